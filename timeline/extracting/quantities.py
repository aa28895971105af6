"""How many of what: numbers with the noun they count, never a number that belongs to a time expression."""

from __future__ import annotations

from collections.abc import Collection

from timeline.extracting.figures import Figure, figure
from timeline.extracting.inflection import singular
from timeline.extracting.language import Language
from timeline.extracting.tokens import Tokens
from timeline.model.event import Quantity, Span


def quantities(text: str, tokens: Tokens, inside: Collection[int], words: Language) -> tuple[Quantity, ...]:
    """The counted things among the words `inside`: "about 40 boats" is `Quantity(40, "boat", "about", …)`."""
    found: list[Quantity] = []
    index = tokens.tag.find("#")
    while index >= 0:
        number = figure(tokens, index, words) if index in inside else None
        counted = _counted(text, tokens, number, words) if number else None
        found.extend([counted] if counted else [])
        index = tokens.tag.find("#", number.last + 1 if number else index + 1)
    return tuple(found)


def _counted(text: str, tokens: Tokens, number: Figure, words: Language) -> Quantity | None:
    mod, first = _hedge(tokens, number.first, words)
    if number.sign:
        return Quantity(number.value, number.sign, mod, _span(text, tokens, first, number.last))
    if _is_no_figure(tokens, number, words):
        return None
    head = _unit_noun(tokens, number, words)
    if head < 0 and _are_people(tokens, number, words):
        return Quantity(number.value, words.lists["uncounted.people"][0], mod, _span(text, tokens, first, number.last))
    if head < 0 or tokens.low[head] in words.sets["clock.words"]:
        return None
    return Quantity(number.value, _unit(tokens.low[head], words), mod, _span(text, tokens, first, head))


def _are_people(tokens: Tokens, number: Figure, words: Language) -> bool:
    """ "15 were killed", "21,000 Canadians": a number that counts people without saying so."""
    index = number.last + 1
    if index < len(tokens.tag) and tokens.tag[index] == "M":
        word = tokens.word[index]
        return word.endswith("s") and words.countries.get(word, word) != word
    while index < len(tokens.tag) and tokens.tag[index] in "RX":
        index += 1
    return (
        index < len(tokens.tag) and tokens.tag[index] == "V" and words.verb_kind.get(tokens.lemma[index]) == "casualty"
    )


def _is_no_figure(tokens: Tokens, number: Figure, words: Language) -> bool:
    before = tokens.low[number.first - 1] if number.first else ""
    if before in words.sets["uncounted.before"] or (number.first and tokens.tag[number.first - 1] == "'"):
        return True
    if before in words.sets["uncounted.vague"] and tokens.low[number.first] in words.multipliers:
        return True
    year = len(tokens.word[number.first]) == 4 and tokens.word[number.first].isdigit() and 1900 <= number.value < 2100
    if (
        year
        and before not in words.sets["closed.genitive"]
        and number.first + 1 < len(tokens.tag)
        and not _many(tokens, number)
    ):
        return True
    named = number.first > 0 and tokens.word[number.first - 1] != tokens.low[number.first - 1]
    return named and tokens.word[number.first].isdigit() and tokens.tag[number.first - 1] not in "DPRB"


def _many(tokens: Tokens, number: Figure) -> bool:
    """Whether a plural follows, as behind a figure and not behind a year: "2000 boats", "the 2024 budget"."""
    head = _head(tokens, number.last + 1)
    return head >= 0 and (tokens.low[head].endswith("s") or tokens.low[head] == "people")


def _unit_noun(tokens: Tokens, number: Figure, words: Language) -> int:
    """What is counted: "drones"; "vessels" in "12 of the 41 vessels"; "missile" in "12 drone and 9 missile strikes"."""
    start = _part_of(tokens, number.last + 1, words)
    if start < len(tokens.tag) and _unit(tokens.low[start], words) in words.sets["uncounted.measures"]:
        return start  # "227,000 tons heavy crude oil"
    head = _head(tokens, start)
    shared = tokens.low[head] in words.sets["uncounted.empty"] or _shares_noun(tokens, number.first)
    return head - 1 if shared and head > start and tokens.tag[head - 1] == "N" else head


def _part_of(tokens: Tokens, index: int, words: Language) -> int:
    """Behind "of the 41", where a number counts a part of something."""
    low, tag = tokens.low, tokens.tag
    if index + 2 >= len(tokens.tag) or low[index] not in words.sets["closed.genitive"] or tag[index + 1] not in "DS":
        return index
    return index + 3 if tag[index + 2] == "#" else index + 2


def _shares_noun(tokens: Tokens, first: int) -> bool:
    """Whether "12 drone and" stands before: the noun to come belongs to both."""
    tag, low = tokens.tag, tokens.low
    return first > 2 and tag[first - 3 : first] == "#NC" and not low[first - 2].endswith("s")


def _head(tokens: Tokens, index: int) -> int:
    """The last noun of the noun phrase that begins here."""
    head = -1
    while index < len(tokens.tag) and tokens.tag[index] in "NAR":
        if tokens.tag[index] == "N" and tokens.word[index][0].isalpha():
            head = index
        index += 1
    return head


def _unit(low: str, words: Language) -> str:
    return words.singulars.get(low) or singular(low)


def _hedge(tokens: Tokens, first: int, words: Language) -> tuple[str | None, int]:
    for phrase in words.starters["hedges.words"]:
        start = first - len(phrase)
        if start >= 0 and tokens.low[start:first] == phrase:
            return " ".join(phrase), start
    return None, first


def _span(text: str, tokens: Tokens, first: int, last: int) -> Span:
    start, end = tokens.start[first], tokens.end[last]
    return Span(start, end, text[start:end])
