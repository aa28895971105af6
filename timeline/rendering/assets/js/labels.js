// Labels are placed anew, in pixels, whenever the range changes: right of the mark, inside its bar, left of it, cut, or not.

const LABEL_FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const LEAST_LABEL = 72;
const LONGEST_LABEL = 420;
const MOST_LABELS = 90; // the most important ones
const pen = document.createElement("canvas").getContext("2d");

pen.font = LABEL_FONT;
const textWidth = (text) => pen.measureText(text).width + 2;

/** The labels that have room in a plot `width` px wide: texts with their left edge in px and their row. */
function eventLabels(width) {
  const boxes = stage.placed.map((placed) => boxOf(placed, width)).filter((box) => box !== null);
  const speaking = new Set(boxes.filter((box) => wantsLabel(box.mark)).sort(byWeight).slice(0, MOST_LABELS));
  const rows = new Map();
  for (const box of boxes) {
    if (!rows.has(box.row)) rows.set(box.row, []);
    rows.get(box.row).push({ ...box, silent: !speaking.has(box) });
  }
  return [...rows.values()].flatMap((own) => labelsOfRow(own.sort((a, b) => a.left - b.left), width));
}

const byWeight = (a, b) => (b.mark.id === view.selected) - (a.mark.id === view.selected) || b.mark.weight - a.mark.weight;
const wantsLabel = (mark) => (view.narrow ? mark.id === view.selected : shownIds.has(mark.id) || mark.id === view.selected);

/** The mark's visible bar and dot in px from the plot's left edge, or null where it is out of sight. */
function boxOf({ mark, row }, width) {
  const pixel = (at) => (at - view.range[0]) / (view.range[1] - view.range[0]) * width;
  const bar = [Math.max(0, pixel(mark.start)), Math.min(width, pixel(mark.end))];
  const dot = mark.dot === null ? null : pixel(mark.dot);
  const dotSeen = dot !== null && dot > -mark.size / 2 && dot < width + mark.size / 2;
  if (bar[0] >= bar[1] - 0.01 && !dotSeen) return null;
  if (bar[1] < 0 || bar[0] > width) return null;
  const half = dotSeen ? mark.size / 2 + 1 : 0;
  const ring = mark.id === view.selected ? 6 : 0;
  const left = dotSeen ? Math.min(bar[0], dot - half) : bar[0];
  const right = dotSeen ? Math.max(bar[1], dot + half) : bar[1];
  return { mark, row, bar, dot: dotSeen ? dot : null, half: half + ring, left: left - ring, right: right + ring };
}

function labelsOfRow(boxes, width) {
  let free = 0;
  return boxes.flatMap((box, at) => {
    const next = at + 1 < boxes.length ? boxes[at + 1].left - 6 : width + beyond();
    const label = box.silent ? null : labelOf(box, free, next);
    free = Math.max(free, box.right + 6, label === null ? 0 : label.x + label.room + 8);
    return label === null ? [] : [label];
  });
}

function labelOf(box, free, next) {
  const text = cutToFit(box.mark.label, LONGEST_LABEL), room = textWidth(text);
  if (box.right + 4 + room <= next) return placed(box, text, box.right + 4, room);
  const inside = insideOf(box, room);
  if (inside !== null) return placed(box, text, inside, room, true);
  if (box.left - 4 - room >= free) return placed(box, text, box.left - 4 - room, room);
  return cutLabel(box, free, next);
}

/** As many words as there is room for, on the side that has more of it; none where that says nothing. */
function cutLabel(box, free, next) {
  const after = next - box.right - 4, before = box.left - 4 - free;
  const text = cutToFit(box.mark.label, Math.max(after, before));
  if (Math.max(after, before) < LEAST_LABEL || text.length < 4) return null;
  return placed(box, text, after >= before ? box.right + 4 : box.left - 4 - textWidth(text), textWidth(text));
}

/** The text, or its first words and an ellipsis, within so many px; a single long word is cut within. */
function cutToFit(text, room) {
  if (textWidth(text) <= room) return text;
  let low = 0, high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${text.slice(0, middle)}…`) <= room) low = middle; else high = middle - 1;
  }
  const space = text.lastIndexOf(" ", low);
  return `${text.slice(0, space > low / 2 ? space : low).replace(/[\s,;:–-]+$/, "")}…`;
}

/** Where the label can stand within the visible bar without touching the dot, or null. */
function insideOf(box, room) {
  const [start, end] = box.bar, dot = box.dot;
  if (dot === null) return end - start >= room + 8 ? start + 4 : null;
  if (end - (dot + box.half) >= room + 8) return dot + box.half + 4;
  return dot - box.half - start >= room + 8 ? start + 4 : null;
}

const placed = (box, text, x, room, onBar = false) => ({ mark: box.mark, row: box.row, text, x, room, onBar });
