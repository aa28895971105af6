"""The one home of dateparser: full dates in languages that have no folder of their own."""

from __future__ import annotations

import re
from datetime import datetime, timezone

from timeline.dating.windows import month_window
from timeline.dating.words import primary
from timeline.dating.written import StampDate, Unread, calendar_day
from timeline.model.interval import Interval

# Where the document's language is not known; a fixed list, because trying all of dateparser's 200 costs 12 ms a string.
_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "uk", "ru", "pl")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SETTINGS = {
    # Never counted from: relative expressions are not parsed. It keeps the clock out.
    "RELATIVE_BASE": datetime(2000, 1, 1),
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["month", "year"],
    "PREFER_DAY_OF_MONTH": "first",
}


def other_words(text: str, lang: str | None) -> tuple[StampDate, ...] | Unread | None:
    """The day or month a text names, None where it names none; `other_words("21 décembre 2025", "fr")`."""
    years = {int(match[0]) for match in _YEAR.finditer(text)}
    parsed = _parsed(text, primary(lang)) if years else None
    if parsed is None or parsed[0].year not in years:
        return None
    moment, period = parsed
    day = calendar_day(moment.year, moment.month, moment.day)
    if day is None or period not in ("day", "time", "month"):
        return None
    offset = moment.utcoffset()
    interval = month_window(moment.year, moment.month) if period == "month" else Interval.of_day(day)
    return (StampDate(interval, None if offset is None else timezone(offset)),)


def _parsed(text: str, lang: str | None) -> tuple[datetime, str] | None:
    from dateparser.date import DateDataParser

    try:
        found = DateDataParser(languages=_languages(lang), settings=_SETTINGS).get_date_data(text)
    except (ValueError, OverflowError, TypeError):  # a number too large for a date
        return None
    return (found.date_obj, found.period) if found.date_obj else None


def _languages(lang: str | None) -> list[str]:
    from dateparser.data.languages_info import language_order

    return sorted({lang, "en"}) if lang and lang in language_order else list(_LANGUAGES)
