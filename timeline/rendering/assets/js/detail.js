// The selected event, whole.

function showDetail() {
  const event = events.get(view.selected), panel = byId("detail");
  panel.hidden = event === undefined;
  panel.replaceChildren(...(event === undefined ? [] : detailOf(event)));
  markCurrent();
}

function detailOf(event) {
  return [stepper(event), ...headOf(event), ...event.conflicts.map(conflictBox), factsOf(event),
    ...event.mentions.map(mentionCard), moreOf(event)].filter(Boolean);
}

function stepper(event) {
  const at = view.shown.indexOf(event);
  const button = (text, name, onclick, disabled) => make("button", { class: "chip", type: "button", "aria-label": name, title: name, onclick, disabled }, text);
  return make("div", { class: "stepper" },
    button("←", "Previous event", () => step(-1), at <= 0),
    make("span", { class: "note" }, `${at + 1} of ${view.shown.length}`),
    button("→", "Next event", () => step(1), at === view.shown.length - 1),
    button("×", "Close", () => select(null), false));
}

function headOf(event) {
  const lane = laneNumber.get(event.lane);
  return [
    event.lane ? words("p", event.lane, { class: "lane", "data-lane": lane === undefined ? 0 : lane % 6 }) : null,
    make("h2", { tabindex: "-1" }, words("span", event.title), ...badges(event).filter((badge) => !badge.classList.contains("alert"))),
    words("p", event.date, { class: "when" }),
    make("p", { class: "note" }, `known to the ${event.granularity} · ${counted(event.sources, "independent source")} · `,
      make("span", { title: "EDTF, the date for archives" }, event.edtf)),
  ];
}

function conflictBox(conflict) {
  const sides = conflict.values.map((side) => make("li", {}, words("b", side.value), ` — ${side.documents.map(named).join(", ")}`));
  return make("div", { class: "conflict" }, make("p", {}, make("b", {}, `≠ ${conflict.field}: sources disagree. `), words("span", conflict.note)), make("ul", {}, ...sides));
}

const named = (letter) => (documents.has(letter) ? `${documents.get(letter).outlet} (${letter})` : letter);

function factsOf(event) {
  const rows = [["Who", event.participants], ["Where", event.places], ["How many", event.quantities],
    ["History", event.history], ["Corrected", event.corrections]].filter(([, values]) => values.length > 0);
  if (rows.length === 0) return null;
  return make("dl", {}, ...rows.flatMap(([name, values]) => [make("dt", {}, name), make("dd", {}, ...listed(values))]));
}

const listed = (values) => values.flatMap((value, at) => [at === 0 ? "" : " · ", words("span", value)]);

const moreOf = (event) => (event.more === 0 ? null
  : make("p", { class: "note" }, `and ${counted(event.more, "more quote")} in timeline.json`));

/** Selects an event (or none); `reveal` brings the detail into sight where it is below the chart. */
function select(id, { reveal = false, focus = false } = {}) {
  view.selected = id;
  showDetail();
  const mark = markOf.get(id);
  if (mark !== undefined && ready) bringIntoView(mark);
  else redress();
  if (focus) listButton(id)?.focus({ preventScroll: true });
  if (id !== null) announce(events.get(id));
  if (id !== null && reveal) revealDetail();
  if (id !== null && focus) listButton(id)?.scrollIntoView({ block: "nearest" });
  writeLink();
}

function revealDetail() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const panel = byId("detail"), aside = panel.parentElement;
  if (getComputedStyle(aside).overflowY === "auto") aside.scrollTo({ top: 0 });
  else panel.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
}

function announce(event) {
  byId("live").textContent = `Event ${view.shown.indexOf(event) + 1} of ${view.shown.length}: ${event.title}, ${event.date}`;
}

/** The event so many places on; from nowhere, counted from before the first or after the last. */
function step(by, options = {}) {
  const count = view.shown.length, at = view.shown.findIndex((event) => event.id === view.selected);
  const from = at < 0 && by < 0 ? count : at;
  const next = Math.min(count - 1, Math.max(0, from + by));
  if (count > 0) select(view.shown[next].id, { reveal: !options.focus, ...options });
}
