import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason
from timeline.reading import read
from timeline.reading.delimited import rows

CELLS = st.text(st.sampled_from("ab ,;\"\r\n'é"), max_size=8)


@given(table=st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=6), delimiter=st.sampled_from(",;|"))
def test_what_csv_writes_is_read(table: list[list[str]], delimiter: str) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(table)
    assert [list(row.cells or ()) for row in rows(stream.getvalue(), delimiter=delimiter)] == table


@given(text=st.text(st.sampled_from('a,"\n\r\t '), max_size=60), delimiter=st.sampled_from(",;|\t"))
def test_any_text_ends(text: str, delimiter: str) -> None:
    found = list(rows(text, delimiter=delimiter))
    assert all(row.cells is not None for row in found[:-1])


def test_rows_know_their_line() -> None:
    assert [row.line for row in rows('a\n\n"b\nc"\nd', delimiter=",")] == [1, 3, 5]


def test_long_cells_and_many_quotes_take_no_time() -> None:
    text = "id,text\n" + 'a,"' + '""x' * 300_000 + '"\n' + '"' * 100_001
    found = list(rows(text, delimiter=","))
    assert found[1].cells is not None and len(found[1].cells[1]) == 600_000
    assert found[2].cells is None


def test_a_table_from_a_spreadsheet(files: Path) -> None:
    reading = read([files / "documents.csv"])
    first, second = reading.articles
    assert first.text == 'The mayor said: "It is open.";\r\nPeople cheered.'
    assert (first.id, first.title, first.extra) == ("k1", "Quay reopens", {"section": "harbour"})
    assert (first.stamps[0].text, first.stamps[0].where) == ("2026-03-06", "documents.csv, line 2")
    assert second.stamps == ()
    (rejected,) = reading.rejected
    assert (rejected.subject, rejected.reason) == ("documents.csv, line 5", Reason.MALFORMED)


def test_tabs(files: Path) -> None:
    (article,) = read([files / "documents.tsv"]).articles
    assert (article.id, article.stamps[0].text) == ("t1", "2026-03-06")


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        ("id,body\na,The quay.\n", "d.csv", 'no column "text"'),
        ("text,text\na,b\n", "d.csv, line 1", 'two columns are named "text"'),
        ('id,text\na,The quay.\nb,"It never ends\nc,x\n', "d.csv, line 3", "never closed"),
        ("id,text\n", "d.csv", "no rows"),
        ("id,text\na\n", "d.csv, line 2", 'no field "text"'),
    ],
)
def test_bad_tables(tmp_path: Path, text: str, subject: str, words: str) -> None:
    (tmp_path / "d.csv").write_text(text, encoding="utf-8")
    (rejected,) = read([tmp_path / "d.csv"]).rejected
    assert rejected.subject == subject
    assert words in rejected.detail


def test_field_map_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("key,Body\na,The quay.\n", encoding="utf-8")
    (article,) = read([tmp_path / "d.csv"], config=ReadingConfig(field_map={"text": "Body", "id": "key"})).articles
    assert (article.id, article.text) == ("a", "The quay.")


def test_prose_with_commas_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The text, the title, and more\n\nThe quay, they said, reopened.", encoding="utf-8")
    assert read([tmp_path / "a.txt"]).articles[0].text.startswith("The text")
