import tarfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.making import QUAY, gzipped, only, paths, reading, refused, tarred
from timeline.model.rejected import Reason
from timeline.reading import Reading

MEMBERS = {"x/b.txt": QUAY.encode(), "a.txt": b"It rained.", "README": b"About.", ".hidden": b"No."}


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("name", ["b.tar", "b.dat"])
def test_members_as_they_come(tmp_path: Path, form: int, name: str) -> None:
    found = reading(tmp_path, name, tarred(MEMBERS, form=form))
    assert found.rejected == ()
    assert paths(found) == [f"{name}/x/b.txt", f"{name}/a.txt"]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("name", ["deep/" * 25 + "quay.txt", "kai-straße-ночь.txt"])
def test_long_and_foreign_names(tmp_path: Path, form: int, name: str) -> None:
    assert paths(reading(tmp_path, "b.tar", tarred({name: QUAY.encode()}, form=form))) == [f"b.tar/{name}"]


def test_names_lead_nowhere_and_links_are_not_followed(tmp_path: Path) -> None:
    data = tarred({"../../etc/quay.txt": QUAY.encode()})
    assert paths(reading(tmp_path, "b.tar", data)) == ["b.tar/etc/quay.txt"]
    link = tarfile.TarInfo("a.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
    reason, _ = refused(reading(tmp_path, "b.tar", link.tobuf() + bytes(1024)))
    assert reason is Reason.NO_DOCUMENTS


def test_cut_off_in_a_member(tmp_path: Path) -> None:
    data = tarred({"a.txt": QUAY.encode(), "b.txt": QUAY.encode() * 100})
    found = reading(tmp_path, "b.tar", data[:4_000])
    assert paths(found) == ["b.tar/a.txt", "b.tar/b.txt"]
    assert [str(each) for each in found.rejected] == [
        "b.tar/b.txt: the archive is cut off in it; what there is of it is used"
    ]


def test_cut_off_in_the_gzip_around_it_is_one_line(tmp_path: Path) -> None:
    lines = "".join(f"Ferry {number * 7919} sailed.\n" for number in range(5_000)).encode()
    found = reading(tmp_path, "b.tgz", gzipped(tarred({"a.txt": QUAY.encode(), "b.txt": lines}))[:-2_000])
    assert paths(found) == ["b.tgz/a.txt", "b.tgz/b.txt"]
    assert [str(each) for each in found.rejected] == ["b.tgz: the gzip data is cut off; what there is of it is used"]


def test_a_member_is_only_so_long(tmp_path: Path) -> None:
    data = tarred({"a.txt": QUAY.encode() * 50, "b.txt": QUAY.encode()})
    found = reading(tmp_path, "b.tar", data, max_bytes=1_000)
    assert paths(found) == ["b.tar/b.txt"]
    assert [(each.subject, each.reason) for each in found.rejected] == [("b.tar/a.txt", Reason.TOO_LARGE)]


@given(at=st.integers(0, 2_000), bits=st.integers(1, 255))
def test_a_changed_byte_never_hurts(tmp_path_factory: pytest.TempPathFactory, at: int, bits: int) -> None:
    data = bytearray(tarred({"a.txt": QUAY.encode(), "b.txt": QUAY.encode()}))
    data[at] ^= bits
    found = reading(tmp_path_factory.getbasetemp(), "b.tar", bytes(data))
    assert isinstance(found, Reading) and (found.articles or found.rejected)


def test_a_text_that_speaks_of_it_is_a_text(tmp_path: Path) -> None:
    text = "a" * 257 + "ustar" + QUAY * 10
    assert only(reading(tmp_path, "a.txt", text)).text == text
