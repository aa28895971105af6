"""What kind of event a verb names, by what it is done to."""

from __future__ import annotations

import pytest

from tests.extracting.telling import article, mentions, only, timed, titles
from timeline.extracting import split, time_triggers
from timeline.model.event import Span, Status
from timeline.tagging import tag


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army released 20 hostages on Monday.", "arrest"),
        ("The agency released a report on Monday.", "publication"),
        ("The report was released on Monday.", "publication"),
        ("The plant released toxic gas on Monday.", "disaster"),
        ("The ferry sank on Monday.", "accident"),
        ("Shares in the bank sank 2.7 percent on Monday.", "economy"),
        ("The stock sank to a low on Monday.", "economy"),
    ],
)
def test_kind_by_object(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_several_thousand_is_no_figure() -> None:
    assert only("The blast killed several thousand people in Lima on Monday.").quantities == ()
    assert [one.value for one in only("The blast killed two thousand people in Lima on Monday.").quantities] == [2000]


def test_what_stands_is_no_news_of_the_day() -> None:
    assert titles("Peru has a veto in the council.") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The fire is likely to spread on Monday.", Status.POSSIBLE),
        ("The truce was supposed to begin on Monday.", Status.PLANNED),
        ("Roth failed to finish the race on Monday.", Status.DENIED),
    ],
)
def test_chains(text: str, status: Status) -> None:
    assert mentions(text)[0].status is status


def test_who_spoke_behind_a_place_is_attribution() -> None:
    mention = only("Activists in Peru say 30 people were killed on Monday.")
    assert mention.title == "30 people were killed"
    assert mention.attribution == "Activists in Peru"


def test_a_year_in_the_name_of_a_law_dates_nothing() -> None:
    assert timed("The fund complies with the Clean Water Act of Monday.", "complies").timex is None


def test_the_time_of_writing_is_not_that_of_what_is_written() -> None:
    assert timed("On Monday, Ruiz wrote: Police killed 20 people.", "killed").timex is None


def test_a_place_does_not_take_the_time_of_another_noun() -> None:
    text = "Ruiz blamed the Monday blast on factories in Peru, where pigs were raised."
    assert timed(text, "raised").timex is None


def test_he_is_not_somebody_of_a_side_remark() -> None:
    text = "Gerald Roth became mayor after Richard Ruiz resigned, but he was defeated on Monday."
    assert "Richard Ruiz was defeated" not in titles(text)


@pytest.mark.parametrize(
    "text", ["Crews met on Monday. The explosion happened.", "The escalation of the crisis on Monday was feared."]
)
def test_titles_that_tell_nothing(text: str) -> None:
    assert not {"Explosion happened", "Escalation of the crisis was feared"}.intersection(titles(text))


def test_what_only_happens_is_told_where_it_says_when() -> None:
    assert titles("The explosion happened on Monday.") == ["Explosion happened"]


def test_here_is_nowhere_in_a_title() -> None:
    assert titles("Roth won the race here on Monday.") == ["Roth won the race"]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The talks begin on Monday.", True),
        ("The talks began on Monday.", False),
    ],
)
def test_what_may_lie_ahead(text: str, *, ahead: bool) -> None:
    assert mentions(text)[-1].can_be_ahead is ahead


def test_a_participle_keeps_its_time_from_what_is_so_now() -> None:
    assert timed("A draft circulated last week does not propose a ban.", "propose").timex is None
    assert timed("A draft circulated last week proposed a ban.", "proposed").timex is not None


def test_a_time_behind_of_is_that_of_the_noun_before() -> None:
    assert timed("The virus caused the first pandemic of the past month.", "caused").timex is None


def test_subjects_are_cut_whole() -> None:
    text = "Forces loyal to President Ana Ruiz of Peru stormed a large village in the north on Monday."
    assert not titles(text)[0].startswith("Forces loyal stormed")
    assert titles("Ana Ruiz herself visited Lima on Monday.") == ["Ana Ruiz visited Lima"]


def test_a_kind_with_a_name_is_no_title() -> None:
    assert "Lima raid" not in titles("Lessons learned from the Lima raid on Monday would help.")


def test_a_time_by_which_something_is_to_be_done_is_not_that_of_the_plan() -> None:
    text = "The airline outlined plans to reduce its fares by Monday."
    one = article(text)
    found = tag(text)
    (told,) = time_triggers(one, split(one), found, [Span(12, 20, "outlined")])
    assert told.timex is None


def test_what_lies_before_the_story_has_no_date_of_it() -> None:
    text = "Rebels bombed the port on Monday. The army fled after the depot exploded."
    assert not timed(text, "exploded").firm


def test_a_time_in_a_quotation_is_not_that_of_the_quoting() -> None:
    assert timed("Forecasts answer “will it rain on Monday”.", "answer").timex is None


def test_a_stamp_dates_nothing_told() -> None:
    text = "LIMA | Fri Sep 10, 2010 3:22 pm EDT Rebels bombed the port."
    one = article(text)
    (told,) = time_triggers(one, split(one), tag(text), [Span(43, 49, "bombed")])
    assert told.timex is None


def test_names_with_an_ampersand_are_one() -> None:
    assert titles("On Monday the group Roth & Ruiz Watch sued Peru.") == ["Roth & Ruiz Watch sued Peru"]


def test_notes_on_the_printed_paper_are_no_events() -> None:
    assert titles("Rebels bombed the port on Monday. A version appeared on page 6 of the paper on Tuesday.") == [
        "Rebels bombed the port"
    ]
