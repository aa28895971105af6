"""A mention made ready to be compared: its trigger, and the words, names and figures around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.merging.stories import Stories
from timeline.merging.vocabulary import Vocabulary, unit
from timeline.model.document import Role
from timeline.model.event import Mention

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+")
_NEAR = 5  # words to either side of the trigger
_BESIDE = 4
_CLOSED_RANK = 60  # the most frequent words of a language say nothing of what happened
_LONGEST = 300  # words of a sentence; what is longer is a table


@dataclass(frozen=True, slots=True)
class Token:
    """A word with content: dictionary form and place; `name` and `figure` say what it looks like."""

    lemma: str
    start: int
    end: int
    name: bool
    figure: bool


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What of a mention is compared. `before` and `after` are the words next to the trigger, nearest first, `left` and
    `right` the vectors of the nearest."""

    text: str
    head: str
    inflected: bool
    trigger: frozenset[str]
    families: frozenset[int]
    senses: frozenset[int]
    vector: tuple[float, ...] | None
    phrase: tuple[float, ...] | None
    sentence: frozenset[str]
    clause: frozenset[str]
    near: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    left: tuple[float, ...] | None
    right: tuple[float, ...] | None
    names: frozenset[str]
    clause_names: frozenset[str]
    figures: frozenset[str]
    gist: tuple[float, ...] | None
    place: int
    spread: float
    repeated: int


class Profiler:
    """Makes profiles; sentences that several mentions stand in are taken apart once."""

    def __init__(self, vocabulary: Vocabulary, stories: Stories) -> None:
        """For the words of one vocabulary and the documents of one collection."""
        self._vocabulary, self._stories = vocabulary, stories
        self._tokens = lru_cache(maxsize=4096)(self._cut)
        self._lemma = lru_cache(maxsize=65_536)(vocabulary.lemma)

    def profile(self, mention: Mention) -> Profile:
        """The mention made ready."""
        told = mention.extracted
        text, offset = _sentence(mention)
        tokens = self._tokens(text)
        first, last = told.trigger.start - offset, told.trigger.end - offset
        trigger = [token for token in tokens if token.start < last and first < token.end]
        lemmas = [token.lemma for token in trigger] or [self._lemma(told.trigger.text.casefold())]
        head = self._head(lemmas)
        rest = [token for token in tokens if not (token.start < last and first < token.end)]
        inside = [token for token in rest if told.clause.start <= token.start + offset < told.clause.end] or rest
        before = [token for token in rest if token.end <= first]
        after = [token for token in rest if token.start >= last]
        names = _named(mention)
        word = self._vocabulary.words.get(head)
        return Profile(
            text=told.trigger.text.casefold(),
            head=head,
            inflected=_is_inflected(told.trigger.text.casefold(), head),
            trigger=frozenset(lemmas),
            families=word.families if word else frozenset(),
            senses=word.senses if word else frozenset(),
            vector=self._vocabulary.vector(head),
            phrase=self._sum(lemmas),
            sentence=_lemmas(rest),
            clause=_lemmas(inside),
            near=_lemmas((*before[-_NEAR:], *after[:_NEAR])),
            before=tuple([token.lemma for token in reversed(before[-_BESIDE:])]),
            after=tuple([token.lemma for token in after[:_BESIDE]]),
            left=self._vocabulary.vector(before[-1].lemma) if before else None,
            right=self._vocabulary.vector(after[0].lemma) if after else None,
            names=names | _lemmas([token for token in rest if token.name]),
            clause_names=names | _lemmas([token for token in inside if token.name]),
            figures=frozenset(token.lemma for token in rest if token.figure),
            gist=self._sum([token.lemma for token in inside]),
            place=_place(mention),
            spread=self._stories.spread(head),
            repeated=self._stories.count(head, mention.document.id),
        )

    def _head(self, lemmas: Sequence[str]) -> str:
        """The first word that says something: "check" of "checked into", "place" of "took place"."""
        telling = [lemma for lemma in lemmas if self._rank(lemma) > _CLOSED_RANK]
        return (telling or lemmas)[0]

    def _rank(self, lemma: str) -> int:
        word = self._vocabulary.words.get(lemma)
        return word.rank if word else 99_999

    def _sum(self, lemmas: Sequence[str]) -> tuple[float, ...] | None:
        found = [vector for lemma in sorted(lemmas) if (vector := self._vocabulary.vector(lemma))]
        return unit(tuple(map(sum, zip(*found, strict=True)))) if found else None

    def _cut(self, text: str) -> tuple[Token, ...]:
        found = [match for match, _ in zip(_WORD.finditer(text), range(_LONGEST), strict=False)]
        capitals = sum(match[0][0].isupper() for match in found)
        titled = capitals * 2 > len(found)  # "Ferry Hits Bank Off Skell": capitals say nothing
        return tuple(
            token
            for place, match in enumerate(found)
            if (token := self._token(match, inner=bool(place) and not titled))
        )

    def _token(self, match: re.Match[str], *, inner: bool) -> Token | None:
        word = match[0]
        low = word.casefold()
        if low in self._vocabulary.closed:
            return None
        figure = word[0].isdigit()
        lemma = low.replace(",", "") if figure else self._lemma(low)
        name = not figure and word[0].isupper() and (inner or lemma not in self._vocabulary.words)
        return Token(lemma, match.start(), match.end(), name, figure)


def _named(mention: Mention) -> frozenset[str]:
    told = mention.extracted
    return frozenset(word.casefold() for name in (*told.participants, *told.places) for word in name.split())


def _is_inflected(text: str, head: str) -> bool:
    """Whether the trigger has another form than the dictionary's that is no plural: "struck", "meeting"."""
    first = text.split(maxsplit=1)[0] if text else ""
    return first not in (head, f"{head}s", f"{head}es")


def _lemmas(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset([token.lemma for token in tokens])


def _sentence(mention: Mention) -> tuple[str, int]:
    """The sentence and where it begins; the clause where the text is not at hand."""
    told, text = mention.extracted, mention.document.article.text
    sentence = told.sentence
    return (text[sentence.start : sentence.end], sentence.start) if text else (told.clause.text, told.clause.start)


def _place(mention: Mention) -> int:
    """The sentence's number in its text; titles are 0."""
    sentence = mention.extracted.sentence
    if sentence.role is Role.TITLE:
        return 0
    sentences = mention.document.annotated.sentences
    return sum(1 for one in sentences[:_LONGEST] if one.start < sentence.start) if sentences else sentence.paragraph
