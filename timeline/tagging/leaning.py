"""Which way a clause looks from its date: tense, modality and the words that give or move a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto

from timeline.model.timex import Lean
from timeline.tagging.around import REACH, clause_after, clause_before
from timeline.tagging.grammar import Grammar
from timeline.tagging.plans import GivenUp

_GENITIVES = ("'s", "’s")
_SHORTEST_PAST = 4  # letters: "died"
_MODAL_REACH = 3  # words between a modal and its verb ("will not have met")


class _Cue(Enum):
    """What a word says about the direction of its clause."""

    AHEAD = auto()
    AHEAD_WITH_TO = auto()
    AHEAD_BEHIND_IS = auto()
    BACK = auto()


class Leaning:
    """The words of one language that turn a clause; `Leaning(grammar).lean("He left Friday.", 8, 14)`."""

    def __init__(self, grammar: Grammar) -> None:
        """Takes the tables out of the lexicon once."""
        values = grammar.values
        self._signals = frozenset(values["signal"])
        self._modals = frozenset(values["lean_modal"])
        self._to = frozenset(values["lean_to"])
        self._copulas, self._for = frozenset(values["lean_copula"]), frozenset(values["lean_for"])
        self._had, self._undone = frozenset(values["lean_had"]), frozenset(values["lean_undone"])
        self._as, self._adverbs = frozenset(values["lean_as"]), frozenset(values["lean_adverb"])
        self._articles = frozenset(values["lean_article"])
        self._were, self._be = frozenset(values["lean_were"]), frozenset(values["lean_be"])
        self._given_up = GivenUp(values)
        self._cues: Mapping[str, _Cue] = {
            **dict.fromkeys(values["lean_going"], _Cue.AHEAD_BEHIND_IS),
            **dict.fromkeys(values["lean_past"], _Cue.BACK),
            **dict.fromkeys(values["lean_with_to"], _Cue.AHEAD_WITH_TO),
            **dict.fromkeys(values["lean_future"], _Cue.AHEAD),
            **dict.fromkeys(values["lean_modal"], _Cue.AHEAD),
        }

    def lean(self, text: str, start: int, end: int) -> tuple[Lean, str]:
        """Whether the clause looks back or ahead, and the word that decides: the nearest verb before, else after."""
        if text.startswith(_GENITIVES, end):  # "Monday's ruling" has a verb of its own, unsaid
            before, _ = clause_before(text, start, REACH[0])
            return self._given_up.owned(_low(before), _low(clause_after(text, end)[1:]))
        for reach in REACH:
            words, whole = clause_before(text, start, reach)
            found = self._nearest(words, range(len(words) - 1, -1, -1))
            if found[0] is not Lean.NEITHER:
                return found
            if whole:
                break
        words = clause_after(text, end)
        plan = self._given_up.told_behind(words)
        return plan if plan[0] is not Lean.NEITHER else self._nearest(words, range(len(words)))

    def _nearest(self, words: Sequence[str], places: Iterable[int]) -> tuple[Lean, str]:
        cues = self._cues.get
        for place in places:
            word = words[place]
            cue = cues(word)
            if cue is not None or word.endswith("ed"):
                lean = self._lean_of(cue, words, place)
                if lean is not Lean.NEITHER:
                    return lean, word
        return Lean.NEITHER, ""

    def _lean_of(self, cue: _Cue | None, words: Sequence[str], place: int) -> Lean:
        if cue is _Cue.AHEAD or (cue is _Cue.AHEAD_WITH_TO and self._points_on(words, place)):
            return self._plan(words, place)
        if cue is _Cue.AHEAD_BEHIND_IS and place and words[place - 1].lower() in self._copulas:
            return Lean.FUTURE
        if cue is _Cue.BACK or (_is_past(words[place]) and not self._is_adjective(words, place)):
            return self._past_or_plan(words, place)
        return Lean.NEITHER

    def _points_on(self, words: Sequence[str], place: int) -> bool:
        """ "Is set to", "is set for", and "is on Friday" where nothing else follows."""
        behind = [word.lower() for word in words[place + 1 :]]
        if behind and behind[0] in self._to:
            return True
        said = words[place] in self._copulas or not self._for.isdisjoint(behind)
        return said and all(word in self._signals for word in behind)

    def _plan(self, words: Sequence[str], place: int) -> Lean:
        """A plan looks ahead, one that "had been due" looks back, "as planned" nowhere."""
        before = [word.lower() for word in words[max(place - _MODAL_REACH, 0) : place]]
        if words[place] in self._undone and not self._had.isdisjoint(before):
            return Lean.PAST
        return Lean.NEITHER if self._stands_behind(self._as, before) else Lean.FUTURE

    def _is_adjective(self, words: Sequence[str], place: int) -> bool:
        return self._stands_behind(self._articles, [word.lower() for word in words[max(place - 2, 0) : place]])

    def _stands_behind(self, some: frozenset[str], before: Sequence[str]) -> bool:
        """Whether one of some words is the last, adverbs aside."""
        last = next((word for word in reversed(before) if word not in self._adverbs), "")
        return last in some

    def _past_or_plan(self, words: Sequence[str], place: int) -> Lean:
        """A past form close behind a modal ("will have met", "would be held") looks ahead, "to be held" nowhere."""
        behind = [word.lower() for word in words[max(place - _MODAL_REACH, 0) : place]]
        if not self._modals.isdisjoint(behind):
            return Lean.FUTURE
        if behind and behind[-1] in self._to:  # "is to cut": no past form
            return Lean.NEITHER
        if words[place] in self._were and words[place + 1 : place + 2] in [[word] for word in self._to]:
            return Lean.FUTURE
        passive = len(behind) > 1 and behind[-1] in self._be and behind[-2] in self._to
        return Lean.NEITHER if passive else Lean.PAST


def _is_past(word: str) -> bool:
    """Whether a word ends as past forms do; a capital makes it a name ("United"), or the first word of a clause."""
    return len(word) >= _SHORTEST_PAST and word.endswith("ed") and word.islower()


def _low(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]
