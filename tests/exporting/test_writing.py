import os
from pathlib import Path

import pytest

from timeline.exporting import write_atomically


def test_writes_all_files_into_a_new_folder(tmp_path: Path) -> None:
    written = write_atomically(tmp_path / "a" / "b", {"one.txt": b"1", "two.txt": b"2"})
    assert [path.name for path in written] == ["one.txt", "two.txt"]
    assert [path.read_bytes() for path in written] == [b"1", b"2"]


def test_replaces_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(b"old")
    write_atomically(tmp_path, {"one.txt": b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["one.txt"]
    assert (tmp_path / "one.txt").read_bytes() == b"new"


def test_nothing_is_replaced_when_one_file_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_bytes(b"old")
    opened = Path.open

    def full_disk(path: Path, mode: str = "r") -> object:
        if path.name.startswith(".two.txt"):
            raise OSError(28, "No space left on device", str(path))
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", full_disk)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(tmp_path, {"one.txt": b"new", "two.txt": b"2"})
    monkeypatch.undo()
    assert (tmp_path / "one.txt").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["one.txt"]


def test_a_folder_in_the_way_is_named_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "two.txt").mkdir()
    with pytest.raises(OSError, match=r"two\.txt: is a folder"):
        write_atomically(tmp_path, {"one.txt": b"1", "two.txt": b"2"})
    assert [path.name for path in tmp_path.iterdir()] == ["two.txt"]


def test_files_get_the_rights_that_the_user_gives_files(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        (path,) = write_atomically(tmp_path, {"one.txt": b"1"})
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o644
