// Choosing what is shown, and saying what was chosen.

/** Shows what matches now; a selection that is filtered out is let go. */
function filter() {
  match();
  view.first = 0;
  if (view.selected !== null && !shownIds.has(view.selected)) view.selected = null;
  showControls();
  showList();
  showDetail();
  filterUndated();
  dim();
  edges();
  redress();
  byId("live").textContent = `${view.shown.length} of ${counted(data.events.length, "event")}`;
  writeLink();
}

function match() {
  Object.assign(view, matching());
  shownIds = new Set(view.shown.map((event) => event.id));
}

function clearFilters() {
  Object.assign(view, { query: "", least: 0, from: "", until: "" });
  for (const facet of FACETS) view.chosen[facet.name].clear();
  byId("search").value = "";
}

function resetFilters() {
  clearFilters();
  filter();
}

function toggle(facet, value = "1") {
  const chosen = view.chosen[facet.name];
  if (!chosen.delete(value)) chosen.add(value);
  filter();
}

function chip(content, pressed, onclick, attributes = {}) {
  return make("button", { class: "chip", type: "button", "aria-pressed": String(pressed), onclick, ...attributes }, content);
}

/** Draws controls anew without losing the keyboard's place among them. */
function keepingFocus(draw) {
  const key = document.activeElement?.dataset?.key;
  draw();
  if (key !== undefined) document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function showControls() {
  keepingFocus(() => {
    byId("kinds").replaceChildren(...FACETS.filter((facet) => facet.flag && totalsOf(facet).size > 0).map(flagChip));
    showPanel();
    showActive();
  });
}

function flagChip(facet) {
  const count = countOf(facet, "1");
  return chip(`${facet.label} ${count}`, view.chosen[facet.name].has("1"), () => toggle(facet), { id: facet.name, "data-key": facet.name });
}

/** The line below the controls: how many of how many, and each choice with a way to undo it. */
function showActive() {
  const undo = [...undoWords(), ...FACETS.flatMap((facet) => [...view.chosen[facet.name]].map((value) => undoOf(facet, value)))];
  byId("active").hidden = undo.length === 0;
  byId("active").replaceChildren(
    make("b", {}, `${thousands(view.shown.length)} of ${counted(data.events.length, "event")}`), ...undo,
    make("button", { class: "link", type: "button", id: "clear", "data-key": "clear", onclick: resetFilters }, "Show all"));
  byId("more").textContent = undo.length === 0 ? "Filters" : `Filters (${undo.length})`;
}

function undoWords() {
  return [
    view.query ? undoChip(`“${view.query}”`, "words", () => { view.query = byId("search").value = ""; }) : null,
    view.least > 0 ? undoChip(`importance ${view.least} or more`, "importance", () => { view.least = 0; }) : null,
    view.from ? undoChip(`from ${view.from}`, "first day", () => { view.from = ""; }) : null,
    view.until ? undoChip(`to ${view.until}`, "last day", () => { view.until = ""; }) : null,
  ].filter(Boolean);
}

const undoOf = (facet, value) => undoChip(facet.flag ? facet.label : valueName(facet, value), facet.label, () => view.chosen[facet.name].delete(value));

function undoChip(text, what, undo) {
  return make("button", { class: "chip", type: "button", title: `${what}: remove this filter`, onclick: () => { undo(); filter(); byId("more").focus(); } },
    words("span", text), make("span", { "aria-hidden": "true" }, " ×"), make("span", { class: "unseen" }, ", remove this filter"));
}
