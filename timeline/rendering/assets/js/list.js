// The list of events in words, with real buttons: the interface for keyboards, screen readers and phones.

const MOST_LISTED = 200; // at a time; buttons lead to the others

function showList() {
  const all = data.events.length, shown = view.shown.length, until = Math.min(shown, view.first + MOST_LISTED);
  byId("list-title").textContent = shown === all ? counted(all, "event") : `${thousands(shown)} of ${counted(all, "event")}`;
  byId("none").hidden = shown > 0 || all === 0;
  byId("list").replaceChildren(
    ...turner(view.first - MOST_LISTED, view.first, "before"),
    ...groups(view.shown.slice(view.first, until)).flatMap(([name, own]) => [make("h3", {}, name), make("ol", {}, ...own.map(listItem))]),
    ...turner(until, shown - until, "after"));
}

/** Where in the list the first event is whose place is in the chart's view; -1 where there is none. */
function firstInView() {
  const [start, end] = view.range, within = (at) => at >= start && at <= end;
  return view.shown.findIndex(({ id }) => within(markOf.get(id)?.dot ?? markOf.get(id)?.start));
}

/** The list shows what the chart does; where it has no scrolling of its own, a button leads there. */
function listWhatIsInView() {
  const place = view.selected === null ? firstInView() : -1, side = byId("list").closest(".side");
  byId("skip").hidden = place <= 0;
  if (place < 0) return;
  turnTo(place);
  byId("skip").textContent = `Skip to ${view.shown[place].group}, where the chart opens`;
  if (getComputedStyle(side).overflowY !== "auto") return;
  side.scrollTop = 0;
  if (place > 0) side.scrollTop += missing(place);
  if (place > 0) side.scrollTop += missing(place); // now that the list's title has come to rest
}

function skipToView() {
  listButton(view.shown[firstInView()].id).focus();
}

/** How far the event is below the list's title and the heading of its group, which stay. */
function missing(place) {
  const item = listButton(view.shown[place].id).parentElement, heading = item.parentElement.previousElementSibling;
  return item.getBoundingClientRect().top - heading.offsetHeight - document.querySelector(".listhead").getBoundingClientRect().bottom;
}

/** Has the part of the list there that holds this place. */
function turnTo(place) {
  if (place >= view.first && place < view.first + MOST_LISTED) return;
  view.first = Math.floor(place / MOST_LISTED) * MOST_LISTED;
  showList();
}

/** A button to the part of the list before or after, with how many wait there. */
function turner(first, waiting, where) {
  if (waiting <= 0) return [];
  const turn = () => { view.first = Math.max(0, first); showList(); byId("list-title").focus(); };
  return [make("button", { class: "turn chip", type: "button", onclick: turn }, `${thousands(waiting)} more ${where} these`)];
}

function groups(listed) {
  const found = new Map();
  for (const event of listed) {
    if (!found.has(event.group)) found.set(event.group, []);
    found.get(event.group).push(event);
  }
  return [...found];
}

function listItem(event) {
  const doubt = event.certainty === "inferred" ? " · inferred" : "";
  const facts = make("span", { class: "facts" }, words("span", event.date), `\u00a0· ${counted(event.sources, "source").replace(" ", "\u00a0")}${doubt}`);
  const title = make("span", { class: "title" }, words("span", event.title), ...badges(event));
  const current = event.id === view.selected;
  const button = make("button", { type: "button", "data-id": event.id, "aria-current": current ? "true" : null, onclick: (click) => choose(event.id, click) },
    markOfEvent(event), title, facts);
  return make("li", {}, button);
}

/** From the keyboard a choice leads into the detail; the mouse and the finger see it come. */
function choose(id, click) {
  select(id, { reveal: true });
  if (click.detail === 0) byId("detail").querySelector("h2").focus();
}

/** The event's mark as the chart draws it, in its lane's colour. */
function markOfEvent(event) {
  const shape = AHEAD.includes(event.status) ? "diamond" : ["denied", "cancelled"].includes(event.status) ? "cross" : "";
  return make("span", { class: `dot ${event.certainty} ${shape}`.trim(), "data-lane": laneColour(event.lane), "aria-hidden": "true" });
}

const laneColour = (lane) => (laneNumber.get(lane) ?? 0) % 6;

function badges(event) {
  return [
    event.conflicts.length > 0 ? make("span", { class: "badge alert", role: "img", title: "Sources disagree", "aria-label": "sources disagree" }, "≠") : null,
    event.status === "happened" ? null : make("span", { class: "badge" }, event.status),
    event.corrections.length > 0 ? make("span", { class: "badge yours", title: "Corrected by you" }, "✎ corrected") : null,
  ].filter(Boolean);
}

/** Marks the selected button; the part of the list that it is in comes with it. */
function markCurrent() {
  const at = view.shown.findIndex((event) => event.id === view.selected);
  if (at >= 0) turnTo(at);
  for (const button of byId("list").querySelectorAll("button[aria-current]")) button.removeAttribute("aria-current");
  listButton(view.selected)?.setAttribute("aria-current", "true");
}

const listButton = (id) => (id === null ? null : byId("list").querySelector(`button[data-id="${CSS.escape(id)}"]`));
