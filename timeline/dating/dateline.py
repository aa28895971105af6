"""Evidence in the dateline: "KELMAR, 4 March 2026 (Northwire) —"."""

from __future__ import annotations

import re
from functools import cache

from timeline.dating.finding import Finding
from timeline.dating.lines import head
from timeline.dating.patterns import day_month_pattern
from timeline.dating.words import date_words, in_words, supported
from timeline.dating.written import StampDate, calendar_day
from timeline.model.document import Article, Basis
from timeline.model.interval import Interval

_LINES = 6
_LONGEST = 200  # characters: a dateline is done by then
_PLACE = r"(?P<place>[^\W\d_][^\d\n()/:;!?]{1,60}?)"
_AGENCY = r"(?:\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/))"
_DASH = r"\s*(?:--|[-_:–—])(?!\d)"


def dateline(article: Article) -> tuple[Finding, ...]:
    """The first dateline at the head of the text.

    One without a year gives no day by itself: it narrows and checks what other evidence says.
    """
    found = (_finding(line[:_LONGEST], article.lang) for line in head(article)[:_LINES])
    return tuple(finding for finding in found if finding)[:1]


@cache
def _pattern(code: str) -> re.Pattern[str]:
    ending = rf"(?P<agency>\.?{_AGENCY})?(?:{_DASH}|\.?(?<=/)\.)"
    return re.compile(rf"{_PLACE}(?P<before>{_AGENCY})?\s?,\s+{day_month_pattern(code)}\.?{ending}", re.IGNORECASE)


def _finding(line: str, lang: str | None) -> Finding | None:
    if not any(map(str.isdecimal, line.partition(",")[2])):
        return None  # no number after a comma: most texts have no such line, and never need the pattern
    match = _pattern(supported(lang)).match(line)
    if match is None or not _is_place(match["place"], agency=bool(match["agency"] or match["before"])):
        return None
    names = date_words(lang)
    month = names.month(match["month"] or match["month_first"])
    day = int(match["day"] or match["day_second"])
    # 2024 is a leap year: "29 February" without a year may be right.
    known = calendar_day(int(match["year"] or 2024), month, day)
    words = f'dateline "{match[0]}"'
    if known is None:
        return None
    if not match["year"]:
        return Finding(Basis.DATELINE, words, day_of_year=(month, day))
    weekday = match["weekday"]
    wrong = weekday is not None and known.weekday() != names.weekday(weekday)
    note = f'it says "{weekday}", but the day is {in_words(known)}' if wrong else ""
    return Finding(Basis.DATELINE, words, (StampDate(Interval.of_day(known), None, note),))


def _is_place(place: str, *, agency: bool) -> bool:
    # In capitals, as agencies write it; otherwise the agency has to stand there, since "By Friday, Dec 7 -" is prose.
    words = place.replace(",", " ").split()
    capitals = len(words[0]) > 1 and words[0].isupper()
    return capitals or (agency and words[0][0].isupper() and words[-1][0].isupper())
