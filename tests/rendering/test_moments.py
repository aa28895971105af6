from datetime import datetime, timedelta

import pytest

from timeline.rendering.moments import iso, moment, point, shifted, span_words


@pytest.mark.parametrize("text", [None, "2025-02-30T00:00:00", "0000-01-01", "2025-13-01"])
def test_what_is_not_on_the_calendar_is_open(text: str | None) -> None:
    assert moment(text) is None


def test_a_day_stands_at_its_noon_and_a_time_where_it_is() -> None:
    assert point("2026-03-07") == datetime(2026, 3, 7, 12)
    assert point("2026-03-07T18:00:00") == datetime(2026, 3, 7, 18)


def test_the_calendar_has_ends() -> None:
    assert shifted(datetime(9999, 12, 1), timedelta(days=90)).year == 9999
    assert shifted(datetime(1, 1, 2), -timedelta(days=90)) == datetime(1, 1, 1)


def test_plotly_is_given_naive_seconds() -> None:
    assert iso(datetime(2026, 3, 7, 1, 2, 3, 999)) == "2026-03-07T01:02:03"
    assert iso(datetime(94, 3, 7)) == "0094-03-07T00:00:00"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (datetime(2026, 3, 7), datetime(2026, 3, 8), "Sat 7 Mar 2026"),
        (datetime(2026, 3, 7), datetime(2026, 3, 9), "Sat 7 Mar 2026 \N{EN DASH} Sun 8 Mar 2026"),
        (datetime(2026, 3, 7, 1), datetime(2026, 3, 7, 2), "Sat 7 Mar 2026 01:00 \N{EN DASH} 02:00"),
        (None, datetime(2026, 3, 14), "before the end of Fri 13 Mar 2026"),
        (datetime(2026, 3, 14), None, "from Sat 14 Mar 2026 on"),
        (None, None, "not dated"),
    ],
)
def test_spans_in_words_name_the_last_day_not_the_one_after(
    start: datetime | None, end: datetime | None, words: str
) -> None:
    assert span_words(start, end) == words
