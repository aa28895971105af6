"""How well key dates are found: digests of dated stories against the timelines that journalists wrote.

python -m tests.benchmarks.key_dates CORPORA_FOLDER [--show TIMELINE]

All papers on one topic are taken together; each gold timeline asks for as many dates as it has, within its span.
Prints F1 on dates for each and their mean, beside two baselines in the same run: the days with most articles, and the
days most often mentioned. With --show the dates and sentences found for one timeline, by its number.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.benchmarks.publication_stories import anchored
from timeline import digesting, extracting, merging, tagging
from timeline.dating import date as date_document
from timeline.digesting.telling import day_of
from timeline.model.digest import Digest
from timeline.model.document import Annotated, Article, Basis, Document, Stamp
from timeline.model.event import Extracted
from timeline.model.timex import Anchored
from timeline.pipeline import annotate


@dataclass(frozen=True, slots=True)
class Topic:
    """All papers' documents on one topic, tagged once."""

    documents: Sequence[Document]
    anchored: Sequence[Sequence[Anchored]]
    copies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Gold:
    """One journalist's timeline: its days in order."""

    name: str
    topic: str
    days: Sequence[date]


def topics(folder: Path) -> dict[str, Topic]:
    papers: dict[str, list[Path]] = defaultdict(list)
    for paper in sorted((folder / "stories").iterdir()):
        papers[paper.name.split("_")[0]].append(paper)
    return {name: topic([each for paper in found for each in documents(paper)]) for name, found in papers.items()}


def documents(paper: Path) -> Iterator[Document]:
    for line in (paper / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        stamps = (Stamp(Basis.MARKUP, row["published"], paper.name),)
        article = Article(id=row["id"], text=row["text"], source=row["source"], lang="en", stamps=stamps)
        marked = Annotated(article, extracting.split(article), tagging.tag(article.text), ())
        yield date_document(marked).document


def topic(documents: Sequence[Document]) -> Topic:
    return Topic(documents, [anchored(each) for each in documents], merging.find_copies(documents))


def golds(folder: Path) -> Iterator[Gold]:
    for paper in sorted((folder / "stories").iterdir()):
        for timeline in json.loads((paper / "gold.json").read_text(encoding="utf-8")):
            days = sorted({date.fromisoformat(day[:10]) for day, _ in timeline["timeline"]})
            yield Gold(f"{paper.name} {timeline['name']}", paper.name.split("_")[0], days)


def f1(gold: Sequence[date], found: Sequence[date]) -> float:
    both = len(set(gold) & set(found))
    return 2 * both / (len(set(gold)) + len(set(found)))


Finder = Callable[[Topic, Gold], Sequence[date]]


def most(counts: Mapping[date, int], gold: Gold) -> Sequence[date]:
    within = [day for day in counts if gold.days[0] <= day <= gold.days[-1]]
    return sorted(within, key=lambda day: (-counts[day], day))[: len(gold.days)]


def by_articles(topic: Topic, gold: Gold) -> Sequence[date]:
    starts = (document.dct.interval.start for document in topic.documents if document.dct)
    return most(Counter(start.date() for start in starts if start), gold)


def by_mentions(topic: Topic, gold: Gold) -> Sequence[date]:
    days = (day_of(each.interval) for some in topic.anchored for each in some)
    return most(Counter(day for day in days if day), gold)


def events(document: Document) -> Sequence[Extracted]:
    return annotate(document.article).extracted


def digested(topic: Topic, gold: Gold, sentences: int = 0) -> Digest:
    wanted = digesting.Wanted(len(gold.days), sentences, gold.days[0], gold.days[-1])
    return digesting.digest(topic.documents, topic.anchored, wanted=wanted, events=events, copies=topic.copies)


def by_digest(topic: Topic, gold: Gold) -> Sequence[date]:
    return [key.day for key in digested(topic, gold).dates]


def show(topic: Topic, gold: Gold) -> None:
    for key in digested(topic, gold, 2).dates:
        print("*" if key.day in gold.days else " ", key.day, key.documents)
        print(*(f"      {sentence.text}" for sentence in key.sentences), sep="\n")


def main() -> None:
    """Scores all timelines of a folder of corpora."""
    folder = Path(sys.argv[1])
    known, wanted = topics(folder), list(golds(folder))
    if "--show" in sys.argv:
        gold = wanted[int(sys.argv[-1])]
        show(known[gold.topic], gold)
        return
    rows = []
    for gold in wanted:
        found = known[gold.topic]
        row = [f1(gold.days, finder(found, gold)) for finder in (by_articles, by_mentions, by_digest)]
        print(
            f"{gold.name:55} {len(gold.days):4} dates  articles {row[0]:.3f}  mentions {row[1]:.3f}  digest {row[2]:.3f}"
        )
        rows.append(row)
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    print(f"{'mean':55}             articles {means[0]:.3f}  mentions {means[1]:.3f}  digest {means[2]:.3f}")


if __name__ == "__main__":
    main()
