// The selected event, whole.

function showDetail() {
  const event = events.get(view.selected), panel = byId("detail");
  const within = panel.contains(document.activeElement);
  keepingFocus(() => {
    panel.hidden = event === undefined;
    panel.replaceChildren(...(event === undefined ? [] : detailOf(event)));
  });
  if (within && event !== undefined && !panel.contains(document.activeElement)) panel.querySelector("h2").focus({ preventScroll: true });
  markCurrent();
}

function detailOf(event) {
  return [stepper(event), ...headOf(event), correctionsBox(event), ...event.conflicts.map(conflictBox), factsOf(event),
    make("h3", {}, event.mentions.length === 1 ? "What the source says" : `What ${event.mentions.length} passages say`),
    ...event.mentions.map(mentionCard), moreOf(event)].filter(Boolean);
}

function stepper(event) {
  const at = view.shown.indexOf(event);
  const button = (text, name, onclick, disabled) => make("button", { class: "chip", type: "button", "aria-label": name, title: name, "data-key": name, onclick, disabled }, text);
  return make("div", { class: "stepper" },
    button("←", "Previous event", () => step(-1), at <= 0),
    make("span", { class: "note" }, `${thousands(at + 1)} of ${thousands(view.shown.length)}`),
    button("→", "Next event", () => step(1), at === view.shown.length - 1),
    button("×", "Close", letGo, false));
}

const DOUBTS = {
  said: "", inferred: "No source says this date whole; below is how it was concluded.",
  coarse: "Some time within this; no source is more exact.", open: "Only one end of this time is known.",
};
const STATUSES = {
  happened: "", ongoing: "Still going on when it was told.", planned: "Planned: no source here says that it took place.",
  possible: "Possible: no source here says that it took place.", denied: "Denied: it is said not to have happened.", cancelled: "Cancelled: it was planned and called off.",
};

function headOf(event) {
  const doubt = [STATUSES[event.status], DOUBTS[event.certainty]].filter(Boolean).join(" ");
  return [
    event.lane ? words("p", event.lane, { class: "lane", "data-lane": laneColour(event.lane) }) : null,
    make("h2", { tabindex: "-1" }, words("span", event.title), ...badges(event).filter((badge) => badge.className === "badge")),
    words("p", event.date, { class: "when" }),
    doubt ? make("p", { class: "doubt" }, doubt) : null,
    make("p", { class: "note" }, `known to the ${event.granularity} · ${counted(event.sources, "independent source")} · `,
      make("span", { class: "edtf", title: "EDTF, the date for archives" }, event.edtf)),
  ];
}

/** What people said who know better is never mixed with what the sources say. */
function correctionsBox(event) {
  if (event.corrections.length === 0) return null;
  return make("div", { class: "yours" }, make("p", {}, make("b", {}, "✎ Your word, not the sources’")),
    make("ul", {}, ...event.corrections.map((text) => words("li", text))));
}

function conflictBox(conflict) {
  const sides = conflict.values.map((side) => make("li", {}, words("b", side.value), ` — ${side.documents.map(named).join(", ")}`));
  return make("div", { class: "conflict" }, make("p", {}, make("b", {}, `≠ ${conflict.field}: sources disagree. `), conflict.name === "quotation" ? "" : words("span", conflict.note)), make("ul", {}, ...sides));
}

const named = (letter) => (documents.has(letter) ? `${documents.get(letter).outlet} (${letter})` : letter);

function factsOf(event) {
  const rows = [["Who", event.participants], ["Where", event.places], ["How many", event.quantities]].filter(([, values]) => values.length > 0);
  const history = event.history.length === 0 ? [] : [make("dt", {}, "History"), make("dd", {}, make("ol", {}, ...event.history.map((text) => words("li", text))))];
  if (rows.length + history.length === 0) return null;
  return make("dl", {}, ...rows.flatMap(([name, values]) => [make("dt", {}, name), make("dd", {}, ...listed(values))]), ...history);
}

const listed = (values) => values.flatMap((value, at) => [at === 0 ? "" : " · ", words("span", value)]);

const moreOf = (event) => (event.more === 0 ? null
  : make("p", { class: "note" }, `and ${counted(event.more, "more quote")} in timeline.json`));
