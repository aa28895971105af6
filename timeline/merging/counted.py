"""What a figure counts: what befell those that are counted, and whether it is only the end of a range."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from timeline.merging.kinds import data_of, load_states
from timeline.model.event import Mention, Quantity

_WORD = re.compile(r"[^\W\d_]+")
_ALL = "people"  # the kind that all others are part of
_BESIDE = 40  # characters to either side of a figure in which the other end of its range stands


def state_of(mention: Mention, quantity: Quantity) -> str:
    """What befell those that are counted: "dead" of 12 and "hurt" of 30 in "killed 12 people and injured 30".

    Empty where no word of the clause tells; of several words the one next to the figure does.
    """
    states, clause = load_states(("en",)), mention.extracted.clause
    if quantity.unit in states:
        return states[quantity.unit]
    first, last = quantity.span.start - clause.start, quantity.span.end - clause.start
    near = [
        (max(match.start() - last, first - match.end(), 0), match.start(), states[word])
        for match in _WORD.finditer(clause.text)
        if (word := match[0].casefold()) in states
    ]
    if near:
        return min(near)[2]
    told = {states[word] for word in mention.extracted.words if word in states}
    return min(told) if len(told) == 1 else ""


def is_end_of_range(mention: Mention, quantity: Quantity) -> bool:
    """Whether the figure is one of two that a count lies between: "between 12,000 and 25,000", "40 percent to 70"."""
    clause, pattern = mention.extracted.clause, _range(("en",))
    first, last = quantity.span.start - clause.start, quantity.span.end - clause.start
    if pattern is None or not 0 <= first < last <= len(clause.text):
        return False
    before, after = clause.text[max(0, first - _BESIDE) : first], clause.text[last : last + _BESIDE]
    other_end = pattern[1].match(after)
    return pattern[0].search(before) is not None or (other_end is not None and other_end[1] in quantity.span.text)


def are_comparable(one: Quantity, other: Quantity) -> bool:
    """Whether figures with other nouns can contradict each other: protesters and demonstrators do, and more passengers
    than people; three children and twelve people do not, nor children and women."""
    kinds = _kinds(("en",))
    mine, theirs = (kinds.get(quantity.unit, quantity.unit) for quantity in (one, other))
    if mine == theirs or _ALL not in (mine, theirs):
        return mine == theirs or not {mine, theirs} <= set(kinds.values())
    some, every = (other, one) if mine == _ALL else (one, other)
    return some.value > every.value


@cache
def _kinds(languages: tuple[str, ...]) -> Mapping[str, str]:
    """For each noun that counts people which of them it counts: the first noun of its kind."""
    return {
        unit: kind
        for language in languages
        for kind, units in data_of(language, "counting").get("kinds", {}).items()
        for unit in units.split()
    }


@cache
def _range(languages: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What stands before an upper end, and behind a lower one; "and" leads to one only behind "between"."""
    tables = [data_of(language, "counting").get("range", {}) for language in languages]
    words = [[word for table in tables for word in table.get(name, ())] for name in ("to", "between", "and")]
    if not all(words):
        return None
    to, between, joint = ("|".join(map(re.escape, each)) for each in words)
    number = r"\d[\d.,]*\s?\w*"
    before = rf"(?:{number}\s?(?:{to})|\b(?:{between})\s+\S*{number}\s+(?:{joint}))\s*\Z"
    after = rf"\s?(?:{to})\s?[^\s\d]?\d[\d.,]*\s?([^\W\d_]+)"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)
