"""The stories of fixtures/ against what a careful reader makes of them; the committed sample, byte for byte.

The floors are what the tool reaches today (tests/benchmarks/expected.py prints each miss): they may rise, never fall.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import timeline
from tests.expectations import FIXTURES, STORIES, Expectations, is_dated, load

SAMPLE = Path(__file__).parent.parent / "exports" / "sample"
FLOORS = {"strait-talks": 24, "ferry-collision": 24}  # of 25 expected events each: dated as expected


@cache
def story(name: str) -> Expectations:
    return load(name)


@cache
def built(name: str) -> timeline.Timeline:
    folder = FIXTURES / name
    zone = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["timezone"]
    return timeline.build([folder / "articles"], published=folder / "published.csv", timezone=zone)


def expected(part: str) -> list[Any]:
    entries = [
        (name, entry)
        for name in STORIES
        for entry in json.loads((FIXTURES / name / "expected.json").read_text(encoding="utf-8"))[part]
    ]
    return [pytest.param(name, entry, id=f"{name}-{str(entry)[:60]}") for name, entry in entries]


@pytest.mark.parametrize("name", STORIES)
def test_most_expected_events_are_found_and_dated(name: str) -> None:
    wanted = story(name).expected["events"]
    dated = [one["what"] for one in wanted if any(is_found(story(name), one, needle) for needle in one["needles"])]
    assert len(dated) >= FLOORS[name], sorted({one["what"] for one in wanted} - set(dated))


def is_found(expectations: Expectations, wanted: dict[str, Any], needle: dict[str, str]) -> bool:
    event = expectations.event_of(needle, wanted)
    return event is not None and is_dated(event, wanted)


@pytest.mark.parametrize(("name", "pair"), expected("apart"))
def test_two_events_stay_two(name: str, pair: list[str]) -> None:
    one, other, reason = pair
    found = [
        {
            event.id
            for needle in story(name).needles(what)
            if (event := story(name).event_of(needle, story(name).wanted(what)))
        }
        for what in (one, other)
    ]
    assert not found[0] & found[1], reason


@pytest.mark.parametrize(("name", "entry"), expected("no_time"))
def test_words_that_are_no_time(name: str, entry: dict[str, str]) -> None:
    for document in story(name).story.documents:
        text = document.article.text
        start = text.find(entry["text"])
        if document.id != Path(entry["file"]).stem or start < 0:
            continue
        end = start + len(entry["text"])
        assert [timex.text for timex in document.annotated.timexes if timex.start < end and start < timex.end] == []


@pytest.mark.parametrize(("name", "entry"), expected("no_event"))
def test_words_that_are_no_event(name: str, entry: dict[str, str]) -> None:
    for event in story(name).story.events:
        assert not any(story(name).tells(mention, entry) for mention in event.mentions), event.title


@pytest.mark.parametrize(("name", "entry"), expected("undated"))
def test_words_without_a_date_get_none(name: str, entry: dict[str, str]) -> None:
    for event in story(name).story.events:
        assert not any(story(name).tells(mention, entry) for mention in event.mentions), event.title


@pytest.mark.parametrize(("name", "entry"), expected("agreements"))
def test_no_false_alarm(name: str, entry: dict[str, str]) -> None:
    wanted = story(name).wanted(entry["what"])
    for needle in wanted["needles"]:
        event = story(name).event_of(needle, wanted)
        assert event is None or entry["field"] not in [conflict.field for conflict in event.conflicts]


def test_a_copy_is_named() -> None:
    copies = {document.id: document.copy_of for document in built("ferry-collision").documents if document.copy_of}
    assert copies == {"star-0913": "meridian-agency"}


@pytest.mark.parametrize("name", STORIES)
def test_every_quote_stands_in_its_document(name: str) -> None:
    texts = {document.id: document.article.text for document in story(name).story.documents}
    for told in (*(one for event in built(name).events for one in event.mentions), *built(name).undated):
        assert texts[told.document][told.start : told.end] == told.quote
        assert texts[told.document][told.trigger.start : told.trigger.end] == told.trigger.text
        if told.time is not None:
            assert texts[told.document][told.time.start : told.time.end] == told.time.expression


@pytest.mark.parametrize("name", STORIES)
def test_the_json_is_as_the_schema_says(name: str) -> None:
    jsonschema.Draft202012Validator(timeline.schema()).validate(json.loads(built(name).to_json()))


@pytest.mark.parametrize("name", STORIES)
def test_a_second_build_gives_the_same_bytes(name: str) -> None:
    folder = FIXTURES / name
    again = timeline.build([folder / "articles"], published=folder / "published.csv", timezone=built(name).timezone)
    assert again.to_json() == built(name).to_json()


@pytest.mark.parametrize("name", STORIES)
def test_without_publication_dates_nothing_is_invented(name: str) -> None:
    """Only what texts and records say themselves is dated; no year of the run appears that no text names."""
    folder = FIXTURES / name
    bare = timeline.build([folder / "articles"])
    undated = [document.id for document in bare.documents if document.published is None]
    for event in bare.events:
        for told in event.mentions:
            assert told.document not in undated or (told.time is not None and told.time.anchor != "dct")


def test_the_sample_is_what_build_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python3 dev.py sample` writes it anew."""
    monkeypatch.chdir(FIXTURES.parent)
    folder = Path("fixtures/strait-talks")
    made = timeline.build([folder / "articles"], published=folder / "published.csv")
    made.save(tmp_path, plotlyjs="directory")
    names = sorted(path.name for path in SAMPLE.iterdir())
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    for name in names:
        assert (tmp_path / name).read_bytes() == (SAMPLE / name).read_bytes(), f"{name}: python3 dev.py sample"


def test_neither_hash_order_nor_zone_nor_locale_change_a_byte(tmp_path: Path) -> None:
    folder = FIXTURES / "ferry-collision"
    made = []
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/New_York")):
        out = tmp_path / seed
        command = [sys.executable, "-m", "timeline", "build", str(folder / "articles"), "-o", str(out), "-q"]
        settings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        subprocess.run(command, check=True, env=settings)
        made.append([(path.name, path.read_bytes()) for path in sorted(out.iterdir())])
    assert made[0] == made[1]
