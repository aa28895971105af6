import subprocess
import sys
from datetime import date as day
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from timeline.dating import Dating, date
from timeline.dating.settling import start_day
from timeline.model.document import Annotated, Article, Basis, Dct, Stamp
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason, Stage

STORY = "Ferries sailed again from Kelmar on Tuesday, a week after the storm had closed the harbour."


def dated(text: str = STORY, *, today: day | None = None, **fields: Any) -> Dating:
    return date(Annotated(Article("a", text, path="a.txt", **fields), (), (), ()), today=today)


def given(text: str, where: str = "published.csv, line 2") -> tuple[Stamp, ...]:
    return (Stamp(Basis.GIVEN, text, where),)


def own(text: str) -> tuple[Stamp, ...]:
    return (Stamp(Basis.MARKUP, text, "d.jsonl, line 1"),)


def dct_of(dating: Dating) -> Dct:
    assert dating.document.dct is not None
    return dating.document.dct


def known(dating: Dating) -> tuple[Basis, day]:
    dct = dct_of(dating)
    assert dct.interval == Interval.of_day(start_day(dct.interval))
    return dct.basis, start_day(dct.interval)


def test_a_given_time_is_a_day_in_its_zone_and_keeps_its_words() -> None:
    dct = dct_of(dated(stamps=given("2025-12-07T10:30+02:00")))
    assert dct.interval == Interval.of_day(day(2025, 12, 7))
    assert dct.zone == timezone(timedelta(hours=2))
    assert dct.evidence == ("given: 2025-12-07T10:30+02:00 (published.csv, line 2)",)


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("2025-12-07T10:30+02:00", "2025-12-07T10:30"),
        ("Sun, 07 Dec 2025 08:30:05 GMT", "2025-12-07T08:30:05"),
        ("10:30 PM EST, December 7, 2025", "2025-12-07T22:30"),
        ("1765103400", "2025-12-07T10:30"),
        ("2025-12-07", None),
        ("2025-12-07T00:00:00Z", None),
        ("7 December 2025", None),
    ],
)
def test_a_time_of_day_is_kept_as_the_stamp_has_it_but_for_midnight_sharp(stamp: str, moment: str | None) -> None:
    assert dct_of(dated(stamps=given(stamp))).moment == (moment and datetime.fromisoformat(moment))


def test_a_time_of_day_can_come_from_evidence_for_the_same_day() -> None:
    dct = dct_of(dated(stamps=given("2025-12-07") + own("2025-12-07T14:05+02:00")))
    assert (dct.moment, dct.zone) == (datetime(2025, 12, 7, 14, 5), timezone(timedelta(hours=2)))
    assert dct_of(dated(stamps=given("2025-12-07") + own("2025-12-08T14:05+02:00"))).moment is None


def test_nothing_known_is_nothing_said() -> None:
    document = dated().document
    assert (document.dct, document.candidates, document.warnings) == (None, (), ())


@pytest.mark.parametrize(
    ("fields", "basis", "number"),
    [
        ({"stamps": own("2025-12-07")}, Basis.MARKUP, 7),
        ({"url": "https://x.example/world/2025/12/08/talks"}, Basis.URL, 8),
        ({"url": "https://x.example/2025/dec/08/talks"}, Basis.URL, 8),
        ({"url": "https://x.example/talks-2025-12-08.html?d=2024-01-01"}, Basis.URL, 8),
        ({"url": "https://x.example/a/20251208-talks"}, Basis.URL, 8),
        ({"text": f"KELMAR, Dec. 9, 2025 (Northwire) - {STORY}"}, Basis.DATELINE, 9),
        ({"text": f"Ferries sail again\n\nNEW KELMAR, 9 December 2025 — {STORY}"}, Basis.DATELINE, 9),
        ({"text": f"Kelmar (Northwire), Tuesday, December 9, 2025 -- {STORY}"}, Basis.DATELINE, 9),
        ({"text": f"KELMAR, December 9, 2025. /NWA/. {STORY}"}, Basis.DATELINE, 9),
        ({"text": f"Ferries sail\nPublished: 10 December 2025\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"Ferries sail\nFirst published on Wed 10 Dec 2025 10.30 GMT\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"Ferries sail\nBy Ann Lee | December 10, 2025\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"Ferries sail\nBy Ann Lee, Harbour Post, 10 December 2025\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"Published 10 December 2025, updated 12 December 2025\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"Updated 12 December 2025\nPublished 10 December 2025\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"{STORY}\n" * 30 + "Posted at 10:30 AM EST, December 10, 2025"}, Basis.TEXT, 10),
        ({"text": f"Ferries sail\n10 December 2025\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"KELMAR | Wed Dec 10, 2025 3:22pm GMT {STORY}"}, Basis.TEXT, 10),
        ({"text": f"Wednesday, December 10, 2025; 6:32 PM {STORY}"}, Basis.TEXT, 10),
        ({"text": f"10 December 2025 | Ann Lee | Harbour Post\n{STORY}"}, Basis.TEXT, 10),
        ({"text": f"Last updated: 11 December, 2025 - 17:54 GMT {STORY}"}, Basis.TEXT, 11),
        ({"text": f"Updated 11 December 2025 10:30 GMT\n{STORY}"}, Basis.TEXT, 11),
        ({"extra": {"updated": "2025-12-11"}}, Basis.MARKUP, 11),
    ],
)
def test_each_kind_of_evidence(fields: dict[str, Any], basis: Basis, number: int) -> None:
    assert known(dated(**fields)) == (basis, day(2025, 12, number))


@pytest.mark.parametrize(
    "text",
    [
        f"On 7 December 2025 the harbour closed. {STORY}",
        f"The harbour closed on\n7 December 2025 after the storm.\n{STORY}",
        f"Published in 1998, the harbour plan of 7 December 2025 is old. {STORY}",
        f"By Friday, Dec 7, 2025 the quay - says the mayor - must reopen. {STORY}",
        f"KELMAR (Northwire) - {STORY}",
        f"Published 2 hours ago\n{STORY}",
        f"Updated: soon\n{STORY}",
        f"7 December 2025\n{STORY}\n9 December 2025\n{STORY}",
        f"December 7, 2025 - The northern quay of Kelmar burns down\n{STORY}",
        f"December 7, 2025 was the day on which the quay burnt down. {STORY}",
        f"Published: 31 February 2025\n{STORY}",
        STORY + "\n" + "x" * 130 + " Published: 7 December 2025",
    ],
)
def test_what_is_no_evidence(text: str) -> None:
    assert dated(text).document.dct is None


def test_trust_goes_in_order_and_agreement_is_told() -> None:
    text = f"KELMAR, 7 December 2025 (Northwire) — {STORY}\nUpdated 8 December 2025"
    dct = dct_of(dated(text, stamps=given("2025-12-07"), url="https://x.example/2025/12/07/ferries"))
    assert dct.basis is Basis.GIVEN
    assert dct.evidence == (
        "given: 2025-12-07 (published.csv, line 2)",
        'URL path "/2025/12/07/"',
        'dateline "KELMAR, 7 December 2025 (Northwire) —"',
    )


def test_front_matter_is_no_byline() -> None:
    text = f"---\npublished: 1 May 2020\n---\n{STORY}"
    assert dated(text, body_start=text.index(STORY)).document.dct is None


def test_a_month_is_a_window_that_finer_evidence_narrows() -> None:
    month = dct_of(dated(stamps=given("2025-12")))
    assert (month.interval.granularity, start_day(month.interval)) == (Granularity.MONTH, day(2025, 12, 1))
    assert known(dated(stamps=given("2025-12"), url="https://x.example/2025/12/07/a")) == (Basis.URL, day(2025, 12, 7))
    narrowed = dated(f"KELMAR, Dec 7 (Northwire) — {STORY}", stamps=given("2025-12"))
    assert known(narrowed) == (Basis.DATELINE, day(2025, 12, 7))
    assert "given: 2025-12 (published.csv, line 2)" in dct_of(narrowed).evidence


def test_a_dateline_without_a_year_is_no_date() -> None:
    document = dated(f"KELMAR, Dec 7 (Northwire) — {STORY}").document
    assert document.dct is None
    assert document.warnings == ('dateline "KELMAR, Dec 7 (Northwire) —" does not say the year',)


@pytest.mark.parametrize(("stamp", "warnings"), [("2025-12-07", 0), ("2025-12-09", 0), ("2025-12-10", 1)])
def test_a_dateline_checks_a_given_date(stamp: str, warnings: int) -> None:
    dating = dated(f"KELMAR, Dec 7 (Northwire) — {STORY}", stamps=given(stamp))
    assert dct_of(dating).basis is Basis.GIVEN
    assert len(dating.document.warnings) == warnings


def test_a_dateline_of_new_years_eve() -> None:
    assert dated(f"KELMAR, Dec 31 — {STORY}", stamps=given("2026-01-01")).document.warnings == ()


def test_contradictions_are_said_in_words() -> None:
    dating = dated(f"Published: 1 December 2025\n{STORY}", stamps=given("2025-12-07"))
    assert known(dating) == (Basis.GIVEN, day(2025, 12, 7))
    (warning,) = dating.document.warnings
    assert warning == (
        "the date Sunday 7 December 2025 is taken from given: 2025-12-07 (published.csv, line 2), "
        'but line "Published: 1 December 2025" says Monday 1 December 2025'
    )


def test_a_wrong_weekday_is_warned_of() -> None:
    (warning,) = dated(stamps=given("Monday, 7 December 2025")).document.warnings
    assert 'says "Monday", but the day is Sunday' in warning


def test_an_update_after_publication_is_no_contradiction_but_one_before_it_is() -> None:
    assert dated(stamps=given("2025-12-07"), extra={"updated": "2026-03-01"}).document.warnings == ()
    assert len(dated(stamps=given("2025-12-07"), extra={"updated": "2025-03-01"}).document.warnings) == 1


def test_an_ambiguous_date_stays_open_with_both_days() -> None:
    dating = dated(stamps=given("05/06/2025"))
    assert dating.document.dct is None
    days = [start_day(candidate.interval) for candidate in dating.document.candidates]
    assert days == [day(2025, 6, 5), day(2025, 5, 6)]
    assert len(dating.document.warnings) == 1
    (rejected,) = dating.rejected
    assert (rejected.stage, rejected.reason) == (Stage.DATING, Reason.AMBIGUOUS_DATE)
    assert rejected.subject == "published.csv, line 2"
    assert dated(stamps=own("05/06/2025")).rejected == ()


@pytest.mark.parametrize(
    ("fields", "basis"),
    [
        ({"url": "https://x.example/2025/05/06/a"}, Basis.GIVEN),
        ({"text": f"KELMAR, May 6 — {STORY}"}, Basis.GIVEN),
        ({"url": "https://x.example/2025/12/07/a"}, Basis.URL),
    ],
)
def test_what_settles_an_ambiguous_date(fields: dict[str, Any], basis: Basis) -> None:
    expected = day(2025, 12, 7) if basis is Basis.URL else day(2025, 5, 6)
    assert known(dated(stamps=given("05/06/2025"), **fields)) == (basis, expected)


def test_other_days_that_were_read_remain_candidates() -> None:
    dating = dated(f"KELMAR, 6 December 2025 — {STORY}", url="https://x.example/2025/12/07/a")
    assert known(dating) == (Basis.URL, day(2025, 12, 7))
    assert [candidate.basis for candidate in dating.document.candidates] == [Basis.DATELINE]
    assert dating.document.warnings == ()


def test_nothing_is_later_than_today() -> None:
    dating = dated(f"KELMAR, 7 December 2025 — {STORY}", stamps=given("2030-01-01"), today=day(2025, 12, 22))
    assert known(dating) == (Basis.DATELINE, day(2025, 12, 7))
    (warning,) = dating.document.warnings
    assert warning.startswith("given: 2030-01-01 (published.csv, line 2) lies after Monday 22 December 2025")
    assert known(dated(stamps=given("2025-12-22"), today=day(2025, 12, 22)))[1] == day(2025, 12, 22)


def test_a_bad_stamp_is_named_with_its_line_and_other_evidence_used() -> None:
    dating = dated(f"KELMAR, 7 December 2025 — {STORY}", stamps=given("2025-02-30", "published.csv, line 3"))
    (rejected,) = dating.rejected
    assert str(rejected) == 'published.csv, line 3: "2025-02-30" is no day of the calendar'
    assert rejected.reason is Reason.BAD_DATE and rejected.loses_input
    assert known(dating)[0] is Basis.DATELINE


@pytest.mark.parametrize(
    "url", ["http://[broken", "https://x.example/2025/02/30/a", "/2025/1/", "x" * 9999, "https://x/1234/56/78"]
)
def test_addresses_that_tell_nothing(url: str) -> None:
    assert dated(url=url).document.dct is None


@pytest.mark.parametrize(
    "line", ["KELMAR, " * 40, "A" * 200, "By " * 60, "Published " * 12, "Dec 7, 2025 | " * 8, "K, Dec " + "7 " * 90]
)
def test_hostile_lines_end(line: str) -> None:
    dated("\n".join([line] * 20_000))


def test_dateparser_is_not_loaded_for_what_english_says() -> None:
    code = (
        "import sys\n"
        "from timeline.dating import read_stamp\n"
        "read_stamp('7 December 2025 10:30 EST'), read_stamp('2025-12-07')\n"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_page_is_published_before_it_is_saved() -> None:
    def saved(captured: str, **fields: Any) -> Dating:
        return dated(extra={"captured": captured}, **fields)

    assert known(saved("2025-12-09T08:00:00Z", stamps=own("2025-12-08")))[1] == day(2025, 12, 8)
    late = saved("2025-12-05T08:00:00Z", stamps=own("2025-12-08"))
    assert late.document.dct is None
    assert late.document.warnings == (
        "published: 2025-12-08 (d.jsonl, line 1) lies after Saturday 6 December 2025 and is not used",
    )
    assert dated(extra={"captured": "2025-12-05T08:00:00Z"}).document.dct is None


def test_a_day_that_somebody_gives_counts_whenever_the_page_was_saved() -> None:
    assert known(dated(extra={"captured": "2025-12-05T08:00:00Z"}, stamps=given("2025-12-08"))) == (
        Basis.GIVEN,
        day(2025, 12, 8),
    )


@pytest.mark.parametrize("captured", ["", "no day", "9999-12-31T00:00:00Z", "2025-13-40"])
def test_a_time_of_saving_that_is_none(captured: str) -> None:
    assert known(dated(extra={"captured": captured}, stamps=own("2025-12-08")))[1] == day(2025, 12, 8)


@pytest.mark.parametrize(("year", "meant"), [("25", 2025), ("49", 2049), ("50", 1950), ("99", 1999)])
def test_years_of_two_digits_in_old_mail(year: str, meant: int) -> None:
    assert known(dated(stamps=own(f"7 Dec {year} 10:30:00 +0100")))[1] == day(meant, 12, 7)


@pytest.mark.parametrize("text", ["7 Dec 25", "07 Foo 25 10:30:00", "7 Dec 125 10:30", "32 Dec 25 10:30"])
def test_two_digits_that_are_no_year(text: str) -> None:
    assert dated(stamps=own(text)).document.dct is None
