import json
import re
from dataclasses import replace

import pytest

from tests import samples
from timeline.model.document import Article
from timeline.model.event import Story
from timeline.model.published import PublishedTimeline
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.relative import Relative
from timeline.publishing import publish
from timeline.publishing.documents import path_as_given, source_name


def published(story: Story | None = None, *, quotes: bool = True) -> PublishedTimeline:
    return publish(story or samples.story(), version="0.1.0", quotes=quotes)


def test_quotes_and_triggers_stand_where_they_say() -> None:
    timeline = published()
    texts = {"post": samples.POST, "herald": samples.HERALD, "blog": samples.BLOG}
    mentions = [mention for event in timeline.events for mention in event.mentions] + list(timeline.undated)
    for mention in mentions:
        text = texts[mention.document]
        assert text[mention.start : mention.end] == mention.quote
        assert text[mention.trigger.start : mention.trigger.end] == mention.trigger.text
        assert mention.time is not None
        assert text[mention.time.start : mention.time.end] == mention.time.expression


def test_an_event_has_its_date_in_every_form() -> None:
    event = published().events[0]
    assert (event.from_, event.until, event.best) == ("2024-03-15T18:00:00", "2024-03-16T06:00:00", None)
    assert event.edtf == "2024-03-15"
    assert event.date_text == "night of Friday 15 to Saturday 16 March 2024"


def test_names_come_most_frequent_first() -> None:
    event = published().events[0]
    assert event.participants == ("Brenda", "Tug Crew")
    assert event.places == ("Skerry Point",)


def test_anchors_are_told_in_words() -> None:
    aground, tug, _ = published().events
    assert aground.mentions[0].time is not None
    assert aground.mentions[0].time.anchor_text == "published Saturday 16 March 2024"
    assert tug.mentions[0].time is not None
    assert tug.mentions[0].time.anchor_text == "“late on Friday” (Friday 15 March 2024)"


def test_conflicts_point_at_mentions() -> None:
    event = published().events[0]
    ids = [mention.id for mention in event.mentions]
    assert [value.mentions for value in event.conflicts[0].values] == [(ids[0],), (ids[1],)]


def test_mention_ids_are_short_different_and_keep_in_any_order() -> None:
    story = samples.story()
    turned = replace(story, documents=story.documents[::-1], events=story.events[::-1])

    def ids(timeline: PublishedTimeline) -> set[str]:
        return {mention.id for event in timeline.events for mention in event.mentions}

    assert ids(published(story)) == ids(published(turned))
    assert len(ids(published(story))) == 4
    assert all(re.fullmatch(r"m[0-9a-f]{12}", identity) for identity in ids(published(story)))


def test_whole_figures_are_whole_numbers() -> None:
    assert '"value":214,' in published().model_dump_json()


def test_sources_fall_back_on_host_then_file_name_then_id() -> None:
    assert source_name(Article("a", "", source="Post", url="https://x.example")) == "Post"
    assert source_name(Article("a", "", url="https://www.x.example/1", path="b/c.txt")) == "x.example"
    assert source_name(Article("a", "", url="http://[broken", path="b/c.txt")) == "c.txt"
    assert source_name(Article("a", "")) == "a"


def test_absolute_paths_never_come_out() -> None:
    assert path_as_given("/home/someone/stories/a.txt") == "a.txt"
    assert path_as_given("stories/a.txt") == "stories/a.txt"
    assert path_as_given(None) is None


def test_text_is_given_where_the_file_is_not_the_text() -> None:
    story = samples.story()
    article = Article(id="row 1", text="The ferry left.", path="news.jsonl")
    timeline = published(replace(story, documents=(samples.document(article, None), *story.documents)))
    assert [document.text for document in timeline.documents] == ["The ferry left.", None, None, None]


def test_what_is_rejected_and_undated_is_kept() -> None:
    timeline = published()
    assert [(rejected.subject, rejected.reason) for rejected in timeline.rejected] == [("broken.txt", "empty")]
    assert [(undated.title, undated.would_help) for undated in timeline.undated] == [
        ("Line loses a boat", "the year of the loss")
    ]


@pytest.mark.parametrize("quotes", [True, False])
def test_a_place_in_an_order_is_kept_with_and_without_quotes(*, quotes: bool) -> None:
    story = samples.story()
    (undated,) = story.undated
    place = Relative("blog", ("blog",), -6, None, 0, 0, "since Friday, up to six days before publication", certain=True)
    timeline = published(replace(story, undated=(replace(undated, relative=place),)), quotes=quotes)
    relative = timeline.undated[0].relative
    assert relative is not None
    assert (relative.document, relative.offset, relative.words) == ("blog", (-6, None), place.words)
    assert published().undated[0].relative is None


def words(text: str, size: int) -> set[tuple[str, ...]]:
    found = re.findall(r"\w+", text.casefold())
    return {tuple(found[start : start + size]) for start in range(len(found) - size + 1)}


def test_without_quotes_no_three_words_of_a_source_come_out() -> None:
    said = words(" ".join((samples.POST, samples.HERALD, samples.BLOG)), 3)
    values = " | ".join(_strings(json.loads(published(quotes=False).model_dump_json())))
    assert words(values, 3) & said == words("the harbour office", 3)


def test_without_quotes_titles_are_made_of_facts() -> None:
    timeline = published(quotes=False)
    assert timeline.events[0].title == "Accident: Brenda, Tug Crew, Skerry Point, 214 passenger"
    assert timeline.undated[0].title == "Accident"


def test_without_quotes_offsets_and_figures_stay() -> None:
    quoted, unquoted = published().events[0], published(quotes=False).events[0]
    assert [
        (mention.id, mention.start, [(one.value, one.unit, one.mod) for one in mention.quantities])
        for mention in quoted.mentions
    ] == [
        (mention.id, mention.start, [(one.value, one.unit, one.mod) for one in mention.quantities])
        for mention in unquoted.mentions
    ]
    assert unquoted.mentions[0].quote is None
    assert unquoted.mentions[0].trigger.text is None
    assert unquoted.mentions[0].time is not None
    assert unquoted.mentions[0].time.expression is None
    assert "Friday night" not in unquoted.mentions[0].time.derivation


def _strings(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [each for inner in value.values() for each in _strings(inner)]
        case list():
            return [each for inner in value for each in _strings(inner)]
        case _:
            return []


def test_without_quotes_what_was_hidden_keeps_no_title_of_a_sources_words() -> None:
    hidden = Rejected(
        Stage.CORRECTING, "Ferry strikes a sandbank", Reason.HIDDEN, "hidden by corrections.toml, event 1"
    )
    story = replace(samples.story(), rejected=(hidden,))
    assert published(story).rejected[0].subject == "Ferry strikes a sandbank"
    (left,) = published(story, quotes=False).rejected
    assert (left.subject, left.detail) == ("…", "hidden by corrections.toml, event 1")
