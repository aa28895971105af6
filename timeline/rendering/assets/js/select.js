// Which event is selected: by a click, a key, or a link.

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

/** Back to where the event stands in the list, and out of it. */
function letGo() {
  const button = listButton(view.selected);
  if (byId("detail").contains(document.activeElement)) button?.focus({ preventScroll: true });
  select(null);
}

function revealDetail() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const panel = byId("detail"), side = panel.parentElement;
  if (getComputedStyle(side).overflowY === "auto") side.scrollTo({ top: 0 });
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
