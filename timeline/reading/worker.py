"""The process that `isolating` starts: bytes in, lines of JSON out, little memory and little time."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping

_MOST_MEMORY = 3_000_000_000  # bytes of addresses; native libraries reserve more than they use


def _tasks() -> Mapping[str, Callable[[bytes], Iterator[object]]]:
    from timeline.reading.parquet_rows import rows
    from timeline.reading.pdf_pages import pages

    return {"pdf": pages, "parquet": rows}


def main(task: str, seconds: str) -> None:
    """Answers for the bytes of standard input; each line at once, so that a later crash loses only the rest."""
    _limit(int(seconds))
    for value in _tasks()[task](sys.stdin.buffer.read()):
        sys.stdout.buffer.write(json.dumps(value).encode() + b"\n")
        sys.stdout.buffer.flush()


def _limit(seconds: int) -> None:
    try:
        import resource
    except ImportError:  # Windows; there the clock of the process that waits is all there is
        return
    for kind, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, _MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):  # the system allows less already, or knows no such limit
            continue


if __name__ == "__main__":
    main(*sys.argv[1:3])
