import json
from dataclasses import replace
from datetime import datetime

from tests import samples
from timeline.exporting.dated import dated_line
from timeline.exporting.tagged import tagged_line
from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Mod


def test_a_line_has_exactly_the_promised_fields() -> None:
    mention = samples.post_aground(samples.post())
    assert mention.anchored is not None
    line = tagged_line("post", (mention.anchored,))
    assert line.endswith("}\n")
    start = samples.POST.index("Friday night")
    assert json.loads(line) == {
        "doc_id": "post",
        "timexes": [
            {
                "start": start,
                "end": start + len("Friday night"),
                "text": "Friday night",
                "type": "TIME",
                "value": "2024-03-15TNI",
                "mod": None,
                "from": "2024-03-15T18:00:00",
                "until": "2024-03-16T06:00:00",
                "best": None,
                "granularity": "part_of_day",
                "implied": ["year"],
                "anchor": "dct",
                "rule": "weekday",
                "derivation": "“Friday night” as the calendar has it",
            }
        ],
    }


def test_best_is_a_day_and_open_ends_are_null() -> None:
    mention = samples.post_divers(samples.post())
    assert mention.anchored is not None
    week = Interval(None, datetime(2024, 3, 15), Granularity.WEEK)
    timex = replace(mention.anchored.timex, mod=Mod.APPROX)
    changed = replace(mention.anchored, timex=timex, interval=week, best=datetime(2024, 3, 12))
    found = json.loads(tagged_line("post", (changed,)))["timexes"][0]
    assert (found["from"], found["until"], found["best"]) == (None, "2024-03-15T00:00:00", "2024-03-12")
    assert (found["mod"], found["granularity"]) == ("APPROX", "week")


def test_what_has_no_place_has_nulls() -> None:
    mention = samples.blog_loss(samples.blog())
    assert mention.anchored is not None
    found = json.loads(tagged_line("blog", (mention.anchored,)))["timexes"][0]
    assert (found["value"], found["from"], found["granularity"]) == ("PAST_REF", None, None)


def test_a_document_without_expressions_has_a_line() -> None:
    assert json.loads(tagged_line("empty", ())) == {"doc_id": "empty", "timexes": []}


def test_a_dated_line() -> None:
    assert json.loads(dated_line(samples.post())) == {
        "id": "post",
        "published": {
            "from": "2024-03-16",
            "until": "2024-03-17",
            "granularity": "day",
            "basis": "given",
            "evidence": ["published.csv, line 2"],
            "probability": None,
        },
        "candidates": [],
    }
    assert json.loads(dated_line(samples.blog()))["published"] is None


def test_candidates_are_kept() -> None:
    candidate = samples.published(samples.day(2024, 3, 14))
    line = dated_line(replace(samples.blog(), candidates=(candidate,)))
    assert [each["from"] for each in json.loads(line)["candidates"]] == ["2024-03-14"]
