// What the chart cannot hold: events without a date, the articles and how each was dated, what could not be read; the legend.

function showSections() {
  byId("below").replaceChildren(...[undatedSection(), documentsSection(), rejectedSection()].filter(Boolean));
}

/** What the marks mean; of counts too where there are any. */
function showLegend() {
  const crowded = data.chart !== null && data.chart.crowded;
  byId("legend").replaceChildren(...crowded ? [...COUNTED.map(keyOf), make("p", {}, "A click on a bar opens it; zoom in to see each event.")] : [], ...LEGEND.map(keyOf));
}

const INKED = { differ: "≠", count: "12", square: "A" };
const keyOf = ([kind, text]) => make("span", {}, make("i", { class: `key ${kind}` }, INKED[kind.split(" ")[0]] ?? ""), text);

const COUNTED = [["count", "how many events, dated to the day or finer"], ["count vague", "dated less finely; above: the most important events"]];
const LEGEND = [
  ["full", "dated"], ["hollow", "inferred or not exact"], ["diamond", "planned or possible"], ["cross", "denied or cancelled"],
  ["bar", "the day or hours it falls in"], ["hatch", "somewhere in this stretch"], ["open", "only one end known"], ["differ", "sources disagree"], ["grow", "larger: more sources"], ["square", "an article (a number: several)"],
];

function section(id, title, items, open = true) {
  if (items.length === 0) return null;
  return make("details", { id, class: "section", open }, make("summary", {}, make("h2", {}, title)), make("ul", {}, ...items));
}

const field = (name, text) => make("p", { class: "field" }, make("b", {}, `${name}: `), words("span", text));

/** How many events each article tells, by its letter. */
function eventsByArticle() {
  const found = new Map();
  for (const event of data.events) for (const letter of event.documents) found.set(letter, (found.get(letter) ?? 0) + 1);
  return found;
}

/** How many events an article tells; pressed, it shows those of its source. */
function toldBy(source, told) {
  const show = () => { clearFilters(); view.chosen.source.add(source.outlet); filter(); byId("list-title").scrollIntoView({ block: "nearest" }); byId("list-title").focus({ preventScroll: true }); };
  const several = totalsOf(FACETS.find((facet) => facet.name === "source")).size > 1;
  return told > 0 && several ? make("button", { class: "link", type: "button", onclick: show }, counted(told, "event")) : counted(told, "event");
}

function documentsSection() {
  const told = eventsByArticle();
  return section("documents", `Articles (${thousands(data.documents.length)})`, data.documents.map((source) => documentItem(source, told.get(source.letter) ?? 0)));
}

function documentItem(source, told) {
  const title = make("h3", {}, make("b", { class: "letter" }, source.letter), words("span", source.title));
  const facts = make("p", {}, linked(source), source.basis ? " · published " : " · ", words("span", source.published),
    source.basis ? ` (${source.basis})` : "", " · ", toldBy(source, told), source.copyOf ? ` · repeats ${source.copyOf}` : "");
  const more = [
    ...source.evidence.map((text) => field("Dated by", text)),
    ...source.candidates.map((text) => field("Could also be", text)),
    ...source.warnings.map((text) => make("p", { class: "warning" }, "⚠ ", words("span", text))),
  ];
  return make("li", { "data-document": source.id }, title, facts, ...more);
}

const rejectedSection = () => section("rejected", `Not used (${data.rejected.length})`, data.rejected.map((rejected) => (
  make("li", {}, words("h3", rejected.subject), make("p", {}, `${rejected.stage}: ${rejected.reason}`), words("p", rejected.detail)))));

/** Leads from a publication square to its article. */
function showDocument(id) {
  const item = byId("below").querySelector(`li[data-document="${CSS.escape(id)}"]`);
  if (item === null) return;
  byId("documents").open = true;
  item.scrollIntoView({ block: "center" });
  item.classList.add("flash");
  setTimeout(() => item.classList.remove("flash"), 1600);
}
