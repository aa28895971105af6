"""Who, where, how many, and who says so."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, only
from timeline.model.event import Quantity


def counted(text: str) -> list[tuple[float, str, str | None]]:
    return [(one.value, one.unit, one.mod) for one in only(text).quantities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels fired 45 rockets and 12 mortars on Friday.", [(45, "rocket", None), (12, "mortar", None)]),
        ("Rebels fired more than 1,200 cluster shells on Friday.", [(1200, "shell", "more than")]),
        ("At least seven people were killed on Friday.", [(7, "people", "at least")]),
        ("Rebels kidnapped five dozen civilian people on Friday.", [(60, "people", None)]),
        ("The bank lent about US$40 billion on Friday.", [(40e9, "US$", "about")]),
        ("The bank lent €3.5m on Friday.", [(3.5e6, "€", None)]),
        ("The bank raised rates by 0.5 percent on Friday.", [(0.5, "percent", None)]),
        ("Raids hit eight provinces on Friday.", [(8, "province", None)]),
        ("At least 15 were killed on Friday.", [(15, "people", "at least")]),
        ("Nine died on Friday.", [(9, "people", None)]),
        ("More than 200 Peruvians were evacuated on Friday.", [(200, "people", "more than")]),
        ("The fleet, which lost nine boats in May, sold 12 boats on Friday.", [(12, "boat", None)]),
        ("The fleet sold half a dozen boats on Friday.", [(6, "boat", None)]),
        ("The fleet sold one and a half dozen boats on Friday.", [(18, "boat", None)]),
        ("Nearly half a million people fled on Friday.", [(500000, "people", "nearly")]),
        ("A quarter of a million people fled on Friday.", [(250000, "people", None)]),
        ("About half a million litres of oil leaked on Friday.", [(500000, "litre", "about")]),
        ("A million and a half people fled on Friday.", [(1.5e6, "people", None)]),
        ("A million people fled on Friday.", [(1e6, "people", None)]),
        ("Two and a half thousand people fled on Friday.", [(2500, "people", None)]),
        ("The bank lent €1.5 million on Friday.", [(1.5e6, "€", None)]),
        ("The bank lent 1,5 million euros on Friday.", [(1.5e6, "euro", None)]),
        ("Prices rose by two and a half percent on Friday.", [(2.5, "percent", None)]),
        ("The port sold two-and-a-half million tonnes on Friday.", [(2.5e6, "tonne", None)]),
        ("Two hundred and fifty thousand people fled on Friday.", [(250000, "people", None)]),
        ("The port sold one million two hundred thousand tonnes on Friday.", [(1.2e6, "tonne", None)]),
        ("Raids killed twenty-five men and two hundred women on Friday.", [(25, "man", None), (200, "woman", None)]),
        ("The court fined the bank $2 million and three men on Friday.", [(2e6, "US$", None), (3, "man", None)]),
        ("Half of the 40 boats sank on Friday.", []),
    ],
)
def test_quantities(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The four ministers met in Lima on Friday.",
        "Ministers adopted Article 5 on Friday.",
        "Ministers adopted the 12-point charter on Friday.",
        "Envoys held two days of talks in Lima on Friday.",
        "A 33-year-old was killed on Friday.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert counted(text) == []


def test_a_quantity_knows_its_words() -> None:
    text = "Rebels fired nearly 300 rockets on Friday."
    (quantity,) = only(text).quantities
    assert isinstance(quantity, Quantity)
    assert text[quantity.span.start : quantity.span.end] == quantity.span.text == "nearly 300 rockets"


def test_people_states_and_their_adjectives() -> None:
    mention = only("French President Claire Morel met Norwegian officials and the UN in Oslo on Friday.")
    assert mention.participants == ("Claire Morel", "Norway", "UN")
    assert mention.places == ("Oslo",)


def test_short_names_are_tied_to_the_full_name() -> None:
    found = mentions("Prime Minister Sir Alan Whitby met nurses on Monday. Sir Alan visited Leeds on Friday.")
    assert found[1].participants == ("Alan Whitby",)
    found = mentions("Oleksandr Bondarenko met nurses on Monday. Bondarenko left Leeds on Friday.")
    assert found[1].participants[0] == "Oleksandr Bondarenko"


def test_a_short_name_of_two_people_stays_short() -> None:
    text = "Ana Ruiz met nurses on Monday. Juan Ruiz met pilots on Tuesday. Ruiz visited Leeds on Friday."
    assert mentions(text)[2].participants == ("Ruiz",)


def test_pronouns_mean_the_last_fitting_subject() -> None:
    found = mentions("President Maria Lopez met nurses on Monday. She visited Leeds on Friday.")
    assert found[1].title == "Maria Lopez visited Leeds"
    assert found[1].participants == ("Maria Lopez",)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the coast guard, a ferry capsized on Friday.", "the coast guard"),
        ("The coast guard said that a ferry capsized on Friday.", "The coast guard"),
        ("A ferry capsized on Friday, the coast guard said.", "the coast guard"),
        ("Rebels claimed that a ferry capsized on Friday.", "Rebels (claimed)"),
        ("A ferry reportedly capsized on Friday.", "reportedly"),
        ("A ferry capsized on Friday.", None),
    ],
)
def test_attribution(text: str, source: str | None) -> None:
    assert only(text).attribution == source


def test_places_of_unknown_name() -> None:
    assert only("Rebels attacked a mill in the town of Vorsk, near Tarvik, on Friday.").places == ("Vorsk", "Tarvik")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile freed 12 of the 41 boats on Friday.", [(12, "boat", None)]),
        ("Rebels launched 65 drone and 5 missile strikes on Friday.", [(65, "drone", None), (5, "missile", None)]),
        ("Police took 21 crew members ashore on Friday.", [(21, "crew", None)]),
        ("Police took 50 passengers ashore on Friday.", [(50, "passenger", None)]),
        ("Chile approved the 2024 budget on Friday.", []),
        ("One of the boats sank on Friday.", [(1, "boat", None)]),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    found = [one for one in counted(text) if one[0] != 1]
    assert found == [one for one in expected if one[0] != 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritanian Prime Minister Ines Varga called nurses on Friday.", ("Ines Varga",)),
        ("The Maid of Wick sank off Widow’s Point on Friday.", ("Maid of Wick",)),
        ("A tug ran aground on the Skarn bank on Friday.", ()),
        ("Nurses in Ruritania met Ruritanian envoys on Friday.", ("Ruritania",)),
    ],
)
def test_names_that_are_one_or_none(text: str, expected: tuple[str, ...]) -> None:
    assert only(text).participants == expected


def test_a_place_with_a_possessive_is_one_place() -> None:
    assert only("The Maid of Wick sank off Widow’s Point on Friday.").places == ("Widow’s Point",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On Monday Bashar al-Rothi met Ana Ruiz in Lima.", ("Bashar al-Rothi", "Ana Ruiz")),
        ("President Bashar al-Rothi met Ana Ruiz in Lima on Monday.", ("Bashar al-Rothi", "Ana Ruiz")),
        (
            "The National Academy of Sciences met Ana Ruiz in Lima on Monday.",
            ("National Academy of Sciences", "Ana Ruiz"),
        ),
        ("The army of Peru met Ana Ruiz in Lima on Monday.", ("Peru", "Ana Ruiz")),
    ],
)
def test_names_are_whole(text: str, names: tuple[str, ...]) -> None:
    assert mentions(text)[0].participants == names


def test_a_gulf_is_no_state() -> None:
    mention = mentions("A rig exploded in the Gulf of Mexico on Monday.")[0]
    assert mention.places == ("Gulf of Mexico",)
    assert "Mexico" not in mention.participants


def test_an_office_before_its_stop_is_no_name() -> None:
    mention = mentions("Louisiana Gov. Ana Ruiz visited Lima on Monday.")[0]
    assert "Louisiana Gov" not in mention.participants


def test_a_name_with_a_particle_answers_to_its_bare_form() -> None:
    text = "President Bashar al-Rothi met rebels in Lima on Monday. Mr Rothi visited Quito on Tuesday."
    assert mentions(text)[-1].participants == ("Bashar al-Rothi",)


def test_two_of_one_family_share_no_bare_form() -> None:
    text = "President Bashar al-Rothi met Asma Rothi in Lima on Monday. Mr Rothi visited Quito on Tuesday."
    assert mentions(text)[-1].participants == ("Rothi",)


def test_a_city_named_like_its_state_is_the_city() -> None:
    assert mentions("Ana Ruiz visited Mexico City on Monday.")[0].places == ("Mexico City",)


def test_measures_are_what_is_counted() -> None:
    (quantity,) = mentions("The tanker spilled 227,000 tons heavy crude oil on Monday.")[0].quantities
    assert (quantity.value, quantity.unit) == (227000, "ton")


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Ana Ruiz left Lima on Friday.", ("Ana Ruiz",), ("Lima",)),
        ("Rebels bombed Lima on Friday.", (), ("Lima",)),
        ("Chile attacked Peru on Friday.", ("Chile", "Peru"), ()),
        ("Ana Ruiz criticised Lima on Friday.", ("Ana Ruiz", "Peru"), ()),
    ],
)
def test_a_town_is_where_it_is_left_or_bombed(text: str, who: tuple[str, ...], where: tuple[str, ...]) -> None:
    assert (only(text).participants, only(text).places) == (who, where)
