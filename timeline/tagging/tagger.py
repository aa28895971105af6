"""Text to time expressions: scan, then the refiners, in this order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from timeline.model.expression import (
    CalendarDate,
    Clock,
    Direction,
    Expression,
    Holiday,
    Last,
    Length,
    Nth,
    NthOfEvent,
    Origin,
    Part,
    PartOfDay,
    Repeating,
    Section,
    Shift,
    This,
    Window,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Lean, Signal, Timex, TimexType
from timeline.tagging.context import Context
from timeline.tagging.rules import load_grammar
from timeline.tagging.scan import Match, Scanner, Tokens

_HISTORY_YEARS = 8  # dates with a year of their own
_EVENT_WORDS = 12  # tokens, blanks included, of what an expression is tied to ("the third day of talks on …")


class Tagger:
    """The tagger of one language; use `tag`, which keeps one per language."""

    def __init__(self, language: str) -> None:
        """Compiles the language's data."""
        grammar = load_grammar(language)
        self._scanner = Scanner(grammar)
        self._context = Context(grammar)

    def tag(self, text: str) -> tuple[Timex, ...]:
        """All time expressions of a text in order, none overlapping another."""
        tokens = self._scanner.tokens(text)
        found = [match for match in self._scanner.matches(tokens) if not self._names_somebody(tokens, match)]
        told = tells_history(match.meaning.expression for match in found)
        return tuple(self._timex(tokens, match) for match in found if told or not match.rule.data.get("told"))

    def _names_somebody(self, tokens: Tokens, match: Match) -> bool:
        """Whether a bare month or season is a person's name: "April Dunn said", "Hal Winter left"."""
        if match.last != match.first + 1 or not isinstance(match.meaning.expression, CalendarDate):
            return False
        said = match.meaning.expression
        bare = said.year is None and (said.month is not None or said.season is not None)
        return bare and self._context.stands_in_a_name(tokens, match.first)

    def _timex(self, tokens: Tokens, match: Match) -> Timex:
        first, hedge = match.first, None
        if is_counted(match.meaning.expression):
            first, hedge = self._context.approximator(tokens, match.first)
        expression = _with_event(match.meaning.expression, tokens, match.last)
        signal = self._context.signal(tokens, first)
        lean, word = self._lean(tokens, match, expression, signal)
        if isinstance(expression, Length) and lean is not Lean.PAST and self._context.is_ahead(tokens, first):
            expression = _counted_on(expression)
        start, end = tokens.starts[first], tokens.starts[match.last]
        return Timex(
            start=start,
            end=end,
            text=tokens.text(first, match.last),
            type=timex_type(expression),
            expression=expression,
            rule=match.rule.name,
            mod=hedge or match.meaning.mod,
            signal=signal,
            lean=lean,
            lean_words=word,
        )

    def _lean(self, tokens: Tokens, match: Match, expression: Expression, signal: Signal) -> tuple[Lean, str]:
        """Where the clause looks; a limit ("by 12 May") is ahead, "by Friday" at least unless the verb is past."""
        if not needs_lean(expression):
            return Lean.NEITHER, ""
        lean, word = self._context.lean(tokens, match.first, match.last)
        if signal in (Signal.BY, Signal.UNTIL) and not (_comes_weekly(expression) and lean is Lean.PAST):
            return Lean.FUTURE, str(signal)
        return lean, word


def _comes_weekly(expression: Expression) -> bool:
    """ "Friday", "Friday night", "noon on Friday"."""
    match expression:
        case CalendarDate():
            return expression.month is None
        case PartOfDay(base=base) | Clock(base=base):
            return base is not None and _comes_weekly(base)
        case _:
            return False


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


def needs_lean(expression: Expression) -> bool:
    """Whether the words leave open which one is meant, the last or the next: "Friday", "7 December", "in May"."""
    match expression:
        case CalendarDate(year=None) | Holiday(year=None) | This():
            return True
        case PartOfDay(base=base) | Clock(base=base) | Part(base=base) | Nth(base=base):
            return base is not None and needs_lean(base)
        case Length():
            return True
        case _:
            return False


def is_counted(expression: Expression) -> bool:
    """Whether a hedge before it belongs to it: "about two weeks", "nearly a year ago", not "about Friday"."""
    match expression:
        case Length():
            return True
        case Shift(amounts=amounts, base=None):
            return amounts[0].count != 0
        case _:
            return False


def timex_type(expression: Expression) -> TimexType:
    """TIMEX3's type of an expression; a window is a duration, whatever it ends at."""
    match expression:
        case Length() | Window() | Section() | Shift(origin=Origin.EVENT):
            return TimexType.DURATION
        case Repeating():
            return TimexType.SET
        case Clock() | PartOfDay():
            return TimexType.TIME
        case Shift(amounts=amounts) if any(amount.unit.is_finer_than(Granularity.DAY) for amount in amounts):
            return TimexType.TIME
        case _:
            return TimexType.DATE


def _with_event(expression: Expression, tokens: Tokens, last: int) -> Expression:
    """Ties "the third day" and "two days before" to the words of the event that follows them."""
    match expression:
        case NthOfEvent():
            return replace(expression, event=_event_words(tokens, last))
        case Shift(origin=Origin.EVENT):
            return replace(expression, event=_event_words(tokens, last))
        case _:
            return expression


def _event_words(tokens: Tokens, last: int) -> str:
    words = []
    for word in tokens.words[last : last + _EVENT_WORDS]:
        if not (word.isalpha() or word == " "):
            break
        words.append(word)
    return "".join(words).strip().removeprefix("of ")
