"""A published timeline without the sources' words, for texts that may not be passed on."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.model.published import (
    PublishedConflict,
    PublishedDate,
    PublishedDocument,
    PublishedEvent,
    PublishedMention,
    PublishedRejected,
    PublishedRelative,
    PublishedTime,
    PublishedTimeline,
    PublishedUndated,
)
from timeline.model.rejected import Reason

_LEFT_OUT = "…"
# Triggers that belong to no class of the language's list have this kind.
_OTHER, _UNKNOWN_KIND = "other", "event"
# An apostrophe within a word opens and closes nothing.
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|\u2018[^\u2018\u2019]*\u2019(?!\w)|(?<!\w)'[^']*'(?!\w)")
# The evidence of these is read off the text itself, quoted or not.
_EVIDENCE_FROM_TEXT = {"dateline": "read from the dateline", "text": "read from the text"}


def without_quotes(timeline: PublishedTimeline, *, kinds: Mapping[str, str]) -> PublishedTimeline:
    """The timeline with quotes, headlines, expressions and quoted words left out; offsets, names and figures stay.

    `kinds` says by mention id what kind of event each tells, which with names and figures makes a title of its own.
    """
    return timeline.model_copy(
        update={
            "documents": tuple(_document(document) for document in timeline.documents),
            "events": tuple(_event(event, kinds) for event in timeline.events),
            "undated": tuple(_undated(undated, kinds) for undated in timeline.undated),
            "rejected": tuple(_rejected(rejected) for rejected in timeline.rejected),
        }
    )


def _unquoted(text: str) -> str:
    return _QUOTED.sub(_LEFT_OUT, text)


def _document(document: PublishedDocument) -> PublishedDocument:
    return document.model_copy(
        update={
            "title": None,
            "text": None,
            "published": None if document.published is None else _date(document.published),
            "candidates": tuple(_date(candidate) for candidate in document.candidates),
            "warnings": tuple(_unquoted(warning) for warning in document.warnings),
        }
    )


def _date(date: PublishedDate) -> PublishedDate:
    general = _EVIDENCE_FROM_TEXT.get(date.basis)
    evidence = tuple(map(_unquoted, date.evidence)) if general is None else (general,)
    return date.model_copy(update={"evidence": evidence})


def _event(event: PublishedEvent, kinds: Mapping[str, str]) -> PublishedEvent:
    first = event.mentions[0]
    return event.model_copy(
        update={
            "title": _title(kinds[first.id], (*event.participants, *event.places), first),
            "conflicts": tuple(_conflict(conflict) for conflict in event.conflicts),
            "history": tuple(_unquoted(step) for step in event.history),
            "mentions": tuple(_mention(mention) for mention in event.mentions),
        }
    )


def _title(kind: str, names: tuple[str, ...], mention: PublishedMention) -> str:
    """The kind of event with its names and figures; "Attack: Harbour Board, 3 boat"."""
    figures = tuple(f"{quantity.value} {quantity.unit}" for quantity in mention.quantities)
    told = _UNKNOWN_KIND if kind == _OTHER else kind.replace("_", " ")
    return ": ".join(filter(None, (told.capitalize(), ", ".join((*names, *figures)))))


def _conflict(conflict: PublishedConflict) -> PublishedConflict:
    values = tuple(side.model_copy(update={"value": _unquoted(side.value)}) for side in conflict.values)
    return conflict.model_copy(update={"values": values, "note": _unquoted(conflict.note)})


def _mention(mention: PublishedMention) -> PublishedMention:
    return mention.model_copy(
        update={
            "quote": None,
            "trigger": mention.trigger.model_copy(update={"text": None}),
            "status_words": mention.status_words and mention.status_words.model_copy(update={"text": None}),
            "quotations": tuple(quoted.model_copy(update={"text": None}) for quoted in mention.quotations),
            "quantities": tuple(counted.model_copy(update={"text": None}) for counted in mention.quantities),
            "time": None if mention.time is None else _time(mention.time),
        }
    )


def _undated(undated: PublishedUndated, kinds: Mapping[str, str]) -> PublishedUndated:
    words = {
        "title": _title(kinds[undated.id], (), undated),
        "reason": _unquoted(undated.reason),
        "would_help": _unquoted(undated.would_help),
        "relative": None if undated.relative is None else _relative(undated.relative),
    }
    return undated.model_copy(update={**dict(_mention(undated)), **words})


def _relative(place: PublishedRelative) -> PublishedRelative:
    note = None if place.note is None else _unquoted(place.note)
    return place.model_copy(update={"words": _unquoted(place.words), "note": note})


def _rejected(rejected: PublishedRejected) -> PublishedRejected:
    # What a correction hides is named by its title, which is made of a source's words.
    subject = _LEFT_OUT if rejected.reason == Reason.HIDDEN else _unquoted(rejected.subject)
    return rejected.model_copy(update={"subject": subject, "detail": _unquoted(rejected.detail)})


def _time(time: PublishedTime) -> PublishedTime:
    anchor_text = None if time.anchor_text is None else _unquoted(time.anchor_text)
    derivation = _unquoted(time.derivation)
    return time.model_copy(update={"expression": None, "anchor_text": anchor_text, "derivation": derivation})
