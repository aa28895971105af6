"""Plain data as JSON, the same way in every format that is JSON."""

from __future__ import annotations

import json


def json_document(data: object) -> bytes:
    """Indented by two, with its newline."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2).encode() + b"\n"


def json_line(data: object) -> bytes:
    """On one line, with its newline."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False).encode() + b"\n"
