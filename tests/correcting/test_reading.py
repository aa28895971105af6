"""Corrections files: what is read, and what is said of entries that make no sense."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from timeline.correcting import read_corrections
from timeline.model.correction import EventCorrection, PublicationPin, Words
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason

GOOD = """
[[publication]]
document = "undated.txt"
published = 2026-01-18

[[event]]
words = "detained 41 vessels"
document = "ledger"
date = "2026-01-16"
title = "Cutters detain 41 vessels"
same_as = ["took 41 ships", { words = "held 41 boats", document = "post" }]
note = "the ministry's own log"

[[event]]
words = "the show of maps"
hide = true
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_publications_and_events(tmp_path: Path) -> None:
    corrections, rejected = read_corrections(written(tmp_path, GOOD))
    assert rejected == ()
    assert corrections.publications == (PublicationPin("undated.txt", "2026-01-18", "corrections.toml, publication 1"),)
    first, second = corrections.events
    assert first == EventCorrection(
        where="corrections.toml, event 1",
        words=Words("detained 41 vessels", "ledger"),
        interval=Interval(datetime(2026, 1, 16), datetime(2026, 1, 17), Granularity.DAY),
        title="Cutters detain 41 vessels",
        same_as=(Words("took 41 ships"), Words("held 41 boats", "post")),
        note="the ministry's own log",
    )
    assert second.hidden
    assert second.interval is None


def interval(folder: Path, lines: str) -> Interval | None:
    corrections, rejected = read_corrections(written(folder, f'[[event]]\nwords = "w"\n{lines}'))
    assert rejected == ()
    return corrections.events[0].interval


@pytest.mark.parametrize(
    ("lines", "start", "end", "granularity"),
    [
        ("date = 2025", datetime(2025, 1, 1), datetime(2026, 1, 1), Granularity.YEAR),
        ('date = "2025-12"', datetime(2025, 12, 1), datetime(2026, 1, 1), Granularity.MONTH),
        ("date = 2025-12-05", datetime(2025, 12, 5), datetime(2025, 12, 6), Granularity.DAY),
        (
            "date = 2025-12-05T18:30:00",
            datetime(2025, 12, 5, 18, 30),
            datetime(2025, 12, 5, 18, 31),
            Granularity.MINUTE,
        ),
        ("from = 2025-12-05\nuntil = 2025-12-07", datetime(2025, 12, 5), datetime(2025, 12, 8), Granularity.DAY),
        ("until = 2025-12-07", None, datetime(2025, 12, 8), Granularity.DAY),
        ("from = 2025-12-07", datetime(2025, 12, 7), None, Granularity.DAY),
    ],
)
def test_dates_as_coarse_as_they_are_known(
    tmp_path: Path, lines: str, start: datetime | None, end: datetime | None, granularity: Granularity
) -> None:
    assert interval(tmp_path, lines) == Interval(start, end, granularity)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('[[event]]\ntitle = "T"', "“words” is missing"),
        ('[[event]]\nwords = "w"', "it says nothing about the event"),
        ('[[event]]\nwords = "w"\ncolour = "red"', "“colour” is not known"),
        ('[[event]]\nwords = "w"\nhide = "yes"', "“hide” is neither true nor false"),
        ("[[event]]\nwords = 3\nhide = true", "“words” is no text"),
        ('[[event]]\nwords = "w"\ndate = "Friday"', "“Friday” is no date"),
        ('[[event]]\nwords = "w"\ndate = "2025-02-30"', "“2025-02-30” is not in the calendar"),
        ('[[event]]\nwords = "w"\ndate = true', "“True” is no date"),
        ('[[event]]\nwords = "w"\nfrom = 2025-12-07\nuntil = 2025-12-05', "“until” is before “from”"),
        ('[[event]]\nwords = "w"\ndate = 2025-12-07\nuntil = 2025-12-05', "“date” stands beside"),
        ('[[event]]\nwords = "w"\nsame_as = [3]', "“same_as” holds something that is no words"),
        ('[[publication]]\ndocument = "a.txt"', "“published” is missing"),
        ("[[publication]]\npublished = 2025-12-07", "“document” is missing"),
        ('[[happening]]\nwords = "w"', "“happening” is neither [[publication]] nor [[event]]"),
        ('event = "w"', "“event” is neither [[publication]] nor [[event]]"),
    ],
)
def test_an_entry_that_makes_no_sense_is_named_and_the_rest_goes_on(tmp_path: Path, entry: str, said: str) -> None:
    text = entry if entry.startswith("event =") else GOOD + entry
    corrections, [rejected] = read_corrections(written(tmp_path, text))
    assert rejected.reason is Reason.MALFORMED
    assert said in rejected.detail
    assert rejected.loses_input
    assert len(corrections.events) == (0 if entry.startswith("event =") else 2)


@pytest.mark.parametrize("text", ["[[event", "words = ", "\x00", "a = " + "[" * 5000])
def test_a_file_that_is_no_toml_is_one_line(tmp_path: Path, text: str) -> None:
    corrections, [rejected] = read_corrections(written(tmp_path, text))
    assert corrections.events == ()
    assert rejected.reason is Reason.MALFORMED
    assert "\n" not in str(rejected)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    _, [rejected] = read_corrections(tmp_path / "missing.toml")
    assert rejected.reason is Reason.UNREADABLE


def test_a_file_larger_than_anybody_writes(tmp_path: Path) -> None:
    _, [rejected] = read_corrections(written(tmp_path, "#" * 4_000_001))
    assert rejected.reason is Reason.TOO_LARGE
