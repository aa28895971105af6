import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.exporting.sheet import csv_bytes, defused


@pytest.mark.parametrize("cell", ["=1+1", "+A1", "-A1", "@cmd", "\tx", "\rx", "\nx", "＝1", "-5 and more", "--5"])
def test_what_a_spreadsheet_would_run_is_defused(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+3.25", "-0", "ferry", "a=b", "", "'=x", 5, -5, 0.5, None])
def test_what_is_harmless_stays(cell: str | float | None) -> None:
    assert defused(cell) == cell


def test_lines_end_in_a_newline_alone() -> None:
    assert csv_bytes(("a", "b"), [("1", None), ("x, y", 'say "so"')]) == b'a,b\n1,\n"x, y","say ""so"""\n'


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8"))), max_size=5))
def test_every_text_comes_back(rows: list[tuple[str, str]]) -> None:
    content = csv_bytes(("a", "b"), rows).decode("utf-8")
    read = list(csv.reader(io.StringIO(content, newline="")))[1:]
    assert read == [[str(defused(cell)) for cell in row] for row in rows]
