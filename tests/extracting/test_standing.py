"""Titles that stand by themselves: nobody in them without a name, nothing cut in its middle."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, only, timexes, titles
from timeline.extracting import extract, split
from timeline.model.document import Article

LEAD = "Prices matter. Trust matters. Order matters. Water matters. "


@pytest.mark.parametrize(
    "text",
    [
        "They visited Puno on Friday.",
        "On Friday we signed the lease in Puno.",
        "The tug struck her on Friday.",
        "On Friday the mill signed it over to them.",
        "Everything was resolved in Puno on Friday.",
        "One of his shops in Puno was attacked on Friday.",
        "A storm in Puno swept through his home and his shop on Friday.",
        "Neither met the nurses of Puno on Friday.",
        "This was signed in Puno on Friday.",
    ],
)
def test_nobody_without_a_name(text: str) -> None:
    assert titles(LEAD + text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ana Ruiz met nurses in Puno. His brother marched in Lima on Friday.", None),
        ("Jan Roth met nurses in Puno. His brother marched in Lima on Friday.", "Jan Roth's brother marched in Lima"),
        ("Corvex closed a mill. Its dam in Puno burst on Friday.", "Corvex's dam in Puno burst"),
        ("Corvex closed a mill. The company sold nine boats on Friday.", "Corvex sold nine boats"),
        ("The mill is old. The company sold nine boats on Friday.", "Company sold nine boats"),
        ("Jan Roth left Puno on Monday. She met nurses on Friday.", None),
        ("Jan Roth left Puno on Monday. Police arrested him in Lima on Friday.", "Police arrested Jan Roth in Lima"),
        ("A mill in Lima and a dam failed. It burst on Friday in Puno.", None),
        ("“They burned nine boats on Friday,” Jan Roth said.", None),
    ],
)
def test_whom_a_word_points_back_to(text: str, title: str | None) -> None:
    found = titles(LEAD + text)
    assert title in found if title else all("burst" not in one and "marched" not in one for one in found)
    assert not any(word in f" {one} " for one in found for word in (" she ", " They ", " it ", " His "))


def test_the_four_are_those_who_were_listed() -> None:
    listed = "Ana Ruiz will meet Jan Roth, Mayor Ivo Lund and Ines Varga in Puno on Monday. "
    mention = mentions(listed + "The four signed a pact in Lima on Friday.")[-1]
    assert mention.title == "Ruiz, Roth, Lund and Varga signed a pact in Lima"
    assert mention.participants == ("Ana Ruiz", "Jan Roth", "Ivo Lund", "Ines Varga")


@pytest.mark.parametrize("count", ["three", "five"])
def test_another_number_is_not_those_who_were_listed(count: str) -> None:
    listed = "Ana Ruiz will meet Jan Roth, Mayor Ivo Lund and Ines Varga in Puno on Monday. "
    mention = mentions(f"{listed}The {count} signed a pact in Lima on Friday.")[-1]
    assert mention.title == f"The {count} signed a pact in Lima"
    assert mention.participants == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The club urged the owners, the nurses of Puno among them, to wait on Friday.", None),
        ("On Friday the ministers of Peru decided to stop selling arms.", "Ministers of Peru decided to stop selling arms"),
        ("The guild told reporters on Friday.", None),
        ("Jan Roth said the loss of the ferry on Friday was no accident.", None),
        ("Police in Lima are investigating.", None),
        ("Chile announced on Friday that it would sell nine boats.", "Chile announced that it would sell nine boats"),
        ("Chile met envoys of nine states including the chairman, mayors and judges on Friday.", "Chile met envoys of nine states"),
        ("On Friday Chile agreed under heavy pressure from Peru to sell nine boats.", "Chile agreed under heavy pressure from Peru to sell nine boats"),
        ("All 40 passengers were treated on Friday and released on Monday.", "All 40 passengers were released"),
        ("The panel of Peru, set up on Friday, warned nobody.", None),
        ("Nine miners had been hurt and at least 40 trapped by a fall in Puno on Friday.", "Nine miners had been hurt"),
    ],
)  # fmt: skip
def test_nothing_is_cut(text: str, title: str | None) -> None:
    found = titles(LEAD + text)
    assert (
        title in found
        if title
        else not any(one.startswith(("Club", "Ministers", "Jan", "Chile", "Panel")) for one in found)
    )
    assert not any(one.split()[-1] in {"stop", "told", "reporters", "investigating", "the"} for one in found)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ana Ro/Wirefoto The Puno mill burned nine boats on Friday.", "Puno mill"),
        ("Boats at sea The mill of Puno burned nine boats on Friday.", "Mill of Puno"),
    ],
)
def test_no_credit_and_no_heading_in_a_title(text: str, start: str) -> None:
    assert all(one.startswith(start) for one in titles(LEAD + text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Puno said on Friday that the river is safe.",
        "The mayor of Puno noted on Friday that the river is safe.",
    ],
)
def test_what_somebody_only_says_is_no_event(text: str) -> None:
    assert mentions(text) == ()


def test_what_is_news_in_itself_is() -> None:
    assert only("The mayor of Puno warned on Friday that the river is unsafe.").title == (
        "Mayor of Puno warned that river is unsafe"
    )


@pytest.mark.parametrize(
    ("text", "hedge", "by"),
    [
        ("A ferry reportedly capsized on Friday.", "reportedly", "reportedly"),
        ("Rebels claimed that a ferry capsized on Friday.", "claimed", "Rebels (claimed)"),
        ("Rebels said that a ferry capsized on Friday.", None, "Rebels"),
        ("A ferry capsized on Friday before the costs are known.", None, None),
    ],
)
def test_hedges_are_kept_apart(text: str, hedge: str | None, by: str | None) -> None:
    mention = mentions(text)[0]
    assert (mention.hedge, mention.attribution) == (hedge, by)


def test_quotations_of_the_clause() -> None:
    text = "Chile condemned “a vile raid” on Puno on Friday."
    (quotation,) = only(text).quotations
    assert quotation.text == text[quotation.start : quotation.end] == "a vile raid"


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Ana Ruiz, the envoy of Peru, met Jan Roth on Friday.", ("Ana Ruiz", "Jan Roth"), ()),
        ("Chile met European envoys in Lima on Friday.", ("Chile",), ("Lima",)),
        ("The Free Syrian Army met nurses on Friday.", ("Free Syrian Army",), ()),
        ("A tug sank in Alaska's Prince Albert Sound on Friday.", (), ("Alaska", "Prince Albert Sound")),
    ],
)
def test_who_takes_part_and_where(text: str, who: tuple[str, ...], where: tuple[str, ...]) -> None:
    mention = only(text)
    assert (mention.participants, mention.places) == (who, where)


def headed(title: str, text: str) -> list[str]:
    whole = f"{title}\n\n{text}"
    one = Article(id="a", text=whole, title=title, lang="en")
    return [mention.title for mention in extract(one, split(one), timexes(whole))]


def test_a_headline_is_no_second_event() -> None:
    assert headed("Peru boats burn in Puno raid", "Rebels burned nine boats in a raid on Puno on Friday.") == [
        "Rebels burned nine boats in a raid on Puno"
    ]


def test_a_headline_with_a_time_is_told() -> None:
    assert "Rebels burned nine boats in Puno" in headed("Rebels burned nine boats in Puno on Friday", "Prices matter.")
