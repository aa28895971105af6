"""Plans that are put off: what is moved to another day is planned for it, and the first day is given up."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from timeline.merging.kinds import data_of
from timeline.merging.ordering import LATEST, published
from timeline.model.event import Mention, MentionKey, Span, Status
from timeline.model.interval import Interval

_NEAR = 400  # characters between a plan and the words that move it
_PEOPLE = 2  # names that two plans of one kind and time must share
_BESIDE = 3  # mentions to either side that a plan is looked for among
_BETWEEN = 60  # characters between "moved" and "to Thursday"


@dataclass(frozen=True, slots=True)
class Plans:
    """The mentions, those that move a plan told as plans; of each plan given up, the time it was moved to, if known."""

    mentions: tuple[Mention, ...]
    moved: Mapping[MentionKey, Interval | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Moving:
    """The words of a language: patterns that end where the time begins, and words for what is put off."""

    moved: re.Pattern[str] | None
    planned: re.Pattern[str] | None
    put_off: frozenset[str]


def followed(mentions: Sequence[Mention], *, languages: tuple[str, ...]) -> Plans:
    """Plans and what became of them within one text: "was to meet on Monday, but the meeting was moved to Thursday".

    The mentions must come in the order of their texts.
    """
    words = load_moving(languages)
    told = list(mentions)
    movers = {place: said for place, mention in enumerate(told) if (said := _said_before(words.moved, mention))}
    for place, mention in enumerate(told):
        happened = mention.extracted.status is Status.HAPPENED
        said = movers.get(place) or (_said_before(words.planned, mention) if happened else None)
        if said is not None:
            told[place] = _as_plan(mention, said)
    moved: dict[MentionKey, Interval | None] = {}
    for place in movers:
        _give_up(told, place, moved)
    return Plans(tuple(told), moved)


def _give_up(told: list[Mention], place: int, moved: dict[MentionKey, Interval | None]) -> None:
    """Notes that the plan nearest to a mention, in the same text, was moved to the mention's time.

    "The meeting planned for Monday": the plan is of the kind of what is moved.
    """
    mention = told[place]
    near = range(max(0, place - _BESIDE), min(len(told), place + _BESIDE + 1))
    plans = [spot for spot in near if _is_given_up(told[spot], mention)]
    if not plans:
        return
    spot = min(plans, key=lambda one: (_distance(told[one], mention), one))
    plan, kind = told[spot], mention.extracted.kind
    moved[plan.key] = mention.interval if _is_ahead(mention) else None
    if kind != "other":
        told[spot] = replace(plan, extracted=replace(plan.extracted, kind=kind))


def _is_given_up(plan: Mention, mention: Mention) -> bool:
    if plan.document.id != mention.document.id or plan.extracted.status is not Status.PLANNED:
        return False
    if plan.interval is None or mention.interval is None or plan.interval.overlaps(mention.interval):
        return False
    return _distance(plan, mention) <= _NEAR


def _distance(one: Mention, other: Mention) -> int:
    return abs(one.extracted.trigger.start - other.extracted.trigger.start)


def _is_ahead(mention: Mention) -> bool:
    """Whether its time is not over when the document is published: else it was misread, or is long past."""
    end, day = mention.interval.end if mention.interval is not None else None, published(mention.document)
    return end is None or day == LATEST or end > day


def with_plans(groups: Sequence[Sequence[Mention]], *, moved: Collection[MentionKey]) -> list[list[Mention]]:
    """The groups, a plan that is given up one with what others planned: of one kind and time, the same people."""
    told = [list(group) for group in groups]
    given_up = [place for place, group in enumerate(told) if any(mention.key in moved for mention in group)]
    planned = [place for place, group in enumerate(told) if given_up and all(map(_is_plan, group))]
    for place in given_up:
        for other in planned:
            if other != place and told[place] and told[other] and _is_one_plan(told[place], told[other]):
                told[place] = told[place] + told[other]
                told[other] = []
    return [group for group in told if group]


def _is_one_plan(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    if not {mention.document.id for mention in one}.isdisjoint(mention.document.id for mention in other):
        return False
    return any(_is_same_plan(a, b) for a in one for b in other if _is_plan(a))


def _is_same_plan(one: Mention, other: Mention) -> bool:
    if one.extracted.kind != other.extracted.kind or one.interval is None or other.interval is None:
        return False
    shared = set(one.extracted.participants) & set(other.extracted.participants)
    return len(shared) >= _PEOPLE and one.interval.overlaps(other.interval)


def _is_plan(mention: Mention) -> bool:
    return mention.extracted.status is Status.PLANNED


def _as_plan(mention: Mention, said: Span) -> Mention:
    """Planned for the time it names, as these words say: "until Thursday" is then no longer an end."""
    anchored = mention.anchored
    interval = mention.interval if anchored is None or anchored.interval is None else anchored.interval
    if mention.interval is not None and mention.interval.is_bounded:
        interval = mention.interval
    told = replace(mention.extracted, status=Status.PLANNED, status_words=said)
    return replace(mention, interval=interval, extracted=told)


def _said_before(pattern: re.Pattern[str] | None, mention: Mention) -> Span | None:
    """The words right before its time that say that it was moved there, or planned for then."""
    timex, text = mention.extracted.timex, mention.document.article.text
    if pattern is None or timex is None or mention.extracted.status is Status.DENIED or not text:
        return None
    begin = max(mention.extracted.sentence.start, timex.start - _BETWEEN)
    found = pattern.search(text[begin : timex.start])
    if found is None:
        return None
    words = found[0].rstrip()
    return Span(begin + found.start(), begin + found.start() + len(words), words)


def is_put_off(mention: Mention) -> bool:
    """Whether what is told as not taking place is only put off."""
    words = load_moving(("en",)).put_off
    return mention.extracted.status is Status.CANCELLED and not words.isdisjoint(mention.extracted.words)


@cache
def load_moving(languages: tuple[str, ...]) -> _Moving:
    """The words of these languages that move a plan."""
    tables = [data_of(language, "moving") for language in languages]
    put_off = {word for table in tables for word in table.get("put_off", {}).get("words", "").split()}
    return _Moving(_pattern(tables, "moved"), _pattern(tables, "planned"), frozenset(put_off))


def _pattern(tables: Sequence[Mapping[str, Mapping[str, Sequence[str]]]], name: str) -> re.Pattern[str] | None:
    """ "moved … to" right before the time; nothing but words stand between."""
    by = sorted({re.escape(word) for table in tables for word in table.get(name, {}).get("by", ())})
    to = sorted({re.escape(word) for table in tables for word in table.get(name, {}).get("to", ())})
    if not by or not to:
        return None
    return re.compile(rf"\b(?:{'|'.join(by)})\b[\w\s'’-]*\b(?:{'|'.join(to)})\s+(?:the\s+)?\Z", re.IGNORECASE)
