"""Which time expression dates an event, where both are given: `python -m tests.benchmarks.event_dating GOLD.jsonl…`.

GOLD has documents with annotated `timexes` and `events` (TimeML as JSON lines: `anchors` from events to timexes,
`dct_rel` to the publication). Scored are the events that are IS_INCLUDED in or SIMULTANEOUS with a DATE or TIME:
the share dated by that very expression, and by one of the same value; beside it the nearest expression of the
sentence. What an expression means is read by the tagger, its place and type are the annotation's. `published` is what a
timeline would show as dated: own expressions, firm running dates, today's news.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from timeline.extracting import TimedTrigger, split, time_triggers  # after the path is set
from timeline.model.document import Article
from timeline.model.event import Span, Timing
from timeline.model.expression import CalendarDate, Era, Expression, Length, Repeating, Section, Vague, Window
from timeline.model.interval import Granularity
from timeline.model.timex import Timex, TimexType
from timeline.tagging import tag

DATING = ("IS_INCLUDED", "SIMULTANEOUS")
DATED = ("DATE", "TIME")
CLASSES: Mapping[str, str] = {
    **dict.fromkeys(("BEFORE", "IBEFORE"), "before"),
    **dict.fromkeys(("AFTER", "IAFTER"), "after"),
    **dict.fromkeys(("IS_INCLUDED", "INCLUDES", "DURING", "DURING_INV", "SIMULTANEOUS", "IDENTITY"), "at"),
}
_STOP = re.compile(r"[.!?]\s+")

Row = dict[str, Any]  # a line of the corpus


@dataclass(frozen=True, slots=True)
class Scored:
    """One annotated event beside the answers: where its expression stands, how it was timed, what was right."""

    where: str
    timing: str
    same: bool
    day: bool
    nearest: bool


def timexes(row: Row) -> list[tuple[Timex, str]]:
    """The annotated expressions with their ids, their meaning read by the tagger."""
    ours = tag(row["text"])
    gold = sorted(row["timexes"], key=lambda each: (each["start"], each["end"]))
    return [(_timex(row, each, ours), each["tid"]) for each in gold]


def _timex(row: Row, gold: Row, ours: Sequence[Timex]) -> Timex:
    near = [one for one in ours if one.start < gold["end"] and gold["start"] < one.end]
    found = max(near, key=lambda one: min(one.end, gold["end"]) - max(one.start, gold["start"]), default=None)
    start, end = gold["start"], gold["end"]
    alone = found and sum(each["start"] < found.end and found.start < each["end"] for each in row["timexes"]) == 1
    if found and alone and found.start <= start and end <= found.end:
        start, end = found.start, found.end  # "Friday night" where "Friday" is annotated
    meaning = _expression(gold, found.expression if found else None)
    timex = Timex(start, end, row["text"][start:end], TimexType(gold["type"]), meaning, "gold")
    return replace(timex, signal=found.signal, lean=found.lean) if found else timex


def _expression(gold: Row, ours: Expression | None) -> Expression:
    """Ours where it is of the annotated type."""
    if gold["type"] == "SET":
        return Repeating(Granularity.DAY)
    if gold["type"] == "DURATION":
        return ours if isinstance(ours, (Window, Section)) else Length(())
    if (gold["value"] or "").endswith("_REF"):
        return Vague(Era(gold["value"]))
    return CalendarDate() if ours is None or isinstance(ours, (Vague, Length, Repeating)) else ours


def anchors(row: Row, event: Row) -> set[str]:
    """The ids of the expressions that date an event."""
    dates = {each["tid"] for each in row["timexes"] if each["type"] in DATED}
    return {one["tid"] for one in event["anchors"] if one["rel"] in DATING} & dates


def nearest(row: Row, event: Row) -> str | None:
    """The baseline: the nearest date or time between the same two stops."""
    stops = [0, *(match.end() for match in _STOP.finditer(row["text"])), len(row["text"])]
    first = max(stop for stop in stops if stop <= event["start"])
    last = min((stop for stop in stops if stop > event["start"]), default=len(row["text"]))
    inside = [each for each in row["timexes"] if each["type"] in DATED and first <= each["start"] < last]
    return min(inside, key=lambda each: abs(each["start"] - event["start"]), default={"tid": None})["tid"]


def answers(row: Row) -> tuple[dict[int, TimedTrigger], dict[tuple[int, int], str]]:
    """What `time_triggers` says of every event by its place, and the ids of the expressions by theirs."""
    article = Article("gold", row["text"], lang="en")
    given = timexes(row)
    triggers = [Span(each["start"], each["end"], each["text"]) for each in row["events"]]
    timed = time_triggers(article, split(article), [timex for timex, _ in given], triggers)
    return {one.trigger.start: one for one in timed}, {(timex.start, timex.end): tid for timex, tid in given}


def scored(row: Row) -> Iterator[Scored]:
    """Every event of a document that an expression dates."""
    told, ids = answers(row)
    value = {each["tid"]: each["value"] for each in row["timexes"]}
    for event in {each["start"]: each for each in row["events"]}.values():
        gold = anchors(row, event)
        if not gold:
            continue
        answer = told[event["start"]]
        chosen = ids[answer.timex.start, answer.timex.end] if answer.timex else None
        values = {value[each] for each in gold}
        today = answer.timing is Timing.TODAY and any((each or "")[:10] == row["dct"][:10] for each in values)
        timing = answer.timing.value if answer.firm else f"{answer.timing.value}, not firm"
        same_day = chosen in gold or today or (chosen is not None and value[chosen] in values)
        yield Scored(_where(row, event, gold), timing, chosen in gold, same_day, nearest(row, event) in gold)


def _where(row: Row, event: Row, gold: set[str]) -> str:
    sentences = split(Article("gold", row["text"], lang="en"))
    own = next((one for one in sentences if one.start <= event["start"] < one.end), None)
    times = [each for each in row["timexes"] if each["tid"] in gold]
    if own and any(own.start <= each["start"] < own.end for each in times):
        return "same sentence"
    published = any((each["value"] or "")[:10] == row["dct"][:10] for each in times)
    return "other sentence, the document's day" if published else "other sentence, another day"


def related(row: Row) -> Iterator[tuple[str, str]]:
    """Annotated and predicted relation to the publication of every event that has one."""
    told, _ = answers(row)
    for event in row["events"]:
        wanted = next((CLASSES[each] for each in event["dct_rel"] if each in CLASSES), None)
        if wanted:
            yield wanted, told[event["start"]].relation.value


def share(part: int, whole: int) -> str:
    """A share for people."""
    return f"{100 * part / max(1, whole):5.1f} % of {whole}"


def report(name: str, rows: Sequence[Row]) -> None:
    """Prints the figures of some documents."""
    found = [one for row in rows for one in scored(row)]
    print(f"{name}: {len(rows)} documents")
    print(f"  nearest in the sentence        {share(sum(one.nearest for one in found), len(found))}")
    print(f"  right expression               {share(sum(one.same for one in found), len(found))}")
    print(f"  right date                     {share(sum(one.day for one in found), len(found))}")
    for key in ("where", "timing"):
        for group in sorted({getattr(one, key) for one in found}):
            some = [one for one in found if getattr(one, key) == group]
            right, day = share(sum(one.same for one in some), len(some)), share(sum(one.day for one in some), len(some))
            print(f"    {group:36} expression {right}, date {day}")
    published = [one for one in found if one.timing in (Timing.OWN, Timing.RUNNING, Timing.TODAY)]
    right = share(sum(one.day for one in published), len(published))
    print(f"  published                      date {right}, {share(len(published), len(found))} events")
    report_relations([pair for row in rows for pair in related(row)])


def report_relations(pairs: Sequence[tuple[str, str]]) -> None:
    """Prints how well the relation to the publication is predicted."""
    counts = Counter(pairs)
    print(f"  relation to publication        {share(sum(a == b for a, b in pairs), len(pairs))}")
    for each in ("before", "at", "after"):
        said = sum(count for (_, ours), count in counts.items() if ours == each)
        wanted = sum(count for (gold, _), count in counts.items() if gold == each)
        right = counts[each, each]
        print(f"    {each:8} precision {share(right, said)}, recall {share(right, wanted)}")


def main(paths: Sequence[str]) -> None:
    """Reports on each file and on all."""
    files = {path: [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()] for path in paths}
    for path, rows in files.items():
        report(Path(path).name, rows)
    if len(files) > 1:
        report("all", [row for rows in files.values() for row in rows])


if __name__ == "__main__":
    main(sys.argv[1:])
