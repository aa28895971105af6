"""The process that reads what is not ours to read: it may hang, grow or crash, and costs one file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.reading.making import QUAY, paths, pdf, reading, refused, zipped
from timeline.model.rejected import Reason
from timeline.reading import isolating

HANGS = 'import sys; sys.stdout.write(\'{"page": "It rained."}\\n\'); sys.stdout.flush()\nwhile True: pass'
GROWS = "import resource; resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9)); x = bytearray(2 * 10**9)"
CRASHES = "import os; os.kill(os.getpid(), 11)"


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> list[int]:
    """Another worker, that does what the code says."""
    run, started = subprocess.run, []

    def other(command: list[str], **options: Any) -> Any:
        started.append(1)
        return run([sys.executable, "-c", code], **options)

    monkeypatch.setattr(subprocess, "run", other)
    return started


def test_one_that_hangs_is_stopped_and_what_it_said_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, HANGS)
    monkeypatch.setattr(isolating, "_WAIT", 1)
    found = reading(tmp_path, "a.pdf", pdf([QUAY]), max_seconds=1)
    assert [article.text for article in found.articles] == ["It rained."]
    assert [(each.reason, str(each)) for each in found.rejected] == [
        (Reason.TOO_LARGE, "a.pdf: it takes more than 1 s to read; what was read by then is used")
    ]


def test_after_some_that_hang_the_others_of_an_archive_are_not_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = instead(monkeypatch, HANGS)
    monkeypatch.setattr(isolating, "_WAIT", 0.3)
    found = reading(
        tmp_path, "b.zip", zipped({f"{n}.pdf": pdf([QUAY]) for n in range(9)} | {"z.txt": QUAY}), max_seconds=1
    )
    assert len(started) == 3
    assert paths(found)[-1] == "b.zip/z.txt"
    assert len(found.rejected) == 9


@pytest.mark.parametrize("code", [CRASHES, GROWS, "raise ValueError"])
def test_one_that_breaks_down_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    instead(monkeypatch, code)
    assert refused(reading(tmp_path, "a.pdf", pdf([QUAY]))) == (
        Reason.UNREADABLE,
        "a.pdf: its reader broke down; what was read by then is used",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there but the clock's")
def test_the_real_one_has_its_limits(tmp_path: Path) -> None:
    """A page of nested forms draws the next twice, 2^40 times in all."""
    forms = b""
    data = pdf(["It rained."])
    for number in range(10, 50):
        inner = f"/F{number + 1} Do /F{number + 1} Do".encode()
        head = f"{number} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length {len(inner)}"
        head += f"/Resources<</XObject<</F{number + 1} {number + 1} 0 R>>>>>>\nstream\n"
        forms += head.encode() + inner + b"\nendstream\nendobj\n"
    data = data.replace(b"xref\n", forms + b"xref\n", 1).replace(b"Tj", b"Tj /F10 Do")
    data = data.replace(b"/Resources<<", b"/Resources<</XObject<</F10 10 0 R>>", 1)
    reason, line = refused(reading(tmp_path, "a.pdf", data, max_seconds=1))
    assert (reason, line.partition(";")[0]) == (Reason.TOO_LARGE, "a.pdf: it takes more than 1 s to read")


def test_modules_in_the_working_directory_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pypdf.py", "json.py", "timeline.py", "sitecustomize.py"):
        (tmp_path / name).write_text("open('ran', 'w').close()", encoding="utf-8")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path)
    assert paths(reading(tmp_path / "in", "a.pdf", pdf([QUAY]))) == ["a.pdf"]
    assert not (tmp_path / "ran").exists()


def test_it_leaves_nothing_behind_and_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reading(tmp_path, "a.pdf", b"%PDF-1.4 broken")
    assert capfd.readouterr() == ("", "")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
