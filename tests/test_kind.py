"""`kind` says what dates are counted from, wherever it can be given; an unknown one is refused in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import timeline
from timeline.cli.app import app
from timeline.config import Kind

TEXT = "The bridge was opened on 4 May 1912. It was shut in June. A storm damaged its piers on 9 August."
NEWS = ["1912-05-04", "2025-06", "2025-08-09"]
NARRATIVE = ["1912-05-04", "1912-06", "1912-08-09"]
KINDS = [("news", NEWS), ("narrative", NARRATIVE), ("auto", NEWS)]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.jsonl"
    path.write_text(json.dumps({"id": "bridge", "text": TEXT, "published": "2025-12-07"}), encoding="utf-8")
    return path


def values(line: str) -> list[str]:
    return [timex["value"] for timex in json.loads(line)["timexes"]]


@pytest.mark.parametrize(("kind", "expected"), KINDS)
def test_tag_counts_as_the_kind_says(article: Path, kind: Kind, expected: list[str]) -> None:
    assert [one.value for one in timeline.tag(TEXT, dct="2025-12-07", kind=kind)] == expected
    done = CliRunner().invoke(app, ["tag", str(article), "--format", "jsonl", "--kind", kind])
    assert (done.exit_code, values(done.stdout)) == (0, expected)


@pytest.mark.parametrize(("kind", "expected"), KINDS)
def test_build_counts_as_the_kind_says(article: Path, tmp_path: Path, kind: Kind, expected: list[str]) -> None:
    done = CliRunner().invoke(app, ["build", str(article), "-o", str(tmp_path / "out"), "--kind", kind])
    assert done.exit_code == 0, done.output
    told = json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))
    times = [mention["time"]["value"] for event in told["events"] for mention in event["mentions"]]
    assert sorted(times) == sorted(expected)
    assert {event.edtf for event in timeline.build([article], kind=kind).events} == {
        event["edtf"] for event in told["events"]
    }


@pytest.mark.parametrize("kind", ["diary", "", "News"])
def test_an_unknown_kind_is_one_clear_line(article: Path, kind: str) -> None:
    message = f"kind: '{kind}' is none of auto, news, narrative"
    with pytest.raises(ValueError, match=message):
        timeline.tag(TEXT, dct="2025-12-07", kind=kind)  # type: ignore[arg-type]  # what is tested
    with pytest.raises(ValueError, match=message):
        list(timeline.tag_documents([article], kind=kind))  # type: ignore[arg-type]  # what is tested
    with pytest.raises(ValueError, match=message):
        timeline.build([article], kind=kind)  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize("command", ["tag", "build"])
def test_an_unknown_kind_is_wrong_use(article: Path, command: str) -> None:
    done = CliRunner().invoke(app, [command, str(article), "--kind", "diary"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--kind" in done.stderr
    assert "'diary' is not one of 'auto', 'news', 'narrative'" in done.stderr
