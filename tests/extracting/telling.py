"""Short ways to write tests of extracting: texts with their time expressions named by their words."""

from __future__ import annotations

from timeline.extracting import TimedTrigger, extract, split, time_triggers
from timeline.model.document import Article, Sentence
from timeline.model.event import Extracted, Span
from timeline.model.expression import (
    Amount,
    CalendarDate,
    Direction,
    Era,
    Expression,
    Length,
    NthOfEvent,
    Shift,
    Vague,
    Window,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Timex, TimexType

DATES: dict[str, Expression] = {
    "Monday": CalendarDate(weekday=0),
    "Tuesday": CalendarDate(weekday=1),
    "Tuesday night": CalendarDate(weekday=1),
    "Thursday": CalendarDate(weekday=3),
    "Friday": CalendarDate(weekday=4),
    "yesterday": Shift((Amount(1, Granularity.DAY),), Direction.BEFORE),
    "last week": Shift((Amount(1, Granularity.WEEK),), Direction.BEFORE),
    "next week": Shift((Amount(1, Granularity.WEEK),), Direction.AFTER),
    "two weeks earlier": Shift((Amount(2, Granularity.WEEK),), Direction.BEFORE),
    "the past month": Window(Amount(1, Granularity.MONTH), Direction.BEFORE),
    "the next three years": Window(Amount(3, Granularity.YEAR), Direction.AFTER),
    "two days": Length((Amount(2, Granularity.DAY),)),
    "third day": NthOfEvent(3, Granularity.DAY, "talks"),
    "recently": Vague(Era.PAST),
}


def timexes(text: str) -> tuple[Timex, ...]:
    """Every expression of `DATES` in the text, the longest first where two begin together."""
    found: list[Timex] = []
    taken = 0
    for start in range(len(text)):
        words = max((words for words in DATES if text.startswith(words, start)), key=len, default="")
        if words and start >= taken:
            taken = start + len(words)
            found.append(_timex(start, words))
    return tuple(found)


def _timex(start: int, words: str) -> Timex:
    expression = DATES[words]
    kind = TimexType.DURATION if isinstance(expression, (Length, Window)) else TimexType.DATE
    return Timex(start, start + len(words), words, kind, expression, "test")


def article(text: str, lang: str | None = "en") -> Article:
    """An article of the text alone."""
    return Article(id="a", text=text, lang=lang)


def sentences(text: str) -> list[str]:
    """The sentences as text."""
    return [text[one.start : one.end] for one in split(article(text))]


def roles(text: str) -> list[tuple[str, str]]:
    """Role and text of every sentence."""
    return [(one.role.value, text[one.start : one.end]) for one in split(article(text))]


def mentions(text: str, lang: str | None = "en") -> tuple[Extracted, ...]:
    """The mentions of a text, its expressions tagged by `DATES`."""
    one = article(text, lang)
    return extract(one, split(one), timexes(text))


def only(text: str) -> Extracted:
    """The one mention of a text that has one."""
    (mention,) = mentions(text)
    return mention


def titles(text: str) -> list[str]:
    """The titles of a text's mentions."""
    return [mention.title for mention in mentions(text)]


def first_sentence(text: str) -> Sentence:
    """The first sentence of a text."""
    return split(article(text))[0]


def timed(text: str, word: str) -> TimedTrigger:
    """The last place of a word in a text, dated as a given trigger."""
    one, start = article(text), text.rindex(word)
    (told,) = time_triggers(one, split(one), timexes(text), [Span(start, start + len(word), word)])
    return told


def time_of_word(text: str, word: str) -> str | None:
    """The expression that dates the last place of a word in a text."""
    timex = timed(text, word).timex
    return timex.text if timex else None
