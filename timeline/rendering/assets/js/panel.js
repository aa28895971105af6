// The panel of filters: a field for each facet, with the number of events behind every choice.

const MOST_CHIPS = 7;
const MOST_OPTIONS = 400;

const totals = new Map();

/** All values of a facet with the number of events, the most frequent first. */
function totalsOf(facet) {
  if (!totals.has(facet.name)) totals.set(facet.name, counting(facet));
  return totals.get(facet.name);
}

function counting(facet) {
  const found = new Map();
  for (const event of data.events) for (const value of facet.of(event)) found.set(value, (found.get(value) ?? 0) + 1);
  return new Map([...found].sort((a, b) => b[1] - a[1]));
}

function valueName(facet, value) {
  return facet.name === "certainty" ? CERTAINTIES[value] : value;
}

function openPanel(open) {
  byId("filters").hidden = !open;
  byId("more").setAttribute("aria-expanded", String(open));
  showPanel();
}

function showPanel() {
  if (byId("filters").hidden) return;
  const facets = FACETS.filter((facet) => !facet.flag && totalsOf(facet).size > 1);
  byId("filters").replaceChildren(...facets.map(facetField), importanceField(), datesField());
}

function facetField(facet) {
  const values = [...totalsOf(facet)];
  const content = values.length > MOST_CHIPS ? menuOf(facet, values) : values.map(([value]) => valueChip(facet, value));
  return make("fieldset", { "data-facet": facet.name }, make("legend", {}, facet.label), ...content);
}

/** How many events a choice would leave. */
const countOf = (facet, value) => (view.counts?.get(facet.name) ?? totalsOf(facet)).get(value) ?? 0;

function valueChip(facet, value) {
  const count = make("span", { class: "count" }, String(countOf(facet, value)));
  return chip(make("span", {}, ...swatch(facet, value), words("span", valueName(facet, value)), " ", count), view.chosen[facet.name].has(value),
    () => toggle(facet, value), { "data-value": value, "data-key": `${facet.name} ${value}` });
}

/** What stands before a value: its lane's colour, the letters of its articles. */
function swatch(facet, value) {
  if (facet.name === "lane") return [make("i", { class: "dot", "data-lane": laneColour(value) })];
  if (facet.name !== "source") return [];
  const own = data.documents.filter((document) => document.outlet === value).map((document) => document.letter);
  return [make("b", { class: "letter" }, own.length > 3 ? `${own.length}` : own.join(" "))];
}

/** Where there are many values: the chosen ones as buttons, the others by typing or from a list. */
function menuOf(facet, values) {
  const chosen = view.chosen[facet.name], id = `values-${facet.name}`;
  const options = values.slice(0, MOST_OPTIONS).filter(([value]) => !chosen.has(value)).map(([value]) => (
    words("option", `${valueName(facet, value)} (${countOf(facet, value)})`, { value })));
  return [
    make("input", { class: "pick", list: id, placeholder: `Choose from ${thousands(values.length)} …`, "aria-label": facet.label,
      "data-key": facet.name, autocomplete: "off", ...pickers(facet, values) }),
    make("datalist", { id }, ...options), ...[...chosen].map((value) => valueChip(facet, value))];
}

/** Takes what was typed and left or confirmed, and what was picked from the list at once. */
function pickers(facet, values) {
  let done = false;
  const pick = ({ target }) => {
    const asked = folded(target.value.trim());
    const found = values.find(([value]) => folded(valueName(facet, value)) === asked);
    target.setAttribute("aria-invalid", String(asked !== "" && found === undefined));
    if (done || found === undefined || view.chosen[facet.name].has(found[0])) return;
    done = true; // the field is drawn anew, and the old one may still say that it changed
    toggle(facet, found[0]);
  };
  return { onchange: pick, oninput: (event) => { if (event.inputType === undefined || event.inputType === "insertReplacementText") pick(event); } };
}

function importanceField() {
  const choose = (event) => { view.least = Number(event.target.value); filter(); };
  return make("fieldset", { "data-facet": "least" }, make("legend", {}, "Importance, at least"),
    make("input", { type: "range", min: 0, max: 1, step: 0.05, value: view.least, "aria-label": "Importance, at least", "data-key": "least", onchange: choose }),
    make("output", {}, `${view.least} · ${counted(view.shown.length, "event")}`));
}

function datesField() {
  const field = (name, label) => make("label", {}, `${label} `, make("input", {
    type: "date", value: view[name], "data-key": name, ...typedDay(name) }));
  return make("fieldset", { "data-facet": "dates" }, make("legend", {}, "May fall within"), field("from", "from"), field("until", "to"));
}

/** A day counts once its year has four figures; while it is typed it is in the year 2, then 20, then 202. */
function typedDay(name) {
  const take = ({ target: { value } }, done) => {
    if (value !== view[name] && (done || value === "" || value >= "1000")) chooseDates({ [name]: value });
  };
  return { onchange: (event) => take(event, false), onblur: (event) => take(event, true) };
}

/** Keeps what may fall within these days, and brings the chart to them. */
function chooseDates(change) {
  Object.assign(view, change);
  filter();
  if (!hasChart() || (view.from === "" && view.until === "")) return;
  const [low, high] = data.chart.whole.map(milliseconds);
  const from = view.from ? milliseconds(view.from) : low, until = view.until ? milliseconds(view.until) + DAY : high;
  if (from < until) zoomTo([from, until]);
}
