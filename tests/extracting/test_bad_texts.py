"""Texts that were never meant to be read: nothing fails, offsets hold, the cost stays linear."""

from __future__ import annotations

import time

import pytest

from tests.extracting.telling import article, mentions
from timeline.extracting import extract, split

UNIT = "rebels attacked the port on Friday and "


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🔥🚀 " * 500,
        "REBELS ATTACKED THE PORT ON FRIDAY. " * 20,
        "rebels attacked the port on friday " * 20,
        "“" * 500,
        "He said that " * 200,
        "a\u202eb\u202c so\xadft Rebels attacked the port on Friday.",
        "Міністри зустрілися в Києві. Потім вони поїхали.",
        "the of to and " * 300 + ".",
        "Name\tAge\tCity\nAna\t33\tLima\nJuan\t41\tOslo",
    ],
)
def test_offsets_hold(text: str) -> None:
    for mention in mentions(text):
        for span in (mention.clause, mention.trigger, *(one.span for one in mention.quantities)):
            assert text[span.start : span.end] == span.text
        assert mention.title.strip() == mention.title != ""


def test_a_sentence_without_end_tells_nothing() -> None:
    assert mentions(UNIT * 8000) == ()


def test_the_cost_is_linear() -> None:
    def seconds(times: int) -> float:
        one = article((UNIT * 5 + "it ended. Then ") * times)
        begin = time.process_time()
        extract(one, split(one), ())
        return time.process_time() - begin

    seconds(5)
    assert seconds(400) < 30 * max(seconds(40), 0.005)


@pytest.mark.parametrize("unit", [".", " ", ")", "[1]", " (", "'s ", "…!", "Mr. "])
def test_a_line_of_signs_costs_its_length(unit: str) -> None:
    one = article("x" + unit * 40_000 + "x")
    begin = time.process_time()
    extract(one, split(one), ())
    assert time.process_time() - begin < 5  # a square of the length takes minutes


def test_a_language_without_words_tells_nothing() -> None:
    assert mentions("Rebels attacked the port on Friday.", lang="xx") == ()
    assert mentions("Rebels attacked the port on Friday.", lang="../en") == ()


def test_regional_codes_are_the_language() -> None:
    assert len(mentions("Rebels attacked the port on Friday.", lang="en-GB")) == 1


def test_twice_is_the_same() -> None:
    text = "Ana Ruiz met nurses on Monday. Rebels attacked the port of Cebu on Friday, killing nine people."
    assert mentions(text) == mentions(text)
