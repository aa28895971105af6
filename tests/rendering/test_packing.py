"""What the page carries comes back as it was, and takes little room."""

from typing import Any

import pytest

from timeline.rendering.packing import blocks, element, packed

ROWS: list[dict[str, object]] = [
    {"name": f"n{number}", "lane": ("Talks", None)[number % 2], "where": [], "sure": True} for number in range(10)
]


def unpacked(found: dict[str, Any]) -> list[dict[str, Any]]:
    """As the page's `data.js` does it."""
    return [
        {name: cell(column, number) for name, column in found["columns"].items()} for number in range(found["count"])
    ]


def cell(column: Any, number: int) -> Any:  # JSON
    return column[number] if isinstance(column, list) else column["values"][column["at"][number]]


@pytest.mark.parametrize("rows", [[], ROWS[:1], ROWS])
def test_columns_come_back_as_rows(rows: list[dict[str, object]]) -> None:
    assert unpacked(packed(rows)) == rows


def test_what_many_rows_share_is_written_once() -> None:
    columns: Any = packed(ROWS)["columns"]
    assert columns["lane"] == {"values": ["Talks", None], "at": [0, 1] * 5}
    assert columns["where"]["values"] == [[]]
    assert isinstance(columns["name"], list)


def test_a_text_is_never_taken_for_what_it_looks_like() -> None:
    rows: list[dict[str, object]] = [{"a": "[]"}, {"a": []}, {"a": "None"}, {"a": None}] * 3
    assert unpacked(packed(rows)) == rows


def test_mentions_stand_in_blocks_of_a_hundred_events() -> None:
    assert len(blocks([[{"quote": "x"}]] * 250)) == 3
    assert blocks([]) == []


def test_little_is_plain_and_much_is_deflated() -> None:
    assert element(ROWS).startswith('<script type="application/json" id="data">[{"name":"n0"')
    large = element(ROWS * 1000)
    assert large.startswith('<script type="application/zlib" id="data">')
    assert len(large) < 20_000
