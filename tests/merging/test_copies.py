"""Copies of one text are recognised, texts on one subject are not copies."""

from __future__ import annotations

from tests.merging.making import document
from timeline.merging import find_copies

REPORT = (
    "Two ferries touched in thick fog off the northern pier on Saturday, and all hands were brought ashore before noon. "
    "The harbour master said that neither vessel had been travelling fast. Divers will look at both hulls next week, and "
    "the company has hired a third ship to keep the timetable."
)
REWRITTEN = (
    "Fog was so thick on Saturday that a pair of ferries met off the pier to the north. Nobody was hurt. Neither was going "
    "at any speed, according to the harbour master; hulls are to be inspected by divers, while another ship fills in."
)


def test_a_shortened_copy_repeats_the_first_published() -> None:
    texts = [
        document("wire", published="2026-01-20", text=REPORT),
        document("star", published="2026-01-21", text=REPORT[:200]),
    ]
    assert find_copies(texts) == {"star": "wire"}


def test_order_of_input_plays_no_part() -> None:
    texts = [document(name, published=None, text=REPORT) for name in ("b", "a", "c")]
    assert find_copies(texts) == find_copies(texts[::-1]) == {"b": "a", "c": "a"}


def test_a_report_in_other_words_is_no_copy() -> None:
    assert find_copies([document("a", text=REPORT), document("b", text=REWRITTEN)]) == {}


def test_a_stock_phrase_is_no_copy() -> None:
    assert find_copies([document(name, text="This story will be updated as we learn more.") for name in "ab"]) == {}


def test_empty_texts_are_no_copies() -> None:
    assert find_copies([document("a"), document("b")]) == {}
