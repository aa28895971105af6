"""What an event records of why its mentions are one."""

from __future__ import annotations

from tests.merging.making import day, document, figure, mention
from timeline.merging import Joins, merge
from timeline.model.event import Joined, Link, Mention

FRIDAY, SATURDAY = day("2026-01-16"), day("2026-01-17")
WORDS = "cutters detained 41 vessels off skell bank"


def told(name: str, when: object = FRIDAY, words: str = WORDS) -> Mention:
    by = document(name, published=None if when is None else "2026-01-20")
    return mention(words, when, by=by, figures=(figure(41, "vessel"),), who=("Skell",))  # type: ignore[arg-type]  # an Interval


def links(*mentions: Mention, joins: Joins | None = None) -> tuple[Link, ...]:
    (event,) = merge(mentions, joins=joins or Joins()).events
    return event.links


def test_the_first_mention_needs_no_reason() -> None:
    assert links(told("a")) == ()


def test_each_other_names_the_one_it_is_likest_to_and_the_levels() -> None:
    one, other = told("a"), told("b")
    (link,) = links(one, other)
    assert (link.mention, link.other, link.how) == (other.key, one.key, Joined.ALIKE)
    assert (link.when, link.what, link.names, link.how_many) == ("same", "same_form", ("Skell",), "same")
    assert link.likelihood is not None and link.likelihood > 0.9


def test_a_dispute_is_weighed_by_its_words_alone() -> None:
    (link,) = links(told("a"), told("b", SATURDAY))
    assert (link.how, link.when) == (Joined.DISPUTED, "apart")
    assert link.likelihood is not None and link.likelihood > 0.8


def test_an_undated_witness_is_named_so() -> None:
    (link,) = links(told("a"), told("note", None))
    assert (link.how, link.when, link.likelihood) == (Joined.WITNESS, "unknown", None)


def test_what_the_user_joins_is_his_word() -> None:
    one, other = told("a"), told("b", words="harbours reopened after the gale")
    (link,) = links(one, other, joins=Joins(together=((one.key, other.key),)))
    assert link.how is Joined.USER
