// On paper: the whole chart in light colours, then every event with its quotes, whatever is filtered or selected.

const PAPER = 690;
let before = null;

function beforePrint() {
  before = { dark: view.dark, range: view.range, selected: view.selected, narrow: view.narrow };
  byId("print").replaceChildren(...groupsForPrint());
  Object.assign(view, { selected: null, narrow: false });
  shownIds = new Set(events.keys());
  if (!ready) return;
  view.range = data.chart.home.map(milliseconds);
  chart.style.width = `${PAPER}px`;
  Plotly.restyle(chart, { selectedpoints: null });
  view.dark = false;
  applyTheme();
  recolour(fitted());
}

function afterPrint() {
  byId("print").replaceChildren();
  chart.style.width = "";
  Object.assign(view, before);
  shownIds = new Set(view.shown.map((event) => event.id));
  applyTheme();
  if (!ready) return;
  recolour(fitted());
  dim();
}

function groupsForPrint() {
  return groups(data.events).flatMap(([name, own]) => [make("h2", {}, name), ...own.map(printed)]);
}

function printed(event) {
  const head = make("h3", {}, words("span", event.date), " — ", words("span", event.title), event.status ? ` (${event.status})` : "");
  return make("article", {}, head, ...event.conflicts.map(conflictBox), factsOf(event) ?? "", ...event.mentions.map(mentionCard), moreOf(event) ?? "");
}
