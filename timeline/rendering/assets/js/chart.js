// The Plotly chart: drawn once, then only its shapes, annotations, ticks, range and selected points change.

const chart = byId("chart");
const CONFIG = {
  showSendToCloud: false, displayModeBar: false, displaylogo: false, responsive: false, doubleClick: false,
  scrollZoom: true, showTips: false, locale: "en",
};
const hasChart = () => data.chart !== null && typeof Plotly !== "undefined";
let ready = false;

const rowHeight = () => (view.narrow ? 22 : 29);
const margin = () => ({ l: view.narrow ? 16 : 28, r: view.narrow ? 16 : 24, t: 44, b: 4 });
const plotWidth = () => Math.max(80, chart.clientWidth - margin().l - margin().r);
const height = () => Math.round((data.chart.bottom + 3.1) * rowHeight()) + margin().t + margin().b;

function drawChart() {
  view.narrow = chart.clientWidth < 620;
  const figure = data.chart.figure;
  paint(figure, colours());
  const layout = { ...figure.layout, ...fitted(), dragmode: view.narrow ? false : "pan" };
  layout.xaxis = { ...layout.xaxis, ...ticks(view.range, plotWidth()), range: view.range.map(written), tickmode: "array" };
  Object.assign(layout, dressing());
  return Plotly.newPlot(chart, figure.data, layout, CONFIG).then(listen);
}

const fitted = () => ({ width: chart.clientWidth, height: height(), margin: margin() });

function listen() {
  ready = true;
  chart.on("plotly_click", ({ points }) => pick(points[0]));
  chart.on("plotly_clickannotation", ({ annotation }) => { if (events.has(annotation.name)) select(annotation.name, { reveal: true }); });
  chart.on("plotly_relayout", takeRange);
  dim();
  edges();
}

function pick(point) {
  if (events.has(point.customdata)) select(point.customdata, { reveal: true });
  else showDocument(point.customdata);
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

/** Brings range, ticks, labels and shapes in line with the view. */
function redraw(size = {}) {
  if (!ready) return Promise.resolve();
  const { tickvals, ticktext } = ticks(view.range, plotWidth());
  edges();
  return Plotly.relayout(chart, {
    ...size, "xaxis.range": view.range.map(written), "xaxis.tickvals": tickvals, "xaxis.ticktext": ticktext,
    ...dressing(),
  });
}

const dressing = () => ({ shapes: shapes(), annotations: annotations(plotWidth()) });

/** Only labels and shapes anew, which is much quicker: for another selection in the same range. */
function redress() {
  return ready ? Plotly.relayout(chart, dressing()) : Promise.resolve();
}

function resize() {
  if (!ready) return;
  const narrow = chart.clientWidth < 620;
  if (narrow !== view.narrow) {
    view.narrow = narrow;
    Plotly.relayout(chart, { dragmode: narrow ? false : "pan" });
  }
  redraw(fitted());
}

function recolour(size = {}) {
  if (!ready) return;
  const theme = colours();
  theme.traces.forEach((patch, number) => {
    const values = Object.entries(patch).map(([path, value]) => [path, [value]]);
    Plotly.restyle(chart, Object.fromEntries(values), [number]);
  });
  redraw({ ...size, ...theme.layout });
}

/** Fades the marks that the filters leave out. */
function dim() {
  if (!ready) return;
  const all = view.shown.length === data.events.length;
  const chosen = chart.data.map((trace) => (all || trace.name === "published" ? null : trace.customdata.flatMap(
    (id, at) => (shownIds.has(id) ? [at] : []))));
  Plotly.restyle(chart, { selectedpoints: chosen });
}

/** How many events lie outside, on the buttons that lead there. */
function edges() {
  const [start, end] = view.range;
  const outside = marks.filter((mark) => shownIds.has(mark.id));
  edge("earlier", outside.filter((mark) => mark.end < start), "earlier", "←");
  edge("later", outside.filter((mark) => mark.start > end), "later", "→");
}

function edge(id, beyond, word, arrow) {
  const button = byId(id);
  button.hidden = beyond.length === 0;
  button.textContent = word === "earlier" ? `${arrow} ${beyond.length} ${word}` : `${beyond.length} ${word} ${arrow}`;
}

function goBeyond(earlier) {
  const [start, end] = view.range, length = end - start;
  const seen = marks.filter((mark) => shownIds.has(mark.id));
  const target = earlier
    ? Math.max(...seen.filter((mark) => mark.end < start).map((mark) => mark.end))
    : Math.min(...seen.filter((mark) => mark.start > end).map((mark) => mark.start));
  const from = earlier ? target - length * 0.8 : target - length * 0.2;
  zoomTo([from, from + length]);
}

/** Moves the axis only if the selected event is out of sight. */
function bringIntoView(mark) {
  const at = mark.dot ?? (mark.start + mark.end) / 2, [start, end] = view.range;
  if (at >= start && at <= end) return redress();
  return zoomTo([at - (end - start) / 2, at + (end - start) / 2]);
}

/** The wheel scrolls the page; with Ctrl or Cmd it zooms. */
function guardWheel(event) {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}
