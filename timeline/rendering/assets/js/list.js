// The list of events in words, with real buttons: the interface for keyboards, screen readers and phones.

function showList() {
  const all = data.events.length, shown = view.shown.length;
  byId("list-title").textContent = shown === all ? counted(all, "event") : `${shown} of ${counted(all, "event")}`;
  byId("list").classList.toggle("long", shown > 200);
  byId("none").hidden = shown > 0 || all === 0;
  byId("list").replaceChildren(...groups(view.shown).flatMap(([name, own]) => [
    make("h3", {}, name), make("ol", {}, ...own.map(listItem))]));
}

function groups(listed) {
  const found = new Map();
  for (const event of listed) found.set(event.group, [...(found.get(event.group) ?? []), event]);
  return [...found];
}

function listItem(event) {
  const lane = laneNumber.get(event.lane);
  const dot = make("span", { class: "dot", "data-lane": lane === undefined ? 0 : lane % 6, "aria-hidden": "true" });
  const facts = make("span", { class: "facts" }, words("span", event.date), ` · ${counted(event.sources, "source")}`);
  const title = make("span", { class: "title" }, words("span", event.title), ...badges(event));
  const current = event.id === view.selected;
  const button = make("button", { type: "button", "data-id": event.id, "aria-current": current ? "true" : null,
    onclick: () => select(event.id, { reveal: true }) }, dot, title, facts);
  return make("li", {}, button);
}

function badges(event) {
  return [
    event.conflicts.length > 0 ? make("span", { class: "badge alert", role: "img", title: "Sources disagree", "aria-label": "sources disagree" }, "≠") : null,
    event.status ? make("span", { class: "badge" }, event.status) : null,
  ].filter(Boolean);
}

/** Marks the selected button and scrolls the list to it, without touching the page's own scroll. */
function markCurrent() {
  for (const button of byId("list").querySelectorAll("button[aria-current]")) button.removeAttribute("aria-current");
  const button = listButton(view.selected);
  button?.setAttribute("aria-current", "true");
}

const listButton = (id) => (id === null ? null : byId("list").querySelector(`button[data-id="${CSS.escape(id)}"]`));
