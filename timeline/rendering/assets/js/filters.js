// Which events are shown: words, outlets, disagreements, what is still expected.

/** Without case and accents: "Zürich" is found by "zurich". */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const haystacks = new Map(data.events.map((event) => [event.id, haystack(event)]));
let shownIds = new Set(data.events.map((event) => event.id));
const outlets = [...new Set(data.documents.map((document) => document.outlet))];
const MOST_CHIPS = 6;

function haystack(event) {
  const quotes = event.mentions.flatMap((mention) => [
    ...(mention.quote === null ? [] : [mention.quote.map(([text]) => text).join("")]), mention.attribution, mention.derivation]);
  const facts = [event.title, event.date, event.lane, event.status, ...event.participants, ...event.places, ...event.quantities];
  return folded([...facts, ...quotes].join("\n"));
}

function matches(event) {
  const asked = folded(view.query).split(/\s+/).filter(Boolean);
  return asked.every((word) => haystacks.get(event.id).includes(word))
    && (view.outlets.size === 0 || event.documents.some((letter) => view.outlets.has(documents.get(letter).outlet)))
    && (!view.disagreements || event.conflicts.length > 0)
    && (!view.expected || ["planned", "possible"].includes(event.status));
}

/** Shows what matches now; a selection that is filtered out is let go. */
function filter() {
  view.shown = data.events.filter(matches);
  shownIds = new Set(view.shown.map((event) => event.id));
  if (view.selected !== null && !shownIds.has(view.selected)) view.selected = null;
  showControls();
  showList();
  showDetail();
  dim();
  edges();
  redress();
  writeLink();
}

function resetFilters() {
  Object.assign(view, { query: "", outlets: new Set(), disagreements: false, expected: false });
  byId("search").value = "";
  filter();
}

function chip(text, pressed, onclick, attributes = {}) {
  return make("button", { class: "chip", type: "button", "aria-pressed": String(pressed), onclick, ...attributes }, text);
}

function showControls() {
  byId("sources").replaceChildren(...sourceControls());
  byId("kinds").replaceChildren(...kindControls());
}

function sourceControls() {
  if (outlets.length < 2) return [];
  if (outlets.length > MOST_CHIPS) return [sourceMenu()];
  return outlets.map((outlet) => {
    const own = data.documents.filter((document) => document.outlet === outlet).map((document) => document.letter);
    const name = make("span", {}, words("b", own.length > 3 ? `${own.length}` : own.join(" "), { class: "letter" }), words("span", outlet));
    return chip(name, view.outlets.has(outlet), () => toggleOutlet(outlet), { "data-outlet": outlet });
  });
}

function toggleOutlet(outlet) {
  if (!view.outlets.delete(outlet)) view.outlets.add(outlet);
  filter();
  byId("sources").querySelector(`[data-outlet="${CSS.escape(outlet)}"]`)?.focus();
}

function sourceMenu() {
  const options = outlets.map((outlet) => words("option", outlet, { value: outlet, selected: view.outlets.has(outlet) }));
  const choose = (event) => { view.outlets = new Set(event.target.value ? [event.target.value] : []); filter(); byId("sources").firstChild.focus(); };
  return make("select", { class: "chip", "aria-label": "Source", onchange: choose }, make("option", { value: "" }, `All ${outlets.length} sources`), ...options);
}

function kindControls() {
  const disputed = data.events.filter((event) => event.conflicts.length > 0).length;
  const ahead = data.events.filter((event) => ["planned", "possible"].includes(event.status)).length;
  return [
    disputed > 0 ? chip(`≠ Disagreements ${disputed}`, view.disagreements, () => toggle("disagreements"), { id: "disagreements" }) : null,
    ahead > 0 ? chip(`◇ Expected ${ahead}`, view.expected, () => toggle("expected"), { id: "expected" }) : null,
  ].filter(Boolean);
}

function toggle(name) {
  view[name] = !view[name];
  filter();
  byId(name)?.focus();
}
