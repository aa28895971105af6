"""Words as merging compares them."""

from __future__ import annotations

import pytest

from timeline.merging import vocabulary
from timeline.merging.vocabulary import Words, alike, load_vocabulary, words_alike

ENGLISH = load_vocabulary(("en",))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("struck", "strike"), ("attacked", "attack"), ("stopped", "stop"), ("cities", "city"), ("zorbled", "zorbled")],
)
def test_forms_lead_to_dictionary_forms(form: str, lemma: str) -> None:
    assert ENGLISH.lemma(form) == lemma


def test_nouns_and_the_verbs_they_come_from_are_one_family() -> None:
    words = ENGLISH.words
    assert words["acquire"].families & words["acquisition"].families
    assert not words["acquire"].families & words["attack"].families


def test_synonyms_share_a_sense() -> None:
    assert ENGLISH.words["buy"].senses & ENGLISH.words["purchase"].senses


def test_kindred_words_have_like_vectors() -> None:
    strike, attack, recipe = (ENGLISH.vector(word) for word in ("strike", "attack", "recipe"))
    assert alike(strike, attack) > alike(strike, recipe)
    assert alike(strike, None) < 0


def test_a_language_without_data_knows_no_words() -> None:
    nothing = load_vocabulary(("xx",))
    assert nothing.lemma("struck") == "struck"
    assert nothing.vector("strike") is None


def test_words_are_read_when_asked_for() -> None:
    words = Words({"strike": "812\t7 9\t3\t"})
    assert "strike" in words
    assert "sink" not in words
    assert words["strike"] is words["strike"]
    assert words["strike"].families == {7, 9}
    assert words.get("sink") is None
    assert list(words) == ["strike"]


def test_the_vector_of_a_word_is_one_object() -> None:
    assert ENGLISH.vector("strike") is ENGLISH.vector("strike")
    assert words_alike(ENGLISH.vector("strike"), ENGLISH.vector("attack")) == alike(
        ENGLISH.vector("strike"), ENGLISH.vector("attack")
    )


def test_only_what_may_have_an_ending_is_stripped() -> None:
    assert {ending[-1] for ending, _ in vocabulary._ENDINGS} == set(vocabulary._LAST)
