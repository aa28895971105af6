from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.making import QUAY, gzipped, only, paths, reading, tarred, zipped
from timeline.model.rejected import Reason, Rejected
from timeline.reading.gunzipping import Gunzip


@pytest.mark.parametrize(
    ("name", "path_id"), [("a.txt.gz", "a"), ("a.gz", "a"), ("a", "a"), ("a.TXT.GZ", "a"), (".gz.txt", ".gz")]
)
def test_one_file(tmp_path: Path, name: str, path_id: str) -> None:
    article = only(reading(tmp_path, name, gzipped(QUAY.encode())))
    assert (article.text, article.path, article.id) == (QUAY, name, path_id)


def test_the_name_within_tells_what_only_names_tell(tmp_path: Path) -> None:
    assert only(reading(tmp_path, "a.md.gz", gzipped(f"# Quay news\n\n{QUAY}".encode()))).title == "Quay news"
    lines = f'{{"text": "{QUAY}"}}\n{{"text": "It rained."}}\n'.encode()
    assert [one.id for one in reading(tmp_path, "d.jsonl.gz", gzipped(lines)).articles] == ["d#1", "d#2"]


def test_several_parts_in_a_row_are_one_text(tmp_path: Path) -> None:
    data = gzipped(b"The quay ") + gzipped(b"") + gzipped(b"reopened.") + bytes(512)
    assert only(reading(tmp_path, "a.txt.gz", data)).text == "The quay reopened."


def test_an_archive_within(tmp_path: Path) -> None:
    found = reading(tmp_path, "b.tar.gz", gzipped(tarred({"x/a.txt": QUAY.encode()})))
    assert paths(found) == ["b.tar.gz/x/a.txt"]
    assert paths(reading(tmp_path, "b.zip.gz", gzipped(zipped({"a.txt": QUAY})))) == ["b.zip.gz/a.txt"]


def test_cut_off_what_there_is_is_kept(tmp_path: Path) -> None:
    text = "".join(f"Ferry {number} sailed past the lighthouse at noon.\n" for number in range(2_000))
    found = reading(tmp_path, "a.txt.gz", gzipped(text.encode())[:-3_000])
    assert [str(each) for each in found.rejected] == ["a.txt.gz: the gzip data is cut off; what there is of it is used"]
    assert found.rejected[0].reason is Reason.MALFORMED
    assert text.startswith(found.articles[0].text) and len(found.articles[0].text) > 1_000


def test_a_wrong_check_sum_is_told(tmp_path: Path) -> None:
    data = bytearray(gzipped(QUAY.encode()))
    data[-8] ^= 1
    found = reading(tmp_path, "a.txt.gz", bytes(data))
    assert [each.reason for each in found.rejected] == [Reason.MALFORMED]


def test_something_else_after_it_is_told(tmp_path: Path) -> None:
    found = reading(tmp_path, "a.txt.gz", gzipped(QUAY.encode()) + b"and more")
    assert found.articles[0].text == QUAY
    assert "after its gzip data" in str(found.rejected[0])


@pytest.mark.parametrize("data", [b"\x1f\x8b", b"\x1f\x8b\x08\x00", b"\x1f\x8bnot gzip at all", gzipped(b"")])
def test_nothing_in_it(tmp_path: Path, data: bytes) -> None:
    found = reading(tmp_path, "a.txt.gz", data)
    assert found.articles == () and len(found.rejected) == 1


def everything(unpacker: Gunzip, most: int) -> tuple[bytes, Rejected | None]:
    pieces: list[bytes] = []
    while True:
        data = unpacker.read(most)
        if isinstance(data, Rejected):
            return b"".join(pieces), data
        if not data:
            return b"".join(pieces), None
        pieces.append(data)


def source(data: bytes, at_once: int) -> Gunzip:
    place = [0]

    def give(most: int) -> bytes:
        piece = data[place[0] : place[0] + min(most, at_once)]
        place[0] += len(piece)
        return piece

    return Gunzip(give, shown="a.gz")


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=4), st.integers(1, 50), st.integers(1, 400))
def test_pieces_of_any_size_make_the_same_whole(parts: list[bytes], at_once: int, most: int) -> None:
    packed = b"".join(map(gzipped, parts))
    assert everything(source(packed, at_once), most) == (b"".join(parts), None)


@given(st.binary(max_size=400), st.data())
def test_a_cut_gives_the_beginning_and_a_reason(data: bytes, draw: st.DataObject) -> None:
    packed = gzipped(data)
    end = draw.draw(st.integers(1, len(packed) - 1))
    got, failed = everything(source(packed[:end], 7), 64)
    assert data.startswith(got) and failed is not None


@given(st.binary(max_size=200), st.sampled_from([b"", b"\x1f\x8b\x08\x00", gzipped(b"It rained.")]))
def test_any_bytes_come_to_an_end(data: bytes, before: bytes) -> None:
    everything(source(before + data, 16), 32)
