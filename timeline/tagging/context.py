"""What stands around an expression and says how to read it: prepositions, hedges, tense of the clause."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.model.timex import Lean, Mod, Signal
from timeline.tagging.grammar import Grammar
from timeline.tagging.lexicon import FILL
from timeline.tagging.scan import Tokens

_REACH = 80  # tokens, blanks included: how far a verb may be from its date
_HEDGES = (-6, -4, -2)  # tokens of a hedge of three, two or one words, with the blanks behind them
_GENITIVES = ("'s", "’s")
_CLAUSE_END = frozenset(".!?;:\n")
_PAST_ENDING = re.compile(r"[a-z]{2,}ed$")


class Context:
    """The words of one language that matter around an expression; `Context(grammar).lean(tokens, 4, 6)`."""

    def __init__(self, grammar: Grammar) -> None:
        """Takes the tables out of the lexicon once."""
        values = grammar.lexicon.values
        self._signals: Mapping[str, Signal] = {word: Signal(str(name)) for word, name in values["signal"].items()}
        self._approximators: Mapping[str, Mod] = {word: Mod(str(name)) for word, name in values["approximator"].items()}
        self._future = frozenset(values["lean_future"])
        self._past = frozenset(values["lean_past"])
        self._modals = frozenset(values["lean_modal"])
        self._with_to = frozenset(values["lean_with_to"])
        self._agents = frozenset(values["agent"])
        self._ahead = frozenset(values["counted_on"])
        self._to = frozenset(values["lean_to"])

    def signal(self, tokens: Tokens, first: int) -> Signal:
        """The preposition before token `first`, AT where there is none that says more."""
        before = _word_before(tokens, first)
        return self._signals.get(before, Signal.AT)

    def stands_in_a_name(self, tokens: Tokens, place: int) -> bool:
        """Whether the words directly beside token `place` make a name of it: a capital behind, or a name before."""
        before, after = _capital_beside(tokens, place - 2), _capital_beside(tokens, place + 2)
        known = _word_before(tokens, place) in self._signals and _word_before(tokens, place) not in self._agents
        return (after and not known) or (before and tokens.symbols[place - 2] == FILL)

    def is_ahead(self, tokens: Tokens, first: int) -> bool:
        """Whether the word before token `first` counts on from now ("in two weeks")."""
        return _word_before(tokens, first) in self._ahead

    def approximator(self, tokens: Tokens, first: int) -> tuple[int, Mod | None]:
        """Where the expression begins with its hedge ("about two weeks ago"), and what the hedge says."""
        for start in _HEDGES:  # the longest first: "no more than" before "more than"
            words = tokens.words[first + start : first] if first + start >= 0 else []
            hedge = self._approximators.get("".join(words).rstrip().lower()) if words and words[-1] == " " else None
            if hedge is not None:
                return first + start, hedge
        return first, None

    def lean(self, tokens: Tokens, first: int, last: int) -> tuple[Lean, str]:
        """Whether the clause looks back or ahead, and the word that decides: the nearest verb before, else after."""
        if tokens.text(last, last + 2).lower() in _GENITIVES:  # "Monday's ruling" has a verb of its own, unsaid
            return Lean.NEITHER, ""
        before = self._nearest(tokens, range(first - 1, max(first - _REACH, -1), -1))
        if before[0] is not Lean.NEITHER:
            return before
        return self._nearest(tokens, range(last, min(last + _REACH, len(tokens.words))))

    def _nearest(self, tokens: Tokens, places: range) -> tuple[Lean, str]:
        words = tokens.words
        for place in places:
            word = words[place]
            if word[0] in _CLAUSE_END and _ends_clause(words, place):
                break
            lean = self._lean_of(words, place)
            if lean is not Lean.NEITHER:
                return lean, word.lower()
        return Lean.NEITHER, ""

    def _lean_of(self, words: list[str], place: int) -> Lean:
        word = words[place]
        if not word.islower():  # a name ("United"), or the first word of a clause
            return Lean.NEITHER
        if word in self._future or word in self._modals:
            return Lean.FUTURE
        if word in self._with_to and any(following.lower() in self._to for following in words[place + 1 : place + 3]):
            return Lean.FUTURE
        if word in self._past or _PAST_ENDING.match(word):
            return self._past_or_plan(words, place)
        return Lean.NEITHER

    def _past_or_plan(self, words: list[str], place: int) -> Lean:
        """A past form directly behind a modal ("will have met", "would be held") looks ahead."""
        behind = [word.lower() for word in words[max(place - 6, 0) : place] if not word.isspace()]
        return Lean.FUTURE if any(word in self._modals for word in behind[-3:]) else Lean.PAST


def _ends_clause(words: list[str], place: int) -> bool:
    """A stop ends the clause unless it follows a short abbreviation or stands inside a number."""
    if words[place] != ".":
        return True
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    return after == "" or (after[0].isspace() and len(before) > 3)  # "Dec." and "Mr." are shorter


def _capital_beside(tokens: Tokens, place: int) -> bool:
    """Whether the token there is a capitalised word, one blank away from its neighbour."""
    if not 0 <= place < len(tokens.words):
        return False
    word = tokens.words[place]
    return word.isalpha() and word.istitle()


def _word_before(tokens: Tokens, first: int) -> str:
    at = first - 1
    if at >= 0 and tokens.words[at].isspace():
        at -= 1
    return tokens.words[at].lower() if at >= 0 else ""
