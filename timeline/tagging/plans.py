"""Plans that are moved or given up, and limits: what they say of where a clause looks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from timeline.model.timex import Lean
from timeline.tagging.around import REACH, clause_before, word_before

_APART = 5  # words between a verb and its particle ("put the vote on the budget off")
_SUBJECT = 10  # words between a day and the verb that gives up what it owns


class Limits:
    """Words that grant a time or move a plan to one; `Limits(values).limit("put off to Friday", 11, weekly=True)`."""

    def __init__(self, values: Mapping[str, Mapping[str, object]]) -> None:
        """Takes the tables out of the lexicon once."""
        self._limits = {word: str(how) for word, how in values["lean_limit"].items()}
        self._has, self._adverbs = frozenset(values["lean_has"]), frozenset(values["lean_adverb"])
        self._verbs = {how: _verbs(values["lean_until"], how) for how in _WIDER}

    def limit(self, text: str, start: int, *, weekly: bool) -> tuple[str, bool]:
        """The preposition of a limit before a place ("by", ""), and whether the clause grants that time.

        `weekly`: a weekday stands there; of other dates "moved to 17 January" says nothing, "put off to" does.
        """
        limit = word_before(text, start)
        how = self._limits.get(limit, "")
        if not how:
            return "", False
        words = [word.lower() for word in clause_before(text, start, REACH[0])[0]]
        moves = how in ("moved", "replanned")
        verbs = self._verbs[how if weekly or not moves else "replanned"]
        granted = _is_said(verbs, words) or (not moves and self._has_until(words[:-1]))
        return (limit if granted or how == "alone" else ""), granted

    def _has_until(self, words: Sequence[str]) -> bool:
        last = next((word for word in reversed(words) if word not in self._adverbs), "")
        return last in self._has


class GivenUp:
    """The words that give up a plan; `GivenUp(values).owned([], ["meeting", "was", "called", "off"])` looks ahead."""

    def __init__(self, values: Mapping[str, Mapping[str, object]]) -> None:
        """Takes the tables out of the lexicon once."""
        self._verbs = tuple(tuple(word.split(" ")) for word in values["lean_given_up"])
        self._auxiliaries, self._reasons = values["lean_giving_up"], frozenset(values["lean_reason"])
        self._has, self._had = frozenset(values["lean_has"]), frozenset(values["lean_had"])

    def owned(self, before: Sequence[str], after: Sequence[str]) -> tuple[Lean, str]:
        """Where a day lies that owns what is given up: "called off Monday's meeting", "Monday's meeting is called off".

        "Saturday's game was called off because of rain" is open: the reason may have come on the day.
        """
        for verb in self._verbs:
            if tuple(before[-len(verb) :]) == verb:
                return Lean.FUTURE, " ".join(verb)
        place = next((place for place, word in enumerate(after[:_SUBJECT]) if word in self._auxiliaries), -1)
        return self._passive(after, place) if place >= 0 else (Lean.NEITHER, "")

    def told_behind(self, after: Sequence[str]) -> tuple[Lean, str]:
        """The same for a day with the verb right behind it: "The meeting on Monday was called off"."""
        place = 1 if after[:1] and after[0] in self._has else 0
        if place >= len(after) or after[place] not in self._auxiliaries:
            return Lean.NEITHER, ""
        return self._passive([word.lower() for word in after], place)

    def _passive(self, after: Sequence[str], place: int) -> tuple[Lean, str]:
        behind = tuple(after[place + 1 :])
        verb = next((one for one in self._verbs if behind[: len(one)] == one), None)
        if verb is None or (place > 0 and after[place - 1] in self._had):
            return Lean.NEITHER, ""
        explained = self._auxiliaries[after[place]] == "then" and not self._reasons.isdisjoint(behind)
        return (Lean.NEITHER, "") if explained else (Lean.FUTURE, " ".join(verb))


_Verbs: TypeAlias = Mapping[str, frozenset[str]]
"""Verbs with the particles that belong to them, "" where they need none."""

_WIDER: Mapping[str, Collection[str]] = {
    "alone": ("granted", "moved", "replanned"),
    "granted": ("granted", "moved", "replanned"),
    "moved": ("moved", "replanned"),
    "replanned": ("replanned",),
}


def _verbs(table: Mapping[str, object], how: str) -> _Verbs:
    found: dict[str, frozenset[str]] = {}
    for word, kind in table.items():
        if kind in _WIDER[how]:
            verb, _, particle = word.partition(" ")
            found[verb] = found.get(verb, frozenset()) | {particle}
    return found


def _is_said(verbs: _Verbs, words: Sequence[str]) -> bool:
    """Whether one of some verbs stands among the words, its particle behind it."""
    return any(
        word in verbs and ("" in verbs[word] or not verbs[word].isdisjoint(words[place + 1 : place + 2 + _APART]))
        for place, word in enumerate(words)
    )
