"""What a page says of itself for machines: meta elements, links, JSON-LD, the note of whoever saved it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from timeline.reading.html_blocks import inline_text, one_line
from timeline.reading.json_ld import Linked, addresses, linked_data
from timeline.reading.page_regions import classes
from timeline.reading.page_words import page_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_METAS = 2_000
_LONGEST_URL = 2_000
_LONGEST_TITLE = 500
_LEAST_WORDS = 3  # of a heading below the first level that is taken for the headline
_MOST_AUTHOR_WORDS = 8
# Browsers and SingleFile write a comment when they save a page.
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,5}\)|Page saved with SingleFile\s*url:\s*)(https?://[^\s<>]{1,1900})"
)
_SAVED_REACH = 4_000  # characters
_PARTING = re.compile(r"\s+[|·•»«\-–—]\s+|\s*::\s*|\s\|\s?")


@dataclass(frozen=True, slots=True)
class Head:
    """A page's tree, `metas` (names in lower case, as they stand), and the article that its JSON-LD describes."""

    root: HtmlElement
    metas: tuple[tuple[str, str], ...]
    linked: Linked
    url: str | None

    def meta(self, *names: str) -> str | None:
        """The first content of the first name that has one; `head.meta("og:title", "twitter:title")`."""
        return next((content for name in names for key, content in self.metas if key == name), None)


def read_head(root: HtmlElement, page: str, *, url: str | None) -> Head:
    """The head of a page whose text is `page`; `url` is where it was fetched, if somebody knows."""
    metas = tuple(_metas(root))
    start = page[:_SAVED_REACH]
    saved = url or (match[1] if (match := _SAVED.search(start)) else None)
    told = [*_links(root), *(content for key, content in metas if key == "og:url")]
    own = _address(told, saved)
    title = next((content for key, content in metas if key == "og:title"), None) or _only_heading(root)
    linked = linked_data(list(_scripts(root)), url=own, title=title)
    return Head(root, metas, linked, _address([*told, *addresses(linked)], saved) or saved)


def _metas(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for number, element in enumerate(root.iter("meta")):
        if number >= _MOST_METAS:
            return
        content = one_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = element.get(attribute)
            if key and content:
                yield ("http-equiv " if attribute == "http-equiv" else "") + key.strip().lower(), content


def _links(root: HtmlElement) -> Iterator[str]:
    for element in root.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split() and element.get("href"):
            yield element.get("href").strip()


def _scripts(root: HtmlElement) -> Iterator[str]:
    for element in root.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            yield element.text or ""


def _address(told: list[str], base: str | None) -> str | None:
    """The first that leads to a page, whole; a site's front page only where nothing else is told."""
    whole = [found for each in told if (found := _whole(each, base))]
    return next((each for each in whole if not _is_home(each)), None) or next(iter(whole), None)


def _whole(address: str, base: str | None) -> str | None:
    try:
        found = urljoin(base or "", address[:_LONGEST_URL])
        return found if urlsplit(found).scheme in ("http", "https") and urlsplit(found).netloc else None
    except ValueError:  # an address like http://[
        return None


def _is_home(address: str) -> bool:
    return urlsplit(address).path.strip("/") == ""


def site(head: Head) -> str | None:
    """The name of the outlet, else its host; "harbour.example" of `https://www.harbour.example/a`."""
    told = head.meta("og:site_name") or ", ".join(head.linked.names("publisher")[:1]) or _item(head.root, "publisher")
    host = (urlsplit(head.url).hostname or "").removeprefix("www.") if head.url else ""
    return told or head.meta("application-name", "dc.publisher", "citation_journal_title") or host or None


def _item(root: HtmlElement, name: str) -> str | None:
    """The name within a microdata item: `<div itemprop="publisher" itemscope><meta itemprop="name" content="…">`."""
    for element in root.iterfind(f".//*[@itemprop='{name}']"):
        inner = element.find(".//*[@itemprop='name']")
        said = "" if inner is None else one_line(inner.get("content") or "") or inline_text(inner)
        if said:
            return said
    return None


def title(head: Head) -> str | None:
    """The headline without the outlet's name: JSON-LD's, else OpenGraph's, the only `h1`, the page's title."""
    heading = _only_heading(head.root)
    told = head.linked.words("headline") or head.meta("og:title", "twitter:title", "dc.title", "headline")
    if told:
        return _without_site(told, site(head), heading)[:_LONGEST_TITLE]
    found = heading or _without_site(_page_title(head.root), site(head), heading)
    return found[:_LONGEST_TITLE] or None


def _only_heading(root: HtmlElement) -> str | None:
    found = [text for element in islice(root.iter("h1"), 20) if (text := inline_text(element))]
    if len(found) == 1:
        return found[0]
    shown = _page_title(root)
    lower = (inline_text(element) for element in islice(root.iter("h1", "h2", "h3"), 20))
    return next((text for text in lower if len(text.split()) >= _LEAST_WORDS and text in shown), None)


def _page_title(root: HtmlElement) -> str:
    return next((inline_text(element) for element in root.iter("title")), "")


def _without_site(told: str, outlet: str | None, heading: str | None) -> str:
    """The title without the outlet, where the heading or the outlet's name says which part is which."""
    if heading and told.startswith(heading):
        return heading
    partings = list(_PARTING.finditer(told))
    if not partings:
        return told
    first, last = told[: partings[-1].start()], told[partings[-1].end() :]
    is_outlet = outlet is not None and _same(last, outlet)
    return first if is_outlet or "|" in partings[-1][0] else told


def _same(words: str, outlet: str) -> bool:
    one, other = words.casefold(), outlet.casefold()
    return one in other or other in one


def authors(head: Head) -> str | None:
    """Who wrote it, as the page says: "Ann Lee, Bo Moss"."""
    named = head.meta("author", "article:author", "dc.creator", "parsely-author", "byl")
    told = ", ".join(head.linked.names("author")) or named
    if told and not told.startswith(("http://", "https://")):
        return page_words().without_by(told)
    return _item(head.root, "author") or _author_element(head.root)


def _author_element(root: HtmlElement) -> str | None:
    words = page_words()
    for element in root.iter("a", "span", "address", "p", "div", "em", "strong", "b"):
        marks = {*classes(element), *f"{element.get('rel')} {element.get('itemprop')}".lower().split()}
        said = words.without_by(inline_text(element, most=200)) if marks & words.author_classes else ""
        if 1 <= len(said.split()) <= _MOST_AUTHOR_WORDS and not any(map(str.isdigit, said)):
            return said
    return None


def language(head: Head) -> str | None:
    """The language that the page declares; "en-US"."""
    told = (
        head.root.get("lang"),
        head.root.get("{http://www.w3.org/XML/1998/namespace}lang") or head.root.get("xml:lang"),
        head.linked.words("inLanguage"),
        head.meta("http-equiv content-language", "dc.language", "language", "og:locale"),
    )
    plain = (each.strip().replace("_", "-") for each in told if each)
    return next((each for each in plain if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", each)), None)
