"""The TimeML on docs/reading.md is read, and written, as the page shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.exporting.timex3_rules import broken_rules
from timeline.cli import app

PAGE = (Path(__file__).parent.parent / "docs" / "reading.md").read_text(encoding="utf-8")
(FILE,) = re.findall(r"```xml\n(.*?)```", PAGE, re.DOTALL)
SHOWN = re.findall(r"```console\n\$ timeline ([^\n]+)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_output_is_what_is_printed(command: str, output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kelmar.tml").write_text(FILE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, shlex.split(command))
    assert (result.exit_code, result.stdout) == (0, output)


def test_what_the_page_shows_as_written_keeps_the_rules() -> None:
    (written,) = [output for command, output in SHOWN if "timeml" in command]
    assert broken_rules(written) == []
