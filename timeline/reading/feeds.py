"""RSS and Atom feeds: one document an entry."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.model.rejected import Rejected
from timeline.reading.source import Decoded, Draft, Reader
from timeline.reading.xml_prolog import root_name

_ROOTS = frozenset({"rss", "feed", "RDF"})


def _claims(decoded: Decoded) -> bool:
    root = root_name(decoded.text)
    return root in _ROOTS and not (root == "RDF" and "http://purl.org/rss/1.0/" not in decoded.text[:5_000])


def _read(decoded: Decoded, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    from timeline.reading.feed_articles import read_feed

    yield from read_feed(decoded, max_entries=config.max_members)


FEED = Reader("feed", _claims, _read)
