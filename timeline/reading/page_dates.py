"""When a page says that it was published and when changed, each with the words and their place, kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.reading.html_blocks import inline_text, one_line
from timeline.reading.page_head import Head
from timeline.reading.page_regions import classes, is_elsewhere
from timeline.reading.page_words import page_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SCHEMA = {"datepublished": "datePublished", "datemodified": "dateModified"}  # itemprop
_YEAR = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)|^\d{10}(?:\d{3})?$"
)
_NULL = re.compile(r"(?:1970-01-01|0001-|0000-)")  # what software writes for no date
_LONGEST = 120  # characters of a date, and of the line it stands in
_PROSE = 120  # characters of a paragraph of the story
_SENTENCE = 12  # words around a date that make it the story's
_MOST = 4  # of a kind: what agrees is listed, but not without end


@dataclass(frozen=True, slots=True)
class Told:
    """A date as it stands in a page, and the place: "JSON-LD datePublished"; `said` is what readers see there."""

    text: str
    place: str
    said: str = ""

    @property
    def where(self) -> str:
        """The place with the words that readers see, where they are others."""
        return f"{self.place} “{self.said}”" if self.said and self.said != self.text else self.place


@dataclass(frozen=True, slots=True)
class Dates:
    """What tells of publication, from the most explicit, and what of a later change."""

    published: tuple[Told, ...]
    updated: tuple[Told, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What readers see of them."""
        return tuple(told.said or told.text for told in (*self.published, *self.updated))


def dates(head: Head) -> Dates:
    """The dates of a page; `dates(head).published[0]` is `Told("2025-12-07", "meta article:published_time")`.

    Never those of other stories on the page, nor of what a story tells.
    """
    shown, words = _shown(head.root), page_words()
    published = [
        *_linked(head, "datePublished"),
        *_meta(head, words.published_metas),
        *(told for is_new, told in shown if is_new),
    ]
    updated = [
        *_linked(head, "dateModified"),
        *_meta(head, words.updated_metas),
        *(told for is_new, told in shown if not is_new),
    ]
    return Dates(_plausible(published), _plausible(updated))


def _plausible(found: list[Told]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys(told for told in found if _is_date(told.text)))[:_MOST]


def _is_date(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_YEAR.search(text)) and not _NULL.match(text)


def _linked(head: Head, name: str) -> Iterator[Told]:
    words = head.linked.words(name)
    if words:
        yield Told(words, f"JSON-LD {name}" + (", from JSON that is broken" if head.linked.is_broken else ""))


def _meta(head: Head, names: Sequence[str]) -> Iterator[Told]:
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
    yield not _tells_of_change(element), Told(machine or words, "<time>", words)


def _machine(element: HtmlElement) -> str:
    return one_line(element.get("datetime") or element.get("content") or "")


def _is_in_prose(element: HtmlElement) -> bool:
    parent = element.getparent()
    if parent is None or parent.tag not in ("p", "li", "td", "blockquote"):
        return False
    return len(inline_text(parent).split()) - len(inline_text(element).split()) >= _SENTENCE


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
    return (one_line(previous.tail or "") or inline_text(previous))[-_LONGEST:]


def _by_class(element: HtmlElement) -> Iterator[tuple[bool, Told]]:
    words = page_words()
    telling = set(classes(element)) & (words.published_classes | words.updated_classes)
    if element.tag in ("time", "meta") or not telling or element.find(".//time") is not None:
        return
    said = inline_text(element)
    if len(said) <= _LONGEST:
        name = min(telling)
        found = words.parts(said, is_new=name in words.published_classes)
        yield from ((is_new, Told(text, f'class "{name}"', said)) for is_new, text in found)
