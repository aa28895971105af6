"""Clauses with a time of their own that were once passed over, and the words their titles lost."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, only, titles
from timeline.model.event import Status, Timing

LEAD = "Prices matter. Trust matters. Order matters. Water matters. "


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Monday nurses began to march in Lima.", "Nurses began to march in Lima"),
        ("In Lima the nurses marched to the port on Monday.", "Nurses marched to the port"),
        ("On Monday ministers meeting in Oslo endorsed a new lane.", "Ministers meeting in Oslo endorsed a new lane"),
        ("After talks at one table, envoys of two states signed the pact on Monday.", "Envoys of two states signed the pact"),
        ("On Monday the pilot’s mate reported a fault in the engine.", "Pilot’s mate reported a fault in the engine"),
        ("On Monday the envoys were back in Lima.", "Envoys were back in Lima"),
        ("The barge will open in Lima on Monday.", "Barge will open in Lima"),
        ("On Monday the barge Sea Lark rolled over.", "Barge Sea Lark rolled over"),
        ("Envoys of Peru who are trying to end the dispute sat down for talks on Monday.", "Envoys of Peru sat down for talks"),
        ("The tolls that Chile introduced on Monday stopped the trucks.", "Chile introduced the tolls"),
        ("The miller, Jan Roth, was arrested on Monday.", "Jan Roth was arrested"),
        ("Lima’s mayor, Ana Ruiz, and Cusco’s mayor, Jan Roth, are due to sign on Monday.", "Ana Ruiz and Jan Roth are due to sign"),
        ("Ana Ruiz will meet the mayors of Lima, Cusco and Puno on Monday.", "Ana Ruiz will meet the mayors of Lima, Cusco and Puno"),
        ("Nine boats came home on Monday, the Sea Lark among them.", "Nine boats came home"),
        ("The four met in Lima on Monday.", "The four met in Lima"),
        ("The same ministers met in Lima on Monday.", "The same ministers met in Lima"),
        ("Heavy rain forced the Lima club to be moved on Monday.", "Heavy rain forced the Lima club to be moved"),
        ("A spokesman for the mill, which closed on Monday, wept.", "Mill closed"),
    ],
)  # fmt: skip
def test_a_clause_with_a_time_is_told(text: str, title: str) -> None:
    assert title in titles(LEAD + text)


def test_no_statement_about_an_object_without_a_time() -> None:
    assert mentions(LEAD + "The mate reported a fault in the engine.") == ()


def test_no_copula_with_a_quality() -> None:
    assert mentions(LEAD + "On Monday the harbour was quiet.") == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The captain is due in court on Friday.", Status.PLANNED),
        ("A second barge is expected in Lima on Friday.", Status.PLANNED),
        ("On Friday the ministry denied that its boats had fired on the port.", Status.DENIED),
        ("On Friday not one was boarded.", Status.DENIED),
        ("On Friday guests were ordered not to leave the hall.", Status.HAPPENED),
    ],
)
def test_status_of_rarer_forms(text: str, status: Status) -> None:
    assert only(LEAD + text).status is status


def test_a_denial_says_what_is_denied() -> None:
    (title,) = titles(LEAD + "On Friday the ministry denied that its boats had fired on the port.")
    assert title == "Ministry denied that boats had fired on the port"


def times(text: str) -> list[tuple[str, str | None]]:
    return [(one.trigger.text, one.timex.text if one.timex else None) for one in mentions(LEAD + text)]


def test_a_time_before_when_is_that_of_its_clause() -> None:
    assert ("sank", "Friday") in times("The pier was shut until Friday, when the barge sank.")


def test_a_time_of_a_participle_is_not_that_of_the_verb() -> None:
    assert ("signed", "Friday") not in times("Chile signed a plan aired on Friday.")


def test_a_leading_time_reaches_over_a_when_clause() -> None:
    found = times("By Friday, when the fog lifted, boats had rescued 88 people.")
    assert ("rescued", "Friday") in found


@pytest.mark.parametrize(
    "text",
    [
        "Nine miners died when the shaft flooded on Friday.",
        "Nine miners died and six were hurt on Friday.",
    ],
)
def test_two_clauses_share_one_time(text: str) -> None:
    assert ("died", "Friday") in times(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine miners died, and six were hurt on Friday.",
        "Nine miners have died and six were hurt on Friday.",
        "Nine miners died after the shaft flooded on Friday.",
    ],
)
def test_two_clauses_that_may_have_two_times(text: str) -> None:
    assert ("died", "Friday") not in times(text)


@pytest.mark.parametrize(
    "following",
    ["One of the boats ran aground off Lima.", "Two of the passengers, a boy and his aunt, were put ashore in Lima."],
)
def test_a_part_of_what_was_told_runs_on(following: str) -> None:
    mention = mentions(LEAD + "Police detained nine boats on Friday. " + following)[-1]
    assert (mention.timing, mention.timex and mention.timex.text) == (Timing.RUNNING, "Friday")


def test_it_happened_means_the_event_before() -> None:
    found = mentions("A ferry collided with a tug on Friday. It happened on Friday off Cebu.")
    assert [(one.title, one.kind) for one in found] == [("Ferry collided with a tug", "accident")] * 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The four governments quarrel. The two met on Monday. They visited Lima on Friday.", "The two visited Lima"),
        ("Police arrested the miller, Ana Ruiz, on Monday. She was freed on Friday.", "Ana Ruiz was freed"),
        ("The Sea Lark burned on Monday before it sank on Friday.", "Sea Lark sank"),
    ],
)
def test_whom_a_pronoun_means(text: str, title: str) -> None:
    assert titles(text)[-1] == title


def test_they_is_not_somebody_named_long_before() -> None:
    text = "Nurses marched in Lima on Monday. Trust matters. Hope matters. Water matters. They visited Puno on Friday."
    assert titles(text) == ["Nurses marched in Lima"]


@pytest.mark.parametrize(
    "text",
    [
        "## **Rebels attacked the port** on Friday.",
        "**Dues and pilots.** Rebels attacked the port on Friday.",
        "> Rebels attacked the *port* on Friday.",
    ],
)
def test_markdown_stays_out_of_titles(text: str) -> None:
    mention = only(text)
    assert mention.title == "Rebels attacked the port"
    assert text[mention.clause.start : mention.clause.end] == mention.clause.text
    assert not mention.clause.text.startswith(("*", "#", ">"))


def test_a_line_with_two_sentences_is_no_heading() -> None:
    found = mentions(
        LEAD + "\n\nThe plan that Chile presented on Friday is short. It comes with three parts:\n\n" + LEAD
    )
    assert [one.title for one in found] == ["Chile presented the plan"]


@pytest.mark.parametrize("text", ["Some had predicted floods on Friday.", "Many had left the port on Friday."])
def test_no_title_begins_with_nothing(text: str) -> None:
    assert all(title == title.strip() and title[0].isupper() for title in titles(LEAD + text))


def test_a_second_subject_with_a_name_between_commas() -> None:
    text = "On Monday the count of the rescued stood at 91, and on Friday a farmer, Jan Roth, found two boys on a raft."
    assert titles(LEAD + text) == ["Count of the rescued stood at 91", "Jan Roth found two boys on a raft"]
