"""Evidence in a document's address: /2025/12/07/, /2025/dec/07/, 2025-12-07, 20251207, /2025/12/."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from timeline.dating.finding import Finding
from timeline.dating.windows import month_window
from timeline.dating.words import any_of, date_words
from timeline.dating.written import StampDate, calendar_day
from timeline.model.document import Article, Basis
from timeline.model.interval import Interval

_YEAR = r"(?<![\d])(?P<year>(?:19|20)\d\d)"
_LONGEST = 2_000


def url_date(article: Article) -> tuple[Finding, ...]:
    """The day (or month) in the path of the URL: `URL path "/2025/12/07/"`."""
    path = _path(article.url or "")
    for pattern in _patterns() if path else ():
        for match in pattern.finditer(path):
            interval = _interval(match)
            if interval:
                return (Finding(Basis.URL, f'URL path "{match[0]}"', (StampDate(interval),)),)
    return ()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    # From folders, which sites make of the publication day, to numbers that might be anything else.
    months = rf"(?:{any_of(date_words(None).months)})"
    sources = (
        rf"/{_YEAR}/(?P<month>\d\d?|{months})/(?P<day>\d\d?)(?:/|\b)",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"/{_YEAR}[/-](?P<month>\d\d|{months})(?P<day>)/(?!\d\d?\b)",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def _path(url: str) -> str:
    try:
        return urlsplit(url[:_LONGEST]).path
    except ValueError:  # a broken address tells nothing
        return ""


def _interval(match: re.Match[str]) -> Interval | None:
    month = int(match["month"]) if match["month"].isdigit() else date_words(None).month(match["month"])
    year = int(match["year"])
    if not match["day"]:
        return month_window(year, month) if 1 <= month <= 12 else None
    day = calendar_day(year, month, int(match["day"]))
    return Interval.of_day(day) if day else None
