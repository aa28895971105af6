// What is shown now, as a file: the CSV has the columns of events.csv.

const COLUMNS = ["id", "title", "from", "until", "best", "granularity", "edtf", "date_text", "status", "lane", "importance", "n_mentions",
  "n_sources", "sources", "participants", "places", "quantities", "conflicts", "first_quote"];
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

const quoteText = (mention) => (mention.quote === null ? "" : mention.quote.map(([text]) => text).join(""));
const firstQuote = (event) => event.mentions.map(quoteText).find(Boolean) ?? "";

function csvText() {
  return [COLUMNS, ...view.shown.map(csvRow)].map((row) => row.map(csvCell).join(",")).join("\n") + "\n";
}

function csvRow(event) {
  return [event.id, event.title, event.from, event.until, event.best, event.grain, event.edtf, event.date, event.status, event.lane,
    event.importance, event.mentions.length + event.more, event.outlets.length, event.outlets.join("; "), event.participants.join("; "),
    event.places.join("; "), event.counts.join("; "), event.conflicts.map((one) => `${one.name}: ${one.note}`).join("; "), firstQuote(event)];
}

/** A cell that no spreadsheet runs as a formula. */
function csvCell(value) {
  const text = String(value), safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function jsonText() {
  const chosen = { title: data.title, timezone: data.zone, shown: linkParts().toString(), events: view.shown.map(plainEvent), undated: shownUndated().map(plainUndated) };
  return JSON.stringify(chosen, null, 2) + "\n";
}

function plainEvent(event) {
  const { id, title, best, edtf, status, lane, certainty, history, participants, places, counts: quantities, corrections } = event;
  return {
    id, title, date_text: event.date, from: event.from || null, until: event.until || null, best: best || null, granularity: event.grain, edtf,
    certainty, status, history, importance: Number(event.importance), independent_sources: event.sources, lane: lane || null, participants, places,
    quantities, conflicts: event.conflicts.map(({ name, note, values }) => ({ field: name, note, values })), corrections,
    mentions: event.mentions.map(plainMention),
  };
}

function plainMention(mention) {
  const source = documents.get(mention.document) ?? { outlet: mention.document, url: null, published: "" };
  return {
    source: source.outlet, url: source.url, published: source.published, quote: quoteText(mention) || null,
    expression: mention.expression || null, derivation: mention.derivation, attribution: mention.attribution || null,
  };
}

const plainUndated = (undated) => ({ title: undated.title, status: undated.status, reason: undated.reason, would_help: undated.help, mention: plainMention(undated.mention) });
const shownUndated = () => data.undated.filter(matchesUndated);

function markdownText() {
  const rows = view.shown.map((event) => [event.date, headline(event), event.outlets.join(", "), firstQuote(event)]);
  const table = [["Date", "Event", "Sources", "Quote"], ["---", "---", "---", "---"], ...rows.map((row) => row.map(forMarkdown))];
  const undated = shownUndated().map((one) => `- ${forMarkdown(one.title)} (${forMarkdown(documents.get(one.mention.document)?.outlet ?? "")}): ${forMarkdown(one.reason)}`);
  const below = undated.length === 0 ? "" : `\n## Without a date\n\n${undated.join("\n")}\n`;
  return `# ${forMarkdown(data.title)}\n\n${table.map((row) => `| ${row.join(" | ")} |\n`).join("")}${below}`;
}

function headline(event) {
  const told = event.status === "happened" ? event.title : `${event.title} (${event.status})`;
  return event.conflicts.length > 0 ? `${told}; sources disagree` : told;
}

const forMarkdown = (text) => text.split(/\s+/).join(" ").trim().replace(/([\\`*_[\]<>|#~])/g, "\\$1");

const FORMATS = [["CSV", "csv", "text/csv", csvText], ["JSON", "json", "application/json", jsonText], ["Markdown", "md", "text/markdown", markdownText]];

function showFormats() {
  byId("formats").replaceChildren(
    make("p", { class: "note" }, "The events shown now"),
    ...FORMATS.map(([name, suffix, type, text]) => make("button", { class: "chip", type: "button", "data-format": suffix,
      onclick: () => { download(`events.${suffix}`, type, text()); closeMenu(); } }, name)),
    make("p", { class: "note" }, "Everything"), make("button", { class: "chip", type: "button", "data-format": "print", onclick: () => { closeMenu(); print(); } }, "Print or PDF"));
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function closeMenu() {
  if (byId("save").contains(document.activeElement)) byId("save").querySelector("summary").focus();
  byId("save").open = false;
}
