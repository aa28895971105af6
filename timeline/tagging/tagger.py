"""Text to time expressions: scan, then what stands around each expression."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from timeline.model.expression import CalendarDate, Direction, Expression, Last, Length, NthOfEvent, Origin, Shift
from timeline.model.timex import Lean, Timex
from timeline.tagging.context import Context
from timeline.tagging.leaning import Leaning
from timeline.tagging.plans import Limits
from timeline.tagging.rules import load_grammar
from timeline.tagging.scan import Match, Scanner
from timeline.tagging.senses import Sense, timex_type
from timeline.tagging.sharing import share_days

_HISTORY_YEARS = 8  # dates with a year of their own


class Tagger:
    """The tagger of one language; use `tag`, which keeps one per language."""

    def __init__(self, language: str) -> None:
        """Compiles the language's data."""
        grammar = load_grammar(language)
        self._scanner = Scanner(grammar)
        self._context = Context(grammar)
        self._leaning, self._limits = Leaning(grammar), Limits(grammar.values)

    def tag(self, text: str) -> tuple[Timex, ...]:
        """All time expressions of a text in order, none overlapping another."""
        found = [match for match in self._scanner.matches(text) if not self._names_somebody(text, match)]
        found = share_days(text, found, self._context.is_beside)
        told = any(match.rule.told for match in found) and tells_history(match.sense.expression for match in found)
        return tuple(self._timex(text, match) for match in found if told or not match.rule.told)

    def _names_somebody(self, text: str, match: Match) -> bool:
        """Whether a bare month or season is a person's name: "April Dunn said", "Hal Winter left"."""
        if not match.sense.bare or not text[match.start : match.end].isalpha():
            return False
        return self._context.stands_in_a_name(text, match.start, match.end)

    def _timex(self, text: str, match: Match) -> Timex:
        start, end, rule, sense = match
        mod = sense.mod
        if sense.hedged:
            start, hedge = self._context.approximator(text, start)
            mod = hedge or mod
        signal = self._context.signal(text, start)
        lean, words = self._lean(text, match) if sense.leans else (Lean.NEITHER, "")
        expression = self._tied(sense, text, end) if sense.event else sense.expression
        kind = sense.type
        if isinstance(expression, Length) and lean is not Lean.PAST and self._context.is_ahead(text, start):
            expression = _counted_on(expression)
            kind = timex_type(expression)
        return Timex(
            start=start,
            end=end,
            text=text[start:end],
            type=kind,
            expression=expression,
            rule=rule.name,
            mod=mod,
            signal=signal,
            lean=lean,
            lean_words=words,
        )

    def _lean(self, text: str, match: Match) -> tuple[Lean, str]:
        """Where the clause looks; a limit ("by 12 May") is ahead, "by Friday" at least unless the verb is past."""
        lean, word = self._leaning.lean(text, match.start, match.end)
        limit, granted = self._limits.limit(text, match.start, weekly=match.sense.weekly)
        if granted or (limit and not (match.sense.weekly and lean is Lean.PAST)):
            return Lean.FUTURE, limit
        return lean, word

    def _tied(self, sense: Sense, text: str, end: int) -> Expression:
        """Ties "the third day" and "two days before" to the words of the event that follows them."""
        match sense.expression:
            case NthOfEvent() | Shift():
                return replace(sense.expression, event=self._context.event_words(text, end))
            case _:
                return sense.expression


@cache
def tagger(language: str) -> Tagger:
    """The tagger of a language, made once."""
    return Tagger(language)


def tag(text: str, *, language: str = "en") -> tuple[Timex, ...]:
    """Time expressions of a text, unresolved: what they mean, not yet when.

    Example: `tag("They met on Friday night.")[0].text` is `"Friday night"`. No publication date is needed or used.
    """
    return tagger(language).tag(text)


def _counted_on(length: Length) -> Expression:
    """ "In two weeks" of a clause that looks ahead is the day two weeks on; "in several weeks" stays a length."""
    if any(amount.count is None for amount in length.amounts):
        return length
    return Shift(length.amounts, Direction.AFTER)


def tells_history(expressions: Iterable[Expression]) -> bool:
    """Whether a text is full of years and has few words that hang on today; then "former" is a time like others."""
    years = deictic = 0
    for expression in expressions:
        match expression:
            case CalendarDate(year=int()):
                years += 1
            case CalendarDate(weekday=int()) | Shift(origin=Origin.DCT, base=None) | Last(origin=Origin.DCT):
                deictic += 1
    return years >= _HISTORY_YEARS and years > 3 * deictic
