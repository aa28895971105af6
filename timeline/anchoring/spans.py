"""Two dates that give one stretch: what happens "from 15 to 17 January" lasts over both."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from operator import attrgetter

from timeline.model.document import Document
from timeline.model.event import Extracted
from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Anchored, Timex
from timeline.model.wording import interval_in_words

_LONGEST = 12  # characters between the two: " through ", " to the "
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Joining:
    """The words of a language that join two dates, by the word before the first, and the verbs that keep them apart."""

    joined: Mapping[str, frozenset[str]]
    apart: frozenset[str]


@cache
def joining(language: str) -> Joining | None:
    """The joining words of a language; None where it has none."""
    file = files("timeline.lang").joinpath(language, "spans.toml")
    if not (language.isalpha() and file.is_file()):
        return None
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    joined = {word: frozenset(between) for word, between in data["joined"].items()}
    return Joining(joined, frozenset(data["moves"]["words"].split()))


def over_span(
    document: Document, extracted: Extracted, by_timex: Mapping[tuple[int, int], Anchored], *, language: str = "en"
) -> Anchored | None:
    """The date of a mention made as long as the stretch it is an end of; None where it is no end of one.

    Example: for "rained from 15 to 17 January" the 17th, or the 15th, gets the interval of all three days.
    """
    words, timex = joining(language), extracted.timex
    if words is None or timex is None:
        return None
    pairs = (pair for pair in _pairs(document, timex) if _is_joined(document.article.text, extracted, pair, words))
    pair = next(pairs, None)
    if pair is None:
        return None
    first, last = (by_timex[one.start, one.end] for one in pair)
    whole = _hull(first, last)
    if whole is None:
        return None
    step = f"“{document.article.text[first.timex.start : last.timex.end]}” is one stretch: {interval_in_words(whole)}."
    one = by_timex[timex.start, timex.end]
    return replace(one, interval=whole, best=None, steps=(*one.steps, step))


def _pairs(document: Document, timex: Timex) -> list[tuple[Timex, Timex]]:
    """The expression with the one before it and with the one behind it, as far as they are near."""
    timexes = document.annotated.timexes
    at = bisect_left(timexes, timex.start, key=attrgetter("start"))
    return [
        (first, last)
        for first, last in pairwise(timexes[max(at - 1, 0) : at + 2])
        if last.start - first.end <= _LONGEST
    ]


def _is_joined(text: str, extracted: Extracted, pair: tuple[Timex, Timex], words: Joining) -> bool:
    first, last = pair
    before = _WORD.findall(text[extracted.sentence.start : first.start].lower())
    between = text[first.end : last.start].strip().lower()
    apart = words.apart.intersection(before) or words.apart.intersection(extracted.trigger.text.lower().split())
    return bool(before) and between in words.joined.get(before[-1], ()) and not apart


def _hull(first: Anchored, last: Anchored) -> Interval | None:
    """From the start of the first to the end of the last, where both are dates of one kind and in that order."""
    start, end = first.interval, last.interval
    if start is None or end is None or not (start.is_bounded and end.is_bounded) or first.zone != last.zone:
        return None
    if start.start is None or end.start is None or start.start >= end.start:
        return None
    until = end.start if end.granularity.is_finer_than(Granularity.PART_OF_DAY) else end.end  # "to 4:30" ends at 4:30
    return Interval(start.start, until, max(start.granularity, end.granularity, key=_rank))


def _rank(granularity: Granularity) -> int:
    return granularity.rank
