"""Cross-document coreference by the merge stage, as the corpora's scorer reads it.

    python -m tests.benchmarks.coreference GOLD.jsonl > system.jsonl         gold mentions
    python -m tests.benchmarks.coreference --raw GOLD.jsonl > system.jsonl   from raw text: mentions found by the package

GOLD.jsonl has documents with the places of event mentions; their clusters and topics are not looked at. From raw text a
gold mention is what an extracted trigger overlaps; what is not found stays alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.gold_mentions import Row, document_of, gold_mentions, read_rows, spans
from timeline import anchoring, merging
from timeline.model.event import Mention

THRESHOLD = 0.3  # best over held-out topics (merging_weights.py --cross); the product, with dates, asks for more
Spans = Mapping[str, Sequence[tuple[int, int]]]


def raw_mentions(row: Row) -> Iterator[Mention]:
    """What the package itself finds in the text."""
    document = document_of(row)
    anchored = anchoring.anchor(document.annotated.timexes, dct=document.dct, kind="auto", document_id=document.id)
    yield from anchoring.date_mentions(document, anchored, zone=ZoneInfo("UTC"))


def system(mentions: Iterable[Mention], places: Spans) -> list[dict[str, Any]]:
    """The groups as rows of the system file, every document with its mentions."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in places}
    for number, told in enumerate(merging.group(mentions, threshold=THRESHOLD)):
        for mention in told:
            for start, end in _met(mention, places[mention.document.id]):
                rows[mention.document.id].append({"start": start, "end": end, "cluster": number})
    return [{"doc_id": name, "mentions": found} for name, found in rows.items()]


def _met(mention: Mention, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    trigger = mention.extracted.trigger
    exact = [place for place in places if place == (trigger.start, trigger.end)]
    return exact or [place for place in places if place[0] < trigger.end and trigger.start < place[1]][:1]


def main(arguments: Sequence[str]) -> None:
    rows = read_rows(arguments[-1])
    read = raw_mentions if "--raw" in arguments else gold_mentions
    mentions = [mention for row in rows for mention in read(row)]
    for row in system(mentions, {row["doc_id"]: spans(row) for row in rows}):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
