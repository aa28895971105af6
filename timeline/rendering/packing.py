"""Records as the page carries them: columns instead of rows, what many share written once, large texts deflated."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping, Sequence

_PLAIN_UP_TO = 200_000
"""Characters of data that stand in the page as they are; more are deflated, to less than a tenth."""
_BLOCK = 100

# Inside <script>, `</script>` and `<!--` would end or upset the element; U+2028/9 upset old JavaScript.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}

Packed = dict[str, object]


def packed(rows: Sequence[Mapping[str, object]]) -> Packed:
    """Rows with the same fields as columns, by name.

    `packed([{"a": 1}, {"a": 1}])` is `{"count": 2, "columns": {"a": {"values": [1], "at": [0, 0]}}}`.
    """
    names = rows[0] if rows else ()
    return {"count": len(rows), "columns": {name: _column([row[name] for row in rows]) for name in names}}


def blocks(groups: Sequence[Sequence[Mapping[str, object]]]) -> list[str]:
    """Rows in groups (mentions by event), a JSON text for every hundred groups: read only when one is asked for."""
    return [_block(groups[at : at + _BLOCK]) for at in range(0, len(groups), _BLOCK)]


def element(data: object) -> str:
    """The script element that holds the data: JSON, or in base64 its deflated bytes where that is much."""
    text = embeddable(data)
    if len(text) <= _PLAIN_UP_TO:
        return f'<script type="application/json" id="data">{text}</script>'
    small = base64.b64encode(zlib.compress(text.encode(), 6)).decode()
    return f'<script type="application/zlib" id="data">{small}</script>'


def embeddable(data: object) -> str:
    """JSON without one character that HTML reads: `embeddable("</script>")` is `"\\u003c/script\\u003e"`."""
    text = _json(data)
    for letter, escape in _ESCAPES.items():
        text = text.replace(letter, escape)
    return text


def _block(groups: Sequence[Sequence[Mapping[str, object]]]) -> str:
    rows = packed([row for group in groups for row in group])
    return _json({"counts": [len(group) for group in groups], "rows": rows})


def _column(values: list[object]) -> object:
    keys = [value if isinstance(value, str) else ("", repr(value)) for value in values]
    number = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    if len(number) * 2 > len(values):
        return values
    first = dict(zip(reversed(keys), reversed(values), strict=True))
    return {"values": [first[key] for key in number], "at": [number[key] for key in keys]}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
