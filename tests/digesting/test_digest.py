"""Key dates and their sentences, from texts to the digest."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

import pytest

from tests.digesting.stories import STORY, anchored, document, documents
from timeline import extracting
from timeline.digesting import Wanted, digest
from timeline.model.digest import Digest
from timeline.model.document import Document
from timeline.model.event import Extracted

FIRE, VISIT = date(2024, 5, 2), date(2024, 5, 6)


def events(document: Document) -> Sequence[Extracted]:
    marked = document.annotated
    return extracting.extract(marked.article, marked.sentences, marked.timexes)


def digested(some: Sequence[Document], *, copies: dict[str, str] | None = None, **wanted: object) -> Digest:
    asked = Wanted(**wanted)  # type: ignore[arg-type]  # as the tests give it
    return digest(some, [anchored(each) for each in some], wanted=asked, events=events, copies=copies or {})


def texts(found: Digest) -> list[str]:
    return [sentence.text for key in found.dates for sentence in key.sentences]


def test_the_days_that_most_documents_tell_of_in_order_of_time() -> None:
    found = digested(documents(), dates=2)
    assert [(key.day, key.documents) for key in found.dates] == [(FIRE, 4), (VISIT, 2)]


def test_a_sentence_says_what_happened_not_what_was_planned_or_asked() -> None:
    found = digested(documents(), dates=2)
    assert texts(found) == [
        "A fire destroyed two warehouses in the harbour of Kelmar on Thursday night.",
        "The mayor of Kelmar visited the harbour on Monday and promised a new crane.",
    ]


def test_several_sentences_say_different_things() -> None:
    [fire] = digested(documents(), dates=1, sentences=3).dates
    assert len({sentence.text for sentence in fire.sentences}) == 3


def test_both_days_of_a_span_belong_to_it() -> None:
    assert [key.day for key in digested(documents(), dates=9, since=VISIT, until=VISIT).dates] == [VISIT]
    assert FIRE not in [key.day for key in digested(documents(), dates=9, since=date(2024, 5, 3)).dates]


def test_fewer_dates_than_sought_are_said_to_be_fewer() -> None:
    found = digested(documents(), dates=50)
    assert len(found.dates) < found.sought == 50


def test_no_sentences_where_none_are_wanted() -> None:
    assert texts(digested(documents(), dates=2, sentences=0)) == []


def test_copies_have_one_vote() -> None:
    published, text = STORY["gazette"]
    twice = [*documents(), document("mirror", published, text)]
    assert digested(twice, dates=1).dates[0].documents == 5
    assert digested(twice, dates=1, copies={"mirror": "gazette"}).dates[0].documents == 4


def test_a_story_beside_the_point_does_not_win_by_number() -> None:
    # Eight papers on the harbour, three short notes that have little to do with it.
    harbour = {f"paper-{i}": STORY["herald"] for i in range(8)}
    beside = {f"note-{i}": ("2024-05-10", f"Team {i} won its match on Wednesday.") for i in range(3)}
    found = digested(documents(**harbour, **beside), dates=2)
    assert date(2024, 5, 8) not in [key.day for key in found.dates]


def test_words_for_now_name_no_day() -> None:
    now = document("now", "2024-05-09", "The harbour is now closed. Kelmar is currently without a crane.")
    assert digested([now], dates=3).dates == ()


def test_weeks_and_months_are_no_key_dates() -> None:
    month = document("month", "2024-05-09", "The fire burnt last week. Kelmar lost two cranes in April.")
    assert digested([month], dates=3).dates == ()


def test_nothing_at_all() -> None:
    assert digested([], dates=3).dates == ()


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_documents_decides_nothing(seed: int) -> None:
    mixed = documents()
    random.Random(seed).shuffle(mixed)
    assert texts(digested(mixed, dates=3, sentences=2)) == texts(digested(documents(), dates=3, sentences=2))
