"""Copies of one text are recognised, however lightly rewritten; texts on one subject are not copies."""

from __future__ import annotations

import re
import time

import pytest

from tests.merging.making import document
from timeline.merging import find_copies
from timeline.model.document import Annotated, Document, Role, Sentence

REPORT = (
    "Two ferries collided in thick fog off the northern pier of Kelmar on Saturday morning, and forty-one passengers "
    "had to be brought ashore in lifeboats, the harbour office said. Nobody was seriously hurt. The harbour master, "
    "Ines Marlow, said that neither vessel had been travelling faster than eight knots when the collision happened. "
    "The older ship, the Orrin Star, lost part of its bow and was towed to the repair dock before noon. Divers will "
    "inspect both hulls next week, and the shipping company has hired a third vessel to keep the timetable until the "
    "end of March. The company carries about nine hundred commuters a day between Kelmar and the island of Tarn. Its "
    "last serious accident was in 2011, when a freighter struck the ferry landing and blocked it for three weeks. "
    "Fishermen said they had warned the company about the broken foghorn on the pier since January. A spokesman "
    "declined to comment on the foghorn while the inquiry is under way."
)
# A word changed in every few, names shortened.
LIGHTLY = (
    "Two ferry boats collided in dense fog near the northern pier of Kelmar on Saturday, and forty-one passengers "
    "were brought ashore by lifeboats, according to the harbour office. No one was seriously injured. Harbour master "
    "Marlow said neither ship had been going faster than eight knots when the crash happened. The older vessel, Orrin"
    " Star, lost a part of its bow and was towed to a repair dock before midday. Divers are to inspect both hulls in "
    "the coming week, and the shipping firm has chartered a third vessel to keep its timetable until late March. The "
    "firm carries some nine hundred commuters each day between Kelmar and Tarn island. Its last serious accident came"
    " in 2011, when a freighter hit the ferry landing and blocked it for three weeks. Fishermen said they warned the "
    "firm about the broken foghorn at the pier since January. A spokesman would not comment on the foghorn while an "
    "inquiry is under way."
)
# The same story by somebody who has read the report and wrote it anew.
ANEW = (
    "Ferry passengers got a fright at Kelmar when, with visibility down to a few metres, one boat ran into another "
    "just outside the port. Everybody aboard, forty-one people in all, was taken off safely, and doctors treated only"
    " bruises. It was slow going for both ships, Ines Marlow of the harbour office told reporters; eight knots at "
    "most. Damage to the bow of the Orrin Star is considerable and it has been taken to dry dock. What became of the "
    "hulls under the waterline is for divers to find out. Meanwhile a chartered ship will sail for the stricken line "
    "till spring. Some on the quay blame a foghorn that has been out of order since the new year. The line, which has"
    " nine hundred regular customers on its way from and to Tarn, would not talk about that."
)
# By a reporter who was there: the same names and figures, a quotation that others have too.
INDEPENDENT = (
    "KELMAR - A ferry with dozens of commuters aboard struck another on Saturday morning, hours after the coast guard"
    " had issued a fog warning for the whole bay. Rescue boats took 41 people off the Orrin Star, the older of the "
    'two ferries, whose bow was torn open above the waterline. "Neither vessel had been travelling faster than eight '
    'knots when the collision happened, and the crews did everything that they had been trained to do," harbour '
    "master Ines Marlow told a news conference in the town hall. Paramedics looked after three passengers with "
    "bruises; all of them went home in the afternoon. Prosecutors have opened an inquiry and taken the log books of "
    "both captains. The shipping company, which is owned by the town and a bank, wants to replace the ship within "
    "days. Last year its board decided against new radar because of the cost, documents seen by this newspaper show. "
    "Kelmar has lived from the ferry for two centuries, and on Sunday many came to the quay to look at the damage."
)
STATEMENT = (
    '"Neither vessel had been travelling faster than eight knots when the collision happened, and the crews did '
    "everything that they had been trained to do. We shall look at every log, every lamp and every order that was "
    "given on that bridge, and we shall tell the people of this town what we find, whatever it costs us. Nobody sails"
    " from this pier again before I have the report of the divers on my desk, and nobody should believe those who say"
    ' they know the cause today."'
)
ON_THE_QUAY = (
    "Ines Marlow stood in the rain for ten minutes before she spoke. {} The harbour master then went back to her "
    "office without taking questions. The ferries had touched on Saturday in the fog; the damage is thought to be in "
    "the millions, insurers said, and repairs will take until summer."
)
IN_THE_TOWN = (
    "Two days after the accident off the pier the head of the port has promised a full inquiry. {} Her promise did "
    "not calm the commuters. Some three hundred of them signed a letter that asks for a new board at the company, and"
    " the opposition in the council wants the mayor to explain why radar was never bought."
)
STOCK = (
    "This newspaper is funded by its readers. If you can, support independent journalism on the coast from as little "
    "as two crowns a month. Our reporters check every fact twice, and we correct mistakes openly on the page where "
    "they were made. Write to the editor if you have found one, and tell us where you read it."
)
SCHOOL = (
    "The council of Tarn has voted for a new school on the hill above the harbour. Building starts in May and will "
    "cost nine million crowns, the mayor said on Monday. Parents had asked for it for years because the old one "
    "floods each autumn."
)
STORM = (
    "A storm took the roof off the fish market in Kelmar on Tuesday night. Traders are selling from their vans until "
    "it is mended. Nobody was in the hall at the time, and the insurance will pay for most of it, according to the "
    "guild."
)
MORE = (
    "Weather services expect more fog on the coast this weekend. Rail operators announced that they would put on two extra "
    "trains from the mainland, and the regional council called a special meeting for Tuesday evening to discuss the safety "
    "of small harbours."
)
SENTENCES = re.split(r"(?<=\.) ", LIGHTLY)
MOVED = " ".join(SENTENCES[number] for number in (0, 6, 2, 1, 8, 4, 3, 7, 5))


def copies(*texts: str) -> list[str]:
    found = [
        document(name, published=f"2026-01-{20 + at}", text=text)
        for at, (name, text) in enumerate(zip("abcdefgh", texts, strict=False))
    ]
    return [f"{copy} of {original}" for copy, original in sorted(find_copies(found).items())]


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(REPORT, id="whole"),
        pytest.param(REPORT[: len(REPORT) // 2], id="shortened"),
        pytest.param(REPORT.upper(), id="in capitals"),
        pytest.param(LIGHTLY, id="a word in every few"),
        pytest.param(MOVED, id="and other order"),
        pytest.param(f"{MORE} {MOVED}", id="and a paragraph before"),
        pytest.param(f"{MOVED}\n\n{MORE}", id="and a paragraph behind"),
    ],
)
def test_copies(again: str) -> None:
    assert copies(REPORT, again) == ["b of a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(REPORT, ANEW, id="told anew"),
        pytest.param(REPORT, INDEPENDENT, id="shared names and figures"),
        pytest.param(LIGHTLY, INDEPENDENT, id="shared names and figures of a rewrite"),
        pytest.param(ANEW, INDEPENDENT, id="told anew and independent"),
        pytest.param(ON_THE_QUAY.format(STATEMENT), IN_THE_TOWN.format(STATEMENT), id="a long quotation"),
        pytest.param(
            ON_THE_QUAY.format(STATEMENT), IN_THE_TOWN.format(STATEMENT.replace('"', "``")), id="in other signs"
        ),
        pytest.param(f"{SCHOOL} {STOCK}", f"{STORM} {STOCK}", id="stock below"),
        pytest.param(f"{STOCK} {SCHOOL}", f"{STOCK} {STORM}", id="stock above"),
        pytest.param(f"{SCHOOL} {REPORT}", f"{STORM} Divers will inspect both hulls next week.", id="one sentence"),
    ],
)
def test_no_copies(one: str, other: str) -> None:
    assert copies(one, other) == []


def test_a_statement_sent_to_all_is_one_text() -> None:
    assert copies(STATEMENT, STATEMENT.replace("the people of this town", "this town")) == ["b of a"]


def test_copies_of_a_copy_repeat_the_first() -> None:
    assert copies(REPORT, INDEPENDENT, LIGHTLY, MOVED) == ["c of a", "d of a"]


def test_a_text_that_many_print(count: int = 60) -> None:
    printed = [document(f"{number:02}", published=None, text=REPORT) for number in range(count)]
    assert find_copies(printed) == {f"{number:02}": "00" for number in range(1, count)}


def test_what_stands_around_a_text_is_not_compared() -> None:
    def with_furniture(name: str, story: str) -> Document:
        made = document(name, text=f"{story}\n\n{STOCK}")
        roles = (
            Sentence(0, len(story), 0, Role.BODY),
            Sentence(len(story) + 2, len(story) + 2 + len(STOCK), 1, Role.FURNITURE),
        )
        return Document(Annotated(made.article, roles, (), ()), made.dct)

    assert find_copies([with_furniture("a", SCHOOL), with_furniture("b", SCHOOL[:150])]) == {"b": "a"}
    assert find_copies([with_furniture("a", SCHOOL), with_furniture("b", STORM)]) == {}


def test_texts_that_repeat_themselves_cost_no_more_than_their_length() -> None:
    lines = "\n".join(f"Harbour office report number {number}: nothing happened today." for number in range(4_000))
    started = time.process_time()
    assert copies(lines, lines.replace("today", "yesterday")) == ["b of a"]
    assert copies('"' * 100_000 + REPORT, "\N{DOUBLE LOW-9 QUOTATION MARK}a" * 50_000 + REPORT) == ["b of a"]
    assert time.process_time() - started < 10


def test_order_of_input_plays_no_part() -> None:
    texts = [document(name, published=None, text=REPORT) for name in ("b", "a", "c")]
    assert find_copies(texts) == find_copies(texts[::-1]) == {"b": "a", "c": "a"}


def test_a_stock_phrase_is_no_copy() -> None:
    assert copies("This story will be updated as we learn more.", "This story will be updated as we learn more.") == []


def test_empty_texts_are_no_copies() -> None:
    assert copies("", "", "?") == []
