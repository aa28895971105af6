// The looks that came with the page, filled with what is on the stage. They are filled anew as a whole: restyling the
// positions of a trace would make Plotly guess the axis's type again.

const OUT_OF_FILTER = 0.12;
const LETTER = 6; // pixels of a letter under a tick, with what keeps it apart

/** The traces from back to front. */
function traces() {
  const fillings = [countBars, windowBars, null, publicationSquares, sourceTicks, dots, badgesOfConflict]; // numbers are words over the chart
  return data.chart.looks.flatMap((look, number) => (fillings[number] === null ? [] : [filled(look, fillings[number]())]));
}

function filled(look, filling) {
  const trace = structuredClone(look);
  if (trace.hoverinfo === "text") trace.hoverinfo = "none"; // hover.js says it
  for (const [path, value] of Object.entries(filling)) put(trace, path, value);
  return trace;
}

const faint = (mark) => (shownIds.has(mark.id) ? 1 : OUT_OF_FILTER);

function faded(colour, opacity) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red},${green},${blue},${opacity})`;
}

/** Colours and patterns of bars, each told as its lane, the opacity of its fill, and whether it is hatched. */
function barColours(bars) {
  const lanes = bars.map(({ lane }) => colours().lanes[lane]);
  const fills = bars.map(({ fill }, at) => faded(lanes[at], fill)), hatches = lanes.map((lane) => faded(lane, 0.55));
  return {
    "marker.pattern.shape": bars.map(({ hatched }) => (hatched ? "/" : "")),
    "marker.pattern.fgcolor": hatches,
    "marker.pattern.bgcolor": fills,
    "marker.color": bars.map(({ hatched }, at) => (hatched ? hatches[at] : fills[at])),
    "marker.line.color": lanes.map((lane) => faded(lane, 0.75)),
  };
}

function windowBars() {
  const own = stage.placed;
  return {
    base: own.map(({ mark }) => written(mark.start)), x: own.map(({ mark }) => mark.end - mark.start), y: own.map(({ row }) => row),
    customdata: own.map(({ mark }) => mark.id),
    "marker.opacity": own.map(({ mark }) => faint(mark)), ...barColours(own.map(({ mark }) => mark)),
  };
}

function dots() {
  const own = stage.placed.filter(({ mark }) => mark.dot !== null), { lanes, paper } = colours();
  return {
    x: own.map(({ mark }) => written(mark.dot)), y: own.map(({ row }) => row),
    customdata: own.map(({ mark }) => mark.id),
    "marker.symbol": own.map(({ mark }) => mark.symbol), "marker.size": own.map(({ mark }) => mark.size),
    "marker.opacity": own.map(({ mark }) => faint(mark)),
    "marker.color": own.map(({ mark }) => (mark.hollow ? paper : lanes[mark.lane])), "marker.line.color": own.map(({ mark }) => lanes[mark.lane]),
  };
}

function badgesOfConflict() {
  const own = stage.placed.filter(({ mark }) => mark.disputed && mark.dot !== null && shownIds.has(mark.id)), { alert, paper } = colours();
  const [size, above] = view.narrow ? [11, 3] : [14, 7];
  return {
    x: own.map(({ mark }) => written(mark.dot)), y: own.map(({ mark, row }) => row - (mark.size / 2 + above) / rowHeight()), text: own.map(() => "≠"),
    "marker.size": size, "textfont.size": size - 3,
    customdata: own.map(({ mark }) => mark.id),
    "marker.color": alert, "marker.line.color": paper, "textfont.color": paper,
  };
}

function sourceTicks() {
  const own = stage.placed.filter(({ mark }) => shownIds.has(mark.id))
    .flatMap(({ mark, row }) => apart(ticksOf.get(mark.id) ?? []).map(([at, letters]) => ({ id: mark.id, at, letters, row: row + Math.max(0.33, (mark.size / 2 + 4) / rowHeight()) })));
  return {
    x: own.map(({ at }) => at), y: own.map(({ row }) => row), text: own.map(({ letters }) => letters),
    customdata: own.map(({ id }) => id), "marker.color": colours().alert, "textfont.color": colours().alert,
  };
}

/** Ticks that stand too close for their words keep the first one's; all are told beside the event. */
function apart(ticks) {
  const [start, end] = view.range, width = plotWidth(), told = new Set();
  let free = -Infinity;
  for (const tick of [...ticks].sort(([one], [other]) => milliseconds(one) - milliseconds(other))) {
    const middle = (milliseconds(tick[0]) - start) / (end - start) * width, half = tick[1].length * LETTER / 2;
    if (middle - half < free) continue;
    free = middle + half;
    told.add(tick);
  }
  return ticks.map((tick) => (told.has(tick) ? tick : [tick[0], ""]));
}

function countBars() {
  const own = stage.counts, lanes = own.map(({ lane }) => colours().lanes[lane]);
  return {
    base: own.map(({ when }) => written(when[0])), x: own.map(({ when }) => when[1] - when[0]),
    y: own.map(({ top, bottom }) => (top + bottom) / 2), width: own.map(({ top, bottom }) => bottom - top),
    customdata: own.map(({ when }) => when),
    "marker.color": own.map(({ vague }, at) => faded(lanes[at], vague ? 0.08 : 0.5)), "marker.line.color": lanes.map((lane) => faded(lane, 0.75)),
  };
}

function publicationSquares() {
  const own = stage.squares;
  return {
    x: own.map(({ at }) => written(at)), y: own.map(squareRow), mode: "markers",
    customdata: own.map(({ documents }) => documents[0].id),
    "marker.color": colours().square,
  };
}
