"""Copies of one text: syndicated wire stories and reposts are one witness, however many outlets print them.

Texts are compared by their runs of five words (Broder, 1997: "On the resemblance and containment of documents"): where
half of the shorter text's runs stand in the longer one, it was copied, not written again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from timeline.merging.ordering import published
from timeline.model.document import Document

_RUN = 5  # words
_SHARE = 0.5
_LEAST = 12  # runs: shorter texts say too little to tell a copy from a stock phrase
_MOST = 200  # documents: a run that stands in more (a disclaimer, a footer) says nothing of the story
_WORDS = re.compile(r"\w+")


def find_copies(documents: Iterable[Document]) -> Mapping[str, str]:
    """For each copied document the id of the one it repeats: the first published, of those the longest.

    Example: `{"star-0913": "meridian-agency"}`. The work grows with the texts, not with the pairs of them.
    """
    ordered = sorted(documents, key=_seniority)
    runs = [_runs(document.article.text[document.article.body_start :]) for document in ordered]
    shared = _shared(runs)
    originals: dict[str, str] = {}
    for (first, second), count in sorted(shared.items()):
        least = min(len(runs[first]), len(runs[second]))
        if least >= _LEAST and count >= _SHARE * least and ordered[second].id not in originals:
            originals[ordered[second].id] = originals.get(ordered[first].id, ordered[first].id)
    return originals


def _seniority(document: Document) -> tuple[datetime, int, str]:
    return published(document), -len(document.article.text), document.id


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORDS.findall(text.lower())
    return frozenset(zip(*(words[offset:] for offset in range(_RUN)), strict=False))


def _shared(runs: Sequence[frozenset[tuple[str, ...]]]) -> Counter[tuple[int, int]]:
    """How many runs each pair of documents shares; pairs that share none do not appear."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, some in enumerate(runs):
        for run in some:
            holders.setdefault(run, []).append(number)
    counts: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= _MOST:
            counts.update((one, other) for place, one in enumerate(numbers) for other in numbers[place + 1 :])
    return counts
