// The address carries what is shown: #event=…&q=…&source=…&disagreements=1

function writeLink() {
  const parts = new URLSearchParams();
  if (view.selected !== null) parts.set("event", view.selected);
  if (view.query) parts.set("q", view.query);
  for (const outlet of view.outlets) parts.append("source", outlet);
  if (view.disagreements) parts.set("disagreements", "1");
  if (view.expected) parts.set("expected", "1");
  const hash = parts.toString();
  // A page inside a sandboxed frame may not touch its address; the link is then left as it is.
  if (window.origin === "null" && location.protocol !== "file:") return;
  if (hash !== location.hash.slice(1)) history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function readLink() {
  const parts = new URLSearchParams(location.hash.slice(1));
  view.query = parts.get("q") ?? "";
  view.outlets = new Set(parts.getAll("source").filter((outlet) => outlets.includes(outlet)));
  view.disagreements = parts.has("disagreements");
  view.expected = parts.has("expected");
  view.selected = events.has(parts.get("event")) ? parts.get("event") : null;
  byId("search").value = view.query;
}
