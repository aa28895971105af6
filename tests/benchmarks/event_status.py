"""Whether events happened, as told and as annotated: `python -m tests.benchmarks.event_status GOLD.jsonl…`.

GOLD has documents with annotated `events` (TimeML as JSON lines). TimeML says no status; it follows from what it does say,
by the first of these that holds (`wanted`):

1. polarity NEG: denied. In some documents nearly all events are marked so, by mistake; there,
   what we say is denied is not scored.
2. after the publication (`dct_rel`): planned, or possible (no annotation tells the two apart), possible under a modal.
3. modality may, can, must, should, have to …: possible. "would" is planned (reported) or possible.
4. tense FUTURE: planned.
5. tense PRESENT with a progressive aspect: ongoing.
6. tense PAST, or a perfect: happened.
7. tense PRESENT: ongoing of states, happened of what somebody says, of others either ("The law takes effect …").
8. INCLUDES the publication: ongoing; before it or on it: happened.

The rest (infinitives, nouns and participles whose time nobody annotated) is not scored. Nothing is annotated as cancelled: how often
we say so is counted. Where two statuses are right, ours counts under itself if it is one of them, else under the first.

Half of the documents (by their id) are printed apart: the rules may be mended by looking at `open`, and `held out` judges them.
`python -m tests.benchmarks.event_status --wrong 40 GOLD.jsonl…` shows some of what is wrong in the open half.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from timeline.extracting import extract, split, time_triggers
from timeline.model.document import Article
from timeline.model.event import Span, Status
from timeline.tagging import tag

Row = dict[str, Any]  # a line of the corpus
HAPPENED, ONGOING, PLANNED, POSSIBLE, DENIED = (
    Status.HAPPENED,
    Status.ONGOING,
    Status.PLANNED,
    Status.POSSIBLE,
    Status.DENIED,
)
STATUSES = (*(HAPPENED, ONGOING, PLANNED, POSSIBLE, DENIED), Status.CANCELLED)
_WOULD = ("would", "'d")
_NO_MODALITY = ("none", "delete", "until", "to", "close")  # slips of annotation
_CONTEXT = 60  # characters on either side of what is shown as wrong


@dataclass(frozen=True, slots=True)
class Scored:
    """An annotated event: what is right, what we say, whether it goes on to a timeline, where it stands."""

    wanted: tuple[Status, ...]
    said: Status
    told: bool
    open: bool
    place: str

    @property
    def gold(self) -> Status:
        return self.said if self.said in self.wanted else self.wanted[0]


def wanted(event: Row, *, polarity: bool) -> tuple[Status, ...]:
    """The statuses that fit the annotation of an event, the likeliest first; none where it does not say."""
    modal = _modal(event)
    if polarity and event["polarity"] == "NEG":
        return (DENIED,)
    if {"AFTER", "IAFTER"} & set(event["dct_rel"]):
        return (POSSIBLE,) if modal and modal not in _WOULD else (PLANNED, POSSIBLE)
    if modal:
        return (PLANNED, POSSIBLE) if modal in _WOULD else (POSSIBLE,)
    return _by_tense(event)


def _modal(event: Row) -> str:
    modal = (event["modality"] or "").lower()
    return "" if modal in _NO_MODALITY else modal


def _by_tense(event: Row) -> tuple[Status, ...]:
    tense, aspect = event["tense"], event["aspect"] or ""
    if tense == "FUTURE":
        return (PLANNED,)
    if tense == "PRESENT" and "PROGRESSIVE" in aspect:
        return (ONGOING,)
    if tense == "PAST" or aspect.startswith("PERFECTIVE"):
        return (HAPPENED,)
    if tense == "PRESENT":
        return _PRESENT.get(event["class"], (HAPPENED, ONGOING))
    return _by_place(set(event["dct_rel"]))


_PRESENT = {**dict.fromkeys(("STATE", "I_STATE"), (ONGOING,)), "REPORTING": (HAPPENED,)}


def _by_place(relations: set[str]) -> tuple[Status, ...]:
    if "INCLUDES" in relations:
        return (ONGOING,)
    return (HAPPENED,) if {"BEFORE", "IBEFORE", "IS_INCLUDED"} & relations else ()


def scored(row: Row) -> Iterator[Scored]:
    """Every event of a document whose annotation says a status."""
    article = Article(row["doc_id"], row["text"], lang="en")
    sentences, timexes = split(article), tag(row["text"])
    triggers = [Span(each["start"], each["end"], each["text"]) for each in row["events"]]
    ours = {one.trigger.start: one.status for one in time_triggers(article, sentences, timexes, triggers)}
    told = {one.trigger.start: one.status for one in extract(article, sentences, timexes)}
    polarity = 2 * sum(each["polarity"] == "NEG" for each in row["events"]) < len(row["events"])
    for event in row["events"]:
        right, start = wanted(event, polarity=polarity), event["start"]
        said = told.get(start, ours[start])
        if right and (polarity or said is not DENIED):
            yield Scored(right, said, start in told, is_open(row["doc_id"]), _place(row["text"], event))


def is_open(doc_id: str) -> bool:
    """Whether a document is in the half that may be looked at."""
    return crc32(doc_id.encode()) % 2 == 0


def _place(text: str, event: Row) -> str:
    start, end = event["start"], event["end"]
    around = f"{text[max(0, start - _CONTEXT) : start]}[{text[start:end]}]{text[end : end + _CONTEXT]}"
    return f"{' '.join(around.split())}   ({event['class']}, {event['tense']})"


def report(name: str, found: Sequence[Scored]) -> None:
    """Prints the share that is right, precision, recall and F1 of each status, and what was said of what."""
    counts = Counter((one.gold, one.said) for one in found)
    right = sum(count for (gold, said), count in counts.items() if gold is said)
    print(f"{name}: {len(found)} events, right {100 * right / max(1, len(found)):.1f} %")
    print(f"  {'':10}  precision recall   F1  {'':4}" + "".join(f"{each.value:>11}" for each in STATUSES))
    for each in STATUSES:
        said = sum(count for (_, ours), count in counts.items() if ours is each)
        due = sum(count for (gold, _), count in counts.items() if gold is each)
        row = "".join(f"{counts[each, ours]:11}" for ours in STATUSES)
        print(f"  {each.value:10} {_figures(counts[each, each], said, due)}  said {row}")


def _figures(right: int, said: int, due: int) -> str:
    precision, recall = 100 * right / max(1, said), 100 * right / max(1, due)
    return f"{precision:9.1f} {recall:7.1f} {2 * precision * recall / max(precision + recall, 1e-9):5.1f}"


def show(found: Iterable[Scored], count: int) -> None:
    """Prints some of what is wrong, evenly drawn."""
    wrong = [one for one in found if one.gold is not one.said]
    for one in wrong[:: max(1, len(wrong) // count)]:
        print(f"{one.gold.value} > {one.said.value}{' TOLD' if one.told else ''}: {one.place}")


def main(arguments: Sequence[str]) -> None:
    """Reports on all files together, by half, and on what goes on to a timeline."""
    wrong = int(arguments[1]) if arguments[0] == "--wrong" else 0
    paths = arguments[2:] if wrong else arguments
    rows = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    found = [one for row in rows for one in scored(row)]
    if wrong:
        return show([one for one in found if one.open], wrong)
    report("open half", [one for one in found if one.open])
    report("held out", [one for one in found if not one.open])
    report("told, all", [one for one in found if one.told])
    report("all", found)
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
