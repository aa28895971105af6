// What is shown. Only the functions that change a part of it write here; drawing reads.

const data = JSON.parse(byId("data").textContent);
const events = new Map(data.events.map((event) => [event.id, event]));
const documents = new Map(data.documents.map((document) => [document.letter, document]));
const marks = data.chart ? data.chart.marks.map((mark) => ({
  ...mark,
  start: milliseconds(mark.from),
  end: milliseconds(mark.until),
  dot: mark.at === null ? null : milliseconds(mark.at),
})) : [];
const markOf = new Map(marks.map((mark) => [mark.id, mark]));
const laneNumber = new Map(data.chart ? data.chart.lanes.map((lane, number) => [lane.name, number]) : []);

const view = {
  selected: null,
  query: "",
  outlets: new Set(),
  disagreements: false,
  expected: false,
  shown: data.events,
  range: data.chart ? data.chart.home.map(milliseconds) : null,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  narrow: false,
};

const colours = () => data.chart.themes[view.dark ? "dark" : "light"];
