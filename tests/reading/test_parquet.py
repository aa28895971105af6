import io
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.making import DATA, QUAY, only, reading, refused
from timeline.config import ReadingConfig
from timeline.model.document import Basis
from timeline.model.rejected import Reason
from timeline.reading import isolating, read
from timeline.reading.parquet_rows import rows


def table(**columns: list[Any]) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer)
    return buffer.getvalue()


def test_a_row_is_a_document() -> None:
    found = read([DATA / "rows.parquet"])
    first, second = found.articles
    assert (first.id, first.path, first.title, first.text) == (
        "a",
        "rows.parquet",
        "Ferries sail",
        "The ferry sailed on Friday night.",
    )
    assert [(stamp.basis, stamp.text, stamp.where) for stamp in first.stamps] == [
        (Basis.MARKUP, "2025-12-07T10:30:00", "rows.parquet, row 1")
    ]
    assert first.extra == {"day": "2025-12-07", "tags": '["a", "b"]'}
    assert (second.id, second.title, second.stamps) == ("b", None, ())
    assert [str(each) for each in found.rejected] == ["rows.parquet, row 3: its text is empty"]


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(table(Body=[QUAY], When=["2025-12-07"]))
    config = ReadingConfig(field_map={"text": "body", "published": "when"})
    article = only(read([tmp_path / "a.parquet"], config=config))
    assert (article.text, article.stamps[0].text, article.id) == (QUAY, "2025-12-07", "a")


def test_it_is_known_by_its_bytes(tmp_path: Path) -> None:
    assert only(reading(tmp_path, "a.txt", table(text=[QUAY]))).text == QUAY


def test_many_rows(tmp_path: Path) -> None:
    found = reading(tmp_path, "a.parquet", table(text=[f"Ferry {n} sailed." for n in range(3_000)]))
    assert len(found.articles) == 3_000
    assert found.articles[-1].id == "a#3000"


def test_without_a_text_column_each_row_is_named_and_the_rest_counted(tmp_path: Path) -> None:
    found = reading(tmp_path, "a.parquet", table(body=[QUAY] * 30))
    assert found.articles == () and len(found.rejected) == 21
    assert str(found.rejected[0]) == 'a.parquet, row 1: it has no field "text"'


def test_no_rows(tmp_path: Path) -> None:
    assert refused(reading(tmp_path, "a.parquet", table(text=pa.array([], pa.string())))) == (
        Reason.NO_DOCUMENTS,
        "a.parquet: the table has no rows",
    )


@pytest.mark.parametrize("data", [b"PAR1", b"PAR1" + bytes(50), b"PAR1" * 50, table(text=[QUAY] * 50)[:-30]])
def test_broken_ones_are_one_line(tmp_path: Path, data: bytes) -> None:
    assert refused(reading(tmp_path, "a.parquet", data)) == (
        Reason.MALFORMED,
        "a.parquet: no valid Parquet: damaged, cut off or of a kind that is not read; the rows before are used",
    )


def test_more_words_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.reading.parquet_rows._MOST_CHARACTERS", 1_000)
    told = list(rows(table(text=[QUAY] * 100)))
    assert 10 < len(told) < 20 and isinstance(told[-1], str)


def test_without_the_package_the_command_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolating, "find_spec", lambda _: None)
    assert refused(reading(tmp_path, "a.parquet", table(text=[QUAY]))) == (
        Reason.UNSUPPORTED,
        "a.parquet: Parquet needs another package: pip install 'timeline-reconstruction[documents]'",
    )


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=20), max_size=5))
def test_texts_come_back(texts: list[str]) -> None:
    assert [row["text"] for row in rows(table(text=pa.array(texts, pa.string()))) if isinstance(row, dict)] == texts
