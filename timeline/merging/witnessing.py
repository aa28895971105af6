"""Mentions without a date that tell what others date: they are witnesses of it, and add nothing to its date."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime, timedelta

from timeline.merging.figures import Agreement, Units, compare_figures
from timeline.merging.joining import Joins
from timeline.merging.ordering import AHEAD
from timeline.merging.sides import likeness, names_of, share_a_name
from timeline.model.event import Mention
from timeline.model.expression import CalendarDate
from timeline.model.interval import Interval

_ALIKE = 0.45  # of their words, names aside, where a figure is the same
_RETOLD = 0.7  # where none is
_ENOUGH = 4  # words: fewer are shared by chance, "refused to comment"
_STEM = 3  # letters
_COMMON = 40  # groups: what more have in common does not lead from a mention to its event
_SHORT = timedelta(days=40)  # longer stretches have every day that can be named

_Group = Sequence[Mention]


@dataclass(frozen=True, slots=True)
class Witnessed:
    """The groups, each with its witnesses, and the mentions that stay undated."""

    groups: tuple[_Group, ...]
    undated: tuple[Mention, ...]


def with_witnesses(groups: Sequence[_Group], undated: Sequence[Mention], *, same: Units, joins: Joins) -> Witnessed:
    """Each undated mention with the one group whose words, names and figures it tells, where there is one.

    One that may tell of two events stays undated, and so does one whose document tells of the event already, or that
    the user keeps apart.
    """
    index = _index(groups, wanted={key for mention in undated for key in _keys(mention)})
    joined: list[list[Mention]] = [list(group) for group in groups]
    rest = []
    for mention in undated:
        near = set() if mention.key in joins.apart else _near(mention, index)
        told = [place for place in sorted(near) if _tells_of(mention, groups[place], same)]
        if len(told) == 1 and mention.document.id not in {other.document.id for other in joined[told[0]]}:
            joined[told[0]].append(mention)
        else:
            rest.append(mention)
    return Witnessed(tuple(joined), tuple(rest))


def _near(mention: Mention, index: Mapping[object, set[int]]) -> set[int]:
    """The groups that a key leads to which few have."""
    return {place for key in _keys(mention) for place in index.get(key, ()) if len(index[key]) <= _COMMON}


def _index(groups: Sequence[_Group], *, wanted: Collection[object]) -> dict[object, set[int]]:
    index: dict[object, set[int]] = {}
    for place, group in enumerate(groups if wanted else ()):
        for key in (key for mention in group for key in _keys(mention) if key in wanted):
            index.setdefault(key, set()).add(place)
    return index


def _keys(mention: Mention) -> Iterator[object]:
    """What leads from a mention to the events it may tell: a figure, a name with a word beside it."""
    told = mention.extracted
    yield from ((quantity.value, quantity.unit) for quantity in told.quantities)
    yield from ((name, word) for name in names_of(mention) for word in told.words)


def _tells_of(mention: Mention, group: _Group, same: Units) -> bool:
    """Whether it tells what the group tells, and could."""
    if not all(_could_be_of(mention, other.interval) for other in group):
        return False
    return any(_is_retold(mention, other, same) for other in group)


def _is_retold(one: Mention, other: Mention, same: Units) -> bool:
    mine, theirs = one.extracted, other.extracted
    if mine.kind != theirs.kind or (mine.status in AHEAD) != (theirs.status in AHEAD) or not share_a_name(one, other):
        return False
    figures, alike = compare_figures(mine.quantities, theirs.quantities, same=same), likeness(one, other)
    if figures is Agreement.SAME:
        return alike >= (_ALIKE if _same_stem(mine.trigger.text, theirs.trigger.text) else _RETOLD)
    enough = len(mine.words & theirs.words - names_of(one)) >= _ENOUGH
    return figures is not Agreement.DIFFERENT and alike >= _RETOLD and enough


def _same_stem(one: str, other: str) -> bool:
    """Whether two triggers begin alike: "struck", "strike"; "killed", "killing"."""
    return one[:_STEM].casefold() == other[:_STEM].casefold()


def _could_be_of(mention: Mention, interval: Interval | None) -> bool:
    """Whether neither its publication nor its own words of time forbid the event's time."""
    if interval is None or interval.start is None:
        return True
    dct = mention.document.dct
    early = dct is not None and dct.interval.end is not None and dct.interval.end <= interval.start
    if early and mention.extracted.status not in AHEAD:
        return False
    timex = mention.extracted.timex
    return timex is None or all(_fits(named, interval) for named in _dates(timex.expression))


def _dates(expression: object) -> Iterator[CalendarDate]:
    """The fields of the calendar that are named anywhere in an expression."""
    if isinstance(expression, CalendarDate):
        yield expression
    elif is_dataclass(expression):
        for field in fields(expression):
            yield from _dates(getattr(expression, field.name))


def _fits(named: CalendarDate, interval: Interval) -> bool:
    """Whether some day of a short interval has what is named of the calendar."""
    start, end = interval.start, interval.end
    if start is None or end is None or end - start > _SHORT:
        return True
    days = [start + timedelta(days=step) for step in range((end - start).days + 1)]
    days += [end - timedelta(microseconds=1)]
    return any(_has(day, named) for day in days if day < end)


def _has(day: datetime, named: CalendarDate) -> bool:
    said = ((named.year, day.year), (named.month, day.month), (named.day, day.day), (named.weekday, day.weekday()))
    return all(told is None or told == own for told, own in said)
