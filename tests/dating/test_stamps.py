import time
from datetime import UTC, date, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dating import StampDate, Unread, read_stamp
from timeline.dating.settling import start_day
from timeline.dating.words import in_words
from timeline.model.interval import Granularity, Interval

SUNDAY = Interval.of_day(date(2025, 12, 7))
PLUS_TWO = timezone(timedelta(hours=2))
NEW_YORK_WINTER = timezone(timedelta(hours=-5))


def dates(text: str, lang: str | None = None) -> tuple[StampDate, ...]:
    read = read_stamp(text, lang=lang)
    assert not isinstance(read, Unread), read.detail
    return read


def days(read: tuple[StampDate, ...] | Unread) -> list[date]:
    assert not isinstance(read, Unread), read.detail
    return [start_day(one.interval) for one in read]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2025-12-07", None),
        ("20251207", None),
        ("2025/12/07", None),
        ("2025-12-7", None),
        ("2025-12-07T10:30", None),
        ("2025-12-07 10:30:00", None),
        ("2025-12-07T10:30+02:00", PLUS_TWO),
        ("2025-12-07T00:30:00.123456789Z", UTC),
        ("20251207T103000Z", UTC),
        ("2025-12-07 10:30 Europe/Kyiv", ZoneInfo("Europe/Kyiv")),
        ("2025-12-07T10:30:00+02:00[Europe/Kyiv]", PLUS_TWO),
        ("2025-12-07 10:30 UTC+2", PLUS_TWO),
        ("Sun, 07 Dec 2025 10:30:00 +0200", PLUS_TWO),
        ("Sun, 07 Dec 2025 08:30:00 +0000 (UTC)", UTC),
        ("Sun, 07 Dec 25 10:30:00 +0200", PLUS_TWO),
        ("7 Dec 25 10:30 GMT", UTC),
        ("Sunday, 07-Dec-25 08:30:00 GMT", UTC),
        ("7 December 2025", None),
        ("07-Dec-2025 10:30", None),
        ("7th of December, 2025", None),
        ("Dec 7, 2025", None),
        ("Dec. 7, 2025", None),
        ("Sunday, 7 December 2025 at 10:30 EST", NEW_YORK_WINTER),
        ("Sunday December 7, 2025 10:30 pm", None),
        ("10:30 AM EST, December 7, 2025", NEW_YORK_WINTER),
        ("Sun 7 Dec 2025 10.30 GMT", UTC),
        ("1765103400", UTC),
        ("1765103400000", UTC),
        ("1765103400.25", UTC),
        ("  7   December\n2025 ", None),
        ("13/12/2025", None),
    ],
)
def test_days(text: str, zone: tzinfo | None) -> None:
    (read,) = dates(text)
    assert read.interval == (Interval.of_day(date(2025, 12, 13)) if text.startswith("13") else SUNDAY)
    assert (read.zone, read.note) == (zone, "")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("7 décembre 2025", "fr"),
        ("7 de diciembre de 2025", "es"),
        ("7. Dezember 2025", None),
        ("7 грудня 2025 \u0440., 10:30", "uk"),
        ("2025年12月7日", "ja"),
        ("7 December 2025", "fr"),
        ("07.12.2025", "de"),
        ("7 December 2025", "no language at all/../.."),
    ],
)
def test_days_in_other_languages(text: str, lang: str | None) -> None:
    (read,) = dates(text, lang=lang)
    assert read.interval == SUNDAY


@pytest.mark.parametrize(
    ("text", "start", "granularity"),
    [
        ("2025-12", date(2025, 12, 1), Granularity.MONTH),
        ("December 2025", date(2025, 12, 1), Granularity.MONTH),
        ("2025", date(2025, 1, 1), Granularity.YEAR),
        ("2025-W49", date(2025, 12, 1), Granularity.WEEK),
        ("9999-12", date(9999, 12, 1), Granularity.MONTH),
        ("9999", date(9999, 1, 1), Granularity.YEAR),
    ],
)
def test_windows(text: str, start: date, granularity: Granularity) -> None:
    (read,) = dates(text)
    assert (start_day(read.interval), read.interval.granularity) == (start, granularity)


@pytest.mark.parametrize("text", ["05/06/2025", "5.6.2025", "05-06-2025", "05/06/2025 10:30"])
@pytest.mark.parametrize("lang", [None, "en", "en-US", "en-GB"])
def test_the_order_of_numbers_is_open_in_english(text: str, lang: str | None) -> None:
    assert days(read_stamp(text, lang=lang)) == [date(2025, 6, 5), date(2025, 5, 6)]


def test_what_settles_the_order() -> None:
    assert len(dates("05/05/2025")) == 1
    assert days(read_stamp("Thursday, 05/06/2025")) == [date(2025, 6, 5)]
    assert days(read_stamp("Tuesday, 05/06/2025")) == [date(2025, 5, 6)]


@pytest.mark.parametrize(
    "text",
    ["2025-02-30", "2025-13-01", "2025-13", "31 February 2025", "31/31/2025", "0000-01-01", "0000", "12025-12-07",
     "2025-12-07T25:99", "7 December 2025 13:00 pm", "yesterday", "2 days ago", "Dec 7",
     "7/12/25", "soon", "", " ", "12", "99999999999999999999", "9" * 5000, "x" * 5000, "n/a", "2025-12-07 x", "\0"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert isinstance(read_stamp(text), Unread)


def test_doubts_are_noted() -> None:
    assert dates("Monday, 7 December 2025")[0].note == 'it says "Monday", but the day is Sunday 7 December 2025'
    (read,) = dates("2025-12-07 10:30 Europe/Atlantis")
    assert (read.interval, read.zone, read.note) == (SUNDAY, None, 'the zone "Europe/Atlantis" is not known')
    assert dates("2025-12-07T10:30+99:00")[0].note == 'the zone "+99:00" is not known'


@given(day=st.dates(min_value=date(1000, 1, 1)), text=st.sampled_from(["{:%Y-%m-%d}", "{0.day} {1} {0.year}"]))
def test_every_day_is_read_as_it_was_written(day: date, text: str) -> None:
    (read,) = dates(text.format(day, in_words(day).split()[2]))
    assert read.interval == Interval.of_day(day)


@settings(deadline=None)  # the first string that no pattern knows loads dateparser
@given(text=st.text(st.sampled_from("0123456789:/-+. TZWDecSunpm,th年äé\u0661"), max_size=40))
def test_any_text_gives_dates_or_a_reason(text: str) -> None:
    read = read_stamp(text)
    assert isinstance(read, Unread) or all(one.interval.start for one in read)


def test_the_machines_zone_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read_stamp("7 грудня 2025 \u0440., 23:30", lang="uk"), read_stamp("1765103400")
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert (read_stamp("7 грудня 2025 \u0440., 23:30", lang="uk"), read_stamp("1765103400")) == expected
    monkeypatch.undo()
    time.tzset()
