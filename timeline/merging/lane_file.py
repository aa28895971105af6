"""A user's own lanes (TOML) to records; a file that makes no sense is one rejection that says what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from os import PathLike
from pathlib import Path

from timeline.merging.lanes import Lane, Lanes, known_kinds, small
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.toml_file import read_toml

_FIELDS = ("kinds", "words", "names")


class _BadLaneError(ValueError):
    """What is wrong with a lane, in words."""


def read_lanes(
    path: str | PathLike[str], *, languages: tuple[str, ...] = ("en",)
) -> tuple[Lanes | None, tuple[Rejected, ...]]:
    """The lanes of a file, or none and why not; `read_lanes("lanes.toml")[0].lanes[0].name`.

    A table of lanes: `[lanes."The ferry"]` with `kinds`, `words` (blanks between them, or a list) and `names` (a list);
    or `[lanes]` with `"Talks" = "talks agreement"`, which are kinds.
    """
    content = read_toml(path, stage=Stage.MERGING)
    if isinstance(content, Rejected):
        return None, (content,)
    try:
        return Lanes(tuple(_lanes(content, languages))), ()
    except _BadLaneError as problem:
        return None, (Rejected(Stage.MERGING, Path(path).name, Reason.MALFORMED, str(problem)),)


def _lanes(content: Mapping[str, object], languages: tuple[str, ...]) -> list[Lane]:
    entries = content.get("lanes")
    unknown = sorted(set(content) - {"lanes"})
    if unknown:
        raise _BadLaneError(f"“{unknown[0]}” is not known; lanes stand under [lanes]")
    if not isinstance(entries, dict) or not entries:
        raise _BadLaneError("it names no lanes; they stand under [lanes]")
    return [_lane(name, entry, languages) for name, entry in entries.items()]


def _lane(name: str, entry: object, languages: tuple[str, ...]) -> Lane:
    fields = {"kinds": entry} if isinstance(entry, str | list) else entry
    if not name.strip():
        raise _BadLaneError("a lane has no name")
    if not isinstance(fields, dict):
        raise _BadLaneError(f"lane “{name}” is neither a table nor a list of kinds")
    unknown = sorted(set(fields) - set(_FIELDS))
    if unknown:
        raise _BadLaneError(f"lane “{name}”: “{unknown[0]}” is not known; there are {', '.join(_FIELDS)}")
    kinds, words, names = (_entries(fields.get(field, []), f"lane “{name}”: “{field}”") for field in _FIELDS)
    _check(kinds, name, languages)
    if not (kinds or words or names):
        raise _BadLaneError(f"lane “{name}” is empty")
    return Lane(name.strip(), small(kinds), small(words), small(names))


def _entries(value: object, where: str) -> list[str]:
    if isinstance(value, str) and "names" not in where.rpartition(":")[2]:
        return value.split()
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _BadLaneError(f"{where} is neither text nor a list of texts")
    return [one.strip() for one in value if one.strip()]


def _check(kinds: list[str], name: str, languages: tuple[str, ...]) -> None:
    known = known_kinds(languages)
    for kind in kinds:
        if kind.casefold() not in known:
            near = get_close_matches(kind.casefold(), known, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"there are {', '.join(known)}"
            raise _BadLaneError(f"lane “{name}”: there is no kind “{kind}”; {hint}")
