"""A bound on how often one file may fail, so that a large broken one does not drown the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import not_read

MOST_FAILURES = 20

Kept = TypeVar("Kept")


def limited(results: Iterable[Kept | Rejected], *, shown: str) -> Iterator[Kept | Rejected]:
    """The results with at most 20 failures, the rest of them summed up in one; `limited(results, shown="a.jsonl")`."""
    failures = 0
    for result in results:
        failures += isinstance(result, Rejected)
        if failures <= MOST_FAILURES or not isinstance(result, Rejected):
            yield result
    if failures > MOST_FAILURES:
        yield not_read(shown, Reason.MALFORMED, f"{failures - MOST_FAILURES:,} more of its documents cannot be read")
