"""Programs that exported timelines are opened in, and axe, as `python3 dev.py test` installs them beside this file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_INSTALLED = Path(__file__).parent / "node_modules"


def viewer(path: str) -> str:
    """The address of a file of an installed package; where there is none the test is left out, but not in CI."""
    file = _INSTALLED / path
    if not file.is_file():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{path} is not installed (npm ci in tests/viewers)")
    return file.as_uri()
