// Everything drawn behind or around the marks: lane bands, weekends, publication lines, and the selection.

const WEEKENDS_UP_TO = 120 * DAY;
const LINE_ROOM = 60; // px; nearer ones would be a grey curtain

/** All shapes for the current range and selection. */
function shapes() {
  return [...bands(), ...weekends(), ...publicationLines(), ...selection()];
}

/** Rectangles or lines as one path: Plotly lays out each shape for itself, however many there are. */
const path = (pieces, style) => (pieces.length === 0 ? [] : [{ type: "path", layer: "below", path: pieces.join(""), ...style }]);
const filledWith = (fillcolor) => ({ fillcolor, line: { width: 0 } });
const inPath = (at) => written(at).replace("T", "_");

function bands() {
  const pieces = stage.lanes.map((lane) => `M0,${lane.top}H1V${lane.bottom}H0Z`);
  return path(pieces, { xref: "paper", yref: "y", ...filledWith(colours().band) });
}

function weekends() {
  const [start, end] = view.range;
  if (end - start > WEEKENDS_UP_TO) return [];
  const pieces = [], saturday = 2 * DAY;
  for (let at = Math.floor((start - saturday) / (7 * DAY)) * 7 * DAY + saturday; at < end; at += 7 * DAY) {
    pieces.push(`M${inPath(at)},0V1H${inPath(at + 2 * DAY)}V0Z`);
  }
  return path(pieces, { xref: "x", yref: "paper", ...filledWith(colours().weekend) });
}

function publicationLines() {
  const [start, end] = view.range, seen = stage.squares.filter(({ at }) => at >= start && at <= end);
  if (seen.length * LINE_ROOM > plotWidth()) return [];
  const pieces = seen.map(({ at }) => `M${inPath(at)},${stage.bottom + 0.9}V0`);
  return path(pieces, { xref: "x", yref: "y", line: { color: colours().muted, width: 1, dash: "dot" }, opacity: 0.55 });
}

function line(x0, y0, x1, y1, style, opacity = 1) {
  return { type: "line", layer: "below", xref: "x", yref: "y", x0, y0, x1, y1, line: style, opacity };
}

function selection() {
  const mark = markOf.get(view.selected), row = stage.rowOf.get(view.selected);
  return row === undefined ? [] : [ring(mark, row), ...threads(mark, row)];
}

/** A ring around the dot; sized in px, because restyling the marks' positions would reset the axis. */
function ring(mark, row) {
  const outline = { type: "circle", layer: "below", line: { color: colours().ink, width: 2.5 }, xref: "x", yref: "y", ysizemode: "pixel", yanchor: row };
  const reach = mark.size / 2 + 5;
  if (mark.dot === null) return { ...outline, type: "rect", x0: written(mark.start), x1: written(mark.end), y0: -11, y1: 11 };
  return { ...outline, xsizemode: "pixel", xanchor: written(mark.dot), x0: -reach, x1: reach, y0: -reach, y1: reach };
}

/** How it was dated: from each article's square to the day that this article means. */
function threads(mark, row) {
  const style = { color: colours().lanes[mark.lane], width: 1.5, dash: "dash" };
  const squares = new Map(stage.squares.flatMap((square) => square.documents.map((document) => [document.letter, square])));
  const found = new Map();
  for (const mention of events.get(mark.id).mentions) {
    const square = squares.get(mention.document), meant = mention.at ?? (mark.dot === null ? null : written(mark.dot));
    if (square === undefined || meant === null) continue;
    found.set(`${square.at} ${square.step} ${meant}`, line(written(square.at), squareRow(square), meant, row, style, 0.9));
  }
  return [...found.values()];
}
