// The address carries all that is shown: #event=…&q=…&source=…&disagreements=1&from=…&view=2026-03-01/2026-03-08

const SPAN = /^(-?\d{4,6}-\d\d-\d\d(?:T[\d:.]+)?)\/(-?\d{4,6}-\d\d-\d\d(?:T[\d:.]+)?)$/;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
let linking = 0;

/** Soon, and once for many changes: browsers complain about addresses that change too often. */
function writeLink() {
  clearTimeout(linking);
  linking = setTimeout(writeLinkNow, 120);
}

function writeLinkNow() {
  const parts = linkParts();
  // As people read addresses: a slash and a colon need no disguise here.
  const hash = parts.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
  // A page inside a sandboxed frame may not touch its address; the link is then left as it is.
  if (window.origin === "null" && location.protocol !== "file:") return;
  if (hash !== location.hash.slice(1)) history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function linkParts() {
  const parts = new URLSearchParams();
  const put = (name, value) => { if (value) parts.append(name, value); };
  put("event", view.selected);
  put("q", view.query);
  for (const facet of FACETS) for (const value of view.chosen[facet.name]) put(facet.name, value);
  put("least", view.least > 0 ? String(view.least) : "");
  put("from", view.from);
  put("until", view.until);
  put("view", hasChart() && view.range.join() !== data.chart.home.map(milliseconds).join() ? view.range.map(shortly).join("/") : "");
  put("theme", view.dark === prefersDark() ? "" : view.dark ? "dark" : "light");
  return parts;
}

/** To the minute, and without a time at midnight. */
const shortly = (at) => written(Math.round(at / MINUTE) * MINUTE).slice(0, 16).replace("T00:00", "");

function readLink() {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const facet of FACETS) {
    const asked = parts.getAll(facet.name), known = asked.length === 0 ? null : totalsOf(facet);
    view.chosen[facet.name] = new Set(asked.filter((value) => known.has(value)));
  }
  const day = (name) => (ISO_DAY.test(parts.get(name) ?? "") ? parts.get(name) : "");
  const least = Number(parts.get("least") ?? 0);
  Object.assign(view, { query: parts.get("q") ?? "", least: least > 0 && least <= 1 ? least : 0, from: day("from"), until: day("until") });
  view.selected = events.has(parts.get("event")) ? parts.get("event") : null;
  view.dark = parts.has("theme") ? parts.get("theme") === "dark" : prefersDark();
  if (data.chart !== null) view.range = rangeOf(parts.get("view") ?? "") ?? data.chart.home.map(milliseconds);
  byId("search").value = view.query;
}

function rangeOf(text) {
  const found = SPAN.exec(text);
  if (found === null || !hasChart()) return null;
  const range = [milliseconds(found[1]), milliseconds(found[2])];
  return range.every(Number.isFinite) && range[0] < range[1] ? range : null;
}
