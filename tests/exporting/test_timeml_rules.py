"""What the tagger finds, written as TimeML, keeps the rules of TIMEX3; and the rules find what is wrong."""

from __future__ import annotations

import re

import pytest

import timeline
from tests import samples
from tests.exporting.timex3_rules import broken_rules
from timeline.exporting.timeml import timeml
from timeline.model.document import Article, Dct

WORDS = (
    """
Friday night|yesterday|a fortnight ago|two weeks earlier|the same day|last month|next Friday|this weekend|recently|soon
the past two weeks|the next three days|recent months|the coming weeks|the past decade|the last 24 hours|over the past year
the first nine months of 2019|the last two weeks of May|the first half of 2020|the third quarter|fiscal 2019
two days|two and a half weeks|a month and a half|a week and three days|three decades|two centuries|a million years
half a year|a weekend|2.5 days|an hour and a half|1.5 quarters|40 to 50 days|several days|at least two weeks
every Friday|twice a month|daily|every other week|Friday nights|Monday mornings|weekend nights|summer nights|annually
3-5 May|from 15 to 17 January|Friday into Saturday|between 1963 and 1969|1963-1969|two to four weeks ago
early December|mid-June|late 2019|the end of the week|the 1990s|the 19th century|264 BC|44 BC|the summer of 1914
6:30 p.m. EST|18:00 GMT|midnight|2025-12-07|2025-12-07T18:30|December 2025|07/12/2025|half past three
a week before the summit|the third day of talks|two days after Christmas|the day before 3 May|now|by Friday
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
DAY = samples.published(samples.day(2025, 12, 7))


def written(text: str, dct: Dct | None) -> str:
    anchored = timeline.tag(text, dct="2025-12-07" if dct else None)
    return timeml(samples.document(Article("a", text), dct), anchored=anchored)


@pytest.mark.parametrize("dct", [DAY, None], ids=["dated", "undated"])
@pytest.mark.parametrize("words", WORDS)
def test_each_expression_keeps_the_rules(words: str, dct: Dct | None) -> None:
    assert broken_rules(written(f"The ferry ran {words} without a pause.", dct)) == []


@pytest.mark.parametrize("dct", [DAY, None], ids=["dated", "undated"])
def test_all_of_them_in_one_text_keep_the_rules(dct: Dct | None) -> None:
    xml = written("".join(f"It ran {words}. " for words in WORDS), dct)
    assert broken_rules(xml) == []
    assert xml.count("<TIMEX3") > len(WORDS)


VALID = written("It ran the past two weeks, twice a month, and on Friday night.", DAY)


@pytest.mark.parametrize(
    ("wrong", "right", "rule"),
    [
        ('tid="t1"', 'tid="t2"', "not unique"),
        ('tid="t1"', 'tid="1"', "tid is t and a number"),
        ('endPoint="t0"', 'endPoint="t99"', "endPoint points nowhere"),
        ('value="P2W"', 'value="two weeks"', "value is none of the forms"),
        ('value="P2W"', 'value="2025-W48"', "a duration has a length"),
        ('value="P2W"', 'val="P2W"', "val is not allowed"),
        ('value="P2W" ', "", "value is missing"),
        ('type="TIME"', 'type="NIGHT"', "type has no such value"),
        ('freq="2X"', 'freq="twice"', "freq is a number and a unit"),
        ('type="SET"', 'type="DATE"', "quant and freq are of sets"),
        ('type="DURATION"', 'type="DATE"', "points are of durations"),
        ("CREATION_TIME", "NONE", "one creation time"),
    ],
)
def test_the_rules_find_what_is_wrong(wrong: str, right: str, rule: str) -> None:
    assert broken_rules(VALID) == []
    assert wrong in VALID
    assert rule in " ".join(broken_rules(re.sub(re.escape(wrong), right, VALID, count=1)))
