from pathlib import Path
from typing import Any

import pytest

from timeline.model.document import Article, Basis, Stamp
from timeline.model.rejected import Reason
from timeline.reading import Manifest, apply_manifest, read, read_manifest


def article(identity: str, path: str, **fields: Any) -> Article:
    return Article(identity, "The quay reopened.", path=path, **fields)


def manifest(tmp_path: Path, text: str, name: str = "published.csv") -> Manifest:
    (tmp_path / name).write_bytes(text.encode())
    return read_manifest(tmp_path / name)


def test_a_manifest_dates_the_documents_it_names(files: Path) -> None:
    names = ["utf8.txt", "front_matter.md", "cp1252.txt", "utf16le.txt"]
    reading = apply_manifest(read([files / name for name in names]).articles, read_manifest(files / "published.csv"))
    stamps = [[stamp for stamp in one.stamps if stamp.basis is Basis.GIVEN] for one in reading.articles]
    assert stamps[0] == [Stamp(Basis.GIVEN, "2026-03-06", "published.csv, line 2")]
    assert [len(given) for given in stamps] == [1, 1, 1, 0]
    assert reading.articles[0].source == "Northwire"
    assert {rejected.subject: rejected.reason for rejected in reading.rejected} == {
        "published.csv, line 4": Reason.UNKNOWN_DOCUMENT,
        "published.csv, line 7": Reason.DUPLICATE_ID,
    }
    assert "published.csv, line 2" in reading.rejected[1].detail


def test_a_given_date_comes_before_the_documents_own(tmp_path: Path) -> None:
    own = Stamp(Basis.MARKUP, "2026-03-05", "d.jsonl, line 1")
    found = manifest(tmp_path, "id,published\na,2026-03-06\n")
    (dated,) = apply_manifest([article("a", "d.jsonl", stamps=(own,))], found).articles
    assert [stamp.text for stamp in dated.stamps] == ["2026-03-06", "2026-03-05"]


@pytest.mark.parametrize("row", ["a.txt", "in/a.txt", "./in/a.txt", "in\\a.txt"])
def test_files_are_named_with_or_without_their_folder(tmp_path: Path, row: str) -> None:
    found = manifest(tmp_path, f"file,published\n{row},2026-03-06\n")
    reading = apply_manifest([article("a", "in/a.txt"), article("b", "in/b.txt")], found)
    assert (len(reading.articles[0].stamps), reading.rejected) == (1, ())


def test_a_file_name_that_two_files_have(tmp_path: Path) -> None:
    articles = [article("x/a.txt", "x/a.txt"), article("y/a.txt", "y/a.txt")]
    reading = apply_manifest(articles, manifest(tmp_path, "file,published\na.txt,2026-03-06\n"))
    (rejected,) = reading.rejected
    assert rejected.reason is Reason.UNKNOWN_DOCUMENT
    assert "x/a.txt or y/a.txt" in rejected.detail
    reading = apply_manifest(articles, manifest(tmp_path, "file,published\ny/a.txt,2026-03-06\n"))
    assert [len(one.stamps) for one in reading.articles] == [0, 1]


def test_two_rows_that_name_one_document_differently(tmp_path: Path) -> None:
    found = manifest(tmp_path, "file,id,published\na.txt,,2026-03-06\n,a,2026-03-06\n")
    reading = apply_manifest([article("a", "a.txt")], found)
    assert [rejected.reason for rejected in reading.rejected] == [Reason.DUPLICATE_ID]
    assert len(reading.articles[0].stamps) == 1


def test_what_is_missing_is_filled_in(tmp_path: Path) -> None:
    text = "url,published,source,title,lang\nhttps://x.example/1,,Northwire, Ferries  sail ,en\n"
    before = article("a", "a.txt", url="https://x.example/1", source="Harbour Post")
    (after,) = apply_manifest([before], manifest(tmp_path, text)).articles
    assert (after.source, after.title, after.lang, after.stamps) == ("Harbour Post", "Ferries sail", "en", ())


@pytest.mark.parametrize(
    "text",
    [
        '{"a.txt": "2026-03-06"}',
        '[{"file": "a.txt", "published": "2026-03-06"}]',
        '{"file": "a.txt", "published": "2026-03-06"}',
    ],
)
def test_json_manifests(tmp_path: Path, text: str) -> None:
    (dated,) = apply_manifest([article("a", "a.txt")], manifest(tmp_path, text, "published.json")).articles
    assert dated.stamps == (Stamp(Basis.GIVEN, "2026-03-06", "published.json, item 1"),)


@pytest.mark.parametrize(
    ("name", "text", "subject", "reason"),
    [
        ("p.csv", "file,day\na.txt,2026-03-06\n", "p.csv, line 1", Reason.MALFORMED),
        ("p.csv", "published\n2026-03-06\n", "p.csv, line 1", Reason.MALFORMED),
        ("p.csv", "file,published\n,2026-03-06\n", "p.csv, line 2", Reason.MALFORMED),
        ("p.csv", "file,published\na.txt,2026-03-06,x\n", "p.csv, line 2", Reason.MALFORMED),
        ("p.csv", "", "p.csv", Reason.EMPTY),
        ("p.csv", "\0\1\2" * 99, "p.csv", Reason.BINARY),
        ("p.json", "{", "p.json", Reason.MALFORMED),
        ("p.json", '["a.txt"]', "p.json, item 1", Reason.MALFORMED),
        ("p.json", '[{"file": "a.txt"}]', "p.json, item 1", Reason.MALFORMED),
    ],
)
def test_bad_manifests_are_named(tmp_path: Path, name: str, text: str, subject: str, reason: Reason) -> None:
    (rejected,) = manifest(tmp_path, text, name).rejected
    assert (rejected.subject, rejected.reason) == (subject, reason)


def test_manifests_that_are_not_there_or_no_text(tmp_path: Path, files: Path) -> None:
    assert read_manifest(tmp_path / "none.csv").rejected[0].reason is Reason.NOT_FOUND
    assert read_manifest(tmp_path).rejected[0].reason is Reason.UNREADABLE
    assert read_manifest(files / "cyrillic_cp1251.txt").rejected[0].reason is Reason.UNREADABLE
