"""Any string is read without an error, in work that grows with its length, and offsets are exact."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from typer.testing import CliRunner

from tests.benchmarks.hostile import KINDS, work
from tests.tagging.hostile_texts import DAY, dcts, kinds, published, texts
from timeline.anchoring import Kind, anchor
from timeline.cli import app
from timeline.exporting.tagged import tagged_line
from timeline.model.document import Dct
from timeline.model.timex import Anchored, Timex
from timeline.tagging import tag

LENGTH = 3_000


@given(texts)
def test_offsets_are_exact_and_in_order(text: str) -> None:
    found = tag(text)
    assert all(text[timex.start : timex.end] == timex.text for timex in found)
    assert all(0 <= timex.start < timex.end <= len(text) for timex in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(texts)
def test_a_text_tells_the_same_twice(text: str) -> None:
    assert tag(text) == tag(text)


@given(texts, texts)
def test_what_was_read_before_changes_nothing(text: str, other: str) -> None:
    first = tag(text)
    tag(other)
    assert tag(text) == first


@given(texts, dcts, kinds)
def test_everything_is_placed_or_said_why_not(text: str, dct: Dct | None, kind: Kind) -> None:
    found = tag(text)
    placed = anchor(found, dct=dct, kind=kind)
    assert tuple(one.timex for one in placed) == found
    for one in placed:
        assert one.derivation
        assert one.steps or one.interval is None
        assert is_ordered(one)


def is_ordered(anchored: Anchored) -> bool:
    """Whether an interval does not end before it starts."""
    interval = anchored.interval
    return interval is None or interval.start is None or interval.end is None or interval.start <= interval.end


@pytest.mark.parametrize("text", ["the end of Friday", "the end of March 1", "the last 0 days", "the next 0 weeks"])
def test_no_interval_is_empty(text: str) -> None:
    (one,) = anchor(tag(text), dct=DAY)
    assert one.interval is None or one.interval.start != one.interval.end


@given(texts, dcts)
def test_the_line_is_one_line_of_json(text: str, dct: Dct | None) -> None:
    line = tagged_line("a\nb", anchor(tag(text), dct=dct))
    assert line.endswith("\n")
    assert "\n" not in line[:-1]
    read = json.loads(line, parse_constant=pytest.fail)
    assert [each["text"] for each in read["timexes"]] == [timex.text for timex in tag(text)]


@given(texts, published)
def test_explain_answers_or_says_what_is_wrong(text: str, day: str) -> None:
    done = CliRunner().invoke(app, ["explain", "--published", day, "--", text])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code in (0, 2)


@pytest.mark.parametrize("kind", KINDS)
def test_work_grows_with_the_length(kind: str) -> None:
    whole, half = KINDS[kind](LENGTH), KINDS[kind](LENGTH // 2)
    everything(whole)  # from here on what can be remembered is
    assert work(everything, whole) < 2.4 * work(everything, half) + 2_000


def everything(text: str) -> str:
    """All stages; the publication is a window, which is counted from both of its ends."""
    from timeline.dating.windows import year_window
    from timeline.model.document import Basis

    timexes: tuple[Timex, ...] = tag(text)
    return tagged_line("", anchor(timexes, dct=Dct(year_window(2025), Basis.GIVEN, ())))
