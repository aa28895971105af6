"""What two tellings have in common: time, figures, names, words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.model.published import PublishedEvent, PublishedMention
from timeline.reviewing.common_words import common_words

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one or more mentions say, ready to be compared."""

    figures: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]


def telling_of_mention(mention: PublishedMention, *, event: PublishedEvent) -> Telling:
    """The mention's figures, those of the event's names that its words hold, and its other words."""
    quote = _undated_words(mention)
    names = frozenset(name for name in (*event.participants, *event.places) if name.casefold() in quote)
    return Telling(figures_of(mention), names, _words(quote) - _parts(names))


def telling_of_event(event: PublishedEvent) -> Telling:
    """All that the event's mentions say together."""
    names = frozenset((*event.participants, *event.places))
    figures = frozenset(figure for mention in event.mentions for figure in figures_of(mention))
    words = frozenset(word for mention in event.mentions for word in _words(_undated_words(mention)))
    return Telling(figures, names, words - _parts(names))


def common_to(first: Telling, second: Telling) -> Telling:
    """What both say."""
    return Telling(first.figures & second.figures, first.names & second.names, first.words & second.words)


def in_words(shared: Telling) -> list[str]:
    """The common ground, one phrase for each kind that there is any of."""
    kinds = (("figures", shared.figures), ("names", shared.names), ("words", shared.words))
    return [f"{kind} in common: {', '.join(sorted(found))}" for kind, found in kinds if found]


def figures_of(mention: PublishedMention) -> frozenset[str]:
    """The mention's counts with what they count: "at least 7 docker"."""
    return frozenset(
        " ".join(filter(None, (quantity.mod, str(quantity.value), quantity.unit))) for quantity in mention.quantities
    )


def _undated_words(mention: PublishedMention) -> str:
    """The quote without its time expression, whose words are compared as times."""
    quote = mention.quote or ""
    return quote.replace((mention.time and mention.time.expression) or "\0", " ").casefold()


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text)) - common_words()


def _parts(names: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in _WORD.findall(name.casefold()))
