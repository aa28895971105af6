// What a mark says under the pointer; the words are ours, Plotly only says which mark it is.

const MOST_ARTICLES = 8;

function listenForHover() {
  chart.on("plotly_hover", ({ points, event }) => showTip(event, tipOf(points[0])));
  chart.on("plotly_unhover", hideTip);
  chart.addEventListener("mousemove", hoverLabel);
  chart.addEventListener("mouseleave", hideTip);
  addEventListener("scroll", hideTip, { passive: true });
}

/** A label speaks for its mark. */
function hoverLabel(event) {
  const id = labelUnder(event), was = chart.classList.contains("onlabel");
  chart.classList.toggle("onlabel", id !== undefined);
  if (id !== undefined) showTip(event, tipOfEvent(events.get(id)));
  else if (was) hideTip();
}

function tipOf({ data: trace, pointNumber, customdata }) {
  if (trace.name === "counts") return tipOfCount(stage.counts[pointNumber]);
  if (trace.name === "published") return tipOfSquare(stage.squares[pointNumber]);
  return tipOfEvent(events.get(customdata));
}

/** Title, date in words, status and sources, the first quote, and whether the sources disagree. */
function tipOfEvent(event) {
  const quote = event.mentions.find((mention) => mention.quote)?.quote.map(([text]) => text).join("");
  return [
    words("b", event.title), words("p", event.date), make("p", {}, [event.status, sourcesOf(event)].join(" · ")),
    quote ? words("p", `“${shortened(quote, 220)}”`, { class: "quote" }) : null,
    ...event.conflicts.map((conflict) => make("p", { class: "warning" }, "≠ ", words("span", conflict.note))),
  ];
}

const sourcesOf = ({ sources }) => (sources === 1 ? "1 source" : `${thousands(sources)} independent sources`);

function tipOfCount(count) {
  return [
    make("b", {}, counted(count.number, "event")), make("p", {}, count.vague ? "dated less finely than to the day" : "dated to the day or finer"),
    words("p", stage.lanes.find(({ number }) => number === count.lane).name), make("p", {}, spanWords(count.when[0], count.when[1])), make("p", { class: "note" }, "Click to zoom in"),
  ];
}

function tipOfSquare(square) {
  const shown = square.documents.slice(0, MOST_ARTICLES), more = square.documents.length - shown.length;
  return [
    ...shown.map((document) => make("p", {}, letterBadge(document.letter), words("span", `${document.outlet} · ${document.title}`))),
    more > 0 ? make("p", { class: "note" }, `and ${more} more`) : null,
  ];
}

const shortened = (text, letters) => (text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`);

/** Beside the pointer, on the side that has room. */
function showTip({ clientX, clientY }, children) {
  const tip = byId("tip");
  tip.replaceChildren(...children.filter(Boolean));
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const left = clientX + 16 + width < innerWidth ? clientX + 16 : Math.max(8, clientX - 16 - width);
  Object.assign(tip.style, { left: `${left}px`, top: `${Math.max(8, Math.min(clientY + 14, innerHeight - height - 8))}px` });
}

function hideTip() {
  byId("tip").hidden = true;
}
