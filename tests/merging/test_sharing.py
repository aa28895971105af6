"""Work shared out among copies of the process: the same outcome, whatever becomes of a copy."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from timeline.merging import sharing
from timeline.merging.sharing import in_shares, jobs_for

LETTERS = "abcdefghij"


def letters(part: slice) -> str:
    return LETTERS[part]


@pytest.mark.parametrize("jobs", [1, 2, 3, 12])
def test_shares_come_in_order(jobs: int) -> None:
    found = in_shares(letters, of=len(LETTERS), jobs=jobs)
    assert "".join(found) == LETTERS
    assert len(found) == jobs


def test_other_shares_are_done_by_other_processes() -> None:
    mine, other = in_shares(lambda _: os.getpid(), of=2, jobs=2)
    assert mine == os.getpid() != other


def test_what_both_know_is_the_same_object() -> None:
    known = [["a"], ["b"], ["c"], ["d"]]
    found = in_shares(lambda part: tuple(known[part]), of=4, jobs=2, known=known)
    assert [
        one is other
        for share, some in zip(found, (known[:2], known[2:]), strict=True)
        for one, other in zip(share, some, strict=True)
    ] == [True] * 4


def test_answers_larger_than_a_pipe() -> None:
    found = in_shares(lambda part: bytes(part.stop - part.start), of=3_000_000, jobs=3)
    assert sum(map(len, found)) == 3_000_000


def test_a_copy_that_fails_loses_nothing(tmp_path: Path) -> None:
    def work(part: slice) -> str:
        if os.getpid() != here:
            raise MemoryError
        return LETTERS[part]

    here = os.getpid()
    assert "".join(in_shares(work, of=len(LETTERS), jobs=2)) == LETTERS


def test_a_copy_that_is_killed_loses_nothing() -> None:
    def work(part: slice) -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return LETTERS[part]

    here = os.getpid()
    assert "".join(in_shares(work, of=len(LETTERS), jobs=3)) == LETTERS


def test_an_error_is_the_caller_s() -> None:
    def work(part: slice) -> str:
        raise ValueError(LETTERS[part])

    with pytest.raises(ValueError, match="abcde"):
        in_shares(work, of=len(LETTERS), jobs=2)


def test_where_no_process_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert "".join(in_shares(letters, of=len(LETTERS), jobs=2)) == LETTERS
    monkeypatch.delattr(os, "fork")
    assert "".join(in_shares(letters, of=len(LETTERS), jobs=2)) == LETTERS


@pytest.mark.parametrize(("things", "jobs", "worth"), [(0, 2, 1), (9_999, 4, 1), (20_000, 4, 2), (10**6, 4, 4)])
def test_few_things_need_no_copy(things: int, jobs: int, worth: int) -> None:
    assert jobs_for(things, jobs) == worth


def test_a_copy_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def work(part: slice) -> str:
        if os.getpid() != here:
            time.sleep(600)
        return LETTERS[part]

    here = os.getpid()
    monkeypatch.setattr(sharing, "_PATIENCE", 0.2)
    assert "".join(in_shares(work, of=len(LETTERS), jobs=2)) == LETTERS
