import io
import zipfile
from pathlib import Path

import pytest

from tests.reading.making import DATA, QUAY, encrypted_flag, only, paths, reading, refused, zipped
from timeline.model.rejected import Reason


def test_members_are_read_by_content_and_named_by_archive_and_path(tmp_path: Path) -> None:
    data = zipped({"b/b.md": f"# Heading of it\n\n{QUAY}", "a.txt": QUAY, "docs.jsonl": f'{{"text": "{QUAY}"}}'})
    found = reading(tmp_path, "bundle.zip", data)
    assert found.rejected == ()
    assert paths(found) == ["bundle.zip/a.txt", "bundle.zip/b/b.md", "bundle.zip/docs.jsonl"]
    assert [article.id for article in found.articles] == ["a", "b", "docs"]
    assert found.articles[1].title == "Heading of it"


@pytest.mark.parametrize("name", ["bundle.zip", "bundle.txt", "bundle"])
def test_it_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    assert paths(reading(tmp_path, name, zipped({"a.txt": QUAY}))) == [f"{name}/a.txt"]


def test_a_text_that_only_has_the_name_is_a_text(tmp_path: Path) -> None:
    assert only(reading(tmp_path, "a.zip", QUAY)).text == QUAY
    assert only(reading(tmp_path, "a.txt", "PK stands for Kelmar. " + QUAY)).text.startswith("PK")


def test_what_is_no_document_in_a_folder_is_none_in_an_archive(tmp_path: Path) -> None:
    names = ["README.md", "published.csv", ".hidden", ".git/a.txt", "__MACOSX/._a.txt", "sub/.DS_Store", "a.txt"]
    assert paths(reading(tmp_path, "b.zip", zipped(dict.fromkeys(names, QUAY)))) == ["b.zip/a.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\secret\\a.txt", "secret/a.txt"),
        ("..\\..\\a.txt", "a.txt"),
        ("a/./../../b.txt", "a/b.txt"),
        ("a\nb: all is lost.txt", "a\ufffdb: all is lost.txt"),
        ("x" * 5_000 + ".txt", "x" * 196 + ".txt"),
    ],
)
def test_names_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, shown: str) -> None:
    (tmp_path / "in").mkdir()
    archive = tmp_path / "in" / "b.zip"
    found = reading(tmp_path / "in", archive.name, zipped({name: QUAY}))
    assert paths(found) == [f"b.zip/{shown}"]
    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["in", "b.zip"]


def test_members_whose_names_become_the_same_are_all_kept(tmp_path: Path) -> None:
    found = reading(tmp_path, "b.zip", zipped({"a.txt": "One.", "../a.txt": "Two.", "/a.txt": "Three."}))
    assert sorted(article.text for article in found.articles) == ["One.", "Three.", "Two."]
    assert len({article.id for article in found.articles}) == 3


def test_a_member_that_was_replaced_counts_once(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped([("a.txt", "Old."), ("a.txt", "New.")])
    assert only(reading(tmp_path, "b.zip", data)).text == "New."


def test_a_bad_member_costs_itself_only(tmp_path: Path) -> None:
    members = {"a.txt": QUAY, "b.png": b"\x89PNG\r\n\x1a\n" + bytes(99), "c.txt": b"", "d.json": "{", "e.txt": QUAY}
    found = reading(tmp_path, "b.zip", zipped(members))
    assert [article.id for article in found.articles] == ["a", "e"]
    assert [(each.subject, each.reason) for each in found.rejected] == [
        ("b.zip/b.png", Reason.UNSUPPORTED),
        ("b.zip/c.txt", Reason.EMPTY),
        ("b.zip/d.json", Reason.MALFORMED),
    ]


def test_many_bad_members_are_summed_up(tmp_path: Path) -> None:
    found = reading(tmp_path, "b.zip", zipped({f"{n}.txt": b"" for n in range(100)} | {"z.txt": QUAY}))
    assert len(found.articles) == 1
    assert str(found.rejected[-1]) == "b.zip: 80 more of its documents cannot be read"


def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    found = reading(tmp_path, "b.zip", encrypted_flag(zipped({"a.txt": QUAY, "b.txt": QUAY})))
    assert paths(found) == ["b.zip/b.txt"]
    assert [str(each) for each in found.rejected] == ["b.zip/a.txt: it is encrypted; unpack it with its password"]


def test_a_way_of_packing_that_is_not_read(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", QUAY)
    reason, line = refused(reading(tmp_path, "b.zip", buffer.getvalue()))
    assert (reason, line) == (Reason.UNSUPPORTED, "b.zip/a.txt: it is packed in a way that is not read (14)")


@pytest.mark.parametrize("end", [10, 40, 80, -1, -22])
def test_a_cut_archive_is_one_line(tmp_path: Path, end: int) -> None:
    reason, line = refused(reading(tmp_path, "b.zip", zipped({"a.txt": QUAY, "b.txt": QUAY})[:end]))
    assert (reason, line) == (Reason.MALFORMED, "b.zip: it is no whole zip archive: cut off, or damaged at its end")


def test_a_damaged_member_costs_itself_only(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": QUAY, "b.txt": QUAY}, stored=True))
    at = data.find(b"quay")
    data[at : at + 4] = b"pier"
    found = reading(tmp_path, "b.zip", bytes(data))
    assert "b.zip/b.txt" in paths(found)
    assert [(each.subject, each.reason) for each in found.rejected] == [("b.zip/a.txt", Reason.MALFORMED)]


def test_an_archive_without_documents(tmp_path: Path) -> None:
    for members in ({}, {"README.md": QUAY}):
        reason, line = refused(reading(tmp_path, "b.zip", zipped(members)))
        assert (reason, line) == (Reason.NO_DOCUMENTS, "b.zip: the archive holds no documents")


@pytest.mark.parametrize(
    ("member", "words"),
    [
        ("xl/workbook.xml", "an Excel workbook (XLSX), which is not read: save the sheet as CSV"),
        ("ppt/presentation.xml", "a PowerPoint file (PPTX), which is not read: save it as PDF or text"),
    ],
)
def test_other_zipped_formats_are_refused_by_content(tmp_path: Path, member: str, words: str) -> None:
    reason, line = refused(reading(tmp_path, "a.zip", zipped({member: "<a/>", "text.txt": QUAY})))
    assert (reason, line) == (Reason.UNSUPPORTED, f"a.zip: it is {words}")


def test_every_format_is_read_within(tmp_path: Path) -> None:
    names = ["report.docx", "pages.warc", "pages.warc.gz", "rows.parquet", "release.pdf"]
    found = reading(tmp_path, "all.zip", zipped({name: (DATA / name).read_bytes() for name in names}))
    assert [str(each) for each in found.rejected] == ["all.zip/rows.parquet, row 3: its text is empty"]
    assert {f"all.zip/{name}" for name in names} == set(paths(found))
    assert {"report", "release", "a", "b"} <= {article.id for article in found.articles}
