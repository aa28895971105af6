"""One key for the spellings of a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.extracting.telling import only
from timeline.extracting.folding import fold, name_key
from timeline.extracting.inflection import conjugate, plural, singular


def test_spellings_of_a_name_share_a_key() -> None:
    assert len({name_key(name) for name in ("Biletsky", "Biletskyy", "Bilets'kiy", "Biletskij", "BILETSKI")}) == 1
    assert name_key("Müller") == name_key("Muller")


def test_different_names_keep_their_keys() -> None:
    assert name_key("Lopez") != name_key("Lowe")


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_words_are_in_dictionary_form_without_times() -> None:
    mention = only("Rebels fired 45 rockets at Bilets’kyy's mills on Friday.")
    assert {"rebel", "fire", "45", "rocket", "mill"} <= mention.words
    assert "friday" not in mention.words


def test_inflection() -> None:
    assert dict(conjugate("carry")) == {"carry": "b", "carries": "z", "carried": "n", "carrying": "g"}
    assert [form for form, _ in conjugate("stop")][2] == "stopped"
    assert [form for form, _ in conjugate("meet", ("met", "met"))][2:] == ["met", "met", "meeting"]
    assert plural("embassy") == "embassies"
    assert [singular(word) for word in ("clashes", "embassies", "drones", "crisis", "gas")] == [
        "clash", "embassy", "drone", "crisis", "gas",
    ]  # fmt: skip
