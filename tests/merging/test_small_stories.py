"""Stories of two to five articles from the texts on: where sources differ, and where one is only coarser."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline
from timeline.model.published import PublishedEvent

SUNDAY = "2024-03-17"  # all but those that say otherwise were published then


def told(folder: Path, *articles: str, published: tuple[str, ...] = ()) -> tuple[PublishedEvent, ...]:
    """The events of articles by as many papers, the first by `paper0`."""
    days = (*published, *(SUNDAY for _ in articles))
    rows = ["file,published,source"]
    for number, (text, day) in enumerate(zip(articles, days, strict=False)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        rows.append(f"{number}.txt,{day},paper{number}")
    (folder / "published.csv").write_text("\n".join(rows), encoding="utf-8")
    return tuple(timeline.build([folder], published=folder / "published.csv").events)


def conflicts(events: tuple[PublishedEvent, ...]) -> list[tuple[str, list[str]]]:
    return [(one.field, [side.value for side in one.values]) for event in events for one in event.conflicts]


FERRY = "A cutter took {} off the Little Orne ferry on Saturday."


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        ("five dozen passengers", "50 passengers", ["60 passengers", "50 passengers"]),
        ("50 passengers", "48 people", ["50 passengers", "48 people"]),
        ("at least 70 passengers", "60 passengers", ["at least 70 passengers", "60 passengers"]),
    ],
)
def test_figures_that_cannot_both_hold(tmp_path: Path, one: str, other: str, sides: list[str]) -> None:
    events = told(tmp_path, FERRY.format(one), FERRY.format(other))
    assert conflicts(events) == [("quantity", sides)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least seven passengers", "eight passengers"),
        ("dozens of passengers", "40 passengers"),
        ("about 100 passengers", "97 passengers"),
        ("nearly 100 passengers", "97 passengers"),
        ("as many as 60 passengers", "50 passengers"),
        ("1,300 passengers", "1,297 passengers"),
        ("41 passengers", "another 12 passengers"),
        ("three of the seven passengers", "seven passengers"),
    ],
)
def test_figures_that_can(tmp_path: Path, one: str, other: str) -> None:
    assert conflicts(told(tmp_path, FERRY.format(one), FERRY.format(other))) == []


def test_a_higher_count_reported_later_is_an_update(tmp_path: Path) -> None:
    text = "A ferry sank off Cutler Point on Friday, killing {} people."
    events = told(tmp_path, text.format("three"), text.format("seven"), published=("2024-03-16",))
    assert conflicts(events) == []
    assert events[0].history == ("people: 3 (paper0, 16 March 2024), then 7 (paper1, 17 March 2024)",)


def test_the_hurt_are_not_the_dead(tmp_path: Path) -> None:
    one = "A blast at the Skell fuel dock on Saturday killed 12 dockers."
    other = "A blast at the Skell fuel dock on Saturday injured 30 dockers."
    assert conflicts(told(tmp_path, one, other)) == []


BLAST = "A bomb in Kelmar {} on Saturday, police said."


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        ("killed 12 people and injured 30", "killed nine people and wounded 30", ["12 people", "9 people"]),
        ("killed at least 20 people", "killed 14 people", ["at least 20 people", "14 people"]),
        ("injured 30 people", "wounded 45 people", ["30 people", "45 people"]),
        ("killed 15 dockers", "killed 12 people", ["15 dockers", "12 people"]),
    ],
)
def test_the_dead_and_the_hurt_of_one_blast(tmp_path: Path, one: str, other: str, sides: list[str]) -> None:
    assert conflicts(told(tmp_path, BLAST.format(one), BLAST.format(other))) == [("quantity", sides)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed 12 people", "wounded 30 people"),
        ("killed 12 people and injured 30", "injured 30 people"),
        ("killed three children", "killed 12 people"),
        ("killed three children", "killed four women"),
        ("killed between 10 and 14 people", "killed 12 people"),
    ],
)
def test_some_of_those_or_others_are_no_contradiction(tmp_path: Path, one: str, other: str) -> None:
    assert conflicts(told(tmp_path, BLAST.format(one), BLAST.format(other))) == []


def test_other_nouns_and_verbs_for_those_who_were_held(tmp_path: Path) -> None:
    events = told(
        tmp_path,
        "Police arrested 45 protesters in Orsk on Saturday.",
        "Officers detained 60 demonstrators in Orsk on Saturday.",
    )
    assert conflicts(events) == [("quantity", ["45 protesters", "60 demonstrators"])]


def test_a_vote_has_two_counts_and_no_range(tmp_path: Path) -> None:
    text = "Parliament in Vesna passed the water bill by {} on Friday."
    assert conflicts(told(tmp_path, text.format("61 votes to 40"), text.format("58 votes to 43"))) == [
        ("quantity", ["61 votes", "58 votes"])
    ]


def test_two_days_of_what_can_happen_once(tmp_path: Path) -> None:
    one = "The freighter Marisol sank off Cutler Point on Thursday, the coastguard said."
    other = "The freighter Marisol sank off Cutler Point on Friday with 400 tonnes of grain."
    assert conflicts(told(tmp_path, one, other)) == [("date", ["Thursday 14 March 2024", "Friday 15 March 2024"])]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A court in Orsk sentenced Ana Ruiz to six years in prison on {}.", 2),
        ("A court in Orsk heard Ana Ruiz for six hours on {}.", 0),
        ("Ana Ruiz was sworn in as mayor in Lima on {}.", 2),
        ("Ana Ruiz spoke to nurses in Lima on {}.", 0),
    ],
)
def test_two_days_of_what_is_hardly_done_twice(tmp_path: Path, text: str, days: int) -> None:
    found = conflicts(told(tmp_path, text.format("Thursday"), text.format("Friday")))
    assert [len(sides) for _, sides in found] == ([days] if days else [])


def test_two_days_of_what_can_happen_again_are_two_events(tmp_path: Path) -> None:
    one = "The freighter Marisol docked at Cutler Point on Thursday, the coastguard said."
    other = "The freighter Marisol docked at Cutler Point on Friday with 400 tonnes of grain."
    assert conflicts(told(tmp_path, one, other)) == []


STRIKE = "A Russian missile strike on an apartment building in {} killed nine people on Saturday."


def test_one_strike_in_two_towns(tmp_path: Path) -> None:
    events = told(tmp_path, STRIKE.format("Kharkiv"), STRIKE.format("Odesa"))
    assert conflicts(events) == [("place", ["Kharkiv", "Odesa"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kharkiv", "Ukraine"),
        ("Izium", "Kharkiv region"),
        ("Odesa", "Odessa"),
        ("Kharkiv", "northern Kharkiv"),
        ("Kharkiv", "Donbas"),
    ],
)
def test_a_coarser_or_another_name_of_a_place_is_no_conflict(tmp_path: Path, one: str, other: str) -> None:
    assert conflicts(told(tmp_path, STRIKE.format(one), STRIKE.format(other))) == []


def test_a_place_that_some_text_has_within_the_other_is_no_conflict(tmp_path: Path) -> None:
    place = STRIKE.format("Brannock") + "\n\nBrannock, Palisar, is a quiet town."
    assert conflicts(told(tmp_path, place, STRIKE.format("Palisar"))) == []


SHELLING = "{} shelled the grain depot in Kelmar on Saturday, killing nine workers."


def test_two_who_are_said_to_have_done_it(tmp_path: Path) -> None:
    events = told(tmp_path, SHELLING.format("Palisar"), SHELLING.format("Corvane"))
    assert conflicts(events) == [("who", ["Palisar", "Corvane"])]


def test_who_did_it_needs_no_figure_where_the_place_is_one(tmp_path: Path) -> None:
    text = "{} shelled the grain depot in Kelmar on Saturday."
    assert conflicts(told(tmp_path, text.format("Palisar"), text.format("Corvane"))) == [
        ("who", ["Palisar", "Corvane"])
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SHELLING.format("Palisar"), SHELLING.format("Gunners")),
        (SHELLING.format("Russia"), SHELLING.format("The Russian army")),
        (SHELLING.format("Palisar"), "The grain depot in Kelmar was shelled on Saturday, killing nine workers."),
    ],
)
def test_who_did_it_is_no_conflict_where_one_says_less(tmp_path: Path, one: str, other: str) -> None:
    assert conflicts(told(tmp_path, one, other)) == []


def test_two_clocks_are_one_event_with_a_conflict(tmp_path: Path) -> None:
    text = "An explosion tore through the grain depot in Kelmar at {} on Saturday morning, killing four workers."
    (event,) = told(tmp_path, text.format("6:40"), text.format("7:10"))
    assert conflicts((event,)) == [("date", ["06:40 on Saturday 16 March 2024", "07:10 on Saturday 16 March 2024"])]


def test_each_thing_of_one_moment_meets_its_own_at_another_clock(tmp_path: Path) -> None:
    one = "A blast at the chemical plant in Varnholt at 6:40 a.m. on Saturday wounded 12 people, officials said."
    other = "Twelve people were wounded when an explosion hit the Varnholt chemical plant at 7:10 a.m. on Saturday."
    events = told(tmp_path, one, other)
    assert sorted(sorted(mention.trigger.text or "" for mention in event.mentions) for event in events) == [
        ["blast", "explosion"],
        ["wounded", "wounded"],
    ]


def test_fridays_strikes_and_saturdays_stay_two(tmp_path: Path) -> None:
    one = "Missiles struck a power plant in Kelmar on Friday, killing three people.\n\nMissiles struck Kelmar again on Saturday."
    events = told(tmp_path, one, "Missile strikes on Kelmar on Friday killed three people.")
    assert [event.from_ for event in events] == ["2024-03-15T00:00:00", "2024-03-16T00:00:00"]
    assert conflicts(events) == []


def test_sources_that_differ_on_the_day_are_one_event(tmp_path: Path) -> None:
    text = "Gunmen killed 27 villagers in Orsk Valley on {}, the governor said."
    events = told(tmp_path, text.format("Friday"), text.format("Saturday"), text.format("Saturday"))
    assert conflicts(events) == [("date", ["Friday 15 March 2024", "Saturday 16 March 2024"])]
    assert [event.from_ for event in events] == ["2024-03-16T00:00:00"], "two say so, one does not"


MEETING = "Tavarel {} Ilvane in Calverhaven on Monday to discuss fishing quotas, her office said."


def test_a_plan_becomes_what_happened(tmp_path: Path) -> None:
    days = ("2024-03-16", "2024-03-18", "2024-03-19")
    texts = (MEETING.format(verb) for verb in ("will meet", "is meeting", "met"))
    event = told(tmp_path, *texts, published=days)[0]
    assert event.status == "happened"
    assert [step.split()[0] for step in event.history] == ["planned", "ongoing", "happened"]


def test_of_one_days_articles_the_plan_comes_before_the_report(tmp_path: Path) -> None:
    texts = (MEETING.format(verb) for verb in ("met", "will meet"))
    event = told(tmp_path, *texts, published=("2024-03-18", "2024-03-18"))[0]
    assert event.status == "happened"
    assert [step.split()[0] for step in event.history] == ["planned", "happened"]


def test_a_plan_for_another_day_is_history_and_no_conflict(tmp_path: Path) -> None:
    plan = "The frigate Osprey will arrive in Kelmar on Sunday with 300 tonnes of grain."
    report = "The frigate Osprey arrived in Kelmar on Monday with 300 tonnes of grain."
    (event,) = told(tmp_path, plan, report, published=("2024-03-14", "2024-03-20"))
    assert (event.from_, event.conflicts) == ("2024-03-18T00:00:00", ())
    assert event.history == (
        "planned for Sunday 17 March 2024 (paper0, 14 March 2024)",
        "happened (paper1, 20 March 2024)",
    )


def test_a_plan_that_is_called_off(tmp_path: Path) -> None:
    plan = "Tavarel will meet Ilvane in Calverhaven on Monday to discuss fishing quotas."
    end = "Monday's meeting of Tavarel and Ilvane in Calverhaven was called off, officials said."
    (event,) = told(tmp_path, plan, end, published=("2024-03-16", "2024-03-18"))
    assert event.status == "cancelled"
    assert event.history == ("planned (paper0, 16 March 2024)", "cancelled (paper1, 18 March 2024)")


def test_without_quotes_no_wording_of_a_quotation_is_shown(tmp_path: Path) -> None:
    text = (
        "Tavarel signed the accord in Kelmar on Saturday. “We {} not leave our islands without a lighthouse,” she said."
    )
    (event,) = told(tmp_path, text.format("will"), text.format("shall"))
    assert [one.field for one in event.conflicts] == ["quotation"]
    bare = timeline.build([tmp_path], published=tmp_path / "published.csv", quotes=False)
    assert [one.field for one in bare.events[0].conflicts] == ["quotation"]
    assert "lighthouse" not in bare.to_json()
