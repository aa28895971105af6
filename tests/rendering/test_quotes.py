from tests.rendering.samples import Said, mention
from timeline.rendering.quotes import holds_time, stretches


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
