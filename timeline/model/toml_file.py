"""TOML files that people write: their content, or why there is none."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from timeline.model.rejected import Reason, Rejected, Stage

_MOST_BYTES = 4_000_000  # nobody writes more by hand


def read_toml(path: str | PathLike[str], *, stage: Stage) -> Mapping[str, object] | Rejected:
    """The tables of a file, `read_toml("lanes.toml", stage=Stage.MERGING)["lanes"]`; one rejection where it has none.

    A file that is missing, longer than 4 MB, or no TOML in UTF-8 is rejected by its name, without its folders.
    """
    place = Path(path)
    try:
        with place.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        return Rejected(stage, place.name, Reason.UNREADABLE, error.strerror or "it cannot be read")
    if len(data) > _MOST_BYTES:
        return Rejected(stage, place.name, Reason.TOO_LARGE, f"more than {_MOST_BYTES} bytes")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return Rejected(stage, place.name, Reason.MALFORMED, f"it is no TOML: {error}".splitlines()[0])
