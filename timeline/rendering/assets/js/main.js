// Puts everything to work. The list and the sections stand before the chart is drawn, and without it.

function zoomControls() {
  if (!hasChart()) return [];
  const home = data.chart.home.map(milliseconds), whole = data.chart.whole.map(milliseconds);
  const around = (length) => () => {
    const middle = markOf.get(view.selected)?.dot ?? (view.range[0] + view.range[1]) / 2;
    zoomTo([middle - length / 2, middle + length / 2]);
  };
  // Signs need a name; of words the title only says more.
  const button = (text, onclick, name) => make("button", { class: "chip", type: "button", onclick, "aria-label": text.length === 1 ? name : null, title: name ?? null }, text);
  const length = home[1] - home[0];
  const wider = whole[1] - whole[0] > 1.5 * length;
  return [
    button("−", () => zoomBy(2), "Zoom out"), button("+", () => zoomBy(0.5), "Zoom in"), button("Reset", () => zoomTo(home), "The stretch that the chart opened on"),
    wider ? button("All", () => zoomTo(whole), "From the first date to the last") : null,
    length > 45 * DAY ? button("Month", around(30 * DAY)) : null,
    length > 10 * DAY ? button("Week", around(7 * DAY)) : null,
    length > 3 * DAY ? button("2 days", around(2 * DAY)) : null,
  ].filter(Boolean);
}

function chartNote() {
  const below = data.orders.length > 0 ? " Below is the likely order of what is told." : "";
  if (data.chart === null) return `No event or article has a date, so there is nothing to draw.${below}`;
  return typeof Plotly === "undefined" ? "The chart needs the file plotly-basic.min.js beside this page; the list has everything." : "";
}

function start() {
  readLink();
  applyTheme();
  match();
  showControls();
  showFormats();
  showList();
  showBesides();
  showDetail();
  showLegend();
  byId("zooms").replaceChildren(...zoomControls());
  bind();
  if (hasChart()) drawChart().then(arrive);
  else withoutChart();
  requestAnimationFrame(() => setTimeout(showBelow));
}

function arrive() {
  if (markOf.has(view.selected)) bringIntoView(markOf.get(view.selected));
  else listWhatIsInView();
}

/** What stands below the chart can wait until that is drawn. */
function showBelow() {
  if (byId("below").childElementCount > 0) return;
  showSections();
  filterUndated();
}

/** After the address was changed by hand or by a link within the page. */
function followLink() {
  const dark = view.dark, range = view.range?.join();
  readLink();
  if (view.dark !== dark) switchTheme(view.dark);
  const selected = view.selected;
  filter();
  if (ready && view.range.join() !== range) zoomTo(view.range);
  if (selected !== null && shownIds.has(selected)) select(selected);
}

function withoutChart() {
  chart.replaceChildren(make("p", { class: "note" }, chartNote()));
  byId("legend").hidden = true;
}

function bind() {
  let waiting = 0;
  const soon = (act, pause) => () => { clearTimeout(waiting); waiting = setTimeout(act, pause); };
  const search = byId("search");
  if (isNarrow()) search.placeholder = "Search"; // there are no keys to press
  search.addEventListener("input", soon(() => { view.query = search.value; filter(); }, 120));
  byId("theme").addEventListener("click", () => { switchTheme(!view.dark); writeLink(); });
  byId("more").addEventListener("click", () => openPanel(byId("filters").hidden));
  byId("keys").addEventListener("click", showHelp);
  document.querySelector(".skip").addEventListener("click", () => byId("list-title").focus());
  document.addEventListener("click", (event) => { if (!byId("save").contains(event.target)) byId("save").open = false; });
  byId("reset").addEventListener("click", resetFilters);
  byId("skip").addEventListener("click", skipToView);
  byId("earlier").addEventListener("click", () => goBeyond(true));
  byId("later").addEventListener("click", () => goBeyond(false));
  document.addEventListener("keydown", onKey);
  chart.addEventListener("wheel", guardWheel, { capture: true });
  addEventListener("hashchange", followLink);
  addEventListener("resize", soon(resize, 100));
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);
}

start();
