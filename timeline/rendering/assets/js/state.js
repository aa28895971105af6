// What is shown. Only the functions that change a part of it write here; drawing reads.

const data = await readData();
const events = new Map(data.events.map((event) => [event.id, event]));
const documents = new Map(data.documents.map((document) => [document.letter, document]));
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
  paper: false, // on its way to the printer
};

const colours = () => data.chart.themes[view.dark ? "dark" : "light"];
