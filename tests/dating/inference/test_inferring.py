"""Documents without a date among documents with one: days, windows, nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.dating.inference.harbour import NEWS, dated, day, inferred, paper, story, told, undated
from timeline.model.document import Basis, Dct, Document
from timeline.model.interval import Granularity, Interval


def known(document: Document) -> Dct:
    assert document.dct is not None
    return document.dct


def allows(document: Document, published: date) -> bool:
    return known(document).interval.overlaps(Interval.of_day(published))


def reasons(document: Document) -> str:
    return " / ".join(known(document).evidence)


def test_a_copy_is_of_its_original_s_day() -> None:
    found = inferred([*paper(), undated("copy", story(5))])["copy"]
    assert known(found).basis is Basis.SOURCES
    assert known(found).interval == Interval.of_day(day(5))
    assert "it shares runs of words with post-5 (published Saturday 7 March 2026)" in reasons(found)


def test_a_statement_that_a_dated_source_makes_too_dates_the_weekday_it_is_told_of() -> None:
    found = inferred([*paper(), undated("note", told(6))])["note"]
    assert allows(found, day(6))
    assert "what it tells of “Sunday” is dated Sunday 8 March 2026 in post-6" in reasons(found)


def test_the_likeliest_comes_with_its_probability_and_the_others_remain() -> None:
    found = inferred([*paper(), undated("note", told(6))])["note"]
    assert known(found).evidence[0].startswith("inferred, ")
    assert "probability" in known(found).evidence[0]
    assert found.candidates
    assert all("probability" in candidate.evidence[0] for candidate in found.candidates)


def test_known_dates_stay_as_they_are() -> None:
    wrong = dated("wrong", story(5), date(2024, 1, 1))
    found = inferred([*paper(), wrong, undated("copy", story(5))])
    assert found["wrong"] == wrong
    assert all(found[document.id] == document for document in paper())


def test_a_window_that_is_given_stays_one() -> None:
    month = Dct(Interval.of_day(day(5)), Basis.GIVEN, ("given: 2026-03",))
    month = replace(month, interval=Interval(month.interval.start, None, Granularity.MONTH))
    coarse = replace(undated("coarse", story(5)), dct=month)
    assert inferred([*paper(), coarse])["coarse"] == coarse


def test_a_text_of_another_story_gets_nothing() -> None:
    other = undated("other", "Bees prefer lavender. Their queen lays two thousand eggs and never sleeps.")
    assert inferred([*paper(), other])["other"].dct is None


def test_a_lone_text_with_weekdays_only_gets_nothing() -> None:
    lone = undated("lone", story(3))
    assert inferred([lone])["lone"] == lone


def test_a_lone_text_with_a_full_date_beside_a_time_of_day_has_its_own_text_to_go_by() -> None:
    text = (
        "The harbour of Kelmar is closed. Its master blamed the silt, and silt it was. The dredger is on its way. "
        "No ship has berthed, no crane has moved, no pilot was called. This page was last read at 18:00 on "
        "Saturday, 14 March 2026. Comments are closed."
    )
    found = inferred([undated("lone", text)])["lone"]
    assert known(found).basis is Basis.TEXT
    assert allows(found, date(2026, 3, 14))


def test_a_date_of_history_is_no_publication_date() -> None:
    text = "The lighthouse of Kelmar was lit on 4 May 1862. It has burned since, and nobody remembers the dark."
    lone = undated("lone", text)
    assert inferred([lone])["lone"] == lone


def test_sources_that_contradict_each_other_carry_no_day() -> None:
    twice = [dated(f"late-{number}", story(5), day(number)) for number in (30, 60, 90)]
    found = inferred([*paper(), *twice, undated("copy", story(5))])["copy"]
    assert found.dct is None or found.dct.interval.granularity is not Granularity.DAY


def test_texts_that_only_have_each_other_date_nothing() -> None:
    found = inferred([undated("one", story(5)), undated("other", story(5))])
    assert found["one"].dct is None
    assert found["other"].dct is None


def test_an_inferred_date_informs_others_with_less_trust_and_never_the_one_it_came_from() -> None:
    one, other = undated("one", story(5)), undated("other", told(5))
    found = inferred([*paper(), one, other])
    alone = inferred([*paper(), one])
    assert known(found["one"]).interval == known(alone["one"]).interval
    assert "inferred to be published" not in reasons(found["one"])


def test_no_day_after_today() -> None:
    documents = [*paper()[:6], undated("copy", story(5))]
    found = inferred(documents, today=day(3))["copy"]
    days = [known(found).interval] if found.dct else []
    days += [candidate.interval for candidate in found.candidates]
    assert all(one.start is not None and one.start.date() <= day(3) for one in days)


def test_a_date_whose_order_is_open_is_settled_by_the_story() -> None:
    text = f"Published: 05/03/2026\n\n{story(3)}"
    open_order = undated("open", text)
    assert open_order.dct is None
    found = inferred([*paper(), open_order])["open"]
    assert known(found).interval == Interval.of_day(date(2026, 3, 5))


def test_the_order_of_documents_is_of_no_consequence() -> None:
    documents = [*paper(), *(undated(f"note-{number}", told(number)) for number in range(4, 8))]
    assert inferred(documents) == inferred(list(reversed(documents)))


def test_a_thousand_documents_need_no_pairs() -> None:
    papers = [
        dated(f"post-{number}", f"{story(number)}\n\nNotice {number} of the port.", day(number))
        for number in range(990)
    ]
    notes = [
        undated(f"note-{number}", f"{story(number)}\n\nNotice {number} of the port.") for number in range(500, 510)
    ]
    found = inferred([*papers, *notes])
    assert all(
        allows(found[f"note-{number}"], day(number)) for number in range(500, 510) if found[f"note-{number}"].dct
    )
    assert len(found) == 1000


def test_every_news_of_the_story_differs() -> None:
    assert len(set(NEWS)) == len(NEWS)


def test_two_copies_need_no_other_text() -> None:
    found = inferred([dated("one", story(5), day(5)), undated("other", story(5))])["other"]
    assert allows(found, day(5))


def test_texts_without_words_or_in_one_word_are_no_failure() -> None:
    odd = [undated(f"odd-{number}", text) for number, text in enumerate(("", "\n\n", "Friday", "on Friday " * 50))]
    found = inferred([*odd, dated("one", "Friday", day(4)), dated("two", "", day(9))])
    assert len(found) == 6
