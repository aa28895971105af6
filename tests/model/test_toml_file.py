"""Files that people write by hand: read whole, or refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.toml_file import read_toml


def test_its_tables_are_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    for mark in (b"", b"\xef\xbb\xbf"):
        (tmp_path / "lanes.toml").write_bytes(mark + b'[lanes]\nTalks = "talks"\n')
        assert read_toml(tmp_path / "lanes.toml", stage=Stage.MERGING) == {"lanes": {"Talks": "talks"}}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[lanes", Reason.MALFORMED),
        (b"\xff\xfe", Reason.MALFORMED),
        (b"a = " + b"[" * 5000, Reason.MALFORMED),
        (b"#" * 4_000_001, Reason.TOO_LARGE),
        (None, Reason.UNREADABLE),
    ],
)
def test_what_is_no_toml_is_refused_in_one_line(tmp_path: Path, content: bytes | None, reason: Reason) -> None:
    path = tmp_path / "corrections.toml"
    if content is not None:
        path.write_bytes(content)
    found = read_toml(path, stage=Stage.CORRECTING)
    assert isinstance(found, Rejected)
    assert (found.reason, found.subject, found.stage) == (reason, "corrections.toml", Stage.CORRECTING)
    assert "\n" not in found.detail
