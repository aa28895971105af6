import csv
import io
import json
import os
import time

import pandas as pd
import pyarrow.parquet as pq
import pytest
from markdown_it import MarkdownIt

from tests import samples
from tests.exporting.hostile import hostile
from tests.rendering.ordered import ordered
from timeline.exporting import EXPORTERS, UnknownFormatError, export, format_of, to_frame, undated_left_out
from timeline.exporting.events_csv import COLUMNS as EVENT_COLUMNS
from timeline.exporting.formats import BINARY
from timeline.exporting.mentions_csv import COLUMNS as MENTION_COLUMNS
from timeline.model.published import PublishedTimeline
from timeline.model.visible import visible
from timeline.publishing import publish
from timeline.publishing.unquoted import without_quotes


@pytest.fixture
def timeline() -> PublishedTimeline:
    return publish(samples.story(), version="0.1.0")


@pytest.mark.parametrize("name", sorted(EXPORTERS.keys() - BINARY))
def test_every_format_is_utf8_and_ends_in_one_newline(timeline: PublishedTimeline, name: str) -> None:
    text = export(timeline, format=name).decode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_same_bytes_every_time(timeline: PublishedTimeline, name: str) -> None:
    again = publish(samples.story(), version="0.1.0")
    assert export(timeline, format=name) == export(again, format=name)


def test_json_is_indented_and_keeps_letters(timeline: PublishedTimeline) -> None:
    text = export(timeline, format="json").decode()
    assert text.startswith('{\n  "schema_version": "1",\n')
    assert "“once” names no date" in text
    assert json.loads(text)["events"][0]["from"] == "2024-03-15T18:00:00"


def test_jsonl_has_an_event_a_line(timeline: PublishedTimeline) -> None:
    lines = export(timeline, format="jsonl").decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["e1f00", "e1a22", "d0c44"]


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_events_csv_has_the_columns_that_were_promised(timeline: PublishedTimeline) -> None:
    promised = (
        "id title from until best granularity edtf date_text status lane importance n_mentions n_sources sources"
        " participants places quantities conflicts first_quote"
    )
    assert " ".join(EVENT_COLUMNS) == promised
    first = rows(export(timeline, format="csv"))[0]
    assert " ".join(first) == promised
    assert (first["n_mentions"], first["n_sources"], first["sources"]) == ("2", "2", "Harbour Post; herald.example")
    assert first["quantities"] == "214 passenger; 209 passenger"
    assert first["conflicts"] == "quantity: 214 or 209 passengers"
    assert first["first_quote"].startswith("The ferry Brenda struck")


def test_mentions_csv_has_the_columns_that_were_promised(timeline: PublishedTimeline) -> None:
    promised = (
        "event_id mention_id document source published quote start end trigger status attribution expression value"
        " from until derivation"
    )
    assert " ".join(MENTION_COLUMNS) == promised
    found = rows(export(timeline, format="mentions"))
    assert [row["event_id"] for row in found] == ["e1f00", "e1f00", "e1a22", "d0c44"]
    assert found[0]["published"] == "2024-03-16"
    assert samples.POST[int(found[0]["start"]) : int(found[0]["end"])] == found[0]["quote"]


def test_csv_opens_in_pandas(timeline: PublishedTimeline) -> None:
    frame = pd.read_csv(io.BytesIO(export(timeline, format="csv")), parse_dates=["from", "until"])
    assert list(frame.columns) == list(EVENT_COLUMNS)
    assert frame["from"].iloc[0] == pd.Timestamp("2024-03-15 18:00")


def test_a_byte_order_mark_only_before_csv(timeline: PublishedTimeline) -> None:
    assert export(timeline, format="csv", bom=True).startswith(b"\xef\xbb\xbfid,title")
    assert export(timeline, format="json", bom=True).startswith(b"{")
    assert not export(timeline, format="csv").startswith(b"\xef\xbb\xbf")


def test_markdown_is_one_table_whatever_the_quotes_hold(timeline: PublishedTimeline) -> None:
    event = timeline.events[0].model_copy(update={"title": "a | b\n<script>*x*</script>"})
    text = export(timeline.model_copy(update={"events": (event,)}), format="md").decode()
    assert r"a \| b \<script\>\*x\*\</script\>" in text
    assert len(text.partition("\n## ")[0].splitlines()) == 5


def test_markdown_has_what_has_no_date_in_its_order(timeline: PublishedTimeline) -> None:
    text = export(ordered(), format="md").decode()
    _, _, below = text.partition("\n## ")
    head, *lines = below.partition("\n## ")[0].splitlines()
    assert head.startswith("Without a date, in likely order (")
    assert len([line for line in lines if line]) == 4
    assert lines[1].endswith(": Friday, before publication; or the day before publication: Thing o2; Thing o3")
    assert "in likely order" not in export(timeline, format="md").decode()


def test_markdown_tells_the_rest_of_what_has_no_date_with_why(timeline: PublishedTimeline) -> None:
    _, _, below = export(timeline, format="md").decode().partition("\n## Without a date\n\n")
    (one,) = timeline.undated
    assert below.startswith(f"- {one.title} (")
    assert below.count("\n") == 1
    everything = export(ordered(), format="md").decode()
    assert all(one.title in everything for one in ordered().undated)


def test_a_reader_of_markdown_finds_each_text_in_its_cell_as_it_was(timeline: PublishedTimeline) -> None:
    for story in (timeline, hostile()):
        tokens = MarkdownIt("commonmark").enable("table").parse(export(story, format="md").decode())
        texts = ["".join(part.content for part in one.children or ()) for one in tokens if one.type == "inline"]
        kinds = {part.type for one in tokens for part in one.children or ()}
        assert kinds <= {"text", "text_special"}
        assert texts[1:5] == ["Date", "Event", "Sources", "Quote"]
        cells = texts[5 : 5 + 4 * len(story.events)]
        told = [" ".join(visible(" ".join(event.date_text.split())).split()) for event in story.events]
        assert [" ".join(cell.split()) for cell in cells[::4]] == told


def test_an_unknown_format_names_those_there_are(timeline: PublishedTimeline) -> None:
    with pytest.raises(UnknownFormatError, match="json, jsonl, csv, mentions, md"):
        export(timeline, format="xlsx")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.json", "json"),
        ("events.csv", "csv"),
        ("out/mentions.CSV", "mentions"),
        ("a.md", "md"),
        ("a.xlsx", None),
        ("undated.csv", "undated"),
        ("my-undated_things.csv", "undated"),
        ("calendar.ICS", "ical"),
        ("a.parquet", "parquet"),
        ("a.jsonl", "jsonl"),
        ("story.timesketch.jsonl", "timesketch"),
        ("timelinejs.json", "timelinejs"),
        ("story-vis.json", "vis"),
        ("visit.json", "json"),
        ("a.jsonld", "jsonld"),
        ("-", None),
    ],
)
def test_the_name_tells_the_format(name: str, expected: str | None) -> None:
    assert format_of(name) == expected


def test_each_format_says_how_much_it_leaves_out(timeline: PublishedTimeline) -> None:
    left = {name: undated_left_out(timeline, format=name) for name in EXPORTERS}
    assert {name for name, count in left.items() if count == 0} == {"json", "md", "undated"}
    assert {count for count in left.values() if count} == {len(timeline.undated)}


def test_without_quotes_no_format_has_the_sources_words(timeline: PublishedTimeline) -> None:
    kinds = {mention.id: "accident" for event in timeline.events for mention in event.mentions}
    unquoted = without_quotes(timeline, kinds=kinds | {undated.id: "loss" for undated in timeline.undated})
    for name in sorted(EXPORTERS.keys() - BINARY):
        text = export(unquoted, format=name).decode()
        assert not [
            words for words in ("struck", "sandbank", "pulled", "Ferry aground", 'Friday night"') if words in text
        ], name
    rows = pq.read_table(io.BytesIO(export(unquoted, format="parquet"))).to_pylist()
    assert "sandbank" not in str(rows)


def test_a_frame_has_a_row_an_event_and_real_times(timeline: PublishedTimeline) -> None:
    frame = to_frame(timeline)
    assert list(frame.columns) == list(EVENT_COLUMNS)
    assert frame["until"].iloc[1] == pd.Timestamp("2024-03-17")
    assert frame["best"].isna().all()
    assert {str(frame[column].dtype) for column in ("from", "until", "best")} == {"datetime64[us]"}


def test_a_frame_of_no_events_has_the_columns(timeline: PublishedTimeline) -> None:
    frame = to_frame(timeline.model_copy(update={"events": ()}))
    assert list(frame.columns) == list(EVENT_COLUMNS)
    assert frame.empty


def test_a_frame_holds_years_that_old_pandas_could_not(timeline: PublishedTimeline) -> None:
    event = timeline.events[0].model_copy(update={"from_": "1066-10-14T00:00:00", "best": "1066-10-14"})
    frame = to_frame(timeline.model_copy(update={"events": (event,)}))
    assert frame["from"].dt.year.tolist() == [1066]


def test_no_clock_and_no_zone_of_the_machine(timeline: PublishedTimeline, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [export(timeline, format=name) for name in EXPORTERS]
    monkeypatch.setitem(os.environ, "TZ", "Asia/Tokyo")
    time.tzset()
    after = [export(publish(samples.story(), version="0.1.0"), format=name) for name in EXPORTERS]
    monkeypatch.undo()
    time.tzset()
    assert before == after
