// What a mark says under the pointer, in the little HTML that Plotly reads.

const HOVER_WIDTH = 58;
const HOVER_LINES = 4;

/** Title, date in words, status and sources, the first quote, and whether the sources disagree. */
function hoverOf(mark) {
  return mark.hover ??= hoverLines(events.get(mark.id)).join("<br>");
}

function hoverLines(event) {
  const facts = [event.status, event.sources === 1 ? "1 source" : `${event.sources} independent sources`].filter(Boolean).join(" · ");
  const quote = event.mentions.find((mention) => mention.quote)?.quote.map(([text]) => text).join("");
  return [
    `<b>${wrapped(event.title)}</b>`, wrapped(event.date), plotlyText(facts),
    ...(quote ? [`<i>${wrapped(`“${shortened(quote, 220)}”`)}</i>`] : []),
    ...event.conflicts.map((conflict) => `≠ ${wrapped(conflict.note)}`),
  ];
}

function hoverOfCount(count) {
  const kind = count.vague ? "dated no finer than a stretch of days" : "dated to the day or finer";
  const days = spanWords(count.when[0], count.when[1]);
  return `<b>${counted(count.number, "event")}</b>, ${kind}<br>${plotlyText(stage.lanes[count.lane].name)}<br>${days}<br><i>click to zoom in</i>`;
}

function hoverOfSquare(square) {
  const shown = square.documents.slice(0, 8).map((document) => wrapped(`${document.letter} · ${document.outlet} · ${document.title}`));
  const more = square.documents.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("<br>");
}

const shortened = (text, letters) => (text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`);

function wrapped(text) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    if (lines.at(-1).length > 0 && lines.at(-1).length + word.length >= HOVER_WIDTH) lines.push("");
    lines.push(`${lines.pop()} ${word.slice(0, HOVER_WIDTH)}`.trim());
  }
  const kept = lines.slice(0, HOVER_LINES);
  return kept.map(plotlyText).join("<br>") + (kept.length < lines.length ? " …" : "");
}
