import json
from pathlib import Path

import jsonschema
import pytest

from tests import samples
from timeline.publishing import publish
from timeline.rendering import companion_files
from timeline.story import Timeline, TimelineFileError, load, render, schema

DOCS = Path(__file__).parent.parent / "docs"


@pytest.fixture
def story() -> Timeline:
    return Timeline.of(publish(samples.story(), version="0.1.0"))


def test_it_comes_back_from_its_json_as_it_was(story: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    path.write_text(story.to_json(), encoding="utf-8")
    assert load(path) == story
    assert load(path).to_json() == story.to_json()


def test_its_json_fits_its_schema(story: Timeline) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(story.to_json()), schema())


def test_the_schema_refuses_what_is_missing(story: Timeline) -> None:
    content = json.loads(story.to_json())
    del content["events"][0]["edtf"]
    with pytest.raises(jsonschema.ValidationError, match="edtf"):
        jsonschema.validate(content, schema())


def test_the_schema_in_the_docs_is_this_one() -> None:
    written = (DOCS / "schema.json").read_text(encoding="utf-8")
    assert written == json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def test_without_quotes_it_fits_its_schema_too() -> None:
    story = Timeline.of(publish(samples.story(), version="0.1.0", quotes=False))
    jsonschema.validate(json.loads(story.to_json()), schema())


def test_saving_writes_the_four_files(story: Timeline, tmp_path: Path) -> None:
    written = story.save(tmp_path / "exports")
    assert [path.name for path in written] == ["timeline.html", "timeline.json", "events.csv", "mentions.csv"]
    assert sorted(path.name for path in (tmp_path / "exports").iterdir()) == sorted(path.name for path in written)
    assert written[1].read_text(encoding="utf-8") == story.to_json()


def test_saving_twice_gives_the_same_bytes(story: Timeline, tmp_path: Path) -> None:
    first = [path.read_bytes() for path in story.save(tmp_path / "one")]
    assert [path.read_bytes() for path in story.save(tmp_path / "two")] == first


def test_a_page_from_a_file_is_the_page_of_the_build(story: Timeline, tmp_path: Path) -> None:
    page, path, *_ = story.save(tmp_path, plotlyjs="cdn")
    assert render(load(path), plotlyjs="cdn") == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("told", ["build", "save"])
def test_plotlyjs_may_stand_beside_the_page(tmp_path: Path, told: str) -> None:
    published = publish(samples.story(), version="0.1.0")
    if told == "build":
        written = Timeline.of(published, plotlyjs="directory").save(tmp_path)
    else:
        written = Timeline.of(published).save(tmp_path, plotlyjs="directory")
    assert [path.name for path in written[4:]] == list(companion_files("directory"))


def test_what_lost_input_is_told_from_what_is_not_known(story: Timeline) -> None:
    broken = story.rejected[0]
    open_question = broken.model_copy(update={"reason": "no_publication_date"})
    later = broken.model_copy(update={"reason": "a_reason_of_a_later_version"})
    changed = story.model_copy(update={"rejected": (broken, open_question, later)})
    assert changed.lost == (broken, later)


def test_a_frame_and_a_figure(story: Timeline) -> None:
    assert story.to_frame()["title"].tolist()[1] == "Tug pulls it free"
    assert type(story.figure()).__name__ == "Figure"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "is not JSON"),
        ("{", "is not JSON"),
        ("[]", "is no timeline of this version"),
        ('{"schema_version": "2"}', r"is no timeline of this version \(schema_version"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_what_is_no_timeline_is_named_in_one_line(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TimelineFileError, match=problem) as caught:
        load(path)
    assert "other.json" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ('"timezone": "UTC"', '"timezone": "Europe/Nowhere"', "timezone: .*there is no time zone “E"),
        ('"timezone": "UTC"', '"timezone": "Europe"', "timezone: .*there is no time zone “E"),
        ('"timezone": "UTC"', '"timezone": "../UTC"', "timezone: .*there is no time zone “../"),
        ("2024-03-17T00:00:00", "2024-02-31T00:00:00", "events.*2024-02-31T00:00:00.*day is out of range for month"),
        ("2024-03-17T00:00:00", "2024-03-17T24:00:00", "events.*there is no time “2024-03-17T24"),
    ],
)
def test_times_and_zones_that_there_are_not_are_named(
    story: Timeline, tmp_path: Path, before: str, after: str, place: str
) -> None:
    text = story.to_json()
    assert before in text
    path = tmp_path / "timeline.json"
    path.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(TimelineFileError, match=place):
        load(path)


def test_a_missing_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.json")
