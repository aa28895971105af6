"""Formats with large readers that are not ours: in a process of their own, which may fail, but not hang or grow.

A broken PDF can send its reader in circles; a broken Parquet file can crash native code. Neither may cost the rest.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.opened import Opened
from timeline.reading.source import not_read

_INSTALL = "pip install 'timeline-reconstruction[documents]'"
_MOST_TIMEOUTS = 3  # of one file's archives
_WAIT = 4  # times the processor time: others may be at work


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the worker's answer: some kind of value."""

    value: object


def isolated(opened: Opened, config: ReadingConfig, *, task: str, needs: str, name: str) -> Iterator[Line | Rejected]:
    """What the worker's task says of the bytes, line by line, and what went wrong.

    `task` is a name in `timeline/reading/worker.py`, `needs` the package it imports, `name` the format's.
    Rejected: UNSUPPORTED without the package, TOO_LARGE (too much time or memory), UNREADABLE where it crashed.
    """
    if find_spec(needs) is None:
        yield not_read(opened.shown, Reason.UNSUPPORTED, f"{name} needs another package: {_INSTALL}")
        return
    data = opened.data(config.max_bytes)
    if isinstance(data, Rejected):
        yield data
    elif data is not None and opened.budget.timeouts >= _MOST_TIMEOUTS:
        yield not_read(opened.shown, Reason.TOO_LARGE, "not tried: others in the same archive took too long")
    elif data is not None:
        yield from _answers(opened, config, task, data)


def _answers(opened: Opened, config: ReadingConfig, task: str, data: bytes) -> Iterator[Line | Rejected]:
    done, timed_out = _run(task, data, config)
    opened.budget.bytes_left -= len(done.stdout)
    *lines, rest = done.stdout.split(b"\n")
    yield from (Line(json.loads(line)) for line in lines)
    if timed_out or (done.returncode and not rest and _is_timeout(done.returncode)):
        opened.budget.timeouts += 1
        detail = f"it takes more than {config.max_seconds} s to read; what was read by then is used"
        yield not_read(opened.shown, Reason.TOO_LARGE, detail)
    elif done.returncode:
        yield not_read(opened.shown, Reason.UNREADABLE, "its reader broke down; what was read by then is used")


def _run(task: str, data: bytes, config: ReadingConfig) -> tuple[subprocess.CompletedProcess[bytes], bool]:
    command, environment = own_process("timeline.reading.worker", task, str(config.max_seconds))
    wait = config.max_seconds * _WAIT
    try:
        done = subprocess.run(  # noqa: S603  our own module, by the running interpreter
            command, input=data, capture_output=True, timeout=wait, env=environment, check=False
        )
    except subprocess.TimeoutExpired as expired:
        return subprocess.CompletedProcess(command, 1, expired.stdout or b""), True
    return done, False


def own_process(module: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """The command that runs a module of ours by the running interpreter, and the environment it needs."""
    # -P: no module is taken from the working directory, which may be a folder of somebody else's files.
    command = [sys.executable, "-P", "-m", module, *arguments]
    paths = os.pathsep.join(path for path in sys.path if path)
    return command, {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}


def _is_timeout(status: int) -> bool:
    from signal import Signals

    return status in (-getattr(Signals, "SIGXCPU", 0), -getattr(Signals, "SIGKILL", 0))
