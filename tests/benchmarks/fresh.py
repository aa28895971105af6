"""Measuring in processes of their own: no measurement leaves anything in a memory that helps the next one."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

Argument = TypeVar("Argument")
Result = TypeVar("Result")


def fresh(function: Callable[[Argument], Result], argument: Argument, *, seconds: float = 600) -> Result | None:
    """What a function of a module gives in a new process; None where it took longer than that, or died."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, function, argument))
    process.start()
    sender.close()
    try:
        result: Result | None = receiver.recv() if receiver.poll(seconds) else None
    except EOFError:
        result = None
    process.kill()
    process.join()
    return result


def _send(sender: Connection, function: Callable[[Argument], Result], argument: Argument) -> None:
    sender.send(function(argument))


def wall_seconds(command: Sequence[str | Path], *, runs: int, folder: Path) -> float:
    """The shortest time a program took from its start to its end, its output thrown away."""
    return min(_wall(command, folder) for _ in range(runs))


def _wall(command: Sequence[str | Path], folder: Path) -> float:
    # The first run leaves compiled modules for the next ones, as an installed program has them.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(list(map(str, command)), cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
