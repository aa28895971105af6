"""JSON that may be anything: parsed, or the reason in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BadJson:
    """Text that is no JSON, with the place of the first mistake in words."""

    detail: str


def parse_json(text: str) -> object | BadJson:
    """The value; `parse_json("[1]")` is [1], and `parse_json("[1")` is a BadJson that names line and column."""
    import json

    try:
        return json.loads(text)  # type: ignore[no-any-return]  # loads is typed Any; callers check what came
    except json.JSONDecodeError as error:
        return BadJson(f"no valid JSON: {error.msg} (line {error.lineno}, column {error.colno})")
    except RecursionError:
        return BadJson("no valid JSON: nested too deeply")
    except ValueError:  # a number of thousands of digits
        return BadJson("no valid JSON: a number is too long")


def as_record(value: object) -> dict[str, object] | None:
    """The value if it is a JSON object."""
    return value if isinstance(value, dict) else None
