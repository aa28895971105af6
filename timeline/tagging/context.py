"""What stands around an expression and says how to read it: prepositions, hedges, tense of the clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto

from timeline.model.timex import Lean, Mod, Signal
from timeline.tagging.grammar import Grammar
from timeline.tagging.symbols import FILL, TOKENS

_NEAR = 48  # characters in which a preposition, a hedge and a name are looked for
_REACH = (80, 240)  # characters: how far a verb may be from its date; most are near
_EVENT = 120  # characters of what an expression is tied to ("the third day of talks on …")
_EVENT_WORDS = 12  # tokens, blanks included, of that
_HEDGES = (6, 4, 2)  # tokens of a hedge of three, two or one words, with the blanks behind them
_GENITIVES = ("'s", "’s")
# A stop ends a clause unless it follows a short word ("Dec.", "Mr.") or stands inside a number.
_CLAUSE_END = re.compile(r"[!?;:\n]|\.(?=\s)(?<=\w{4}\.)")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 24  # letters of a preposition, with the blanks behind it
_SHORTEST_PAST = 4  # letters: "died"
_MODAL_REACH = 3  # words between a modal and its verb ("will not have met")


class _Cue(Enum):
    """What a word says about the direction of its clause."""

    AHEAD = auto()
    AHEAD_WITH_TO = auto()
    BACK = auto()


class Context:
    """The words of one language that matter around an expression; `Context(grammar).lean("He left Friday.", 8, 14)`."""

    def __init__(self, grammar: Grammar) -> None:
        """Takes the tables out of the lexicon once."""
        values = grammar.values
        self._symbols = grammar.symbols
        self._signals: Mapping[str, Signal] = {word: Signal(str(name)) for word, name in values["signal"].items()}
        self._approximators: Mapping[str, Mod] = {word: Mod(str(name)) for word, name in values["approximator"].items()}
        self._modals = frozenset(values["lean_modal"])
        self._agents = frozenset(values["agent"])
        self._ahead = frozenset(values["counted_on"])
        self._to = frozenset(values["lean_to"])
        self._cues: Mapping[str, _Cue] = {
            **dict.fromkeys(values["lean_past"], _Cue.BACK),
            **dict.fromkeys(values["lean_with_to"], _Cue.AHEAD_WITH_TO),
            **dict.fromkeys(values["lean_future"], _Cue.AHEAD),
            **dict.fromkeys(values["lean_modal"], _Cue.AHEAD),
        }

    def signal(self, text: str, start: int) -> Signal:
        """The preposition before a place, AT where there is none that says more."""
        return self._signals.get(_word_before(text, start), Signal.AT)

    def is_ahead(self, text: str, start: int) -> bool:
        """Whether the word before a place counts on from now ("in two weeks")."""
        return _word_before(text, start) in self._ahead

    def approximator(self, text: str, start: int) -> tuple[int, Mod | None]:
        """Where an expression begins with its hedge ("about two weeks ago"), and what the hedge says."""
        before = _tokens_before(text, start)
        if not before or before[-1] != " ":
            return start, None
        for width in _HEDGES:  # the longest first: "no more than" before "more than"
            words = "".join(before[-width:]) if width <= len(before) else ""
            hedge = self._approximators.get(words[:-1].lower())
            if hedge is not None:
                return start - len(words), hedge
        return start, None

    def stands_in_a_name(self, text: str, start: int, end: int) -> bool:
        """Whether the words directly beside a word make a name of it: a capital behind, or a name before."""
        before, after = _tokens_before(text, start), TOKENS.findall(text, end, end + _NEAR)
        word = _word_before(text, start)
        known = word in self._signals and word not in self._agents
        if len(after) > 1 and _is_capital(after[1]) and not known:
            return True
        return len(before) > 1 and _is_capital(before[-2]) and self._symbols.get(before[-2], FILL) == FILL

    def lean(self, text: str, start: int, end: int) -> tuple[Lean, str]:
        """Whether the clause looks back or ahead, and the word that decides: the nearest verb before, else after."""
        if text.startswith(_GENITIVES, end):  # "Monday's ruling" has a verb of its own, unsaid
            return Lean.NEITHER, ""
        for reach in _REACH:
            words, whole = _clause_before(text, start, reach)
            found = self._nearest(words, range(len(words) - 1, -1, -1))
            if found[0] is not Lean.NEITHER:
                return found
            if whole:
                break
        words = _clause_after(text, end)
        return self._nearest(words, range(len(words)))

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
        if cue is _Cue.AHEAD or (cue is _Cue.AHEAD_WITH_TO and self._to_follows(words, place)):
            return Lean.FUTURE
        if cue is _Cue.BACK or _is_past(words[place]):
            return self._past_or_plan(words, place)
        return Lean.NEITHER

    def _to_follows(self, words: Sequence[str], place: int) -> bool:
        return place + 1 < len(words) and words[place + 1].lower() in self._to

    def _past_or_plan(self, words: Sequence[str], place: int) -> Lean:
        """A past form close behind a modal ("will have met", "would be held") looks ahead."""
        behind = words[max(place - _MODAL_REACH, 0) : place]
        return Lean.FUTURE if any(word.lower() in self._modals for word in behind) else Lean.PAST


def _tokens_before(text: str, start: int) -> list[str]:
    """The tokens directly before a place, the nearest last."""
    low = max(start - _NEAR, 0)
    tokens = TOKENS.findall(text, low, start)
    return tokens[1:] if low else tokens  # the first may be cut


def event_words(text: str, end: int) -> str:
    """The plain words behind a place that name an event ("of talks on the border")."""
    words = []
    for word in TOKENS.findall(text, end, end + _EVENT)[:_EVENT_WORDS]:
        if not (word.isalpha() or word == " "):
            break
        words.append(word)
    return "".join(words).strip().removeprefix("of ")


def _clause_before(text: str, start: int, reach: int) -> tuple[list[str], bool]:
    """The words of a clause before a place as far as they are in reach, and whether it begins with them."""
    low = since = max(start - reach, 0)
    for found in _CLAUSE_END.finditer(text, low, start):
        since = found.end()
    words = _WORD.findall(text, since, start)
    cut = low > 0 and since == low
    return (words[1:] if cut else words), not cut


def _clause_after(text: str, end: int) -> list[str]:
    limit = _CLAUSE_END.search(text, end, end + _REACH[-1])
    return _WORD.findall(text, end, limit.start() if limit is not None else end + _REACH[-1])


def _is_past(word: str) -> bool:
    """Whether a word ends as past forms do; a capital makes it a name ("United"), or the first word of a clause."""
    return len(word) >= _SHORTEST_PAST and word.endswith("ed") and word.islower()


def _is_capital(word: str) -> bool:
    return word.isalpha() and word.istitle()


def _word_before(text: str, start: int) -> str:
    """The word that ends before a place, blanks between; "" where something else does."""
    tail = text[max(start - _LONGEST_WORD, 0) : start].rstrip()
    word = tail[tail.rfind(" ") + 1 :]
    if word.isalpha():
        return word.lower()
    return _WORD.findall(word)[-1].lower() if word and word[-1].isalpha() else ""
