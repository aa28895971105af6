// What has no date: in the likely order, counted from publication days that nobody knows; then what has no order either.

function undatedSection() {
  if (data.undated.length === 0) return null;
  const ordered = new Set(data.orders.flatMap((order) => order.groups.flatMap((group) => group.told)));
  const left = data.undated.filter((_, number) => !ordered.has(number));
  const rest = left.length === 0 ? [] : [
    ordered.size > 0 ? make("h3", {}, `In no known order (${left.length})`) : null, make("ul", {}, ...left.map(undatedItem))];
  return make("details", { id: "undated", class: "section", open: true },
    make("summary", {}, make("h2", { id: "undated-title" }, undatedTitle(data.undated.length))), ...data.orders.flatMap(orderOf), ...rest);
}

const undatedTitle = (shown) => {
  const all = thousands(data.undated.length);
  return `Without a date (${shown === data.undated.length ? all : `${thousands(shown)} of ${all}`})`;
};

/** Leaves what the words and sources asked for do not fit out of sight; the other filters say nothing about it. */
function filterUndated() {
  const section = byId("undated");
  if (section === null) return;
  const shown = new Set(shownUndated());
  for (const item of section.querySelectorAll("li[data-undated]")) item.hidden = !shown.has(data.undated[item.dataset.undated]);
  for (const group of section.querySelectorAll(".order > li")) group.hidden = group.querySelector("li:not([hidden])") === null;
  byId("undated-title").textContent = undatedTitle(shown.size);
  showBesides();
}

/** Under the list's title: how much there is that no list of dates can hold. */
function showBesides() {
  if (data.undated.length === 0) return;
  const shown = shownUndated().length;
  const lead = () => { showBelow(); byId("undated").open = true; byId("undated").scrollIntoView(); byId("undated").querySelector("summary").focus({ preventScroll: true }); };
  byId("besides").replaceChildren(make("button", { class: "link", type: "button", onclick: lead }, `and ${thousands(shown)} without a date`));
}

/** One order: of an article, or of several that tell of the same and so hang together. */
function orderOf(order, number) {
  return [
    make("h3", {}, `In order: ${order.letters.length > 1 ? "articles" : "article"} `, ...order.letters.map(letterBadge)),
    number === 0 ? make("p", { class: "note" }, howOrdered(data.orders.length > 1 || order.letters.length > 1)) : null,
    ...order.notes.map((text) => words("p", text, { class: "note" })),
    make("ol", { class: "order" }, ...order.groups.map(orderedGroup)),
  ];
}

const howOrdered = (several) => `When ${several ? "these articles were" : "this article was"} published is not known, so nothing here has a date. `
  + `This is the likely order of what ${several ? "they tell, counted from the day each" : "it tells, counted from the day it"} was published; “surely later” marks where the words leave no other.`;

const letterBadge = (letter) => make("b", { class: "letter" }, letter);

function orderedGroup(group) {
  const aside = group.either ? "or before the one above" : group.certain ? "surely later" : "";
  const head = make("h4", {}, ...group.letters.map(letterBadge), words("span", capital(group.words)), aside ? make("small", {}, aside) : null);
  return make("li", {}, head, make("ul", {}, ...group.told.map(orderedItem)));
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Short: the words and who has them; all else, which is much the same for each, behind a line to open. */
function orderedItem(number) {
  const undated = data.undated[number];
  const mention = undated.mention, source = documents.get(mention.document);
  const why = make("details", { class: "why" }, make("summary", {}, "why it has no date"), ...reasonOf(undated),
    sourceOf(source), mention.timing ? make("p", {}, capital(mention.timing), ".") : null);
  return make("li", { "data-undated": number }, make("h5", {}, letterBadge(mention.document), words("span", undated.title)), quoteOf(mention), attributionOf(mention), why);
}

const undatedItem = (undated) => make("li", { "data-undated": data.undated.indexOf(undated) }, words("h3", undated.title), ...reasonOf(undated), mentionCard(undated.mention));

const reasonOf = (undated) => [field("Why", undated.reason), field("What would help", undated.help)];
