// One source's words: the quote with its date and trigger marked, who published it and when, and how it was dated.

function mentionCard(mention) {
  const source = documents.get(mention.document);
  return make("blockquote", { class: "mention" }, quoteOf(mention), attributionOf(mention), sourceOf(source), dating(mention));
}

function quoteOf(mention) {
  if (mention.quote === null) return make("p", { class: "note" }, "The words are left out of this page.");
  const pieces = mention.quote.map(([text, kind]) => (kind ? make("mark", { class: kind }, text) : text));
  return make("p", { class: "quote", dir: "auto" }, ...pieces);
}

const attributionOf = (mention) => (mention.attribution === "" ? null
  : make("p", { class: "said" }, "said by ", words("span", mention.attribution)));

function sourceOf(source) {
  if (source === undefined) return null;
  const published = make("span", {}, source.basis ? " · published " : " · ", words("span", source.published), source.basis ? ` (${source.basis})` : "");
  const known = source.evidence.length === 0 ? null
    : make("details", {}, make("summary", {}, "how its date is known"), ...source.evidence.map((text) => words("p", text)));
  return make("div", { class: "source" }, make("b", { class: "letter" }, source.letter), linked(source), published, known);
}

/** The outlet, as a link where the address is fit for one (only http and https reach this page). */
function linked(source) {
  if (source.url === null) return words("span", source.outlet);
  return words("a", source.outlet, { href: source.url, rel: "noopener noreferrer", target: "_blank" });
}

function dating(mention) {
  const lines = [];
  if (mention.expression) lines.push(make("span", {}, "“", words("span", mention.expression), "” is "));
  if (mention.derivation) lines.push(words("span", mention.derivation));
  if (mention.means) lines.push(make("span", {}, lines.length > 0 ? " → " : "", make("b", {}, mention.means)));
  const asides = [mention.timing, mention.implied.length > 0 ? `not said, but concluded: ${mention.implied.join(", ")}` : ""].filter(Boolean);
  return make("p", { class: "dating" }, ...lines, lines.length > 0 && asides.length > 0 ? make("br") : null, asides.join(" · "));
}
