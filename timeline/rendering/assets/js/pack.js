// Marks into rows, in px: each where it and its label touch no other.

const LABEL_LETTERS = 38;
const BESIDE = 12;

const labelWidth = (mark) => (mark.width ||= textWidth(mark.label.slice(0, LABEL_LETTERS)));

/** What a mark needs of its row; its label stands on the left where the right has no room. */
function roomOf(mark, [start, end], width) {
  const pixel = (at) => Math.max(-20, Math.min(20, (at - start) / (end - start))) * width;
  const half = mark.dot === null ? 0 : mark.size / 2, dot = mark.dot === null ? [] : [pixel(mark.dot) - half, pixel(mark.dot) + half];
  const left = Math.min(pixel(mark.start), ...dot), right = Math.max(pixel(mark.end), ...dot);
  const words = view.narrow ? BESIDE : labelWidth(mark) + BESIDE;
  const seen = Math.min(right, width);
  return seen + words > width && left - words > 0 ? [left - words, right + BESIDE] : [left, right + words];
}

/** Rows by first fit from the left; null where more than `most` would be needed. */
function packed(own, range, width, most) {
  const taken = [], rows = [];
  for (const mark of [...own].sort(byStart)) {
    const [left, right] = roomOf(mark, range, width);
    let row = taken.findIndex((until) => until <= left);
    if (row < 0) row = taken.length;
    if (row >= most) return null;
    taken[row] = right;
    rows.push([mark, row]);
  }
  return { rows, count: taken.length };
}

const byStart = (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

/** The first of `own` (most important first) that fit into `lines` rows without touching. */
function chosen(own, range, width, lines) {
  const taken = Array.from({ length: lines }, () => []), rows = [];
  for (const mark of own) {
    const [left, right] = roomOf(mark, range, width);
    const row = taken.findIndex((others) => others.every(([from, until]) => right <= from || left >= until));
    if (row < 0) continue;
    taken[row].push([left, right]);
    rows.push([mark, row]);
  }
  return { rows, count: Math.max(0, ...rows.map(([, row]) => row + 1)) };
}

/** Where the middle of each row is, and where the last ends; badges and ticks get room of their own, off the words. */
function centred({ rows, count }, top) {
  const above = new Array(count).fill(0), below = new Array(count).fill(0), centres = [];
  const high = view.narrow ? 22 : 29; // pixels of a row
  for (const [mark, row] of rows) {
    if (mark.disputed) above[row] = Math.max(above[row], 0.22, (mark.size / 2 + 14) / high - 0.5);
    if (ticksOf.has(mark.id)) below[row] = Math.max(below[row], 0.38, Math.max(0.33, (mark.size / 2 + 4) / high) + 14 / high - 0.5);
  }
  for (let row = 0, at = top; row < count; row += 1, at += 1 + above[row - 1] + below[row - 1]) centres.push(at + above[row] + 0.5);
  const bottom = count === 0 ? top : centres.at(-1) + 0.5 + below.at(-1);
  return { placed: rows.map(([mark, row]) => ({ mark, row: centres[row] })), bottom };
}
