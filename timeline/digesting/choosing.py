"""Which sentences of those that name a day tell best what happened on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import hypot, log

from timeline.digesting.form import form
from timeline.digesting.relevance import Relevance, words_of
from timeline.digesting.telling import Told
from timeline.model.document import Document
from timeline.model.event import Extracted, Status
from timeline.model.timex import Lean

Events = Callable[[Document], Sequence[Extracted]]
Vector = Mapping[str, float]

_LOOKED_AT = 12  # sentences a day whose events are read: the most central
_AHEAD = 0.35  # told before it happened
_NO_EVENT = 0.4  # nothing in it is said to have happened on that day
_OTHER_DAYS = 0.6  # it names another day too, and may be about that
_SAME_AGAIN = 0.6  # likeness to a sentence already chosen from which on it says the same


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses among the sentences of a day; `events` reads those of a document."""

    documents: Sequence[Document]
    relevance: Relevance
    events: Events

    def choose(self, day: Sequence[Told], *, count: int) -> list[Told]:
        """The best sentences, at most so many, in order of merit; none of them twice in other words."""
        vectors = [self._vector(one) for one in day]
        merits = self._merits(day, vectors) if count else []
        chosen: list[int] = []
        while len(chosen) < min(count, len(day)):
            left = [i for i in range(len(day)) if i not in chosen]
            chosen.append(max(left, key=lambda i: (round(_fresh(i, chosen, merits, vectors), 9), -i)))
        return [day[i] for i in chosen]

    def _merits(self, day: Sequence[Told], vectors: Sequence[Vector]) -> list[float]:
        profile = _profile(day, vectors)
        plain = [_product(vector, profile) * self._form(one) for one, vector in zip(day, vectors, strict=True)]
        best = sorted(range(len(day)), key=lambda i: (-round(plain[i], 9), i))[:_LOOKED_AT]
        return [merit * (self._news(day[i]) if i in best else _NO_EVENT) for i, merit in enumerate(plain)]

    def _text(self, one: Told) -> str:
        return self.documents[one.number].article.text[one.sentence.start : one.sentence.end]

    def _vector(self, one: Told) -> Vector:
        words = dict.fromkeys(words_of(self._text(one)))
        weights = {word: self.relevance.rarity.get(word, 0.0) for word in words}
        length = hypot(*weights.values()) or 1.0
        return {word: weight / length for word, weight in weights.items()}

    def _form(self, one: Told) -> float:
        lang = self.documents[one.number].article.lang
        return form(self._text(one), one.sentence.role, lang=lang) * (1.0 if one.alone else _OTHER_DAYS)

    def _news(self, one: Told) -> float:
        """Whether something is said to have happened then."""
        events = self.events(self.documents[one.number])
        statuses = {event.status for event in events if event.timex == one.timex}
        if not statuses:
            return _NO_EVENT * (_AHEAD if one.timex.lean is Lean.FUTURE else 1.0)
        return 1.0 if statuses & {Status.HAPPENED, Status.ONGOING} else _AHEAD


def _profile(day: Sequence[Told], vectors: Sequence[Vector]) -> Vector:
    """The day's words: each as rare as it is, and as many documents as use it for this day."""
    holders: dict[str, dict[int, float]] = {}
    for one, vector in zip(day, vectors, strict=True):
        for word, weight in vector.items():
            held = holders.setdefault(word, {})
            held[one.number] = max(weight, held.get(one.number, 0.0))
    return {word: sum(held.values()) / len(held) * log(1 + len(held)) for word, held in holders.items()}


def _product(one: Vector, other: Vector) -> float:
    return sum(weight * other.get(word, 0.0) for word, weight in one.items())


def _fresh(i: int, chosen: Sequence[int], merits: Sequence[float], vectors: Sequence[Vector]) -> float:
    """The merit of a sentence beside those chosen (maximal marginal relevance, Carbonell and Goldstein, 1998)."""
    alike = min(1.0, max((_product(vectors[i], vectors[j]) for j in chosen), default=0.0))
    return merits[i] * (1 - alike) ** (2 if alike > _SAME_AGAIN else 1)
