"""Relative order of articles whose dates are hidden, against the order their dates give.

`python -m tests.benchmarks.relative_order CORPORA [EVERY]` reads `CORPORA/stories/*/articles.jsonl` (rows with `id`,
`text`, `published`), every EVERY-th article, and counts pairs of undated things that are in truth of different days.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from zoneinfo import ZoneInfo

from timeline import anchoring, merging
from timeline.model.document import Article, Basis, Dct, Document
from timeline.model.event import Mention, Undated
from timeline.model.interval import Interval
from timeline.model.timex import Anchored
from timeline.pipeline import annotate
from timeline.relating import relate

_UTC = ZoneInfo("UTC")


def main(corpora: Path, every: int = 8) -> None:
    """Prints the counts of all stories together, one document alone and documents tied apart."""
    counts: Counter[str] = Counter()
    for folder in sorted(path for path in (corpora / "stories").iterdir() if path.is_dir()):
        rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
        counts += count(rows[::every])
    for kind in ("one document", "tied documents"):
        pairs = counts[f"{kind}: pairs"]
        print(f"{kind}: {pairs} pairs of different days")
        for said in ("ordered", "certain", "text order"):
            ordered, right = counts[f"{kind}: {said}"], counts[f"{kind}: {said}, right"]
            print(f"  {said}: {ordered / max(1, pairs):.1%} of pairs, right in {right / max(1, ordered):.1%}")
    print(
        f"{counts['placed']} of {counts['undated']} undated placed; days hold in {counts['held'] / counts['placed']:.1%}"
    )


def count(rows: Sequence[dict[str, str]]) -> Counter[str]:
    """The counts of one story."""
    documents = [Document(annotate(Article(row["id"], row["text"], lang="en")), None) for row in rows]
    days = {row["id"]: date.fromisoformat(row["published"][:10]) for row in rows}
    undated = merging.merge([mention for each in documents for mention in place(each)[1]]).undated
    related = [one for one in relate(documents, undated, place) if one.relative is not None]
    counts = Counter({"undated": len(undated), "placed": len(related)})
    true = dict(_true(documents, days))
    counts["held"] = sum(_holds(one, true[_key(one.mention)], days) for one in related)
    for one, other in combinations(related, 2):
        counts += _pair(one, other, true)
    return counts


def place(document: Document) -> tuple[Sequence[Anchored], Sequence[Mention]]:
    """Expressions and mentions as the document's date places them."""
    anchored = anchoring.anchor(document.annotated.timexes, dct=document.dct, document_id=document.id)
    return anchored, anchoring.date_mentions(document, anchored, zone=_UTC)


def _true(documents: Sequence[Document], days: dict[str, date]) -> Iterator[tuple[tuple[object, ...], Mention]]:
    for document in documents:
        dct = Dct(Interval.of_day(days[document.id]), Basis.GIVEN, ())
        for mention in place(replace(document, dct=dct))[1]:
            yield _key(mention), mention


def _key(mention: Mention) -> tuple[object, ...]:
    return mention.document.id, mention.extracted.clause.start, mention.extracted.trigger.start


def _holds(one: Undated, true: Mention, days: dict[str, date]) -> bool:
    relative, interval = one.relative, true.interval
    if relative is None or interval is None or interval.start is None or relative.first is None:
        return True
    since = (interval.start.date() - days[true.document.id]).days
    return relative.first <= since and (relative.last is None or since <= relative.last)


def _pair(one: Undated, other: Undated, true: dict[tuple[object, ...], Mention]) -> Counter[str]:
    first, second = one.relative, other.relative
    if first is None or second is None or first.documents != second.documents:
        return Counter()
    truth = _sign(true[_key(one.mention)], true[_key(other.mention)])
    if truth == 0:
        return Counter()
    kind = "one document" if first.document == second.document else "tied documents"
    found = Counter({f"{kind}: pairs": 1})
    said = (first.rank > second.rank) - (first.rank < second.rank)
    later = first if said > 0 else second
    certain = abs(first.rank - second.rank) == 1 and later.certain
    sides = {"ordered": said, "certain": said if certain else 0, "text order": -1}
    for name, sign in sides.items():
        if sign:
            found[f"{kind}: {name}"] += 1
            found[f"{kind}: {name}, right"] += sign == truth
    return found


def _sign(one: Mention, other: Mention) -> int:
    """-1 where the one is over before the other begins, 1 where it is the other way round."""
    if one.interval is None or other.interval is None:
        return 0
    if one.interval.end and other.interval.start and one.interval.end <= other.interval.start:
        return -1
    return int(bool(other.interval.end and one.interval.start and other.interval.end <= one.interval.start))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
