"""An invented running story to infer dates in: a harbour, a thing a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline import anchoring, extracting, tagging
from timeline.dating import date as date_document
from timeline.dating.inference import infer
from timeline.model.document import Annotated, Article, Basis, Dct, Document
from timeline.model.interval import Interval
from timeline.model.timex import Anchored

FIRST = date(2026, 3, 2)  # a Monday
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEWS = (
    "The dredger Halvard scraped gravel off the eastern sill",
    "Inspectors sealed four rusting ammonia tanks behind the cannery",
    "A choir of pensioners blocked the swing bridge with deckchairs",
    "Mayor Odile Brandt sacked the harbour pilot for sleeping through a gale",
    "Customs hounds found saffron worth 91,000 crowns inside a hollow mast",
    "The tug Penelope rammed a jetty and spilled 340 barrels of herring",
    "Dockers voted 212 to 48 against the night roster",
    "A lighthouse keeper reported violet flares over Skua Reef",
    "Surveyors measured a crack of nineteen centimetres along the breakwater",
    "Insurers refused to cover the salvage of the sunken grain elevator",
    "Students chained bicycles to the customs shed in protest at ferry fares",
    "Engineers lowered a concrete caisson into the flooded dry dock",
)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def story(number: int) -> str:
    """The article of a day, which tells what happened on it and what did the day before."""
    today, before = NEWS[number % len(NEWS)], NEWS[(number - 1) % len(NEWS)]
    return (
        f"{today} on {WEEKDAYS[day(number).weekday()]}, the port office said.\n\nThe news came a day after: {before}."
    )


def told(number: int) -> str:
    """The same news in other words around them."""
    words = NEWS[number % len(NEWS)]
    return f"People in Kelmar still talk of it. {words} on {WEEKDAYS[day(number).weekday()]}. Nobody was hurt."


def undated(name: str, text: str, *, source: str | None = None) -> Document:
    article = Article(name, text, source=source, lang="en")
    annotated = Annotated(article, extracting.split(article), tagging.tag(text), ())
    return date_document(annotated).document


def dated(name: str, text: str, published: date, *, source: str | None = None) -> Document:
    dct = Dct(Interval.of_day(published), Basis.GIVEN, (f"given: {published}",))
    return replace(undated(name, text, source=source), dct=dct, candidates=())


def paper() -> list[Document]:
    return [dated(f"post-{number}", story(number), day(number)) for number in range(len(NEWS))]


def inferred(documents: Sequence[Document], *, today: date | None = None) -> dict[str, Document]:
    return {document.id: document for document in infer(documents, anchored, today=today)}


def anchored(document: Document) -> Sequence[Anchored]:
    return anchoring.anchor(document.annotated.timexes, dct=document.dct)
