"""The sides of a disagreement: who takes them, and whether what they say is said of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from timeline.merging.ordering import LATEST, published
from timeline.model.document import Document
from timeline.model.event import Conflict, ConflictValue, Mention
from timeline.model.wording import plain_day

_LEADS = {
    "date": "The sources differ on when",
    "quantity": "The sources count differently",
    "place": "The sources differ on where",
    "who": "The sources differ on who did it",
    "status": "The sources differ on whether it happened",
    "quotation": "The sources have different words for one quotation",
}


def outlet(mention: Mention) -> str:
    """Who publishes it; a document of an unknown outlet speaks for itself."""
    return outlet_of(mention.document)


def outlet_of(document: Document) -> str:
    """Who publishes it; a document of an unknown outlet speaks for itself."""
    return document.article.source or document.id


def as_told(mention: Mention) -> str:
    """Who told it and when, in brackets: "(Post, 14 March 2024)"."""
    return as_published(mention.document)


def as_published(document: Document) -> str:
    """Its outlet and day in brackets."""
    when = published(document)
    return f"({outlet_of(document)})" if when == LATEST else f"({outlet_of(document)}, {plain_day(when)})"


def statement(field: str, sides: Iterable[tuple[str, Document]]) -> str:
    """What the sources differ on in a sentence: each side with the document that first takes it."""
    told = "; ".join(f"{value} {as_published(document)}" for value, document in sides)
    return f"{_LEADS[field]}: {told}."


def conflict(field: str, sides: Mapping[str, Sequence[Mention]]) -> Conflict | None:
    """The disagreement of `sides` (what is said and who says it); None where no two outlets take different ones.

    One outlet that changes its mind corrects itself, it does not disagree with anybody.
    """
    takers = [{outlet(mention) for mention in mentions} for mentions in sides.values()]
    if not any(one != other or len(one) > 1 for one, other in combinations(takers, 2)):
        return None
    values = tuple(ConflictValue(value, tuple(mentions)) for value, mentions in sides.items())
    return Conflict(field, values, statement(field, ((side.value, side.mentions[0].document) for side in values)))


def names_of(mention: Mention) -> frozenset[str]:
    """The names in it, in small letters."""
    return frozenset(name.casefold() for name in (*mention.extracted.participants, *mention.extracted.places))


def share_a_name(one: Mention, other: Mention) -> bool:
    """Whether they name somebody or something in common, in full or by a part: "Jacqueline Fleming", "Fleming"."""
    mine = {word for name in names_of(one) for word in name.split()}
    return not mine.isdisjoint(word for name in names_of(other) for word in name.split())


def likeness(one: Mention, other: Mention) -> float:
    """How many of their words, names aside, both have: 0 to 1."""
    names = {word for name in names_of(one) | names_of(other) for word in name.split()}
    mine, theirs = one.extracted.words - names, other.extracted.words - names
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else 0.0
