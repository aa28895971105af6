"""The time expressions of a sentence that can date something, and the noun phrases that they stand in."""

from __future__ import annotations

from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, Timed
from timeline.model.expression import Shift


def in_clause(parsed: Parsed, clause: Clause) -> list[Timed]:
    """The expressions of a clause that can date it."""
    return [one for one in parsed.dating if clause.holds(one.first)]


def described(parsed: Parsed, timed: Timed, words: Language) -> tuple[int, int] | None:
    """First and last word of the noun phrase an expression stands in: "Friday's [meeting]", "the March [merger]"."""
    tokens, first = parsed.tokens, timed.last + 1
    owning = owns(parsed, timed)
    adverb = isinstance(timed.timex.expression, Shift) or tokens.tag[timed.last] == "R"
    if adverb and not owning:
        return None
    apart = first < len(tokens.tag) and tokens.tag[first] == "," and "," in timed.timex.text
    after = first + apart
    while after < len(tokens.tag) and _is_in_phrase(parsed, after, words, owning=owning):
        after += 1
    inside = range(after - 1, first - 1, -1)
    last = next((i for i in inside if tokens.tag[i] in "NM" or tokens.low[i] in words.nouns), -1)
    named = apart or (not owning and first < len(tokens.tag) and tokens.tag[first] in "M#")
    known = last >= 0 and (not named or tokens.low[last] in words.nouns)
    return (first, last) if known else None


def _is_in_phrase(parsed: Parsed, index: int, words: Language, *, owning: bool) -> bool:
    """Whether a noun phrase goes on: nouns and what describes them, "Ltd." inside, "Friday's talks and votes"."""
    tag = parsed.tokens.tag
    if tag[index] in "'NA#M" or parsed.tokens.low[index] in words.nouns:
        return True
    following = tag[index + 1] if index + 1 < len(tag) else ""
    return (tag[index] == "." and tag[index - 1] == "M" and following in ("N", "A")) or (
        owning and tag[index] == "C" and tag[index - 1] == following == "N"
    )


def owns(parsed: Parsed, timed: Timed) -> bool:
    """Whether an expression has the ending of a possessive: "Friday's"."""
    after = timed.last + 1
    return after < len(parsed.tokens.tag) and parsed.tokens.tag[after] == "'"


def lead_in(parsed: Parsed, index: int) -> str:
    """The preposition of the noun phrase that a word stands in: "in" of "in the deadly Friday blast"."""
    while index > 0 and parsed.tokens.tag[index] in 'DSA#NM"':
        index -= 1
    return parsed.tokens.low[index] if index >= 0 else ""
