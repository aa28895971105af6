// Labels are placed anew, in pixels, whenever the range changes: right of the mark, inside its bar, left of it, cut, or not.

const LABEL_FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const LEAST_LABEL = 48;
const MOST_LABELS = 250; // the most important ones; each costs some milliseconds on every zoom
const pen = document.createElement("canvas").getContext("2d");

function textWidth(text) {
  pen.font = LABEL_FONT;
  return pen.measureText(text).width + 2;
}

/** Text that Plotly shows as it is: it reads tags in labels, and formulas between dollar signs. */
const plotlyText = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\$/g, "&#36;");

/** Annotations for the lanes' titles and for every label that has room in a plot `width` px wide. */
function annotations(width) {
  return [...laneTitles(), ...eventLabels(width)];
}

function laneTitles() {
  const theme = colours();
  const lanes = data.chart.lanes.map((lane, number) => ({ ...lane, colour: theme.lanes[number] }));
  const last = { name: "Articles published", top: data.chart.bottom, colour: theme.muted };
  return [...lanes, last].map((lane) => ({
    xref: "paper", x: 0, xanchor: "left", y: lane.top, yanchor: "top", showarrow: false, xshift: -2,
    text: `<b>${plotlyText(lane.name)}</b>`, font: { color: lane.colour, size: 12 },
  }));
}

function eventLabels(width) {
  const boxes = marks.map((mark) => boxOf(mark, width)).filter((box) => box !== null);
  const speaking = new Set(boxes.filter((box) => wantsLabel(box.mark)).sort(byWeight).slice(0, MOST_LABELS));
  const rows = new Map();
  for (const box of boxes) {
    if (!rows.has(box.mark.row)) rows.set(box.mark.row, []);
    rows.get(box.mark.row).push({ ...box, silent: !speaking.has(box) });
  }
  return [...rows.values()].flatMap((boxes) => labelsOfRow(boxes.sort((a, b) => a.left - b.left), width));
}

const byWeight = (a, b) => (b.mark.id === view.selected) - (a.mark.id === view.selected) || b.mark.weight - a.mark.weight;
const wantsLabel = (mark) => (view.narrow ? mark.id === view.selected : shownIds.has(mark.id) || mark.id === view.selected);

/** The mark's visible bar and dot in px from the plot's left edge, or null where it is out of sight. */
function boxOf(mark, width) {
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
  return { mark, bar, dot: dotSeen ? dot : null, half: half + ring, left: left - ring, right: right + ring };
}

function labelsOfRow(boxes, width) {
  let free = 0;
  return boxes.flatMap((box, at) => {
    const next = at + 1 < boxes.length ? boxes[at + 1].left - 6 : width + 18;
    const label = box.silent ? null : labelOf(box, free, next);
    free = Math.max(free, box.right + 6, label === null ? 0 : label.until + 8);
    return label === null ? [] : [label.annotation];
  });
}

function labelOf(box, free, next) {
  const text = box.mark.label, room = textWidth(text);
  if (box.right + 4 + room <= next) return placed(box, text, box.right + 4, room);
  const inside = insideOf(box, room);
  if (inside !== null) return placed(box, text, inside, room, true);
  if (box.left - 4 - room >= free) return placed(box, text, box.left - 4 - room, room);
  const left = next - box.right - 4;
  if (left < LEAST_LABEL) return null;
  return placed(box, `${text.slice(0, Math.max(3, Math.floor(text.length * left / room) - 2)).trimEnd()}…`, box.right + 4, left);
}

/** Where the label can stand within the visible bar without touching the dot, or null. */
function insideOf(box, room) {
  const [start, end] = box.bar, dot = box.dot;
  if (dot === null) return end - start >= room + 8 ? start + 4 : null;
  if (end - (dot + box.half) >= room + 8) return dot + box.half + 4;
  return dot - box.half - start >= room + 8 ? start + 4 : null;
}

function placed(box, text, x, room, onBar = false) {
  const theme = colours();
  const annotation = {
    x: written(view.range[0]), xref: "x", xanchor: "left", xshift: x, y: box.mark.row, yanchor: "middle",
    text: plotlyText(text), name: box.mark.id, showarrow: false, captureevents: true, borderpad: 1,
    font: { size: 12, color: theme.ink }, bgcolor: onBar ? `${theme.paper}d0` : "rgba(0,0,0,0)",
  };
  return { annotation, until: x + room };
}
