import pytest

from tests.rendering.dam import dam
from timeline.model.published import PublishedConflict, PublishedConflictValue
from timeline.rendering.event_records import event_record, mention_records
from timeline.rendering.publications import letters
from timeline.rendering.told import MOST_TEXT, MOST_VALUES, all_told, told

STORY = dam()
SHORT = letters(STORY.documents)


@pytest.mark.parametrize(
    ("number", "certainty"), [(6, "said"), (1, "coarse"), (5, "inferred"), (10, "inferred"), (15, "open"), (18, "open")]
)
def test_how_well_a_date_is_known_is_one_of_four(number: int, certainty: str) -> None:
    assert event_record(STORY.events[number - 1], SHORT)["certainty"] == certainty


def test_a_text_is_cut_before_it_is_spelt_out() -> None:
    assert told(None) == ""
    assert told("a\u202eb") == "a[U+202E]b"
    assert len(told("x" * 10_000_000)) == MOST_TEXT


def test_values_are_told_once_and_not_without_end() -> None:
    assert all_told(["a", "b", "a"]) == ["a", "b"]
    assert len(all_told(map(str, range(1000)))) == MOST_VALUES


def test_an_event_keeps_its_first_quotes_and_counts_the_rest() -> None:
    event = STORY.events[5]
    many = event.model_copy(update={"mentions": event.mentions * 20})
    record = event_record(many, SHORT)
    assert (len(mention_records(many, SHORT)), record["more"]) == (40, 20)


def test_a_side_told_beside_another_event_has_its_article() -> None:
    one, other = [event for event in STORY.events if event.mentions][:2]
    name, document = other.mentions[0].id, other.mentions[0].document
    side = PublishedConflictValue(value="“we shall”", mentions=(name,))
    event = one.model_copy(update={"conflicts": (PublishedConflict(field="quotation", values=(side,), note="differ"),)})
    record = event_record(event, SHORT, elsewhere={name: SHORT[document]})
    assert record["conflicts"][0]["values"][0]["documents"] == [SHORT[document]]  # type: ignore[index]  # a record of records
