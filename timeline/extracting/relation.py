"""Whether something is told as past, present or still to come on the day of publication."""

from __future__ import annotations

from enum import StrEnum

from timeline.extracting.candidates import OTHER, Candidate
from timeline.extracting.verbgroup import Group, Shape, Tense
from timeline.model.event import Status

_PAST = (Tense.PAST, Tense.PLUPERFECT)
_AHEAD = (Status.PLANNED, Status.POSSIBLE)


class Relation(StrEnum):
    """Where an event stands to the publication as the words tell it; AT: it goes on, or is of that day."""

    BEFORE = "before"
    AT = "at"
    AFTER = "after"


def relation(candidate: Candidate, status: Status) -> Relation:
    """Where a candidate stands to the publication by its tense and status.

    What "is expected" is expected now, however far ahead what is expected lies. Example: `PLANNED` is after.
    """
    group = candidate.group
    if candidate.nominal or group is None:
        return _of_noun(candidate, status)
    if group.tense in _PAST and not group.modal and group.shape is not Shape.INFINITIVE:
        return Relation.BEFORE
    if group.via and candidate.trigger < group.head and group.tense is Tense.PRESENT and not group.modal:
        return Relation.AT
    if group.tense is Tense.FUTURE or (status in _AHEAD and not _is_over(group)):
        return Relation.AFTER
    return Relation.BEFORE if group.tense is Tense.PERFECT and not group.progressive else Relation.AT


def _is_over(group: Group) -> bool:
    """ "may have sunk": possible, and before."""
    return bool(group.modal) and group.tense is Tense.PERFECT


def _of_noun(candidate: Candidate, status: Status) -> Relation:
    """Nouns of events were before unless said to be ahead; other words tell how things are, or "will be"."""
    told_of = candidate.kind != OTHER or (candidate.group is not None and candidate.group.lemma == "be")
    if not told_of or (candidate.kind == OTHER and status not in _AHEAD):
        return Relation.AT
    return Relation.AFTER if status in _AHEAD else Relation.BEFORE
