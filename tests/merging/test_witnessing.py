"""Mentions without a date that tell a dated event are its witnesses; what may tell of two events is nobody's."""

from __future__ import annotations

from dataclasses import replace

from tests.merging.making import day, document, figure, mention
from timeline.merging import Joins, merge
from timeline.model.event import Mention, Status
from timeline.model.expression import CalendarDate, Last
from timeline.model.timex import Timex, TimexType

FRIDAY, SATURDAY = day("2026-01-16"), day("2026-01-17")
A, B = document("a"), document("b")
NOTE = document("note", published=None)
WORDS = "struck the sandbank off skell while carrying passengers towards brannock"


def undated(words: str = WORDS, *, status: Status = Status.HAPPENED, count: float = 214, by: str = "note") -> Mention:
    note = document(by, published=None)
    return mention(words, None, by=note, who=("Brenda",), status=status, figures=(figure(count, "passenger"),))


def dated(words: str = WORDS, when: object = FRIDAY) -> Mention:
    return mention(words, when, by=A, who=("Brenda",), figures=(figure(214, "passenger"),))  # type: ignore[arg-type]  # an Interval


def test_it_joins_and_adds_nothing_to_the_date() -> None:
    (event,) = merge([dated(), undated()]).events
    assert [one.document.id for one in event.mentions] == ["a", "note"]
    assert (event.interval, event.independent_sources) == (FRIDAY, 2)


def test_it_leaves_the_list_of_what_has_no_date() -> None:
    assert merge([dated(), undated()]).undated == ()


def test_other_figures_other_words_and_plans_stay_undated() -> None:
    for other in (undated(count=90), undated("left the harbour in fog"), undated(status=Status.PLANNED)):
        merged = merge([dated(), other])
        assert [len(event.mentions) for event in merged.events] == [1]
        assert len(merged.undated) == 1


def test_what_may_tell_of_two_events_is_nobodys() -> None:
    again = mention(WORDS, SATURDAY, by=A, at=200, who=("Brenda",), figures=(figure(214, "passenger"),))
    merged = merge([dated(), again, undated()])
    assert [len(event.mentions) for event in merged.events] == [1, 1]
    assert len(merged.undated) == 1


def test_of_one_document_only_one_mention_joins() -> None:
    twice = replace(
        undated(), extracted=replace(undated().extracted, trigger=replace(undated().extracted.trigger, start=3))
    )
    assert len(merge([dated(), undated(), twice]).undated) == 1


def test_its_own_weekday_must_fit() -> None:
    for weekday, joined in ((4, 2), (1, 1)):
        timex = Timex(0, 6, "Friday", TimexType.DATE, Last(CalendarDate(weekday=weekday)), rule="weekday")
        one = undated()
        (event,) = merge([dated(), replace(one, extracted=replace(one.extracted, timex=timex))]).events
        assert len(event.mentions) == joined


def test_what_was_published_before_cannot_tell_it() -> None:
    early = document("early", published="2026-01-10")
    one = mention(WORDS, None, by=early, who=("Brenda",), figures=(figure(214, "passenger"),))
    assert len(merge([dated(), one]).undated) == 1


def test_what_the_user_keeps_apart_does_not_join() -> None:
    one = undated()
    assert len(merge([dated(), one], joins=Joins(apart=(one.key,))).undated) == 1


def test_a_status_nobody_can_date_is_not_the_last() -> None:
    (event,) = merge([dated(), undated(status=Status.CANCELLED)]).events
    assert event.status is Status.HAPPENED
