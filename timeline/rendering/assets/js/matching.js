// Which events match: words, what they are about, how sure, how important, when. One pass also counts what each choice would leave.

/** Without case and accents: "Zürich" is found by "zurich". */
const folded = (text) => (PLAIN.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
const PLAIN = /^[\n -~]*$/;
const listOf = (holds) => (holds ? ["1"] : []);
const AHEAD = ["planned", "possible"];

/** What can be chosen from; of several values of one any will do, all facets must hold. The last three are on or off. */
const FACETS = [
  { name: "lane", label: "Lane", of: (event) => (event.lane ? [event.lane] : []) },
  { name: "source", label: "Source", of: (event) => event.outlets },
  { name: "who", label: "Who", of: (event) => event.participants },
  { name: "place", label: "Where", of: (event) => event.places },
  { name: "status", label: "Did it happen", of: (event) => [event.status] },
  { name: "certainty", label: "Date", of: (event) => [event.certainty] },
  { name: "disagreements", label: "≠ Disagreements", of: (event) => listOf(event.conflicts.length > 0), flag: true },
  { name: "expected", label: "◇ Expected", of: (event) => listOf(AHEAD.includes(event.status)), flag: true },
  { name: "corrected", label: "✎ Corrected", of: (event) => listOf(event.corrections.length > 0), flag: true },
];
const CERTAINTIES = { said: "as a source says it", inferred: "inferred", coarse: "coarser than a day", open: "one end open" };

const haystacks = new Map();
let shownIds = new Set(data.events.map((event) => event.id));

/** All words of an event, put together when they are first searched. */
function haystack(event) {
  if (!haystacks.has(event.id)) haystacks.set(event.id, folded([
    event.title, event.date, event.lane, event.status, ...event.participants, ...event.places, ...event.quantities,
    ...event.outlets, ...event.corrections, ...event.mentions.flatMap(wordsOf)].join("\n")));
  return haystacks.get(event.id);
}

const wordsOf = (mention) => [
  mention.quote === null ? "" : mention.quote.map(([text]) => text).join(""), mention.attribution, mention.derivation];

const askedWords = () => folded(view.query).split(/\s+/).filter(Boolean);

/** Words, importance and dates; the facets are counted apart. */
function passes(event, asked) {
  return Number(event.importance) >= view.least
    && (view.from === "" || event.until === "" || event.until > view.from)
    && (view.until === "" || event.from === "" || event.from.slice(0, 10) <= view.until)
    && (asked.length === 0 || asked.every((word) => haystack(event).includes(word)));
}

const holds = (facet, event) => {
  const chosen = view.chosen[facet.name];
  return chosen.size === 0 || facet.of(event).some((value) => chosen.has(value));
};

const asksNothing = () => !view.query.trim() && view.least === 0 && !view.from && !view.until && FACETS.every((facet) => view.chosen[facet.name].size === 0);

/** The events that match, and by facet how many there would be under each of its values (null: as many as there are). */
function matching() {
  if (asksNothing()) return { shown: data.events, counts: null };
  const asked = askedWords(), shown = [];
  const counts = new Map(FACETS.map((facet) => [facet.name, new Map()]));
  for (const event of data.events) {
    if (!passes(event, asked)) continue;
    const missed = FACETS.filter((facet) => !holds(facet, event));
    if (missed.length === 0) shown.push(event);
    for (const facet of missed.length === 0 ? FACETS : missed.length === 1 ? missed : []) {
      const own = counts.get(facet.name);
      for (const value of facet.of(event)) own.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  return { shown, counts };
}

/** What has no date is found by words and by source; nothing else is known of it. */
function matchesUndated(undated) {
  const source = documents.get(undated.mention.document), chosen = view.chosen.source;
  if (chosen.size > 0 && !chosen.has(source?.outlet)) return false;
  const text = folded([undated.title, undated.reason, source?.outlet ?? "", ...wordsOf(undated.mention)].join("\n"));
  return askedWords().every((word) => text.includes(word));
}
