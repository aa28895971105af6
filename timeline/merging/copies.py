"""Copies of one text: syndicated wire stories, reposts and light rewrites are one witness, however many print them.

Pairs of texts that share telling words side by side are found by a sample of these (after Broder, 1997: "On the
resemblance and containment of documents"); only those are compared sentence by sentence. So the work grows with the
texts, not with the pairs of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import pairwise
from typing import TypeAlias
from zlib import crc32

from timeline.merging.ordering import published
from timeline.merging.retelling import Telling, retells, stems
from timeline.model.document import Document, Role

_Pair: TypeAlias = tuple[str, str]

_SAMPLED = 8  # one word in so many
_LEAST = 2  # sampled pairs that two texts must share to be compared
_SHARE = 0.13  # of the smaller text's
_FEW = 8  # texts: where more hold a pair, each is compared with the first and the one before it only


def find_copies(documents: Iterable[Document]) -> Mapping[str, str]:
    """For each copied document the id of the one it repeats: the first published, of those the longest.

    Example: `{"star-0913": "meridian-agency"}`. A copy may be shortened, reordered, lengthened, and have a word
    changed in every few; texts that only share facts, quotations or stock paragraphs are none.
    """
    ordered = sorted(documents, key=_seniority)
    texts = [_text(document) for document in ordered]
    tellings = cache(lambda number: Telling.of(texts[number]))
    originals: dict[str, str] = {}
    for first, second in _alike(texts):
        if ordered[second].id not in originals and retells(tellings(first), tellings(second)):
            originals[ordered[second].id] = originals.get(ordered[first].id, ordered[first].id)
    return originals


def _seniority(document: Document) -> tuple[datetime, int, str]:
    return published(document), -len(document.article.text), document.id


def _text(document: Document) -> str:
    """What the document tells, without what stands around it."""
    text, start = document.article.text, document.article.body_start
    paragraphs: dict[int, list[str]] = {}
    for one in document.annotated.sentences:
        if one.role is not Role.FURNITURE:
            paragraphs.setdefault(one.paragraph, []).append(text[one.start : one.end])
    return "\n\n".join(map("\n".join, paragraphs.values())) if paragraphs else text[start:]


def _alike(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of texts worth comparing, in order."""
    chosen = _Chosen()
    samples = [_sample(text, chosen) for text in texts]
    holders: dict[_Pair, list[int]] = {}
    for number, sample in enumerate(samples):
        for pair in sample:
            holders.setdefault(pair, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if len(numbers) > 1:
            shared.update(_met(numbers))
    sizes = [len(sample) for sample in samples]
    return sorted(
        (one, other)
        for (one, other), count in shared.items()
        if count >= max(_LEAST, _SHARE * min(sizes[one], sizes[other]))
    )


def _met(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(numbers) <= _FEW:
        return ((one, other) for place, one in enumerate(numbers) for other in numbers[place + 1 :])
    return iter({*pairwise(numbers), *((numbers[0], other) for other in numbers[1:])})


class _Chosen(dict[str, bool]):
    """Whether a word belongs to the sample; the same for all texts."""

    def __missing__(self, word: str) -> bool:
        self[word] = crc32(word.encode("utf-8", "surrogatepass")) % _SAMPLED == 0
        return self[word]


def _sample(text: str, chosen: _Chosen) -> set[_Pair]:
    """Neighbours among the longer words of a text, where the first is one of the sample."""
    words = stems(text.lower())
    places = [place for place, word in enumerate(words) if chosen[word]]
    words += ["", ""]
    return {(words[place], words[place + step]) for place in places for step in (1, 2)}
