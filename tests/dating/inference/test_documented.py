"""The example in docs/dating.md is what the command prints."""

from __future__ import annotations

from pathlib import Path

from timeline import date
from timeline.cli.tables import dating_table

PAGE = Path(__file__).parents[3] / "docs" / "dating.md"
POST = """KELMAR, 8 March 2026 - Dockers voted 212 to 48 against the night roster on Friday evening, the port office said.

The mayor, Odile Brandt, will meet their speakers on Monday in the old customs shed.
"""
NOTE = """The roster is dead.

Dockers voted 212 to 48 against the night roster on Friday evening, the port office said.

What remains is a meeting: Odile Brandt will meet their speakers on Monday in the old customs shed, which has no heating.
"""


def test_the_example_is_what_is_printed(tmp_path: Path) -> None:
    for name, text in (("post.txt", POST), ("note.txt", NOTE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    printed = "".join(line for document in date([tmp_path]).documents for line in dating_table(document))
    assert f"```\n{printed}```" in PAGE.read_text(encoding="utf-8")
