import io
import os
import tracemalloc
from pathlib import Path
from typing import IO, Any, NoReturn

import pytest

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason
from timeline.reading import BYTE_READERS, READERS, Reading, read


def write(folder: Path, names: dict[str, str]) -> None:
    for name, text in names.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def reasons(reading: Reading) -> dict[str, Reason]:
    return {rejected.subject: rejected.reason for rejected in reading.rejected}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_read_sorted_and_without_what_is_no_document(here: Path) -> None:
    names = ["b.txt", "a.txt", "sub/c.txt", "README.md", "readme", "published.csv", "published.json"]
    write(
        here, {f"in/{name}": "The quay reopened." for name in [*names, "corrections.toml", ".hidden.txt", ".git/x.txt"]}
    )
    reading = read(["in/"])
    assert [article.path for article in reading.articles] == ["in/a.txt", "in/b.txt", "in/sub/c.txt"]
    assert [article.id for article in reading.articles] == ["a", "b", "c"]
    assert reading.rejected == ()


def test_a_file_given_by_name_is_read_whatever_its_name(here: Path) -> None:
    write(here, {"README.md": "The quay reopened."})
    assert read(["README.md"]).articles[0].id == "README"


def test_files_named_in_skip_are_no_documents(here: Path) -> None:
    write(here, {"in/a.txt": "The quay reopened.", "in/dates.csv": "file,published\na.txt,2026-03-04\n"})
    reading = read(["in"], skip=["in/dates.csv"])
    assert [article.id for article in reading.articles] == ["a"]
    assert reading.rejected == ()


def test_patterns_that_the_shell_left_alone(here: Path) -> None:
    write(here, dict.fromkeys(["in/a.txt", "in/b.md", "in/deep/er/c.txt", "in/README.txt"], "The quay reopened."))
    assert [article.path for article in read(["in/*.txt"]).articles] == ["in/a.txt"]
    assert [article.path for article in read(["in/**/*.txt"]).articles] == ["in/a.txt", "in/deep/er/c.txt"]
    assert reasons(read(["in/*.pdf"])) == {"in/*.pdf": Reason.NOT_FOUND}


def test_a_name_with_brackets_is_a_name_first(here: Path) -> None:
    write(here, {"a[1].txt": "The quay reopened."})
    assert read(["a[1].txt"]).articles[0].path == "a[1].txt"


@pytest.mark.parametrize("name", ["nowhere.txt", "no\0where.txt", "x" * 5000, "nowhere/deeper/a.txt", ""])
def test_what_is_not_there_is_named(here: Path, name: str) -> None:
    reading = read([name, "-"], stdin=io.BytesIO(b"The quay reopened."))
    if name:
        assert [rejected.reason for rejected in reading.rejected] == [Reason.NOT_FOUND]
    assert reading.articles[-1].id == "-"


def test_bad_inputs_cost_themselves_only(files: Path) -> None:
    reading = read(
        [files / "binary.txt", files / "empty.txt", files / "blank.txt", files / "page.html", files / "utf8.txt"]
    )
    assert [article.id for article in reading.articles] == ["page", "utf8"]
    assert reasons(reading) == {"binary.txt": Reason.BINARY, "empty.txt": Reason.EMPTY, "blank.txt": Reason.EMPTY}


OLD = "(.doc, .xls, .ppt, .msg), which is not read: save it as DOCX, PDF or text, a table as CSV"
TYPED = "which is not read: only its text, typed or recognised, can be used"
HEARD = "which is not read: a transcript of it, as text, would be"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"7z\xbc\xaf\x27\x1c\x00", "a 7z archive, which is not read: unpack it first"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00", "a RAR archive, which is not read: unpack it first"),
        ("a.txt.zst", b"\x28\xb5\x2f\xfd\x00", "a zstd file, which is not read: unpack it first"),
        ("a.html.br", b"\x8b\x05\x80" + bytes(range(256)), "a Brotli file, which is not read: unpack it first"),
        ("a.rtf", b"{\\rtf1 The quay reopened.}", "RTF, which is not read: save it as DOCX or text"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"an old Office file {OLD}"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0", f"an image, {TYPED}"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", f"an image, {TYPED}"),
        ("a.webp", b"RIFF\x1a\0\0\0WEBPVP8 ", f"an image, {TYPED}"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0", f"an image, {TYPED}"),
        ("a.mp4", b"\0\0\0\x18ftypisom\0\0\0\0", f"a video or sound file, {HEARD}"),
        ("a.webm", b"\x1a\x45\xdf\xa3\x01", f"a video, {HEARD}"),
        ("a.wav", b"RIFF\x1a\0\0\0WAVEfmt ", f"a sound file, {HEARD}"),
        ("a.db", b"SQLite format 3\0", "a database, which is not read: export the table as CSV"),
        (
            "a.xml",
            b"<?xml version='1.0'?><news>The quay reopened.</news>",
            "XML of a kind that is not known, which is not read: save what it holds as text, HTML or JSON",
        ),
    ],
)
def test_known_formats_are_refused_by_content(here: Path, name: str, data: bytes, words: str) -> None:
    (here / name).write_bytes(data)
    (rejected,) = read([name]).rejected
    assert (rejected.reason, rejected.detail) == (Reason.UNSUPPORTED, f"it is {words}")


def test_a_large_video_is_named_as_one(here: Path) -> None:
    with (here / "a.mp4").open("wb") as file:
        file.write(b"\0\0\0\x18ftypisom\0\0\0\0")
        file.truncate(200_000_000)
    assert reasons(read(["a.mp4"])) == {"a.mp4": Reason.UNSUPPORTED}


def test_a_folder_without_documents(here: Path) -> None:
    write(here, {"in/README.md": "About.", "in/.hidden": "The quay reopened."})
    assert reasons(read(["in"])) == {"in": Reason.NO_DOCUMENTS}


def test_a_file_that_vanishes_while_being_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, {"a.txt": "The quay reopened.", "b.txt": "Ferries sailed."})
    opened = Path.open

    def vanishing(path: Path, mode: str) -> IO[Any]:
        if path.name == "a.txt":
            raise FileNotFoundError(2, "No such file or directory")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", vanishing)
    reading = read(["a.txt", "b.txt"])
    assert [article.id for article in reading.articles] == ["b"]
    assert reasons(reading) == {"a.txt": Reason.NOT_FOUND}


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_a_file_that_cannot_be_read(here: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    write(here, {"a.txt": "The quay reopened."})

    def failing(_: Path, __: str) -> NoReturn:
        raise error

    monkeypatch.setattr(Path, "open", failing)
    assert reasons(read(["a.txt"])) == {"a.txt": Reason.UNREADABLE}


def test_of_a_large_file_only_the_beginning_is_read(here: Path) -> None:
    with (here / "a.txt").open("wb") as file:
        file.write(b"The quay reopened.")
        file.truncate(200_000_000)
    tracemalloc.start()
    assert reasons(read(["a.txt"])) == {"a.txt": Reason.TOO_LARGE}
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


def test_standard_input_is_bounded(here: Path) -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None and 0 < size < 10_000
            return b"a" * size

    assert reasons(read(["-"], config=ReadingConfig(max_bytes=100), stdin=Endless())) == {"-": Reason.TOO_LARGE}
    assert reasons(read(["-"])) == {"-": Reason.UNREADABLE}


def test_standard_input_is_lines_of_json_or_one_text() -> None:
    lines = b'{"id": "a", "text": "The quay reopened."}\n{"id": "b", "text": "Ferries sailed."}\n'
    assert [article.id for article in read(["-"], stdin=io.BytesIO(lines)).articles] == ["a", "b"]
    text = b"{not JSON} The quay reopened.\r\n"
    (article,) = read(["-"], stdin=io.BytesIO(text)).articles
    assert (article.id, article.path, article.text) == ("-", "-", text.decode())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_nobody_writes_to_does_not_hang(here: Path) -> None:
    (here / "in").mkdir()
    os.mkfifo(here / "in" / "pipe.txt")
    assert reasons(read(["in", "in/pipe.txt"])) == {"in/pipe.txt": Reason.UNREADABLE}


def test_links_in_circles_do_not_hang(here: Path) -> None:
    write(here, {"in/a.txt": "The quay reopened."})
    for name in ("loop", "again"):
        (here / "in" / name).symlink_to(here / "in", target_is_directory=True)
    (here / "in" / "self.txt").symlink_to("self.txt")
    for path in ("in", "in/**/*.txt"):
        reading = read([path])
        assert [article.id for article in reading.articles] == ["a"]
        assert set(reasons(reading)) == {"in/self.txt"}


def test_the_same_file_twice_is_one_document(here: Path) -> None:
    write(here, {"in/a.txt": "The quay reopened."})
    (here / "in" / "b.txt").symlink_to("a.txt")
    assert [article.path for article in read(["in/a.txt", "in", "./in/a.txt"]).articles] == ["in/a.txt"]


def test_names_are_never_absolute(here: Path) -> None:
    write(here, {"one/a.txt": "The quay reopened.", "two/deep/b.txt": "Ferries sailed."})
    paths = [article.path for article in read([here / "one", here / "two" / "deep" / "b.txt"]).articles]
    assert paths == ["one/a.txt", "two/deep/b.txt"]
    assert [article.path for article in read([here / "two"]).articles] == ["two/deep/b.txt"]
    assert [article.path for article in read([here / "two/**/*.txt"]).articles] == ["deep/b.txt"]
    assert reasons(read([here / "none.txt"])) == {"none.txt": Reason.NOT_FOUND}


def test_a_name_that_is_no_utf8_can_be_written(here: Path) -> None:
    try:
        Path(os.fsdecode(b"caf\xe9.txt")).write_text("The quay reopened.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    (article,) = read([here]).articles
    assert article.id == "caf\ufffd"


def test_the_same_files_give_the_same_articles(files: Path) -> None:
    assert read([files]) == read([files])


def test_readers_are_a_visible_tuple() -> None:
    by_bytes = ["zip", "gzip", "PDF", "Parquet", "tar", "WARC", "mbox", "mail"]
    by_text = ["TimeML", "feed", "HTML", "markup", "JSON lines", "JSON", "Markdown", "table", "plain text"]
    assert [reader.name for reader in BYTE_READERS] == by_bytes
    assert [reader.name for reader in READERS] == by_text
