// Keys: arrows, Home and End step through the events, / searches, Esc goes back, + − 0 zoom.

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("dialog")) return;
  const typing = event.target.matches("input, select, textarea");
  const act = typing ? typingKey(event) : commandKey(event);
  if (act === null) return;
  event.preventDefault();
  act();
}

function typingKey(event) {
  const inSearch = event.target.id === "search";
  if (event.key === "Escape" && inSearch) return () => { byId("search").value = view.query = ""; filter(); byId("search").blur(); };
  if (event.key === "Escape" && byId("filters").contains(event.target)) return () => { openPanel(false); byId("more").focus(); };
  return event.key === "Enter" && inSearch ? () => step(1) : null;
}

function commandKey(event) {
  const inList = byId("list").contains(event.target), focus = inList;
  const last = data.events.length;
  if (event.shiftKey && event.key.startsWith("Arrow")) return panKey(event.key);
  switch (event.key) {
    case "ArrowRight": return () => step(1, { focus });
    case "ArrowLeft": return () => step(-1, { focus });
    case "ArrowDown": return inList || event.target === chart ? () => step(1, { focus }) : null;
    case "ArrowUp": return inList || event.target === chart ? () => step(-1, { focus }) : null;
    case "Home": return () => step(-last, { focus });
    case "End": return () => step(last, { focus });
    case "Escape": return escape(event.target);
    case "/": return () => byId("search").focus();
    case "?": return showHelp;
    case "f": case "F": return () => { openPanel(byId("filters").hidden); byId("more").focus(); };
    default: return hasChart() ? zoomKey(event.key) : null;
  }
}

/** One step back: out of a menu, the panel, the detail, the selection. */
function escape(target) {
  if (byId("save").open) return closeMenu;
  if (byId("filters").contains(target)) return () => { openPanel(false); byId("more").focus(); };
  return view.selected === null ? null : letGo;
}

function zoomKey(key) {
  if (key === "+" || key === "=") return () => zoomBy(0.5);
  if (key === "-" || key === "_") return () => zoomBy(2);
  return key === "0" ? () => zoomTo(data.chart.home.map(milliseconds)) : null;
}

function panKey(key) {
  if (!hasChart() || !["ArrowLeft", "ArrowRight"].includes(key)) return null;
  const by = (view.range[1] - view.range[0]) / (key === "ArrowRight" ? 2 : -2);
  return () => zoomTo(view.range.map((at) => at + by));
}
