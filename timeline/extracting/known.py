"""Things with a name of their kind and a time of their own: "the March merger", "a rally on Friday"."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.extracting.candidates import Candidate, phrase_start
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, Timed
from timeline.extracting.times import described, lead_in
from timeline.model.expression import Between, Length, Vague, Window
from timeline.model.timex import Timex

OPEN = (Vague, Window, Between, Length)
"""Expressions under whose time nothing goes on."""

_BESIDE = 8  # words between a noun and its time: "the rally in the old port on Friday"


def meant(known: Mapping[str, Timex], parsed: Parsed, candidate: Candidate, words: Language) -> Timex | None:
    """ "The rally" is the one whose day was told before."""
    low, first = parsed.tokens.low, phrase_start(parsed, candidate)
    if parsed.tokens.tag[candidate.trigger] != "N" or low[candidate.trigger] not in words.nouns:
        return None
    owned = any(parsed.tokens.tag[spot] in "S'" for spot in range(first, candidate.trigger))
    definite = owned or low[first] in words.sets["dated.definite"]
    return known.get(words.nouns[low[candidate.trigger]][1]) if definite else None


def named(parsed: Parsed, words: Language) -> dict[str, Timex]:
    """The times that stand right beside nouns of events, by the kind of event."""
    found: dict[str, Timex] = {}
    tag, nouns = parsed.tokens.tag, words.nouns
    for index in [index for index, low in enumerate(parsed.tokens.low) if low in nouns and tag[index] == "N"]:
        timed = _beside(parsed, index, words)
        if timed and not isinstance(timed.timex.expression, OPEN):
            found[nouns[parsed.tokens.low[index]][1]] = timed.timex
    return found


def _beside(parsed: Parsed, index: int, words: Language) -> Timed | None:
    """The expression in the noun phrase of a word, or shortly behind it or before it with no verb between."""
    for timed in parsed.timed:
        phrase = described(parsed, timed, words)
        if phrase and phrase[0] <= index <= phrase[1]:
            return timed
        first, last = sorted((index, timed.first))
        near = first < last <= first + _BESIDE and not any(first < one.head < last for one in parsed.groups)
        if near and timed.dates and (index < timed.first or lead_in(parsed, index - 1) in words.sets["dated.within"]):
            return timed
    return None
