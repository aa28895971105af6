// What is shown. Only the functions that change a part of it write here; drawing reads.

const data = JSON.parse(byId("data").textContent);
const events = new Map(data.events.map((event) => [event.id, event]));
const documents = new Map(data.documents.map((document) => [document.letter, document]));
const FIELDS = ["id", "lane", "row", "from", "until", "at", "size", "symbol", "fill", "hatched", "hollow", "weight"];
const marks = data.chart ? data.chart.marks.map(markFrom) : [];
const ticksOf = grouped(data.chart ? data.chart.ticks : []);
const markOf = new Map(marks.map((mark) => [mark.id, mark]));
const laneNumber = new Map(data.chart ? data.chart.lanes.map((lane, number) => [lane.name, number]) : []);

function markFrom(values) {
  const mark = Object.fromEntries(FIELDS.map((name, at) => [name, values[at]]));
  const { title, conflicts } = events.get(mark.id);
  return Object.assign(mark, {
    label: title.split(/\s+/).join(" ").trim(), disputed: conflicts.length > 0,
    start: milliseconds(mark.from), end: milliseconds(mark.until), dot: mark.at === null ? null : milliseconds(mark.at),
  });
}

/** Where the sources of a disagreement put each event: times and letters by event. */
function grouped(ticks) {
  const found = new Map();
  for (const [id, at, letters] of ticks) found.set(id, [...(found.get(id) ?? []), [at, letters]]);
  return found;
}

for (const event of data.events) event.outlets = [...new Set(event.documents.map((letter) => documents.get(letter).outlet))];
const prefersDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

const view = {
  selected: null,
  query: "",
  chosen: {}, // by facet, the values asked for
  least: 0,
  from: "",
  until: "",
  shown: data.events,
  first: 0, // where the list begins
  range: data.chart ? data.chart.home.map(milliseconds) : null,
  dark: prefersDark(),
  narrow: false,
};

const colours = () => data.chart.themes[view.dark ? "dark" : "light"];
