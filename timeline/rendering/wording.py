"""Records put into the words of the page."""

from __future__ import annotations

from timeline.model.interval import Granularity
from timeline.model.published import (
    PublishedDate,
    PublishedDocument,
    PublishedMention,
    PublishedQuantity,
    PublishedTime,
)
from timeline.rendering.moments import moment, span_words
from timeline.rendering.quotes import holds_time

_BASIS = {
    "given": "date given",
    "markup": "from its metadata",
    "url": "from its address",
    "dateline": "from its dateline",
    "text": "from its text",
    "sources": "worked out from the other articles",
}
_TIMING = {
    "own": "dated by its own sentence",
    "running": "the date of an earlier sentence still runs",
    "today": "told as the day's news: dated by the publication",
    "none": "no date said",
}
_FIELDS = {
    "date": "When it happened",
    "quantity": "How many",
    "place": "Where it happened",
    "who": "Who did it",
    "status": "Whether it happened",
    "quotation": "Words of a quotation",
}


def published(date: PublishedDate | None) -> str:
    """The publication day in words: `Sun 7 Dec 2025`."""
    if date is None:
        return "publication date not known"
    return span_words(moment(date.from_), moment(date.until))


def basis(date: PublishedDate | None) -> str:
    """How the publication day is known; empty where it is not."""
    return "" if date is None else _BASIS[date.basis]


def headline(document: PublishedDocument) -> str:
    """What it is called: its own title, else the name of its file, without the folders."""
    return document.title or (document.path or "").rpartition("/")[2] or document.id


def outlet(document: PublishedDocument) -> str:
    """Who published it."""
    return document.source or document.id


def quantity(counted: PublishedQuantity) -> str:
    """In the source's words where they may be shown ("653 drones"), else as number and unit."""
    if counted.text is not None:
        return counted.text
    value = int(counted.value) if counted.value == int(counted.value) else counted.value
    return " ".join(filter(None, (counted.mod, f"{value:,}", counted.unit)))


def count(counted: PublishedQuantity) -> str:
    """Number and unit as tables have them: `about 2300 people`."""
    return " ".join(filter(None, (counted.mod, str(counted.value), counted.unit)))


def timing(mention: PublishedMention) -> str:
    """Where the date comes from; empty in the usual case, a date in the quoted words."""
    return "" if mention.timing == "own" and holds_time(mention) else _TIMING[mention.timing]


def means(time: PublishedTime | None) -> str:
    """What the words of the date come to on the calendar; empty where they come to nothing."""
    if time is None or (time.from_ is None and time.until is None):
        return ""
    return span_words(moment(time.from_), moment(time.until))


def field(name: str) -> str:
    """What a disagreement is about: `field("date")` is `When it happened`."""
    return _FIELDS.get(name, name.replace("_", " ").capitalize())


def granularity(known: Granularity) -> str:
    """How fine a date is, after "known to the"."""
    return "part of the day" if known is Granularity.PART_OF_DAY else plain(known.value)


def plain(word: str) -> str:
    """A word of a closed list as people write it: `plain("no_text")` is `no text`."""
    return word.replace("_", " ")
