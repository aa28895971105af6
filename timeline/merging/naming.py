"""Where it was and who did it: names that cannot both be right. Where one may lie within the other, nothing is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from timeline.merging.figures import Agreement, can_both_hold, compare_figures, single_by_unit
from timeline.merging.gazetteer import load_gazetteer
from timeline.merging.ordering import AHEAD, in_order_of_publication
from timeline.merging.sides import conflict, likeness
from timeline.model.event import Conflict, Mention, Status

_ALIKE = 0.5  # of the words beside the names two clauses must share to be one telling
_MOST = 12  # mentions of a name, and names of an event, that are held against each other
_BEHIND = 4  # words behind a passive verb that "by" stands among, and names who did it
_RETOLD = 0.75  # from here on a clause is the other's but for a name
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

_Name: TypeAlias = Callable[[Mention], str | None]


def name_differences(mentions: Sequence[Mention]) -> Iterator[Conflict]:
    """The places and the doers that the sources name, where they cannot be one."""
    for field, name in (("place", _place), ("who", _doer)):
        sides: dict[str, list[Mention]] = {}
        for mention in in_order_of_publication(mentions):
            found = name(mention)
            known = found in sides or len(sides) < _MOST
            if found is not None and known and mention.extracted.status is not Status.DENIED:
                sides.setdefault(found, []).append(mention)
        apart = {
            one: takers
            for one, takers in sides.items()
            if any(_are_two((one, takers), (other, others), field=field) for other, others in sides.items())
        }
        found_conflict = conflict(field, apart) if len(apart) > 1 else None
        if found_conflict is not None:
            yield found_conflict


def _are_two(one: tuple[str, Sequence[Mention]], other: tuple[str, Sequence[Mention]], *, field: str) -> bool:
    """Whether the names are of two, in tellings of one thing; who did it needs no figure where the place is one."""
    (mine, takers), (theirs, others) = one, other
    if mine == theirs or _is_part(mine, theirs):
        return False
    pairs = [
        (a, b)
        for a in takers[:_MOST]
        for b in others[:_MOST]
        if _tell_one_thing(a, b) and (_figures_agree(a, b) or (field == "who" and _is_told_of_one_place(a, b)))
    ]
    if not pairs:
        return False
    known = load_gazetteer(("en",)).are_two(mine, theirs)
    if known is not None:
        return known
    texts = [mention.document.article.text for mention in (*takers, *others)]
    return not _one_in_the_other(mine, theirs, texts) and any(_is_retold(a, b) for a, b in pairs)


def _is_part(one: str, other: str) -> bool:
    """ "Jacqueline Fleming" and "Fleming", "northern Kelmar" and "Kelmar"."""
    mine, theirs = (frozenset(name.casefold().split()) for name in (one, other))
    return mine <= theirs or theirs <= mine


def _tell_one_thing(one: Mention, other: Mention) -> bool:
    if (one.extracted.status in AHEAD) != (other.extracted.status in AHEAD) or not _same_trigger(one, other):
        return False
    return likeness(one, other) >= _ALIKE


def _same_trigger(one: Mention, other: Mention) -> bool:
    return one.extracted.kind == other.extracted.kind


def _figures_agree(one: Mention, other: Mention) -> bool:
    """Whether they count the same, and something is counted."""
    mine, theirs = single_by_unit(one.extracted.quantities), single_by_unit(other.extracted.quantities)
    shared = [(mine[unit], theirs[unit]) for unit in mine if unit in theirs]
    return bool(shared) and all(can_both_hold(a, b) for a, b in shared)


def _is_told_of_one_place(one: Mention, other: Mention) -> bool:
    """Whether they say it of one place in the same words, and count nothing differently."""
    if set(one.extracted.places).isdisjoint(other.extracted.places) or not _is_retold(one, other):
        return False
    return compare_figures(one.extracted.quantities, other.extracted.quantities) is not Agreement.DIFFERENT


def _is_retold(one: Mention, other: Mention) -> bool:
    """Whether one says the other's words over again but for the names."""
    return likeness(one, other) >= _RETOLD


def _one_in_the_other(one: str, other: str, texts: Sequence[str]) -> bool:
    """Whether some text has "Izium in Kharkiv" or "Izium, Kharkiv": one is the wider place, or the whole of a part."""
    inside = re.compile(
        rf"\b(?:{re.escape(one)},? (?:in|of) (?:the )?{re.escape(other)}|{re.escape(one)}, {re.escape(other)})\b"
    )
    outside = re.compile(
        rf"\b(?:{re.escape(other)},? (?:in|of) (?:the )?{re.escape(one)}|{re.escape(other)}, {re.escape(one)})\b"
    )
    return any(inside.search(text) or outside.search(text) for text in texts)


def _place(mention: Mention) -> str | None:
    """The only place that a clause names, if it is one by itself and no region around it."""
    places = mention.extracted.places
    if len(places) != 1:
        return None
    words = [match[0] for match in _WORD.finditer(mention.extracted.clause.text)]
    low = [word.casefold() for word in words]
    name = places[0].casefold().split()
    spots = [spot for spot in range(len(low)) if low[spot : spot + len(name)] == name]
    if not spots:
        return None
    around = load_gazetteer(("en",)).around
    beside = {
        word for spot in spots for word in (low[max(0, spot - 2) : spot] + low[spot + len(name) : spot + len(name) + 2])
    }
    return None if beside & around else places[0]


def _doer(mention: Mention) -> str | None:
    """The only name before an active verb, or behind the "by" of a passive one, where somebody does it to somebody."""
    told, gazetteer = mention.extracted, load_gazetteer(("en",))
    if told.kind not in gazetteer.deeds or told.trigger.text.split()[0].casefold() in gazetteer.alone:
        return None
    start = told.trigger.start - told.clause.start
    before, after = told.clause.text[:start], told.clause.text[start + len(told.trigger.text) :]
    words = _WORD.findall(before)
    if words and words[-1].casefold() in gazetteer.passive:
        behind = [word.casefold() for word in _WORD.findall(after)]
        place = next((spot for spot, word in enumerate(behind[:_BEHIND]) if word in gazetteer.agent), None)
        before = "" if place is None else " ".join(behind[place + 1 : place + 1 + _BEHIND])
    named = [name for name in told.participants if gazetteer.is_called(before, name)]
    return named[0] if len(named) == 1 else None
