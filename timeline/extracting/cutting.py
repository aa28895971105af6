"""As many whole phrases as fit into a title, and never half of one."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.tokens import Tokens

_NOMINAL = frozenset("NMADS#'\"")


def fitting(parsed: Parsed, rest: Sequence[int], used: int, words: Language) -> list[int]:
    """The words of `rest` that a title with `used` words already has room for.

    The first phrase comes along always, since a verb needs its object; the others as long as they fit.
    """
    chosen: list[int] = []
    size = used
    skipping = False
    silent = parsed.silent
    units = _units(parsed, [i for i in rest if i not in silent], words)
    for number, unit in enumerate(units):
        tag = parsed.tokens.tag[unit[0]]
        closed = number > 0 and any(parsed.tokens.tag[i] == "C" for i in units[number - 1][:2])
        skipping = (skipping and not closed and tag in "PC") or (
            _is_aside(parsed, unit)
            and (skipping or not _rounds_off(parsed, units[number:], words.limits["best"] - size))
        )
        if skipping:
            continue
        if _ends(parsed.tokens, unit) and not _is_aside(parsed, unit) and (number or parsed.tokens.tag[unit[0]] != "V"):
            break
        if parsed.tokens.low[unit[0]] in words.sets["closed.contrasting"]:
            break  # "could be held | but terrorism (would be met …)"
        length = _length(parsed, unit)
        if size + length > words.limits["longest" if number < 2 else "best"] and number:
            break
        chosen.extend(unit)
        size += length
    return _closed(parsed, chosen, words)


def _length(parsed: Parsed, unit: Sequence[int]) -> int:
    return sum(parsed.tokens.tag[i] not in '",.' for i in unit)


def _rounds_off(parsed: Parsed, units: Sequence[Sequence[int]], room: int) -> bool:
    """Whether a list of names begins here that is short enough to be kept to its end."""
    size = 0
    for unit in units:
        size += _length(parsed, unit)
        closes = any(parsed.tokens.tag[i] == "C" for i in unit[:2])
        if not (closes or _is_aside(parsed, unit)) or size > room:
            return False
        if closes:
            return True
    return False


def _units(parsed: Parsed, rest: Sequence[int], words: Language) -> list[list[int]]:
    """Phrases, an "of" and the second half of a pair ("between A and B") joined to the first."""
    found: list[list[int]] = []
    for phrase in _phrases(parsed, rest, words):
        if found and _belongs(parsed.tokens, found[-1], phrase, words):
            found[-1].extend(phrase)
        else:
            found.append(phrase)
    return found


def _belongs(tokens: Tokens, unit: Sequence[int], phrase: Sequence[int], words: Language) -> bool:
    if tokens.low[phrase[0]] in words.sets["closed.genitive"]:
        return True
    if tokens.tag[unit[-1]] == "V" and [tokens.tag[i] for i in phrase[:2]] == ["C", "V"]:
        return True  # "of detaining and beating children"
    paired = any(tokens.low[i] in words.sets["closed.pairing"] for i in unit)
    if paired and not any(tokens.tag[i] == "C" for i in unit):
        return tokens.tag[phrase[0]] not in ";WB"
    return tokens.tag[unit[-1]] in "PI"


def _phrases(parsed: Parsed, rest: Sequence[int], words: Language) -> list[list[int]]:
    """The words split before prepositions, "to", conjunctions, verbs and commas."""
    found: list[list[int]] = []
    for index in rest:
        if not found or _opens(parsed, index, words):
            found.append([])
        found[-1].append(index)
    return found


def _opens(parsed: Parsed, index: int, words: Language) -> bool:
    tokens = parsed.tokens
    tag = tokens.tag[index]
    if tag in "C,":
        return tokens.tag[index - 1] != "," and not _joins(parsed, index, words)
    if tag in "VX":
        return tokens.tag[index - 1] not in "IPRX"
    return tag in "PITWB;"


def _joins(parsed: Parsed, index: int, words: Language) -> bool:
    """Inside one phrase: "air and missile attacks", "French, German and British leaders"."""
    tags = parsed.tokens.tag
    before, after = index - 1, index + 1
    while after < len(tags) - 1 and tags[after] in "C,DR":
        after += 1
    while before > 0 and tags[before] in "C,":
        before -= 1
    if after >= len(tags) - 1 or before < 0:
        return False
    if _describes(parsed, before, words) and _describes(parsed, after, words):
        return True
    return (
        tags[index] == "C"
        and tags[before] == "N"
        and tags[after] == "N"
        and tags[after + 1] == "N"
        and tags[before - 1] in "DAP#V"
    )


def _describes(parsed: Parsed, index: int, words: Language) -> bool:
    """An adjective, or a state or people named before a noun."""
    tag = parsed.tokens.tag[index]
    word = parsed.tokens.word[index]
    return tag == "A" or (
        tag == "M" and (words.countries.get(word, word) != word or word in words.sets["regions.adjectives"])
    )


def _is_aside(parsed: Parsed, unit: Sequence[int]) -> bool:
    """A name or an explanation between commas, which can be left out: ", the envoy of the council"."""
    tags = parsed.tokens.tag
    if tags[unit[0]] not in ",C" or len(unit) < 2:
        return False
    start = unit[1:] if tags[unit[1]] != "C" else unit[2:]
    closing = unit[-1] + 1 < len(tags) and tags[unit[-1] + 1] in ",CPE."
    if tags[unit[0]] == "C" and tags[unit[0] - 1] != ",":
        return False
    nominal = all(tags[i] in _NOMINAL or tags[i] == "P" for i in start)
    return bool(start) and nominal and closing and (tags[start[-1]] == "M" or tags[start[0]] == "D")


def _ends(tokens: Tokens, unit: Sequence[int]) -> bool:
    """What comes after is no part of the event: a relative clause, a participle, an addition behind a comma."""
    return tokens.tag[unit[0]] in ",WTB;VX"


def _is_particle(parsed: Parsed, index: int, words: Language) -> bool:
    """ "rolled over", "signed it off": what looks like a preposition but has nothing behind it."""
    tags = parsed.tokens.tag
    after = index + 1
    if parsed.tokens.low[index] not in words.sets["drop.particles"] or tags[index - 1] not in "VOR":
        return False
    return after >= len(tags) or tags[after] in "PEC.,;B"


def _closed(parsed: Parsed, chosen: list[int], words: Language) -> list[int]:
    """Without an end that waits for more: a preposition, an adjective behind its noun, a verb without its object."""
    tags = parsed.tokens.tag
    while chosen:
        last = chosen[-1]
        stranded = tags[last] in "PIDSCTB,;" and not _is_particle(parsed, last, words)
        loose = tags[last] in "A" and len(chosen) > 1 and tags[chosen[-2]] in "NM"
        bare = tags[last] == "V" and len(chosen) > 1 and tags[chosen[-2]] in "PI" and "g" in parsed.tokens.form[last]
        waiting = (
            parsed.tokens.low[last] in words.sets["drop.waiting"] and last + 1 < len(tags) and tags[last + 1] in "PI"
        )
        if not (stranded or loose or bare or waiting):
            break
        chosen = chosen[:-1]
    return chosen
