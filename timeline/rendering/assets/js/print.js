// On paper: the whole chart in light colours, then every event with its quotes, whatever is filtered or selected.

const PAPER = 690; // px across a sheet
const SHEET = 820; // px down it, below the title
let before = null;
let closed = [];

function beforePrint() {
  showBelow();
  before = { dark: view.dark, range: view.range, selected: view.selected, narrow: view.narrow, paper: false };
  byId("print").replaceChildren(...groupsForPrint());
  for (const item of document.querySelectorAll("#below li[hidden]")) item.hidden = false;
  closed = [...document.querySelectorAll("#below details:not([open]), #print details:not([open])")];
  for (const details of closed) details.open = true;
  Object.assign(view, { selected: null, narrow: false, paper: true });
  shownIds = new Set(events.keys());
  if (!ready) return;
  view.range = data.chart.home.map(milliseconds);
  chart.style.width = `${PAPER}px`;
  view.dark = false;
  applyTheme();
  setStage(PAPER);
  document.querySelector(".picture").classList.toggle("fits", height() <= SHEET);
  redraw();
}

function afterPrint() {
  byId("print").replaceChildren();
  for (const details of closed) details.open = false;
  filterUndated();
  chart.style.width = "";
  Object.assign(view, before);
  shownIds = new Set(view.shown.map((event) => event.id));
  applyTheme();
  if (!ready) return;
  redraw();
}

function groupsForPrint() {
  return groups(data.events).flatMap(([name, own]) => [make("h2", {}, name), ...own.map(printed)]);
}

function printed(event) {
  const head = make("h3", {}, words("span", event.date), " — ", words("span", event.title), event.status === "happened" ? "" : ` (${event.status})`);
  return make("article", {}, head, correctionsBox(event) ?? "", ...event.conflicts.map(conflictBox), factsOf(event) ?? "", ...event.mentions.map(mentionCard), moreOf(event) ?? "");
}
