// Everything drawn behind or around the marks: lane bands, weekends, publication lines, and the selection.

const WEEKENDS_UP_TO = 120 * DAY;
const MOST_LINES = 16;

/** All shapes for the current range and selection. */
function shapes() {
  return [...bands(), ...weekends(), ...publicationLines(), ...selection()];
}

const rectangle = (place, fillcolor) => ({ type: "rect", layer: "below", fillcolor, line: { width: 0 }, ...place });

function bands() {
  const { band } = colours();
  return stage.lanes.map((lane) => (
    rectangle({ xref: "paper", x0: 0, x1: 1, yref: "y", y0: lane.top, y1: lane.bottom }, band)));
}

function weekends() {
  const [start, end] = view.range;
  if (end - start > WEEKENDS_UP_TO) return [];
  const found = [], saturday = 2 * DAY;
  for (let at = Math.floor((start - saturday) / (7 * DAY)) * 7 * DAY + saturday; at < end; at += 7 * DAY) {
    const place = { xref: "x", x0: written(at), x1: written(at + 2 * DAY), yref: "paper", y0: 0, y1: 1 };
    found.push(rectangle(place, colours().weekend));
  }
  return found;
}

function publicationLines() {
  const [start, end] = view.range, seen = stage.squares.filter(({ at }) => at >= start && at <= end);
  if (seen.length > MOST_LINES) return [];
  const style = { color: colours().muted, width: 1, dash: "dot" };
  return seen.map(({ at }) => line(written(at), stage.bottom + 0.9, written(at), 0, style, 0.55));
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
  const outline = { type: "circle", line: { color: colours().ink, width: 2.5 }, xref: "x", yref: "y", ysizemode: "pixel", yanchor: row };
  const reach = mark.size / 2 + 5;
  if (mark.dot === null) return { ...outline, type: "rect", x0: mark.from, x1: mark.until, y0: -11, y1: 11 };
  return { ...outline, xsizemode: "pixel", xanchor: mark.at, x0: -reach, x1: reach, y0: -reach, y1: reach };
}

/** How it was dated: from each article's square to the day that this article means. */
function threads(mark, row) {
  const style = { color: colours().lanes[mark.lane], width: 1.5, dash: "dash" };
  const squares = new Map(stage.squares.flatMap((square) => square.documents.map((document) => [document.letter, square])));
  const found = new Map();
  for (const mention of events.get(mark.id).mentions) {
    const square = squares.get(mention.document), meant = mention.at ?? mark.at;
    if (square === undefined || meant === null) continue;
    found.set(`${square.at} ${square.step} ${meant}`, line(written(square.at), squareRow(square), meant, row, style, 0.9));
  }
  return [...found.values()];
}
