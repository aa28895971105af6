"""Annotated event mentions as the records that merging takes: the words given, all around them read by the package.

Clusters and topics of the annotation are never looked at here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from timeline import anchoring, dating, extracting, tagging
from timeline.extracting.acting import participants, places
from timeline.extracting.folding import keys
from timeline.extracting.parsed import Parsed, parse
from timeline.extracting.quantities import quantities
from timeline.extracting.sentences import language_of
from timeline.model.document import Annotated, Article, Basis, Document, Stamp
from timeline.model.event import Extracted, Mention, Span, Status, Timing
from timeline.model.timex import Anchored, Timex

Row = Mapping[str, Any]


def read_rows(path: str) -> list[Row]:
    """The documents of a corpus file."""
    with Path(path).open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def document_of(row: Row) -> Document:
    """The document as the package reads and dates it."""
    stamps = (Stamp(Basis.GIVEN, row["dct"], "gold"),) if row.get("dct") else ()
    article = Article(id=row["doc_id"], text=row["text"], lang="en", stamps=stamps)
    sentences, timexes = extracting.split(article), tagging.tag(article.text)
    annotated = Annotated(article, sentences, timexes, extracting.extract(article, sentences, timexes))
    return dating.date(annotated).document


def spans(row: Row) -> list[tuple[int, int]]:
    """Where the validated event mentions stand, each once, in order."""
    return sorted({(event["start"], event["end"]) for event in row["events"] if event.get("validated")})


def gold_mentions(row: Row) -> Iterator[Mention]:
    """One mention for each validated span, dated by a time expression in its own clause or not at all."""
    document = document_of(row)
    words = language_of(document.article)
    assert words is not None
    annotated = document.annotated
    parsed = parse(document.article, annotated.sentences, annotated.timexes, words)
    found = anchoring.anchor(annotated.timexes, dct=document.dct, kind="auto", document_id=document.id)
    anchored = {(one.timex.start, one.timex.end): one for one in found}
    for start, end in spans(row):
        inside = [one for one in parsed if one.sentence.start <= start < one.sentence.end]
        yield _mention(document, inside[0] if inside else None, (start, end), anchored)


def _mention(
    document: Document, parsed: Parsed | None, span: tuple[int, int], anchored: Mapping[tuple[int, int], Anchored]
) -> Mention:
    text = document.article.text
    trigger = Span(*span, text[slice(*span)])
    if parsed is None:
        sentence = min(document.annotated.sentences, key=lambda one: abs(one.start - span[0]))
        return Mention(document, _bare(sentence, trigger), None, None, None, None)
    tokens, words = parsed.tokens, language_of(document.article)
    assert words is not None
    at = next((place for place in range(len(tokens.tag)) if tokens.end[place] > span[0]), 0)
    clause = next((one for one in parsed.clauses if one.first <= at <= one.last), None)
    first, last = (clause.first, clause.last) if clause else (0, len(tokens.tag) - 1)
    named = [name for name in parsed.names if first <= name.first <= last]
    counted = frozenset(place for place in range(first, last + 1) if tokens.tag[place] != "E")
    timex = _own_time(document, span)
    when = anchored.get((timex.start, timex.end)) if timex else None
    extracted = Extracted(
        sentence=parsed.sentence,
        clause=Span(tokens.start[first], tokens.end[last], text[tokens.start[first] : tokens.end[last]]),
        trigger=trigger,
        kind="other",
        title=trigger.text,
        status=Status.HAPPENED,
        participants=participants(tokens, named, words),
        places=places(tokens, named, words),
        quantities=quantities(text, tokens, counted, words),
        attribution=None,
        words=keys(tokens, sorted(counted), words),
        timing=Timing.OWN if when else Timing.NONE,
        timex=timex if when else None,
    )
    return Mention(document, extracted, when, when.interval if when else None, when.best if when else None, None)


def _own_time(document: Document, span: tuple[int, int]) -> Timex | None:
    """The expression that dates the words, as the package reads them; None where it reads no event there."""
    told = document.annotated.extracted
    same = (one for one in told if one.trigger.start < span[1] and span[0] < one.trigger.end)
    return next((one.timex for one in same if one.timing is Timing.OWN), None)


def _bare(sentence: Any, trigger: Span) -> Extracted:
    return Extracted(
        sentence,
        trigger,
        trigger,
        "other",
        trigger.text,
        Status.HAPPENED,
        (),
        (),
        (),
        None,
        frozenset(),
        Timing.NONE,
        None,
    )
