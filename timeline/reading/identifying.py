"""Ids: as documents name themselves, else the file's name with as much of its path as makes it the only one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import Draft, not_read, unzipped_name


def identify(drafts: Sequence[Draft]) -> tuple[list[Article], list[Rejected]]:
    """Articles with ids of their own, in the same order.

    `a.txt` gets the id "a"; beside `a.md` it is "a.txt"; beside `other/a.txt` it is "news/a.txt".
    Rejected: DUPLICATE_ID for the second document that names itself like an earlier one.
    """
    kept, rejected = _first_of_each(drafts)
    names = _names([draft for draft in kept if not draft.article.id], {draft.article.id for draft in kept})
    articles = [_named(draft, names) for draft in kept]
    return articles, rejected


def _named(draft: Draft, names: dict[int, str]) -> Article:
    return draft.article if draft.article.id else replace(draft.article, id=names[id(draft)])


def _first_of_each(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Rejected]]:
    first: dict[str, Draft] = {}
    kept: list[Draft] = []
    rejected: list[Rejected] = []
    for draft in drafts:
        named = draft.article.id
        if named and first.setdefault(named, draft) is not draft:
            detail = f'its id "{named}" is the one of {first[named].where}; this document is left out'
            rejected.append(not_read(draft.where, Reason.DUPLICATE_ID, detail))
        else:
            kept.append(draft)
    return kept, rejected


def _names(nameless: list[Draft], taken: set[str]) -> dict[int, str]:
    names: dict[int, str] = {}
    ladders = {id(draft): _ladder(draft) for draft in nameless}
    for step in range(max((len(ladder) for ladder in ladders.values()), default=0)):
        open_ones = {key: ladder[min(step, len(ladder) - 1)] for key, ladder in ladders.items() if key not in names}
        counts = Counter(open_ones.values())
        fresh = {key: name for key, name in open_ones.items() if counts[name] == 1 and name not in taken}
        names |= fresh
        taken = taken | set(fresh.values())
    reached: Counter[str] = Counter()
    for key, ladder in ladders.items():
        if key not in names:
            names[key] = _numbered(ladder[-1], taken, reached)
            taken.add(names[key])
    return names


def _ladder(draft: Draft) -> list[str]:
    path = PurePosixPath(draft.article.path or "")
    part = "" if draft.part is None else f"#{draft.part}"
    longer = ["/".join(path.parts[-length:]) for length in range(1, len(path.parts) + 1)]
    return [name + part for name in (PurePosixPath(unzipped_name(path.name)).stem, *longer)]


def _numbered(name: str, taken: set[str], reached: Counter[str]) -> str:
    # Archives can hold thousands of files of one name: where the count stopped last, it goes on.
    count = max(reached[name], 2)
    while f"{name} ({count})" in taken:
        count += 1
    reached[name] = count
    return f"{name} ({count})"
