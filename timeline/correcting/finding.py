"""Which mention a correction means: the one whose clause, or else whose sentence, has its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model.correction import Corrections, EventCorrection, Words
from timeline.model.event import Mention
from timeline.model.rejected import Reason, Rejected, Stage

_SHOWN = 5  # documents or events that are named


@dataclass(frozen=True, slots=True)
class Found:
    """A correction, the mention that it means, and those that it joins it to, by their place in the list."""

    correction: EventCorrection
    mention: int
    same: tuple[int, ...] = ()


def find(corrections: Corrections, mentions: Sequence[Mention]) -> tuple[tuple[Found, ...], tuple[Rejected, ...]]:
    """Each correction with its mention, and those whose words no longer stand anywhere or stand in several documents.

    Words are compared without regard to blanks, line ends and capitals; what a tagger made of them does not matter.
    """
    if not corrections.events:  # most builds have none: nothing to compare their texts with
        return (), ()
    texts = _Texts(mentions)
    found: list[Found] = []
    rejected: list[Rejected] = []
    for correction in corrections.events:
        places = [texts.places(words, correction.where) for words in (correction.words, *correction.same_as)]
        wrong = [place for place in places if isinstance(place, Rejected)]
        rejected += wrong
        meant = [place for place in places if not isinstance(place, Rejected)]
        if not wrong:
            found.append(Found(correction, meant[0], tuple(meant[1:])))
    return tuple(found), tuple(rejected)


class _Texts:
    """The mentions' clauses and sentences, as compared."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._clauses = [_plain(mention.extracted.clause.text) for mention in mentions]
        self._sentences = [_plain(_sentence(mention)) for mention in mentions]

    def places(self, words: Words, where: str) -> int | Rejected:
        sought = _plain(words.text)
        places = (
            self._in(self._clauses, sought, words.document)
            or self._in(self._sentences, sought, words.document)
            or self._across(words)
        )
        if not places:
            return _rejected(where, Reason.NO_MATCH, self._why_not(words))
        documents = sorted({self._mentions[place].document.id for place in places})
        if len(documents) > 1:
            detail = f"“{words.text}” stands in {' and '.join(documents[:_SHOWN])}; add the document"
            return _rejected(where, Reason.SEVERAL_MATCHES, detail)
        return self._one(places, words, sought, where)

    def _in(self, texts: Sequence[str], sought: str, document: str | None) -> list[int]:
        owners = (mention.document.id for mention in self._mentions)
        return [
            place
            for place, (text, owner) in enumerate(zip(texts, owners, strict=True))
            if sought in text and document in (None, owner)
        ]

    def _across(self, words: Words) -> list[int]:
        """The mentions whose trigger the words hold, where these run over more than a sentence."""
        stretches = self._stretches(words)
        return [
            place
            for place, mention in enumerate(self._mentions)
            for start, end in stretches.get(mention.document.id, ())
            if start <= mention.extracted.trigger.start < end
        ]

    def _stretches(self, words: Words) -> dict[str, list[tuple[int, int]]]:
        """Where the words stand in the documents' texts."""
        sought = re.compile(r"\s+".join(map(re.escape, words.text.split())), re.IGNORECASE)
        texts = {mention.document.id: mention.document.article.text for mention in self._mentions}
        found = {
            name: [match.span() for match in sought.finditer(text)]
            for name, text in sorted(texts.items())
            if words.document in (None, name)
        }
        return {name: stretches for name, stretches in found.items() if stretches}

    def _why_not(self, words: Words) -> str:
        stand = sorted(self._stretches(words))
        if stand:
            return f"“{words.text}” stands in {' and '.join(stand[:_SHOWN])}, but no event is told there"
        return f"no event is told in the words “{words.text}”"

    def _one(self, places: Sequence[int], words: Words, sought: str, where: str) -> int | Rejected:
        """One sentence tells several events: the one whose trigger is among the words."""
        meant = [place for place in places if _plain(self._mentions[place].extracted.trigger.text) in sought] or places
        if len(meant) == 1:
            return meant[0]
        titles = " and ".join(f"“{self._mentions[place].extracted.title}”" for place in meant[:5])
        detail = f"“{words.text}” tells {titles}; quote the words of one alone, its verb among them"
        return _rejected(where, Reason.SEVERAL_MATCHES, detail)


def _sentence(mention: Mention) -> str:
    sentence = mention.extracted.sentence
    return mention.document.article.text[sentence.start : sentence.end]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _rejected(where: str, reason: Reason, detail: str) -> Rejected:
    return Rejected(Stage.CORRECTING, where, reason, detail)
