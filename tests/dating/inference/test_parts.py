"""The parts of inference: clues of a text, curves over days, probabilities."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dating.inference.harbour import undated
from timeline.dating.inference.clues import Pointer, read_clues
from timeline.dating.inference.habits import after, habits_of
from timeline.dating.inference.span import Span
from timeline.dating.inference.terms import read_texts, words_of
from timeline.dating.inference.weighing import Posterior
from timeline.dating.inference.weights import load_weights


def clues(text: str) -> Sequence[Pointer]:
    return read_clues(undated("a", text).annotated).pointers


def test_weekdays_are_told_by_where_the_clause_looks() -> None:
    behind, ahead = clues("The pilots met on Friday night. They will vote on Tuesday.")
    assert (behind.weekday, behind.is_ahead, behind.is_late) == (4, False, True)
    assert (ahead.weekday, ahead.is_ahead, ahead.is_late) == (1, True, False)


@pytest.mark.parametrize(("words", "days"), [("today", 0), ("yesterday", -1), ("tomorrow", 1), ("two days ago", -2)])
def test_days_counted_from_the_publication_point_at_it(words: str, days: int) -> None:
    assert [one.days for one in clues(f"The pilots met {words}.")] == [days]


@pytest.mark.parametrize("words", ["ten days ago", "last month", "in 2019", "three weeks ago"])
def test_what_is_far_or_coarse_points_at_no_day(words: str) -> None:
    assert not clues(f"The pilots met {words}.")


@pytest.mark.parametrize(
    ("words", "stamped"),
    [("5 May 2026", False), ("Tuesday, 5 May 2026", True), ("18:00 on 5 May 2026", True), ("5 May", False)],
)
def test_a_full_date_with_weekday_or_clock_is_like_a_stamp(words: str, stamped: bool) -> None:  # noqa: FBT001
    (named,) = read_clues(undated("a", f"The pilots met, and that was {words}.").annotated).days
    assert named.stamped is stamped
    assert (named.month, named.day) == (5, 5)


def test_a_paper_s_own_articles_outweigh_what_is_usual() -> None:
    usual = load_weights().usual
    read = read_clues(undated("a", "The pilots met on Friday.").annotated)
    saturday = date(2026, 3, 7).toordinal()
    habits = habits_of([(read, saturday)] * 50, usual)
    assert max(range(7), key=lambda since: habits.behind[since]) == 1
    assert sum(habits.behind) == pytest.approx(1)
    assert habits_of([], usual).behind == pytest.approx([share / sum(usual.behind) for share in usual.behind])


def test_a_night_is_hardly_looked_back_on_the_same_day() -> None:
    shares = (0.5, 0.3, 0.2)
    assert after(Pointer("Friday", weekday=4), shares) == shares
    late = after(Pointer("Friday night", weekday=4, is_late=True), shares)
    assert late[0] < late[1]
    assert sum(late) == pytest.approx(1)


def test_numbers_are_words_whole() -> None:
    assert words_of("Some 1,200 men, 3.5 tonnes") == ["some", "1,200", "men", "3.5", "tonnes"]


def test_terms_of_one_text_alone_say_nothing() -> None:
    texts = read_texts([undated("a", "Herring spilled here."), undated("b", "Herring sold there.")])
    assert set(texts.terms[0]) == {"herring"}
    assert texts.runs == ((), ())


@given(st.dictionaries(st.integers(1, 40), st.floats(0.01, 1), max_size=5), st.floats(0.01, 0.99))
def test_fading_is_the_sum_of_bells(weights: dict[int, float], fading: float) -> None:
    span = Span(1, 40)
    bells = [sum(weight * fading ** abs(day - at) for at, weight in weights.items()) for day in range(1, 41)]
    assert span.spread(weights, fading=fading) == pytest.approx(bells)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60), st.floats(0.1, 0.95))
def test_a_window_holds_what_it_promises_and_none_is_shorter(shares: list[float], least: float) -> None:
    total = math.fsum(shares) or 1.0
    posterior = Posterior(Span(100, len(shares)), tuple(share / total for share in shares))
    found = posterior.window(least)
    lengths = [
        end - start + 1
        for start in range(len(shares))
        for end in range(start, min(start + 14, len(shares)))
        if math.fsum(posterior.shares[start : end + 1]) >= least + 1e-9
    ]
    assert (found is None or found[1] - found[0] + 1 <= min(lengths, default=99)) and (found or not lengths)


def test_a_span_ends_today() -> None:
    span = Span.around([10, 20], before=2, after=5)
    assert span == Span(8, 18)
    assert span is not None and span.until(12) == Span(8, 5)
    assert span.until(3).length == 0
    assert Span.around([], before=1, after=1) is None
