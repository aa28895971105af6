"""Evidence in bylines: "Published: 7 December 2025", "By Ann Lee | Dec 7, 2025", "Updated 8 December 2025 10:30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.dating.finding import Finding, Kind
from timeline.dating.lines import head, tail
from timeline.dating.patterns import names_a_year, stamp_pattern
from timeline.dating.words import any_of, line_words, supported
from timeline.dating.written import StampDate, written
from timeline.model.document import Article, Basis

_LONGEST = 120  # characters: a longer line is prose
_GLUED_LINES = 3
_BESIDE = 5  # words beside a date that has no label
_PLACE = re.compile(r"[^\W\d_][^\d|]{1,60}?\s?\|\s*")  # "KELMAR | Thu Oct 6, 2011 3:22 pm BST"
_SEPARATOR = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")


def published_line(article: Article) -> tuple[Finding, ...]:
    """The first line at the head or foot that says when the text was published, or gives an author and a date.

    A line that is nothing but a date counts at the head, unless there are several: those are headings of a chronicle.
    """
    labelled = tuple(_labelled(article, Kind.PUBLISHED))
    return (labelled or tuple(_leading(article, Kind.PUBLISHED)) or _bare(article))[:1]


def updated_line(article: Article) -> tuple[Finding, ...]:
    """The first line that says when the text was last changed."""
    return (*_labelled(article, Kind.UPDATED), *_leading(article, Kind.UPDATED))[:1]


def _labelled(article: Article, kind: Kind) -> Iterator[Finding]:
    for line in (*head(article), *tail(article)):
        for part in _parts(line, article.lang):
            dates = _after_label(part, kind, article.lang)
            if dates:
                yield Finding(Basis.TEXT, f'line "{line}"', dates, kind=kind)


def _leading(article: Article, kind: Kind) -> Iterator[Finding]:
    # A stamp that was glued to the first sentence. With the time of the clock it is none of the story's own dates.
    code = supported(article.lang)
    for line in filter(names_a_year, head(article)[:_GLUED_LINES]):
        label = _label(kind, code).match(line)
        start = label.end() if label else _after_place(line) if kind is Kind.PUBLISHED else None
        match = stamp_pattern(code).match(line[:_LONGEST], start) if start is not None else None
        dates = _date(match[0], article.lang) if match and match["hour"] else ()
        if match and dates:
            yield Finding(Basis.TEXT, f'the beginning "{line[: match.end()]}"', dates, kind=kind)


def _after_place(line: str) -> int:
    place = _PLACE.match(line[:_LONGEST])
    return place.end() if place else 0


def _bare(article: Article) -> tuple[Finding, ...]:
    found: dict[tuple[StampDate, ...], Finding] = {}
    for line in head(article):
        parts = tuple(_parts(line, article.lang))
        for part in parts:
            dates = _date(part, article.lang)
            if dates and _is_terse(part, parts):
                found.setdefault(dates, Finding(Basis.TEXT, f'line "{line}"', dates))
    return tuple(found.values()) if len(found) == 1 else ()


def _is_terse(date: str, parts: tuple[str, ...]) -> bool:
    # "4 May 2026 - The quay of Kelmar burns down again" is a chronicle's entry, "4 May 2026 | Ann Lee" a byline.
    return sum(len(part.split()) for part in parts if part != date) <= _BESIDE


def _parts(line: str, lang: str | None) -> Iterator[str]:
    if len(line) <= _LONGEST:
        for part in _SEPARATOR.split(line):
            yield from (piece.strip(" ()[],;") for piece in _label_ahead(supported(lang)).split(part))


def _after_label(part: str, kind: Kind, lang: str | None) -> tuple[StampDate, ...]:
    match = _label(kind, supported(lang)).match(part)
    if match:
        return _date(part[match.end() :], lang) or _after_author(part[match.end() :], lang)
    return _after_author(part, lang) if kind is Kind.PUBLISHED else ()


def _after_author(part: str, lang: str | None) -> tuple[StampDate, ...]:
    if not _author(supported(lang)).match(part):
        return ()
    tails = (part[match.start() :] for match in re.finditer(r"(?<=\s)\S", part))
    return next((dates for words in tails if (dates := _date(words, lang))), ())


def _date(words: str, lang: str | None) -> tuple[StampDate, ...]:
    read = written(words.strip(" .,"), lang)
    return read if isinstance(read, tuple) else ()


@cache
def _label(kind: Kind, code: str) -> re.Pattern[str]:
    words = line_words(code)
    labels = any_of(words.published if kind is Kind.PUBLISHED else words.updated)
    return re.compile(rf"(?:{labels})\b\s*[:,]?\s*(?:(?:{any_of(words.joining['before_clock'])})\s+)?", re.IGNORECASE)


@cache
def _label_ahead(code: str) -> re.Pattern[str]:
    words = line_words(code)
    labels = any_of(words.published + words.updated)
    return re.compile(rf"(?<=[\d.,;)mZTC])\s+(?=\(?(?:{labels})\b)", re.IGNORECASE)


@cache
def _author(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(line_words(code).author)})\s", re.IGNORECASE)
