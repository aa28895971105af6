"""What small files can grow to: every case ends in seconds, in bounded memory, with one line, and costs nothing else."""

from __future__ import annotations

import gzip
import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.reading.making import QUAY, gzipped, paths, reading, refused, tarred, zipped
from timeline.model.rejected import Reason
from timeline.reading import Reading


@contextmanager
def bounded(*, seconds: float, megabytes: float) -> Iterator[None]:
    """Of this process: what others do on the machine at the same time is not counted."""
    tracemalloc.start()
    started = time.process_time()
    try:
        yield
        took = time.process_time() - started
        peak = tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
    assert took < seconds, f"{took:.1f} s"
    assert peak < megabytes, f"{peak:.0f} MB"


def lines(found: Reading) -> list[str]:
    return [str(each) for each in found.rejected]


def zeros(megabytes: int) -> bytes:
    """gzip of so many megabytes of blanks."""
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as stream:
        for _ in range(megabytes):
            stream.write(b" " * 1_000_000)
    return buffer.getvalue()


def test_a_zip_bomb(tmp_path: Path) -> None:
    data = zipped({"a.txt": QUAY, "bomb.txt": b" " * 100_000_000, "c.txt": QUAY})
    with bounded(seconds=5, megabytes=80):
        found = reading(tmp_path, "b.zip", data)
    assert paths(found) == ["b.zip/a.txt", "b.zip/c.txt"]
    assert lines(found) == ["b.zip/bomb.txt: it unpacks to more than 200 times its size; no text does that"]


def test_a_gzip_bomb(tmp_path: Path) -> None:
    data = zeros(300)
    with bounded(seconds=5, megabytes=80):
        found = reading(tmp_path, "a.txt.gz", data)
    assert refused(found) == (
        Reason.TOO_LARGE,
        "a.txt.gz: it unpacks to more than 200 times its size; no text does that",
    )


@pytest.mark.parametrize("within", ["a.txt", "a.warc", "a.mbox", "b.tar"])
def test_gzip_bombs_of_streams(tmp_path: Path, within: str) -> None:
    begins = {
        "a.txt": b"",
        "a.warc": b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 999999999\r\n\r\n",
        "a.mbox": b"From a@b.example Sun Dec  7 10:30:00 2025\nFrom: a\n\n",
        "b.tar": tarred({"a.bin": b"\x00" * 512})[:512].replace(b"00000001000", b"77777777777"),
    }
    data = gzipped(begins[within] + b" " * 50_000_000)
    with bounded(seconds=5, megabytes=150):
        found = reading(tmp_path, f"{within}.gz", data)
    assert found.articles == ()
    assert "unpacks to more than 200 times" in lines(found)[-1] and len(lines(found)) <= 2


def test_bombs_in_bombs_in_bombs(tmp_path: Path) -> None:
    inner = zeros(200)
    packed = zipped({f"{n}.gz": inner for n in range(20)}, stored=True)
    with bounded(seconds=20, megabytes=100):
        found = reading(tmp_path, "b.zip", zipped({"x.zip": packed, "z.txt": QUAY}))
    assert paths(found) == ["b.zip/z.txt"]
    assert all("unpacks to more than 200 times" in line for line in lines(found))


def test_many_small_bombs_share_one_bound(tmp_path: Path) -> None:
    data = zipped({f"{n}.txt": b" a" * 450_000 for n in range(100)})
    found = reading(tmp_path, "b.zip", data, max_unpacked=10_000_000)
    assert len(found.articles) == 11
    assert lines(found) == [
        "b.zip/19.txt: it holds more than the 10,000,000 bytes allowed in all; the rest of it is not read"
    ]


def test_overlapping_members_share_one_bound(tmp_path: Path) -> None:
    """Many entries of the directory that all point to the same packed bytes."""
    one = zipped({"a.txt": bytes(1_000_000).replace(b"\0", b"ab") + QUAY.encode()})
    at = one.index(b"PK\x01\x02")
    end = one.index(b"PK\x05\x06")
    entry, count = one[at:end], 3_000
    tail = bytearray(one[end:])
    struct.pack_into("<HHL", tail, 8, count, count, len(entry) * count)
    with bounded(seconds=20, megabytes=250):
        found = reading(tmp_path, "b.zip", one[:at] + entry * count + bytes(tail), max_unpacked=20_000_000)
    assert len(found.rejected) <= 2 and len(found.articles) <= 10


def nested(depth: int) -> bytes:
    data = zipped({"a.txt": QUAY})
    for _ in range(depth):
        data = zipped({"inner.zip": data})
    return data


def test_archives_in_archives_are_opened_so_deep(tmp_path: Path) -> None:
    assert paths(reading(tmp_path, "b.zip", nested(3))) == ["b.zip/inner.zip/inner.zip/inner.zip/a.txt"]
    reason, line = refused(reading(tmp_path, "b.zip", nested(4)))
    assert reason is Reason.TOO_LARGE and line.endswith("it is an archive more than 4 deep in others, and not opened")
    layers = QUAY.encode()
    for _ in range(6):
        layers = gzipped(layers)
    assert refused(reading(tmp_path, "a.gz", layers))[0] is Reason.TOO_LARGE


def test_more_members_than_allowed(tmp_path: Path) -> None:
    data = zipped(dict.fromkeys(map(str, range(200)), QUAY))
    reason, line = refused(reading(tmp_path, "b.zip", data, max_members=100))
    assert (reason, line) == (Reason.TOO_LARGE, "b.zip: it holds more than the 100 files allowed")
    found = reading(tmp_path, "b.tar", tarred(dict.fromkeys(map(str, range(200)), QUAY.encode())), max_members=100)
    assert len(found.articles) == 100
    assert lines(found) == ["b.tar: it holds more than the 100 files allowed in all; the rest of it is not read"]


def test_a_directory_of_millions_is_not_loaded(tmp_path: Path) -> None:
    one = zipped({"a": b""})
    at, end = one.index(b"PK\x01\x02"), one.index(b"PK\x05\x06")
    count = 400_000
    tail = bytearray(one[end:])
    struct.pack_into("<HHL", tail, 8, 0xFFFF, 0xFFFF, (end - at) * count)
    with bounded(seconds=3, megabytes=60):
        found = reading(tmp_path, "b.zip", one[:at] + one[at:end] * count + bytes(tail))
    assert refused(found)[0] is Reason.TOO_LARGE


def test_thousands_of_members_of_one_name(tmp_path: Path) -> None:
    members = [("../" * (n % 50) + "/" * (n // 50) + "a.txt", QUAY) for n in range(1_500)]
    with bounded(seconds=30, megabytes=100):
        found = reading(tmp_path, "b.zip", zipped(members))
    assert len({article.id for article in found.articles}) == len(found.articles) == 1_500


def test_thousands_of_empty_parts_of_gzip(tmp_path: Path) -> None:
    data = gzipped(b"") * 100_000 + gzipped(QUAY.encode())
    with bounded(seconds=10, megabytes=20):
        found = reading(tmp_path, "a.txt.gz", data)
    assert [article.text for article in found.articles] == [QUAY]


@pytest.mark.parametrize(
    "head", [b"", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"%PDF-1.7", b"PAR1", b"{", b"<rss>", b"id,text\n"]
)
def test_200_megabytes(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "a.bin"
    with path.open("wb") as file:
        file.write(head)
        file.truncate(200_000_000)
    with bounded(seconds=3, megabytes=10):
        found = reading_of(path)
    reason, line = refused(found)
    assert reason in (Reason.TOO_LARGE, Reason.MALFORMED) and line.startswith("a.bin: ")


def reading_of(path: Path) -> Reading:
    from timeline.reading import read

    return read([path])


def test_a_large_archive_of_small_documents_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", QUAY)
        with archive.open("b.png", "w") as member:
            for _ in range(150):
                member.write(b"\x89PNG\r\n" + bytes(999_994))
    with bounded(seconds=10, megabytes=140):
        found = reading_of(path)
    assert paths(found) == ["b.zip/a.txt"]
    assert [each.reason for each in found.rejected] == [Reason.UNSUPPORTED]
