"""The commands that answer from the timeline.json of an earlier build, and how they meet the shell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import samples
from tests.test_cli import ROOT, run
from timeline.publishing import publish
from timeline.story import Timeline


@pytest.fixture
def timeline_json(tmp_path: Path) -> Path:
    path = tmp_path / "timeline.json"
    path.write_text(Timeline.of(publish(samples.story(), version="0.1.0")).to_json(), encoding="utf-8")
    return path


def test_why_answers_from_a_file_or_standard_input(timeline_json: Path) -> None:
    answer = run("why", timeline_json, "e1f").stdout
    assert "Told by 2 mentions" in answer
    assert run("why", "-", "e1f", given=timeline_json.read_text(encoding="utf-8")).stdout == answer
    assert "Why they are two" in run("why", timeline_json, "e1f", "d0").stdout


def test_why_of_an_unknown_event_is_exit_status_2(timeline_json: Path) -> None:
    result = run("why", timeline_json, "zzz")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "timeline: no event “zzz” in this timeline of 3 events\n"


def test_check_ends_in_1_where_sources_disagree(timeline_json: Path) -> None:
    result = run("check", timeline_json)
    assert result.exit_code == 1
    assert "The sources disagree once" in result.stdout
    assert run("check", timeline_json, "-q").stdout == ""


def test_check_ends_in_0_where_they_agree(timeline_json: Path) -> None:
    content = json.loads(timeline_json.read_text(encoding="utf-8"))
    content["events"] = content["events"][1:]
    assert run("check", "-", given=json.dumps(content)).exit_code == 0


def test_a_file_that_is_no_timeline_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text("{}", encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "is no timeline of this version" in result.stderr


def test_render_writes_beside_the_timeline_or_where_told(timeline_json: Path, tmp_path: Path) -> None:
    assert run("render", timeline_json).exit_code == 0
    assert run("render", timeline_json, "-o", tmp_path / "deep" / "page.html").exit_code == 0
    page = (tmp_path / "timeline.html").read_bytes()
    assert page == (tmp_path / "deep" / "page.html").read_bytes()
    assert run("render", timeline_json, "-o", "-").stdout_bytes == page


def test_render_with_plotlyjs_beside_it(timeline_json: Path, tmp_path: Path) -> None:
    run("render", timeline_json, "--plotlyjs", "directory", "-o", tmp_path / "out" / "page.html")
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert run("render", timeline_json, "--plotlyjs", "directory", "-o", "-").exit_code == 2


def test_export_takes_the_format_from_the_suffix(timeline_json: Path, tmp_path: Path) -> None:
    assert run("export", timeline_json, "-o", tmp_path / "events.csv").exit_code == 0
    assert (tmp_path / "events.csv").read_text(encoding="utf-8").startswith("id,title,")
    assert run("export", timeline_json, "--format", "csv", "--bom").stdout_bytes.startswith(b"\xef\xbb\xbfid,")


def test_export_of_an_unknown_format_names_those_there_are(timeline_json: Path) -> None:
    result = run("export", timeline_json, "--format", "xlsx")
    assert result.exit_code == 2
    assert "json, jsonl, csv, mentions, md" in result.stderr


def test_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["title"] == "timeline.json"


def process(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    code = "import sys; sys.argv[0] = 'timeline'; from timeline.cli import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_reader_that_goes_away_is_no_error() -> None:
    with process("schema") as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


def test_results_are_utf8_whatever_the_machine_says(timeline_json: Path) -> None:
    with process("check", str(timeline_json), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0") as running:
        out, _ = running.communicate()
    assert "“once” names no date" in out.decode("utf-8")
