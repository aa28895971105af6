"""Work shared out among copies of this process, which know all that it knows; the outcome is the same however many.

A copy is made where the system can split a process (Windows cannot); elsewhere, and where a copy fails, its share is
done here. Other processes, as for reading texts, would have to be sent all the mentions, which costs more than it
saves.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from time import perf_counter
from typing import BinaryIO, NoReturn, TypeVar

_WORTH = 10_000  # things: a copy takes as long to make as a few hundred of them
_PATIENCE = 20.0  # seconds, and times what a like share took here
_LENGTH = 8  # bytes that say how long an answer is
_Found = TypeVar("_Found")


def in_shares(work: Callable[[slice], _Found], *, of: int, jobs: int, known: Sequence[object] = ()) -> list[_Found]:
    """What `work` gives for each share of so many things, in order: `in_shares(words.__getitem__, of=9, jobs=2)`.

    What is `known` on both sides is not copied: an answer that holds one of these objects is given that very object.
    """
    parts = [slice(share * of // jobs, (share + 1) * of // jobs) for share in range(jobs)]
    numbers = {id(one): number for number, one in enumerate(known)} if jobs > 1 else {}
    with _copies(lambda part: _packed(work(part), numbers), parts[1:]) as answers:
        started = perf_counter()
        found = [work(parts[0])]
        taken = perf_counter() - started
        for part, answer in zip(parts[1:], answers, strict=True):
            packed = b"" if answer is None else _read(answer, patience=_PATIENCE + _PATIENCE * taken)
            found.append(_Unpickler(BytesIO(packed), known).load() if packed else work(part))
    return found


def jobs_for(things: int, jobs: int) -> int:
    """How many copies are worth their start for so many things, where so many are allowed."""
    return max(1, min(jobs, things // _WORTH))


@contextmanager
def _copies(work: Callable[[slice], bytes], parts: Sequence[slice]) -> Iterator[list[BinaryIO | None]]:
    """A copy at work on each part, with what it answers; None where none can be made."""
    started = [_start(work, part) for part in parts]
    try:
        yield [answer for _, answer in started]
    finally:
        for process, answer in started:
            if answer is not None:
                answer.close()
                os.kill(process, signal.SIGKILL)  # nobody hears it any more, whether or not it is done
                os.waitpid(process, 0)


def _start(work: Callable[[slice], bytes], part: slice) -> tuple[int, BinaryIO | None]:
    if not hasattr(os, "fork"):
        return 0, None
    reading, writing = os.pipe()
    try:
        with warnings.catch_warnings():
            # From 3.12 on Python warns where there are threads, and numpy has some; the copy uses none of theirs.
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
    except OSError:  # no room for another process
        os.close(reading)
        os.close(writing)
        return 0, None
    if process == 0:
        _answer(work, part, writing)
    os.close(writing)
    return process, os.fdopen(reading, "rb")


def _answer(work: Callable[[slice], bytes], part: slice, writing: int) -> NoReturn:
    """In the copy: it ends here whatever happens, as nothing else of the program is its business."""
    gc.disable()  # looking at what it was given would copy it
    try:
        packed = work(part)
        with os.fdopen(writing, "wb") as answer:
            answer.write(len(packed).to_bytes(_LENGTH))
            answer.write(packed)
    finally:
        os._exit(0)


def _read(answer: BinaryIO, *, patience: float) -> bytes:
    """All that a copy found; nothing where it came to its end before, or has nothing to say within so many seconds."""
    if not select.select([answer], [], [], patience)[0]:
        return b""
    length = int.from_bytes(answer.read(_LENGTH))
    packed = answer.read(length)
    return packed if len(packed) == length else b""


def _packed(found: object, numbers: dict[int, int]) -> bytes:
    written = BytesIO()
    _Pickler(written, numbers).dump(found)
    return written.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, file: BytesIO, numbers: dict[int, int]) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers

    def persistent_id(self, obj: object) -> int | None:
        return self._numbers.get(id(obj))


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: BytesIO, known: Sequence[object]) -> None:
        super().__init__(file)
        self._known = known

    def persistent_load(self, pid: int) -> object:
        return self._known[pid]
