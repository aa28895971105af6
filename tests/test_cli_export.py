"""`timeline export`: names of files, what is left out, and what stands in the way."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests import samples
from tests.test_cli import ROOT, run
from timeline.exporting import EXPORTERS
from timeline.publishing import publish
from timeline.story import Timeline

NOTE = "left out, being undated: 1 (--format undated lists them)\n"


@pytest.fixture
def timeline_json(tmp_path: Path) -> Path:
    path = tmp_path / "timeline.json"
    path.write_text(Timeline.of(publish(samples.story(), version="0.1.0")).to_json(), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_goes_to_standard_output_and_what_it_lacks_to_standard_error(
    timeline_json: Path, name: str
) -> None:
    result = run("export", timeline_json, "--format", name)
    assert result.exit_code == 0
    assert result.stdout_bytes
    assert result.stderr == ("" if name in {"json", "md", "undated"} else NOTE)


def test_quiet_says_nothing_of_it(timeline_json: Path) -> None:
    assert run("export", timeline_json, "--format", "csv", "-q").stderr == ""


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("story.ics", b"BEGIN:VCALENDAR\r\n"),
        ("undated.csv", b"mention_id,"),
        ("story.vis.json", b'{\n  "items": ['),
        ("story.timelinejs.json", b'{\n  "title": {'),
        ("story.timesketch.jsonl", b'{"message": '),
        ("story.jsonld", b'{\n  "@context": "https://schema.org"'),
        ("story.parquet", b"PAR1"),
    ],
)
def test_the_name_of_the_file_decides(timeline_json: Path, tmp_path: Path, name: str, start: bytes) -> None:
    result = run("export", timeline_json, "-o", tmp_path / name)
    assert result.exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_parquet_goes_through_a_pipe_whole(timeline_json: Path) -> None:
    found = run("export", timeline_json, "--format", "parquet", "-q").stdout_bytes
    assert pq.read_table(io.BytesIO(found)).num_rows == 3


def test_parquet_is_not_written_to_a_terminal(timeline_json: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    code = "import sys; sys.argv[0] = 'timeline'; from timeline.cli import main; main()"
    command = [sys.executable, "-c", code, "export", str(timeline_json), "--format", "parquet"]
    done = subprocess.run(command, cwd=ROOT, stdout=theirs, stderr=subprocess.PIPE, text=True, check=False)
    os.close(theirs)
    os.close(ours)
    assert (done.returncode, done.stderr) == (2, "timeline: parquet is no text; name a file with --output\n")


def test_without_pyarrow_one_line_says_how_to_install_it(timeline_json: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("export", timeline_json, "--format", "parquet")
    assert result.exit_code == 2
    assert result.stderr == (
        "timeline: --format: Parquet needs pyarrow: pip install 'timeline-reconstruction[parquet]'\n"
    )


def test_a_time_that_there_is_not_is_named(timeline_json: Path) -> None:
    broken = timeline_json.read_text(encoding="utf-8").replace("2024-03-15T18:00:00", "2024-02-31T18:00:00")
    result = run("export", "-", "--format", "ical", given=broken)
    assert result.exit_code == 2
    assert "2024-02-31T18:00:00" in result.stderr
    assert "Traceback" not in result.stderr
