from tests.rendering.samples import Said, mention
from timeline.rendering.quotes import MOST_QUOTE, holds_time, stretches


def test_trigger_and_date_are_marked() -> None:
    said = mention(Said("a", "They {met} [on Friday] again", "the Friday before"), "m")
    assert stretches(said) == [
        ("They ", ""),
        ("met", "trigger"),
        (" ", ""),
        ("on Friday", "time"),
        (" again", ""),
    ]


def test_offsets_count_characters_even_beyond_the_first_plane() -> None:
    said = mention(Said("a", "🌊🌊 They {met} [on Friday]", "the Friday before"), "m")
    assert ("on Friday", "time") in stretches(said)


def test_a_date_from_an_earlier_sentence_marks_nothing_here() -> None:
    said = mention(Said("a", "They {met} again", "the date in play"), "m", start=200)
    time = said.time
    assert time is not None
    elsewhere = said.model_copy(update={"time": time.model_copy(update={"start": 10, "end": 16})})
    assert not holds_time(elsewhere)
    assert stretches(elsewhere) == [("They ", ""), ("met", "trigger"), (" again", "")]


def test_a_trigger_within_the_date_carries_both() -> None:
    said = mention(Said("a", "[the day they {met}]", "a day"), "m")
    assert stretches(said)[0] == ("the day they ", "time")
    time = said.time
    assert time is not None
    wide = said.model_copy(update={"time": time.model_copy(update={"start": said.start, "end": said.end})})
    assert ("met", "time trigger") in stretches(wide)


def test_without_a_quote_there_is_nothing_to_show() -> None:
    said = mention(Said("a", "They {met}"), "m").model_copy(update={"quote": None})
    assert stretches(said) == []


def test_a_quote_without_end_is_cut_around_its_marked_words() -> None:
    said = mention(Said("a", "x" * 5_000 + " They {met} [on Friday] " + "y" * 5_000, "the Friday before"), "m")
    pieces = stretches(said)
    assert ("met", "trigger") in pieces
    assert ("on Friday", "time") in pieces
    assert (pieces[0], pieces[-1]) == (("… ", ""), (" …", ""))
    assert sum(len(text) for text, _ in pieces) <= MOST_QUOTE + 4


def test_marks_far_apart_keep_the_first() -> None:
    said = mention(Said("a", "They {met} " + "x" * 5_000 + " [on Friday]", "the Friday before"), "m")
    assert [kind for _, kind in stretches(said)] == ["", "trigger", "", ""]
