"""Bad input end to end: one clear line that names file and reason, a rejected record, exit status 1, the rest done."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.reading.making import DATA, gzipped, http, pdf, warc_record, zipped
from timeline.cli.app import app

GOOD = "The ferry struck the pier on Friday night, the harbour office said. Two people were hurt."


@dataclass(frozen=True)
class Built:
    status: int
    messages: str
    timeline: dict[str, Any]

    @property
    def reasons(self) -> list[tuple[str, str]]:
        return [(one["subject"], one["reason"]) for one in self.timeline["rejected"]]


def build(folder: Path, *arguments: str, paths: tuple[Path, ...] = ()) -> Built:
    given = [str(path) for path in paths] or [str(folder / "articles")]
    out = folder / "out"
    done = CliRunner().invoke(app, ["build", *given, "-o", str(out), *arguments])
    return Built(done.exit_code, done.stderr, json.loads((out / "timeline.json").read_text(encoding="utf-8")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def manifest(folder: Path, rows: str) -> str:
    (folder / "published.csv").write_text("file,published\ngood.txt,2025-12-07\n" + rows, encoding="utf-8")
    return str(folder / "published.csv")


def assert_rest_done(built: Built) -> None:
    assert any(document["id"] == "good" for document in built.timeline["documents"])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "unsupported_format"),
    ],
)
def test_a_file_that_is_no_text(folder: Path, content: bytes, reason: str) -> None:
    (folder / "articles" / "bad.txt").write_bytes(content)
    built = build(folder, "--published", manifest(folder, ""))
    assert built.status == 1
    assert [why for _, why in built.reasons] == [reason]
    assert "bad.txt" in built.messages
    assert_rest_done(built)
    assert built.timeline["events"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_that_are_meant_well(folder: Path, encoding: str) -> None:
    text = "“The ferry struck the pier on Friday night,” the harbour’s office said. Two people were hurt – badly."
    (folder / "articles" / "curly.txt").write_bytes(text.encode(encoding))
    built = build(folder, "--published", manifest(folder, "curly.txt,2025-12-07\n"))
    assert (built.status, built.reasons) == (0, [])
    for event in built.timeline["events"]:
        for mention in event["mentions"]:
            if mention["document"] == "curly":
                assert text[mention["start"] : mention["end"]] == mention["quote"]


def test_a_file_that_is_not_there(folder: Path) -> None:
    built = build(folder, paths=(folder / "articles" / "good.txt", folder / "gone.txt"))
    assert built.status == 1
    assert [why for _, why in built.reasons] == ["not_found"]
    assert_rest_done(built)


def test_a_file_that_vanishes_while_being_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vanishing = folder / "articles" / "vanishing.txt"
    vanishing.write_text(GOOD, encoding="utf-8")
    opened = Path.open

    def open_or_vanish(self: Path, *arguments: Any, **options: Any) -> Any:
        if self.name == vanishing.name:
            raise FileNotFoundError(2, "No such file or directory", str(self))
        return opened(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", open_or_vanish)
    built = build(folder)
    assert built.status == 1
    assert len(built.reasons) == 1
    assert "vanishing.txt" in built.messages
    assert_rest_done(built)


def test_a_folder_without_readable_files(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    built = build(tmp_path)
    assert built.status == 1
    assert [why for _, why in built.reasons] == ["no_documents"]
    assert built.timeline["events"] == []


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("nobody.txt,2025-12-07\n", "unknown_document"),
        ("other.txt,2025-02-30\n", "bad_date"),
        ("other.txt,soon\n", "bad_date"),
        ("other.txt,05/06/2025\n", "ambiguous_date"),
        ("good.txt,2025-12-09\n", "duplicate_id"),
    ],
)
def test_a_manifest_row_that_cannot_be_used(folder: Path, row: str, reason: str) -> None:
    (folder / "articles" / "other.txt").write_text(GOOD, encoding="utf-8")
    built = build(folder, "--published", manifest(folder, row))
    assert built.status == 1
    assert [why for _, why in built.reasons] == [reason]
    assert "published.csv" in built.messages
    assert "line 3" in built.messages
    published = {document["id"]: document["published"] for document in built.timeline["documents"]}
    assert published["good"]["from"] == "2025-12-07"


def test_two_documents_with_one_id(folder: Path) -> None:
    rows = [{"id": "x", "text": GOOD, "published": "2025-12-07"}, {"id": "x", "text": GOOD, "published": "2025-12-08"}]
    (folder / "articles" / "docs.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    built = build(folder)
    assert built.status == 1
    assert [why for _, why in built.reasons] == ["duplicate_id"]
    assert [document["id"] for document in built.timeline["documents"]].count("x") == 1


def test_a_lone_surrogate_does_no_harm(folder: Path) -> None:
    (folder / "articles" / "odd.jsonl").write_text(
        '{"id": "odd", "text": "Rain \\ud800 fell on Friday."}', encoding="utf-8"
    )
    built = build(folder, "--published", manifest(folder, ""))
    assert_rest_done(built)


MAIL = "From: Ada <ada@harbour.example>\nMessage-ID: <1@harbour.example>\nDate: {}\nSubject: =?x?q?\n\n" + GOOD
FEED = "<rss><channel><title>Post</title><item><title>{}</title><description>{}</description>{}</item></channel></rss>"
ENTITIES = """<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>"""
PAGE = f"<html><title>Ferry</title><article><h1>Ferry strikes pier in Kelmar</h1><p>{GOOD * 3}</p></article></html>"
WARC = warc_record(http(PAGE.encode(), media="text/html")) + warc_record(http(GOOD.encode()))


@pytest.mark.parametrize(
    ("name", "content", "reason", "kept"),
    [
        ("bad.txt.gz", gzipped((GOOD * 500).encode())[:-20], "malformed", 1),
        ("bad.zip", zipped({"a.txt": GOOD, "b.txt": " " * 50_000_000}), "too_large", 1),
        ("bad.txt.gz", gzipped(b" " * 50_000_000), "too_large", 0),
        ("bad.zip", zipped({"a.txt": GOOD})[:-30], "malformed", 0),
        ("bad.pdf", (DATA / "scan.pdf").read_bytes(), "no_text", 0),
        ("bad.pdf", (DATA / "locked.pdf").read_bytes(), "unreadable", 0),
        ("bad.pdf", pdf([GOOD])[:300], "malformed", 0),
        ("bad.docx", (DATA / "report.docx").read_bytes()[:9_000], "malformed", 0),
        ("bad.parquet", (DATA / "rows.parquet").read_bytes()[:900], "malformed", 0),
        ("bad.eml", MAIL.format("someday soon").encode(), "bad_date", 1),
        ("bad.eml", b"Content-Type: multipart/mixed; boundary=b\n\n--b--\n", "no_text", 0),
        ("bad.xml", FEED.format("Ferry", GOOD, "<pubDate>Sun, 32 Dec 2025</pubDate>").encode(), "bad_date", 1),
        ("bad.xml", (ENTITIES + FEED.format("&amp;", "&a;&b;", "")).encode(), "malformed", 0),
        ("bad.xml", FEED.format("Ferry", GOOD, "</item><item><title>cut").encode(), "malformed", 1),
        ("bad.warc", WARC[:-30], "malformed", 2),
        ("bad.warc.gz", gzipped(WARC + bytes(60_000_000)), "malformed", 2),
    ],
)
def test_a_file_that_is_broken_or_hostile(folder: Path, name: str, content: bytes, reason: str, kept: int) -> None:
    (folder / "articles" / name).write_bytes(content)
    started = time.perf_counter()
    built = build(folder, "--published", manifest(folder, ""))
    assert time.perf_counter() - started < 20
    assert (built.status, [why for _, why in built.reasons]) == (1, [reason])
    assert built.reasons[0][0].startswith(f"articles/{name}")
    assert len([line for line in built.messages.splitlines() if name in line]) == 1
    assert_rest_done(built)
    assert len(built.timeline["documents"]) == 1 + kept
    assert "root:" not in json.dumps(built.timeline)


def test_a_file_of_200_megabytes(folder: Path) -> None:
    with (folder / "articles" / "bad.txt").open("wb") as file:
        file.write(GOOD.encode())
        file.truncate(200_000_000)
    started = time.perf_counter()
    built = build(folder)
    assert time.perf_counter() - started < 10
    assert (built.status, [why for _, why in built.reasons]) == (1, ["too_large"])
    assert "bad.txt: it is larger than the 64,000,000 bytes allowed" in built.messages
    assert_rest_done(built)


def test_output_is_whole_or_not_at_all(folder: Path) -> None:
    (folder / "out").write_text("a file where the folder should be", encoding="utf-8")
    done = CliRunner().invoke(app, ["build", str(folder / "articles"), "-o", str(folder / "out")])
    assert done.exit_code == 1
    assert "nothing written" in done.stderr
    assert (folder / "out").read_text(encoding="utf-8") == "a file where the folder should be"


def test_without_any_date_the_build_says_what_it_does_not_know(folder: Path) -> None:
    built = build(folder)
    assert built.status == 0
    assert built.timeline["events"] == []
    assert all(item["reason"] and item["would_help"] for item in built.timeline["undated"])
    assert any("publication date" in item["would_help"] for item in built.timeline["undated"])
