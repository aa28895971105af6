// Keys: arrows, Home and End step through the events, / searches, Esc lets go, + − 0 zoom.

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input, select, textarea");
  const act = typing ? typingKey(event) : commandKey(event);
  if (act === null) return;
  event.preventDefault();
  act();
}

function typingKey(event) {
  if (event.key === "Escape") return () => { if (byId("search").value) resetFilters(); byId("search").blur(); };
  if (event.key === "Enter" && event.target.id === "search") return () => step(1);
  return null;
}

function commandKey(event) {
  const inList = byId("list").contains(event.target), focus = inList;
  const last = data.events.length;
  switch (event.key) {
    case "ArrowRight": return () => step(1, { focus });
    case "ArrowLeft": return () => step(-1, { focus });
    case "ArrowDown": return inList || event.target === chart ? () => step(1, { focus }) : null;
    case "ArrowUp": return inList || event.target === chart ? () => step(-1, { focus }) : null;
    case "Home": return () => step(-last, { focus });
    case "End": return () => step(last, { focus });
    case "Escape": return () => select(null);
    case "/": return () => byId("search").focus();
    default: return data.chart === null ? null : zoomKey(event.key);
  }
}

function zoomKey(key) {
  if (key === "+" || key === "=") return () => zoomBy(0.5);
  if (key === "-" || key === "_") return () => zoomBy(2);
  return key === "0" ? () => zoomTo(data.chart.home.map(milliseconds)) : null;
}
