"""What befalls a thing only once, told of two days: a ship that sank on the 3rd here and on the 5th there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from timeline.merging.gazetteer import load_gazetteer
from timeline.merging.kinds import data_of
from timeline.merging.sides import likeness, names_of, outlet
from timeline.model.event import Mention, Status, Timing
from timeline.model.interval import Granularity

_DAYS = timedelta(days=3)  # what is further apart befell another thing, or was misread
_FEW = 8  # mentions of one thing and day that are paired
_TOGETHER = 2  # names that two tellings of a deed must share
_ALIKE = 0.65  # of their words beside the names
_OWNER = r"(?:['’]s?\b|\s['’]s\b)"


@dataclass(frozen=True, slots=True)
class _Once:
    """For each form of a word what befalls once, what of it people or two together, what speaks against it."""

    forms: Mapping[str, str]
    people: frozenset[str]
    deeds: frozenset[str]
    before: str
    beside: frozenset[str]


def pairs_of_one(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Mentions of two outlets that have one thing befall one name on different days, by their numbers."""
    told: dict[tuple[str, str], dict[date, list[int]]] = {}
    for number, mention in enumerate(mentions):
        what, day = _what(mention), _day(mention)
        if what is not None and day is not None:
            for name in sorted(_names(mention)):
                told.setdefault((what, name), {}).setdefault(day, []).append(number)
    for days in told.values():
        yield from (pair for pair in _apart(days) if _are_of_one(mentions[pair[0]], mentions[pair[1]]))


def _apart(days: Mapping[date, Sequence[int]]) -> Iterator[tuple[int, int]]:
    ordered = sorted(days)
    for place, early in enumerate(ordered):
        for late in ordered[place + 1 :]:
            if late - early > _DAYS:
                break
            yield from ((min(i, j), max(i, j)) for i in days[early][:_FEW] for j in days[late][:_FEW])


def _are_of_one(one: Mention, other: Mention) -> bool:
    """Whether two outlets mean one thing by their names, and no moment is common to their times."""
    if outlet(one) == outlet(other) or one.interval is None or other.interval is None:
        return False
    mine, theirs = _names(one), _names(other)
    if one.interval.overlaps(other.interval) or not (mine <= theirs or theirs <= mine):
        return False
    return _what(one) not in _load_once(("en",)).deeds or _is_done_together(one, other)


def _is_done_together(one: Mention, other: Mention) -> bool:
    """Whether both have two of the names, people or places, in like words."""
    return len(names_of(one) & names_of(other)) >= _TOGETHER and likeness(one, other) >= _ALIKE


def _what(mention: Mention) -> str | None:
    """What befell it, of the things that befall only once."""
    told, once = mention.extracted, _load_once(("en",))
    if told.status is not Status.HAPPENED or told.timing is not Timing.OWN or not once.beside.isdisjoint(told.words):
        return None
    return once.forms.get(told.trigger.text.split()[0].casefold())


def _day(mention: Mention) -> date | None:
    """The day it names, if it is one."""
    interval = mention.interval
    if interval is None or interval.start is None or interval.granularity.rank > Granularity.DAY.rank:
        return None
    return interval.start.date()


def _names(mention: Mention) -> frozenset[str]:
    """The words of the names it befell: no states, no towns, nobody whose ship or brother it befell."""
    states = load_gazetteer(("en",))
    named = (name for name in mention.extracted.participants if not states.knows(name) and _befell(name, mention))
    return frozenset(word for name in named for word in name.casefold().split())


def _befell(name: str, mention: Mention) -> bool:
    """Whether it is the name's own: not "Tavarel's brother", "the son of Tavarel", "a Red Cross worker died"."""
    text, once = mention.extracted.clause.text, _load_once(("en",))
    called = re.escape(name)
    if _what(mention) in once.deeds:
        return True
    if re.search(rf"\b(?:{once.before})\s+(?:the\s+)?{called}\b|\b{called}{_OWNER}", text):
        return False
    if _what(mention) not in once.people:
        return True
    passive = "|".join(sorted(load_gazetteer(("en",)).passive))
    told = rf"(?:(?:{passive})\s+)?{re.escape(mention.extracted.trigger.text)}\b"
    return re.search(rf"\b{called}\s*(?:,|{told})", text) is not None


@cache
def _load_once(languages: tuple[str, ...]) -> _Once:
    tables = [data_of(language, "disagreeing") for language in languages]
    kinds = ("things", "people", "deeds")
    befalls = {kind: [one for table in tables for one in table.get("once", {}).get(kind, {}).items()] for kind in kinds}
    against = [table.get("once_not", {}) for table in tables]
    return _Once(
        forms={form: what for some in befalls.values() for what, forms in some for form in forms.split()},
        people=frozenset(what for what, _ in befalls["people"]),
        deeds=frozenset(what for what, _ in befalls["deeds"]),
        before="|".join(re.escape(word) for table in against for word in table.get("before", "").split()),
        beside=frozenset(word for table in against for word in table.get("beside", "").split()),
    )
