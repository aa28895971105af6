"""A manifest's rows joined to the articles they name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from timeline.model.document import Article, Basis, Stamp
from timeline.model.rejected import Reason, Rejected
from timeline.reading.manifest import Entry, Manifest
from timeline.reading.reading import Reading
from timeline.reading.source import not_read


def apply_manifest(articles: Sequence[Article], manifest: Manifest) -> Reading:
    """The articles with what the manifest knows; `apply_manifest(reading.articles, read_manifest("published.csv"))`.

    A date becomes the first of an article's stamps, with basis `given`; source, url, title and lang are filled in
    where missing. Rejected: the manifest's own, UNKNOWN_DOCUMENT (none of that name, or several), DUPLICATE_ID for a
    second row on one document.
    """
    index = _index(articles)
    rows: dict[int, Entry] = {}
    rejected = list(manifest.rejected)
    for entry in manifest.entries:
        found = _places(entry, index, articles)
        rejected.extend([found] if isinstance(found, Rejected) else _claimed(found, entry, rows))
    joined = tuple(_joined(article, rows.get(place)) for place, article in enumerate(articles))
    return Reading(joined, tuple(rejected))


def _index(articles: Sequence[Article]) -> dict[tuple[str, str], list[int]]:
    index: dict[tuple[str, str], list[int]] = {}
    for place, article in enumerate(articles):
        for key in _keys(article):
            index.setdefault(key, []).append(place)
    return index


def _keys(article: Article) -> Iterable[tuple[str, str]]:
    yield "id", article.id
    if article.url:
        yield "url", article.url
    parts = PurePosixPath(article.path or "").parts
    for start in range(len(parts)):
        yield "file", "/".join(parts[start:])


def _places(entry: Entry, index: dict[tuple[str, str], list[int]], articles: Sequence[Article]) -> list[int] | Rejected:
    named = PurePosixPath(entry.named.replace("\\", "/")).as_posix() if entry.key == "file" else entry.named
    places = index.get((entry.key, named), [])
    paths = sorted({articles[place].path or "" for place in places})
    if not places:
        return not_read(entry.where, Reason.UNKNOWN_DOCUMENT, f'no document has the {entry.key} "{entry.named}"')
    if entry.key == "file" and len(paths) > 1 and named not in paths:
        return not_read(entry.where, Reason.UNKNOWN_DOCUMENT, f'"{entry.named}" may be {" or ".join(paths[:5])}')
    return [place for place in places if entry.key != "file" or len(paths) == 1 or articles[place].path == named]


def _claimed(places: list[int], entry: Entry, rows: dict[int, Entry]) -> list[Rejected]:
    earlier = next((rows[place] for place in places if place in rows), None)
    for place in places:
        rows.setdefault(place, entry)
    if earlier is None:
        return []
    detail = f'{earlier.where} already tells about "{entry.named}"; this row is left out'
    return [not_read(entry.where, Reason.DUPLICATE_ID, detail)]


def _joined(article: Article, entry: Entry | None) -> Article:
    if entry is None:
        return article
    given = (Stamp(Basis.GIVEN, entry.published, entry.where),) if entry.published else ()
    return replace(
        article,
        stamps=given + article.stamps,
        source=article.source or entry.source,
        url=article.url or entry.url,
        title=article.title or entry.title,
        lang=article.lang or entry.lang,
    )
