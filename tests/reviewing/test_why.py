import pytest

from tests import samples
from timeline.merging.levels import What
from timeline.merging.times import When
from timeline.model.published import PublishedJoin, PublishedTimeline
from timeline.publishing import publish
from timeline.reviewing import UnknownEventError, why
from timeline.reviewing.joining import WHAT_WORDS, WHEN_WORDS


@pytest.fixture
def timeline() -> PublishedTimeline:
    return publish(samples.story(), version="0.1.0")


def test_one_event_names_its_witnesses_and_how_each_is_dated(timeline: PublishedTimeline) -> None:
    answer = why(timeline, "e1f00")
    assert "Told by 2 mentions:" in answer
    assert "1. Harbour Post (post): “The ferry Brenda struck a sandbank on Friday night" in answer
    assert "from 2024-03-15 18:00 until 2024-03-16 06:00" in answer
    assert "2. herald.example (herald): “The Brenda ran onto a sandbank" in answer


def test_one_event_says_what_its_witnesses_share(timeline: PublishedTimeline) -> None:
    answer = why(timeline, "e1f00")
    assert "1 and 2: their times overlap; names in common: Brenda; words in common: passengers, sandbank" in answer


def test_one_event_says_where_its_witnesses_disagree(timeline: PublishedTimeline) -> None:
    assert "Where they disagree:\n  quantity: 214 or 209 passengers" in why(timeline, "e1f00")


def test_a_single_mention_needs_no_comparison(timeline: PublishedTimeline) -> None:
    answer = why(timeline, "d0c44")
    assert "Told by 1 mention:" in answer
    assert "Why they are one" not in answer
    assert "disagree" not in answer


def test_two_events_apart_in_time(timeline: PublishedTimeline) -> None:
    answer = why(timeline, "e1f00", "d0c44")
    assert "Their times have no moment in common: night of Friday 15" in answer
    assert "The same document tells them separately: post." in answer
    assert "One is told as happened, the other as planned." in answer


def test_two_events_that_overlap_share_too_little(timeline: PublishedTimeline) -> None:
    answer = why(timeline, "e1f00", "e1a22")
    assert "Their times overlap" in answer
    assert "They share no figure, no name and no telling word." in answer


def test_two_events_with_something_in_common(timeline: PublishedTimeline) -> None:
    first, second, third = timeline.events
    named = second.model_copy(update={"participants": ("Brenda",)})
    answer = why(timeline.model_copy(update={"events": (first, named, third)}), "e1f00", "e1a22")
    assert "not enough to make them one (names in common: Brenda)" in answer


def joined(timeline: PublishedTimeline, **levels: object) -> str:
    """The answer where the second mention of the first event is recorded to have joined the first."""
    event = timeline.events[0]
    first, second = event.mentions
    record = {"how": "alike", "when": "overlap", "what": "close", "names": ("Brenda",), "how_many": "different"}
    found = PublishedJoin.model_validate({**record, "mention": first.id, "likelihood": 0.912, **levels})
    changed = event.model_copy(update={"mentions": (first, second.model_copy(update={"joined": found}))})
    return why(timeline.model_copy(update={"events": (changed,)}), "e1f00")


def test_a_recorded_join_is_told_level_by_level(timeline: PublishedTimeline) -> None:
    assert (
        "  2 is likest to 1: their times overlap; words close in meaning name it (“struck”, “ran”); both name Brenda; "
        "although they count differently: 214 passenger; 209 passenger; words in common: passengers, sandbank; "
        "91 % likely to be one\n"
    ) in joined(timeline)


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ({"when": "apart", "how": "disputed"}, "taken for one thing that the sources time differently"),
        ({"when": "apart", "how": "disputed"}, "91 % likely to be one by the words alone"),
        ({"when": "unknown", "how": "witness", "what": "", "likelihood": None}, "it adds nothing to the date"),
        ({"how": "statement"}, "one article says one thing in two clauses"),
        ({"how": "user"}, "joined by the corrections file"),
        ({"what": "same_form"}, "the same word names it"),
        ({"when": "coarse"}, "one says only roughly when"),
    ],
)
def test_what_made_it_one(timeline: PublishedTimeline, levels: dict[str, object], words: str) -> None:
    assert words in joined(timeline, **levels)


def test_every_level_of_merging_has_words() -> None:
    assert {level.name.lower() for level in What} == set(WHAT_WORDS)
    assert {str(level) for level in When} == set(WHEN_WORDS)


def test_two_events_that_two_of_their_mentions_keep_apart(timeline: PublishedTimeline) -> None:
    answer = why(timeline, "e1f00", "e1a22")
    assert "Their times overlap, but two mentions have no moment in common: herald, from 2024-03-15" in answer
    assert "Other words name them: “struck”, “ran”; “pulled”." in answer


def test_without_quotes_there_are_places_instead_of_words() -> None:
    answer = why(publish(samples.story(), version="0.1.0", quotes=False), "e1f00")
    assert "1. Harbour Post (post), characters 32 to 109" in answer
    assert "sandbank on Friday" not in answer


def test_an_event_told_as_todays_news_has_its_documents_day(timeline: PublishedTimeline) -> None:
    event = timeline.events[0]
    today = event.mentions[0].model_copy(update={"timing": "today", "time": None})
    changed = event.model_copy(update={"mentions": (today, event.mentions[1])})
    answer = why(timeline.model_copy(update={"events": (changed,)}), "e1f00")
    assert "told as the news of its day of publication; from 2024-03-16 until 2024-03-17" in answer
    assert "1 and 2: their times are apart" in answer


def test_many_mentions_are_compared_with_the_first_alone(timeline: PublishedTimeline) -> None:
    event = timeline.events[0]
    crowd = event.model_copy(update={"mentions": event.mentions * 4})
    answer = why(timeline.model_copy(update={"events": (crowd,)}), "e1f00")
    assert "  1 and 8:" in answer
    assert "  2 and 3:" not in answer


def test_ids_may_be_cut_short(timeline: PublishedTimeline) -> None:
    assert why(timeline, "d") == why(timeline, "d0c44")


@pytest.mark.parametrize(
    ("event_id", "problem"),
    [
        ("x", "no event “x” in this timeline of 3 events"),
        ("e1", "begins the ids of 2 events: e1f00, e1a22"),
        ("", "no event"),
    ],
)
def test_ids_that_name_no_event_or_several(timeline: PublishedTimeline, event_id: str, problem: str) -> None:
    with pytest.raises(UnknownEventError, match=problem):
        why(timeline, event_id)


def test_an_event_is_not_compared_with_itself(timeline: PublishedTimeline) -> None:
    with pytest.raises(UnknownEventError, match="both ids name the event e1f00"):
        why(timeline, "e1f00", "e1f")


def test_an_exact_id_wins_over_those_it_begins(timeline: PublishedTimeline) -> None:
    events = (timeline.events[0].model_copy(update={"id": "e1"}), timeline.events[1])
    assert "event e1\n" in why(timeline.model_copy(update={"events": events}), "e1")
