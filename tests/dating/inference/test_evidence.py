"""Evidence by evidence: weekdays and months in tables, rare words, a paper's lag, and how far it is all believed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dating.inference.harbour import anchored, day, inferred, paper, told, undated
from timeline.dating.inference.clues import Clues, read_clues
from timeline.dating.inference.lags import lagged, lags_of, sample
from timeline.dating.inference.likeness import Source
from timeline.dating.inference.span import Span
from timeline.dating.inference.story import Seen, Story
from timeline.dating.inference.tables import tables
from timeline.dating.inference.weighing import Posterior
from timeline.dating.inference.weights import load_weights


def clues(text: str) -> Clues:
    return read_clues(undated("a", text).annotated)


def seen(text: str) -> Seen:
    documents = [*paper(), undated("note", text)]
    known = [Source(number, day(number).toordinal(), 1.0) for number in range(len(documents) - 1)]
    return Story(documents, anchored, load_weights().usual).at(known)


def test_weekdays_are_told_apart_by_place_and_look() -> None:
    text = "The pilots met on Friday. They will vote on Tuesday. One slept. One sang. The gale came on Sunday."
    named = {name: pointer.weekday for name, pointer in clues(text).telling_weekdays()}
    assert named["weekday_past"] == 4
    assert named["weekday_future"] == 1
    assert named["weekday_lede"] == 4
    assert named["weekday_last"] == 6


def test_a_weekday_far_down_is_none_of_the_lede() -> None:
    text = "The pilots met. They drank. They sang. They slept. The gale came on Sunday."
    assert "weekday_lede" not in dict(clues(text).telling_weekdays())


def test_a_month_without_its_year_is_a_table_of_months_since() -> None:
    found = clues("The dredger sank in May.")
    (bins,) = tables(found, (), Span(date(2026, 4, 30).toordinal(), 40))
    assert bins.name.startswith("month_")
    assert list(bins.values[:2]) == [6, 0]
    assert bins.values[-1] == 1


def test_a_month_with_its_year_or_day_is_no_such_table() -> None:
    assert not clues("The dredger sank in May 2026. It was raised on 3 June.").months


def test_words_come_into_a_story_on_a_day() -> None:
    words = seen(told(4)).index.words(len(paper()))
    assert words
    assert min(word.first for word in words) >= day(0).toordinal()
    assert all(word.first <= word.last for word in words)


def certain(at: int) -> Posterior:
    return Posterior(Span(1, 20), tuple(0.9 if place == at else 0.1 / 19 for place in range(1, 21)))


def test_a_paper_that_publishes_the_day_after_is_learnt_to() -> None:
    lags = lags_of([(certain(5), 6)] * 40)
    assert max(lags, key=lambda lag: lags[lag]) == 1
    assert lagged(certain(9), lags).best[0] == 10


def test_a_few_late_articles_make_no_late_paper() -> None:
    lags = lags_of([(certain(5), 6)] * 3 + [(certain(5), 5)] * 9)
    assert lagged(certain(9), lags).best[0] == 9


def test_lags_are_shares_and_none_moves_nothing() -> None:
    assert sum(lags_of([(certain(5), 6)] * 20).values()) == pytest.approx(1)
    assert lagged(certain(9), lags_of([])).shares == pytest.approx(certain(9).shares)


def test_few_articles_teach_no_lag_and_many_are_sampled() -> None:
    articles = [Source(number, number + 1, 1.0) for number in range(100)]
    assert not sample(articles[:5])
    assert len(sample(articles)) == 40
    assert sample(articles)[0] == articles[0]


def test_near_is_the_day_and_those_beside_it() -> None:
    posterior = Posterior(Span(1, 4), (0.1, 0.5, 0.2, 0.2))
    assert posterior.near == pytest.approx(0.8)
    assert posterior.within(2, 3) == pytest.approx(0.7)
    assert Posterior(Span(1, 2), (0.6, 0.1)).near == pytest.approx(0.7)


def test_what_few_dates_say_is_believed_less() -> None:
    weights = load_weights()
    few, many = weights.with_known(0), weights.with_known(100_000)
    assert few.surety < many.surety <= weights.surety
    assert few.least.near > many.least.near


def test_inferred_dates_carry_their_probability_and_read_ones_none() -> None:
    found = inferred([*paper(), undated("note", told(6))])
    note = found["note"]
    assert note.dct is not None
    assert note.dct.probability is not None
    assert 0 < note.dct.probability < 1
    assert all(one.probability is not None for one in note.candidates)
    assert found["post-3"].dct is not None
    assert found["post-3"].dct.probability is None
