// The Plotly chart: what is on the stage, drawn anew whenever the view changes.

const chart = byId("chart");
const CONFIG = {
  showSendToCloud: false, displayModeBar: false, displaylogo: false, responsive: false, doubleClick: false,
  scrollZoom: true, showTips: false, locale: "en",
};
const hasChart = () => data.chart !== null && typeof Plotly !== "undefined";
let ready = false;
let pending = null;
let chartWidth = 0;

const rowHeight = () => (view.narrow ? 22 : view.paper ? Math.max(18, Math.min(29, (SHEET - 48) / stage.foot)) : 29);
const margin = () => ({ l: view.narrow ? 16 : 28, r: view.narrow ? 16 : 24, t: 44, b: 4 });
const plotWidth = () => Math.max(80, chartWidth - margin().l - margin().r);
const height = () => Math.round(stage.foot * rowHeight()) + margin().t + margin().b;
const isNarrow = () => chart.clientWidth < 620;
const measure = () => { chartWidth = chart.clientWidth; }; // before anything is written, or the browser lays the page out twice

function drawChart() {
  view.narrow = isNarrow();
  measure();
  setStage(plotWidth());
  writeOver();
  return Plotly.newPlot(chart, traces(), layoutOf(), CONFIG).then(listen);
}

/** The whole layout for the range in view. */
function layoutOf() {
  const layout = painted(data.chart.layout);
  Object.assign(layout.xaxis, ticks(view.range, plotWidth()), { range: view.range.map(written), tickmode: "array" });
  layout.yaxis.range = [stage.foot, 0];
  return Object.assign(layout, fitted(), { shapes: shapes() }, { dragmode: view.narrow ? false : "pan" });
}

const fitted = () => ({ width: chartWidth, height: height(), margin: margin() });

function listen() {
  ready = true;
  chart.on("plotly_click", ({ points }) => pick(points[0]));
  chart.on("plotly_relayout", takeRange);
  chart.on("plotly_relayouting", dragOver);
  chart.addEventListener("click", pickLabel);
  listenForHover();
  edges();
}

function pick({ customdata }) {
  if (Array.isArray(customdata)) openCount(customdata);
  else if (events.has(customdata)) select(customdata, { reveal: true });
  else showDocument(customdata);
}

function openCount(range) {
  zoomTo(range);
  listWhatIsInView();
}

function pickLabel(event) {
  const id = labelUnder(event);
  if (id !== undefined && id !== view.selected) select(id, { reveal: true });
}

/** After the reader moved the axis. */
function takeRange(change) {
  const from = change["xaxis.range[0]"] ?? change["xaxis.range"]?.[0];
  const until = change["xaxis.range[1]"] ?? change["xaxis.range"]?.[1];
  if (from === undefined || until === undefined) return;
  const range = [milliseconds(from), milliseconds(until)];
  if (range[0] === view.range[0] && range[1] === view.range[1]) return;
  view.range = range;
  redraw();
}

/** Moves the axis, within what there is to see. */
function zoomTo(range) {
  const [low, high] = data.chart.whole.map(milliseconds);
  const length = Math.min(high - low, Math.max(2 * HOUR, range[1] - range[0]));
  const middle = (range[0] + range[1]) / 2;
  const start = Math.min(high - length, Math.max(low, middle - length / 2));
  view.range = [start, start + length];
  redraw();
}

function zoomBy(factor) {
  const [start, end] = view.range, dot = markOf.get(view.selected)?.dot ?? null;
  const middle = dot !== null && dot > start && dot < end ? dot : (start + end) / 2;
  zoomTo([middle - (middle - start) * factor, middle + (end - middle) * factor]);
}

/** Draws what the view says: range, rows or counts, ticks, labels and shapes; several calls in one turn draw once. */
function redraw() {
  if (!ready) return Promise.resolve();
  pending ??= Promise.resolve().then(() => {
    pending = null;
    measure();
    setStage(plotWidth());
    edges();
    writeLink();
    hideTip();
    writeOver();
    return Plotly.react(chart, traces(), layoutOf(), CONFIG);
  });
  return pending;
}

/** For another selection in the same range: only labels and shapes anew, which is much quicker, where rows are kept. */
function redress() {
  if (!ready) return Promise.resolve();
  if (data.chart.crowded || pending !== null) return redraw();
  writeOver();
  return Plotly.relayout(chart, { shapes: shapes() });
}

function resize() {
  view.narrow = isNarrow();
  redraw();
}

/** After the filters changed: what they leave out is faded, or no longer counted. */
const dim = () => redraw();

/** How many events lie outside, on the buttons that lead there. */
function edges() {
  if (stage === null) return;
  const sum = (name) => stage.lanes.reduce((total, lane) => total + lane[name], 0);
  edge("earlier", sum("earlier"), (count) => `← ${count} earlier`);
  edge("later", sum("later"), (count) => `${count} later →`);
}

function edge(id, count, text) {
  byId(id).hidden = count === 0;
  byId(id).textContent = text(thousands(count));
}

/** Moves to the nearest event that lies outside, of one lane or of all. */
function goBeyond(earlier, lane = null) {
  const [start, end] = view.range, length = end - start, seen = marks.filter((mark) => isShown(mark) && (lane === null || mark.lane === lane));
  const last = ({ end: until, dot }) => Math.max(until, dot ?? until), first = ({ start: from, dot }) => Math.min(from, dot ?? from);
  const target = earlier
    ? seen.filter((mark) => isBefore(mark, start)).reduce((most, mark) => Math.max(most, last(mark)), -Infinity)
    : seen.filter((mark) => isAfter(mark, end)).reduce((least, mark) => Math.min(least, first(mark)), Infinity);
  const from = earlier ? target - length * 0.2 : target - length * 0.8;
  zoomTo([from, from + length]);
  listWhatIsInView();
}

/** Moves the axis only if the selected event is out of sight; of a long window any part of it is enough. */
function bringIntoView(mark) {
  const at = mark.dot ?? (mark.start + mark.end) / 2, [start, end] = view.range;
  if ((at >= start && at <= end) || (mark.start < end && mark.end > start)) return redress();
  return zoomTo([at - (end - start) / 2, at + (end - start) / 2]);
}

/** The wheel scrolls the page; with Ctrl or Cmd it zooms. */
function guardWheel(event) {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}
