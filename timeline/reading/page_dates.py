"""When a page says that it was published and when changed, each with the words and their place, kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.reading.html_blocks import inline_text, one_line
from timeline.reading.page_head import Head
from timeline.reading.page_regions import classes, is_elsewhere
from timeline.reading.page_words import page_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Before names that anybody may use for anything stand those that have a specification.
_PUBLISHED = (
    "article:published_time og:article:published_time article:published og:published_time og:pubdate rnews:datepublished "
    "datepublished parsely-pub-date sailthru.date cxenseparse:recs:publishtime citation_publication_date dcterms.issued "
    "dc.date.issued dcterms.created dc.date.created dcterms.date dc.date publication_date publish-date publishdate published "
    "pubdate pub_date article.published date originalpublicationdate ptime"
).split()
_UPDATED = (
    "article:modified_time og:article:modified_time article:modified og:updated_time datemodified dcterms.modified "
    "dc.date.modified last-modified lastmod last_updated updated article.updated revised moddate"
).split()
_SCHEMA = {"datepublished": "datePublished", "datemodified": "dateModified"}  # itemprop
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)|^\d{10}(?:\d{3})?$")
_NULL = re.compile(r"(?:1970-01-01|0001-|0000-)")  # what software writes for no date
_LONGEST = 120  # characters of a date, and of the line it stands in
_PROSE = 120  # characters of a paragraph of the story
_MOST = 4  # of a kind: what agrees is listed, but not without end


@dataclass(frozen=True, slots=True)
class Told:
    """A date as it stands somewhere in a page, and the place: "JSON-LD datePublished"."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Dates:
    """What tells of publication, from the most explicit, and what of a later change."""

    published: tuple[Told, ...]
    updated: tuple[Told, ...]


def dates(head: Head) -> Dates:
    """The dates of a page; `dates(head).published[0]` is `Told("2025-12-07", "meta article:published_time")`.

    Never those of other stories on the page, nor of what a story tells.
    """
    shown = _shown(head.root)
    published = [*_linked(head, "datePublished"), *_meta(head, _PUBLISHED), *(told for is_new, told in shown if is_new)]
    updated = [*_linked(head, "dateModified"), *_meta(head, _UPDATED), *(told for is_new, told in shown if not is_new)]
    return Dates(_plausible(published), _plausible(updated))


def _plausible(found: list[Told]) -> tuple[Told, ...]:
    kept = [told for told in found if len(told.text) <= _LONGEST and _YEAR.search(told.text) and not _NULL.match(told.text)]
    return tuple(dict.fromkeys(kept))[:_MOST]


def _linked(head: Head, name: str) -> Iterator[Told]:
    words = head.linked.words(name)
    if words:
        yield Told(words, f"JSON-LD {name}" + (", from JSON that is broken" if head.linked.is_broken else ""))


def _meta(head: Head, names: list[str]) -> Iterator[Told]:
    for name in names:
        content = head.meta(name)
        if content:
            yield Told(content, f"itemprop {_SCHEMA[name]}" if name in _SCHEMA else f"meta {name}")


def _shown(root: HtmlElement) -> list[tuple[bool, Told]]:
    """Dates in elements that readers see, the marked ones before those that only have a telling class."""
    above, below = _split(root)
    certain = [found for element in [*above, *below] for found in _by_itemprop(element)]
    timed = [found for element in above for found in _by_time(element)]
    classed = [found for element in above for found in _by_class(element)]
    return [*certain, *timed, *classed] or _alone([found for element in below for found in _by_time(element)])


def _alone(found: list[tuple[bool, Told]]) -> list[tuple[bool, Told]]:
    # One date under a text is its own; of several nobody knows which.
    return found if len({told.text for _, told in found}) == 1 else []


def _split(root: HtmlElement) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """The elements that may hold the page's date, above the end of the first paragraph of prose and below it."""
    from lxml.etree import iterwalk

    above: list[HtmlElement] = []
    below: list[HtmlElement] = []
    into = above
    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            into = below if element.tag == "p" and len(inline_text(element)) > _PROSE else into
        elif is_elsewhere(element):
            walker.skip_subtree()
        elif element.tag == "time" or element.get("itemprop") or element.get("class"):
            into.append(element)
    return above, below


def _by_itemprop(element: HtmlElement) -> Iterator[tuple[bool, Told]]:
    for name in (element.get("itemprop") or "").split():
        if name.lower() in _SCHEMA and element.tag != "meta":
            yield name.lower() == "datepublished", Told(_machine(element) or inline_text(element), f"itemprop {name}")


def _by_time(element: HtmlElement) -> Iterator[tuple[bool, Told]]:
    if element.tag != "time" or element.get("itemprop") or _is_in_prose(element):
        return
    words = inline_text(element)[:_LONGEST]
    machine = _machine(element)
    said = f" “{words}”" if machine and words and words != machine else ""
    yield not _tells_of_change(element), Told(machine or words, f"<time>{said}")


def _machine(element: HtmlElement) -> str:
    return one_line(element.get("datetime") or element.get("content") or "")


def _is_in_prose(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in ("p", "li", "td", "blockquote") and len(inline_text(parent)) > _PROSE


def _tells_of_change(element: HtmlElement) -> bool:
    words = page_words()
    parent = element.getparent()
    marks = {*classes(element), *(classes(parent) if parent is not None else ())}
    return bool(marks & words.updated_classes) or words.ends_with_update(_before(element))


def _before(element: HtmlElement) -> str:
    """The words right before an element, in its line."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        return one_line((parent.text or "") if parent is not None else "")[-_LONGEST:]
    return one_line((inline_text(previous) if not previous.tail or not previous.tail.strip() else "") + (previous.tail or ""))[-_LONGEST:]


def _by_class(element: HtmlElement) -> Iterator[tuple[bool, Told]]:
    words = page_words()
    telling = set(classes(element)) & (words.published_classes | words.updated_classes)
    if element.tag in ("time", "meta") or not telling or element.find(".//time") is not None:
        return
    said = inline_text(element)
    if len(said) <= _LONGEST:
        name = min(telling)
        found = words.parts(said, is_new=name in words.published_classes)
        yield from ((new, Told(text, f'class "{name}" “{said}”')) for new, text in found)
