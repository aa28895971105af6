"""Event detection: what the learnt weights make of verbs, nouns and adjectives, and what a timeline takes of it."""

from dataclasses import replace
from importlib import resources
from json import loads

import pytest

from timeline.extracting import extract, split
from timeline.extracting.detecting import DETECTED, features, score, triggers
from timeline.extracting.eventnouns import OTHER, noun_kind, stands_alone
from timeline.extracting.language import language
from timeline.extracting.parsed import Parsed, parse
from timeline.model.document import Article
from timeline.tagging import tag

WORDS = language("en")


def parsed(text: str) -> Parsed:
    article = Article(id="a", text=text)
    return parse(article, split(article), tag(text), WORDS)[0]


def found(text: str) -> list[str]:
    one = parsed(text)
    return [one.tokens.word[trigger.index] for trigger in triggers(one, WORDS)]


def titles(text: str) -> list[str]:
    article = Article(id="a", text=text)
    return [one.title for one in extract(article, split(article), tag(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled the mill and two millers died.", ["shelled", "died"]),
        ("The closure of the bridge angered farmers.", ["closure", "angered"]),
        ("After the burial the widow left the valley.", ["burial", "left"]),
        ("The strike ended.", ["strike", "ended"]),
    ],
)
def test_verbs_and_nouns_of_happening_are_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", ["The wooden bench by the window.", "A small village near the river.", "Two bakers."])
def test_things_are_no_events(text: str) -> None:
    assert found(text) == []


def test_the_same_word_is_likelier_where_it_happens() -> None:
    war, film = parsed("The war ended in May."), parsed("The war museum is small.")
    assert score(war, 1, WORDS) > score(film, 1, WORDS)


def test_without_weights_nothing_is_likely_or_unlikely() -> None:
    bare = replace(WORDS, learnt={})
    one = parsed("Rebels shelled the mill.")
    assert [score(one, index, bare) for index in range(len(one.tokens.tag))] == [0.0] * len(one.tokens.tag)
    assert triggers(one, bare) == []


def test_the_score_is_the_sum_of_the_weights_of_the_features() -> None:
    one = parsed("After the burial of the miller the angry widow left.")
    for index, kind in enumerate(one.tokens.tag):
        if kind in DETECTED:
            parts = [WORDS.learnt[kind][name].get(entry, 0.0) for name, entry in features(one, index, WORDS)]
            assert score(one, index, WORDS) == pytest.approx(sum(parts))


def test_the_weights_name_their_source_and_are_small() -> None:
    file = resources.files("timeline.lang").joinpath("en", "triggers_learnt.json").read_text("utf-8")
    assert "CC BY" in loads(file)["source"]
    assert len(file) < 100_000
    assert set(WORDS.learnt) == DETECTED


def test_lists_of_the_wide_net_share_no_word() -> None:
    lists = [WORDS.sets["happening.nouns"], WORDS.sets["perhaps.nouns"], frozenset(WORDS.nouns)]
    assert sum(map(len, lists)) == len(frozenset().union(*lists))


def test_a_noun_without_a_kind_counts_where_an_event_is_likely() -> None:
    one = parsed("The closure of the port and the talks hurt the game of chess.")
    kinds = {one.tokens.low[i]: noun_kind(one, i, WORDS) for i in range(len(one.tokens.tag))}
    assert kinds["closure"] == OTHER
    assert kinds["talks"] == "talks"
    assert kinds["game"] == kinds["chess"] == kinds["hurt"] == ""


def test_it_is_told_by_itself_only_where_it_says_of_what() -> None:
    whole, bare = parsed("The closure of the port."), parsed("The closure, late.")
    assert stands_alone(whole, 1, WORDS)
    assert not stands_alone(bare, 1, WORDS)


def test_the_noun_beside_an_empty_verb_names_the_event() -> None:
    article = Article(id="a", text="Dockers launched a campaign on Monday.")
    (mention,) = extract(article, split(article), tag(article.text))
    assert (mention.trigger.text, mention.kind) == ("campaign", OTHER)


def test_a_campaign_is_no_attack() -> None:
    filler = "The mill is old. The mill is large. The mill is grey. "
    assert titles(filler + "The union has launched a campaign against the tax.") == []
