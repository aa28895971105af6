"""The outputs on docs/dates.md are what `timeline explain` prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timeline.cli import app

DATES = (Path(__file__).parent.parent / "docs" / "dates.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ timeline ([^\n]+)\n(.*?)```", DATES, re.DOTALL)


def test_the_page_shows_about_twenty() -> None:
    assert len(SHOWN) >= 20


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_output_is_what_is_printed(command: str, output: str) -> None:
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0, result.output
    assert result.output == output
