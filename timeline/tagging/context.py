"""What stands around an expression and says how to read it: prepositions, hedges, names, events."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model.timex import Mod, Signal
from timeline.tagging.around import CLAUSE_END, WORD, word_before
from timeline.tagging.grammar import Grammar
from timeline.tagging.symbols import FILL, TOKENS

_NEAR = 48  # characters in which a preposition, a hedge and a name are looked for
_EVENT = 120  # characters of what an expression is tied to ("the third day of talks on …")
_EVENT_WORDS = 12  # tokens, blanks included, of that
_EVENT_BEGUN = 2  # tokens that are its beginning, whatever they are: " before"
_HEDGES = (6, 4, 2)  # tokens of a hedge of three, two or one words, with the blanks behind them
_CLOSES = ")"


class Context:
    """The words of one language that matter around an expression; `Context(grammar).signal("by Friday", 3)`."""

    def __init__(self, grammar: Grammar) -> None:
        """Takes the tables out of the lexicon once."""
        values = grammar.values
        self._symbols = grammar.symbols
        self._signals: Mapping[str, Signal] = {word: Signal(str(name)) for word, name in values["signal"].items()}
        self._approximators: Mapping[str, Mod] = {word: Mod(str(name)) for word, name in values["approximator"].items()}
        self._agents = frozenset(values["agent"])
        self._ahead = frozenset(values["counted_on"])
        self._event_ends = frozenset(values["event_end"])

    def signal(self, text: str, start: int) -> Signal:
        """The preposition before a place, AT where there is none that says more."""
        return self._signals.get(word_before(text, start), Signal.AT)

    def is_beside(self, text: str, aside: int, start: int) -> bool:
        """Whether an aside in brackets that is open at `aside` ends before a place, with at most a preposition between.

        Of "(20:00 in Kyiv) on Friday" that is so for the clock time and the day.
        """
        between = text[aside:start]
        if len(between) > _NEAR or between.count(_CLOSES) != 1 or CLAUSE_END.search(between):
            return False
        behind = WORD.findall(between[between.index(_CLOSES) :])
        return not behind or (len(behind) == 1 and behind[0].lower() in self._signals)

    def is_ahead(self, text: str, start: int) -> bool:
        """Whether the word before a place counts on from now ("in two weeks")."""
        return word_before(text, start) in self._ahead

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
        word = word_before(text, start)
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


def _tokens_before(text: str, start: int) -> list[str]:
    """The tokens directly before a place, the nearest last."""
    low = max(start - _NEAR, 0)
    tokens = TOKENS.findall(text, low, start)
    return tokens[1:] if low else tokens  # the first may be cut


def _is_capital(word: str) -> bool:
    return word.isalpha() and word.istitle()
