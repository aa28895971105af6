"""bzip2 and xz are read like gzip: bounded, as far as they are whole."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.making import QUAY, only, paths, reading, refused, tarred, zipped
from tests.reading.test_bounds import bounded
from timeline.model.rejected import Reason

PACK: dict[str, Callable[[bytes], bytes]] = {"bz2": bz2.compress, "xz": lzma.compress}
each = pytest.mark.parametrize("kind", PACK)
LONG = "\n".join(f"Line {number} of the harbour log: {number * 7919 % 104729} boxes." for number in range(20_000))


@each
def test_one_file(tmp_path: Path, kind: str) -> None:
    article = only(reading(tmp_path, f"a.txt.{kind}", PACK[kind](QUAY.encode())))
    assert (article.id, article.text) == ("a", QUAY)


@each
def test_by_content(tmp_path: Path, kind: str) -> None:
    assert only(reading(tmp_path, "log", PACK[kind](LONG.encode()))).text == LONG


@each
def test_parts_in_a_row(tmp_path: Path, kind: str) -> None:
    data = PACK[kind](QUAY.encode()) + PACK[kind](b" It sank.") + bytes(512)
    assert only(reading(tmp_path, f"a.txt.{kind}", data)).text == QUAY + " It sank."


@each
def test_archives_within(tmp_path: Path, kind: str) -> None:
    found = reading(tmp_path, f"a.tar.{kind}", PACK[kind](tarred({"b.txt": QUAY.encode(), "c.txt": b"It sank."})))
    assert paths(found) == [f"a.tar.{kind}/b.txt", f"a.tar.{kind}/c.txt"]
    within = reading(tmp_path, "a.zip", zipped({f"b.txt.{kind}": PACK[kind](QUAY.encode())}))
    assert paths(within) == [f"a.zip/b.txt.{kind}"]


def test_what_tar_writes_itself(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:xz") as archive:
        info = tarfile.TarInfo("b.txt")
        info.size = len(QUAY)
        archive.addfile(info, io.BytesIO(QUAY.encode()))
    assert paths(reading(tmp_path, "a.txz", buffer.getvalue())) == ["a.txz/b.txt"]


@each
def test_cut_off(tmp_path: Path, kind: str) -> None:
    data = PACK[kind](LONG.encode() * 8)
    found = reading(tmp_path, f"a.txt.{kind}", data[: len(data) - 40])
    name = "bzip2" if kind == "bz2" else "xz"
    assert [str(one) for one in found.rejected] == [
        f"a.txt.{kind}: the {name} data is cut off; what there is of it is used"
    ]
    assert found.articles and LONG.startswith(found.articles[0].text[:1_000])


@each
def test_damaged(tmp_path: Path, kind: str) -> None:
    data = bytearray(PACK[kind](LONG.encode() * 8))
    data[len(data) // 2] ^= 0xFF
    found = reading(tmp_path, f"a.txt.{kind}", bytes(data))
    assert len(found.rejected) == 1 and "is damaged; what comes before the damage is used" in str(found.rejected[0])


@each
def test_bombs(tmp_path: Path, kind: str) -> None:
    data = PACK[kind](bytes(200_000_000))
    with bounded(seconds=10, megabytes=90):
        found = reading(tmp_path, f"a.txt.{kind}", data)
    assert refused(found)[0] is Reason.TOO_LARGE


def test_xz_that_asks_for_gigabytes(tmp_path: Path) -> None:
    packed = bytearray(lzma.compress(QUAY.encode(), filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}]))
    # The size of the dictionary is one byte in the header of the block; its checksum is made anew.
    packed[16] = 39
    packed[20:24] = zlib.crc32(packed[12:20]).to_bytes(4, "little")
    with bounded(seconds=5, megabytes=90):
        found = reading(tmp_path, "a.txt.xz", bytes(packed))
    assert refused(found)[0] is Reason.MALFORMED


@pytest.mark.parametrize(
    "text", ["BZh is how such files begin.", "ID3 tags are older than that.", "OggS", "GIF89a was a format."]
)
def test_texts_that_begin_like_files(tmp_path: Path, text: str) -> None:
    assert only(reading(tmp_path, "a.txt", text)).text == text
