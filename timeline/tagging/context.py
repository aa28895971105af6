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
_EVENT_BEGUN = 2  # tokens that are its beginning, whatever they are: " before"
_HEDGES = (6, 4, 2)  # tokens of a hedge of three, two or one words, with the blanks behind them
_CLOSES = ")"
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
    AHEAD_BEHIND_IS = auto()
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
        self._copulas, self._for = frozenset(values["lean_copula"]), frozenset(values["lean_for"])
        self._had, self._undone = frozenset(values["lean_had"]), frozenset(values["lean_undone"])
        self._as, self._adverbs = frozenset(values["lean_as"]), frozenset(values["lean_adverb"])
        self._articles = frozenset(values["lean_article"])
        self._were, self._be = frozenset(values["lean_were"]), frozenset(values["lean_be"])
        self._event_ends = frozenset(values["event_end"])
        self._has, self._limits = frozenset(values["lean_has"]), values["lean_limit"]
        moving = frozenset(word for word, how in values["lean_until"].items() if how == "moved")
        self._granting = {"alone": frozenset(values["lean_until"]), "granted": frozenset(values["lean_until"])}
        self._granting["moved"] = moving
        self._cues: Mapping[str, _Cue] = {
            **dict.fromkeys(values["lean_going"], _Cue.AHEAD_BEHIND_IS),
            **dict.fromkeys(values["lean_past"], _Cue.BACK),
            **dict.fromkeys(values["lean_with_to"], _Cue.AHEAD_WITH_TO),
            **dict.fromkeys(values["lean_future"], _Cue.AHEAD),
            **dict.fromkeys(values["lean_modal"], _Cue.AHEAD),
        }

    def signal(self, text: str, start: int) -> Signal:
        """The preposition before a place, AT where there is none that says more."""
        return self._signals.get(_word_before(text, start), Signal.AT)

    def is_beside(self, text: str, aside: int, start: int) -> bool:
        """Whether an aside in brackets that is open at `aside` ends before a place, with at most a preposition between.

        Of "(20:00 in Kyiv) on Friday" that is so for the clock time and the day.
        """
        between = text[aside:start]
        if len(between) > _NEAR or between.count(_CLOSES) != 1 or _CLAUSE_END.search(between):
            return False
        behind = _WORD.findall(between[between.index(_CLOSES) :])
        return not behind or (len(behind) == 1 and behind[0].lower() in self._signals)

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

    def event_words(self, text: str, end: int) -> str:
        """The plain words behind a place that name an event ("talks on the border"), up to the next clause."""
        words: list[str] = []
        for word in TOKENS.findall(text, end, end + _EVENT)[:_EVENT_WORDS]:
            ends = len(words) > _EVENT_BEGUN and word.lower() in self._event_ends
            if ends or not (word.isalpha() or word == " "):
                break
            words.append(word)
        return "".join(words).strip().removeprefix("of ")

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

    def limit(self, text: str, start: int, *, weekly: bool) -> tuple[str, bool]:
        """The preposition of a limit before a place ("by", ""), and whether the clause grants that time.

        `weekly`: a weekday stands there; of other dates "moved to 17 January" says nothing.
        """
        limit = _word_before(text, start)
        how = str(self._limits.get(limit, ""))
        if not how or (how == "moved" and not weekly):
            return "", False
        words = [word.lower() for word in _clause_before(text, start, _REACH[0])[0]]
        has = how != "moved" and self._stands_behind(self._has, words[:-1])
        granted = has or not self._granting[how].isdisjoint(words)
        return (limit if granted or how == "alone" else ""), granted

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
        if words[place] in self._were and words[place + 1 : place + 2] in [[word] for word in self._to]:
            return Lean.FUTURE
        passive = len(behind) > 1 and behind[-1] in self._be and behind[-2] in self._to
        return Lean.NEITHER if passive else Lean.PAST


def _tokens_before(text: str, start: int) -> list[str]:
    """The tokens directly before a place, the nearest last."""
    low = max(start - _NEAR, 0)
    tokens = TOKENS.findall(text, low, start)
    return tokens[1:] if low else tokens  # the first may be cut


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
