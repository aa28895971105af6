// Words over the chart: lanes with what lies outside the view, labels of events, numbers of counts. Plotly would lay each of
// them out twice a drawing; these are plain elements at pixels that are known already.

let labels = [];

/** How far the last label may reach past the plot, in px. */
const beyond = () => margin().r - 6;

/** Writes everything anew, for what is on the stage. */
function writeOver() {
  const top = chart.offsetTop + margin().t, left = margin().l, width = plotWidth();
  labels = eventLabels(width);
  for (const layer of [byId("labels"), byId("heads")]) {
    Object.assign(layer.style, { left: `${left}px`, top: `${top}px`, width: `${width + beyond()}px`, height: `${stage.foot * rowHeight()}px`, transform: "" });
  }
  byId("labels").replaceChildren(...numbersOver(width), ...lettersOver(width), ...labels.map(labelOver));
  byId("labels").classList.remove("stale");
  keepingFocus(() => byId("heads").replaceChildren(...stage.lanes.map(headOfLane), headOfArticles()));
}

const at = (x, row) => `left:${x.toFixed(1)}px;top:${(row * rowHeight()).toFixed(1)}px`;

const labelOver = ({ mark, row, text, x, onBar }) => make("span", {
  class: `label${onBar ? " onbar" : ""}${mark.id === view.selected ? " chosen" : ""}`, style: at(x, row) }, text);

/** The letters of the squares. */
function lettersOver(width) {
  const [start, end] = view.range;
  return stage.squares.filter(({ at: time }) => time >= start && time <= end).map((square) => (
    make("span", { class: "number ink", style: at((square.at - start) / (end - start) * width, squareRow(square)) }, square.text)));
}

/** One number a stretch, above all that is stacked there. */
function numbersOver(width) {
  const [start, end] = view.range, pixel = (time) => (time - start) / (end - start) * width;
  return stage.counts.flatMap(({ last, when, top, total }) => {
    const middle = pixel((when[0] + when[1]) / 2);
    return last && middle >= 0 && middle <= width ? [make("span", { class: "number", style: at(middle, top - 0.26) }, thousands(total))] : [];
  });
}

const headOfArticles = () => make("p", { class: "head", style: at(0, stage.bottom) }, make("b", {}, "Articles published"));

/** A lane's title, how many of its events are in view, and buttons to those that are not. */
function headOfLane(lane) {
  const count = lane.within === lane.shown ? thousands(lane.shown) : `${thousands(lane.within)} of ${thousands(lane.shown)}`;
  return make("p", { class: "head", style: at(0, lane.top), "data-lane": lane.number % 6 },
    words("b", lane.name), make("span", {}, count), hint(lane, "earlier"), hint(lane, "later"));
}

function hint(lane, where) {
  const count = thousands(lane[where]), earlier = where === "earlier";
  if (lane[where] === 0) return null;
  const text = [earlier ? "←" : "", count, view.narrow ? "" : where, earlier ? "" : "→"].filter(Boolean).join(" ");
  return make("button", { class: "hint", type: "button", "data-key": `${where} ${lane.number}`, "aria-label": `${lane.name}: ${count} ${where}`,
    title: "Move the chart there", onclick: () => goBeyond(earlier, lane.number) }, text);
}

/** While the axis is dragged the words go with it; while it is zoomed they wait. */
function dragOver(change) {
  const from = change["xaxis.range[0]"] ?? change["xaxis.range"]?.[0], until = change["xaxis.range[1]"] ?? change["xaxis.range"]?.[1];
  if (from === undefined || until === undefined) return;
  const range = [milliseconds(from), milliseconds(until)], length = view.range[1] - view.range[0];
  const same = Math.abs(range[1] - range[0] - length) < length / 500;
  byId("labels").classList.toggle("stale", !same);
  byId("labels").style.transform = same ? `translateX(${(view.range[0] - range[0]) / length * plotWidth()}px)` : "";
}

/** The event whose label is under the pointer. */
function labelUnder({ clientX, clientY }) {
  const box = byId("labels").getBoundingClientRect(), x = clientX - box.left, y = clientY - box.top;
  return labels.find((label) => x >= label.x && x <= label.x + label.room && Math.abs(y - label.row * rowHeight()) < 9)?.mark.id;
}
