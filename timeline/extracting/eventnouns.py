"""Nouns that name an event: "talks", "the vote on the budget", "an exercise", by list and by likelihood."""

from __future__ import annotations

from timeline.extracting.clauses import Clause
from timeline.extracting.detecting import score
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import head_noun, left_edge, subject_span
from timeline.extracting.verbgroup import Group

OTHER = "other"
"""The kind of an event of no known kind."""

_LIKELY = 0.5  # log odds; of nouns without a kind above it as many name an event as of those with one
_BEFORE = 8  # words between a noun and what is tied to it


def noun_kind(parsed: Parsed, index: int, words: Language) -> str:
    """The kind of event that the word at `index` names, empty where it is no noun or names none.

    A noun without a kind counts where it is in the wide net and what stands around it makes an event likely.
    """
    tokens = parsed.tokens
    if tokens.tag[index] != "N":
        return ""
    known = words.nouns.get(tokens.low[index])
    if known:
        return known[1]
    listed = words.happening.get(tokens.low[index]) == "happening"
    return OTHER if listed and score(parsed, index, words) > _LIKELY else ""


def stands_alone(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether a noun can be told by itself: it has a kind, or says of what it is ("the closure of the port")."""
    if noun_kind(parsed, index, words) != OTHER:
        return True
    after = index + 1
    return after < len(parsed.tokens.tag) and parsed.tokens.low[after] in words.sets["detection.complements"]


def event_noun_before(parsed: Parsed, clause: Clause, index: int, words: Language) -> int:
    """The last event noun shortly before a word, in the same clause; -1 if none."""
    for spot in range(index - 1, max(clause.first, index - _BEFORE) - 1, -1):
        if parsed.tokens.tag[spot] in "V,;X":
            return -1
        if noun_kind(parsed, spot, words):
            return _governing_noun(parsed, clause, spot, words)
    return -1


def _governing_noun(parsed: Parsed, clause: Clause, spot: int, words: Language) -> int:
    """The noun an "of" hangs on, where it names an event itself: "presentation of a proposal"."""
    link = left_edge(parsed.tokens, spot, clause.first) - 1
    outer = link - 1
    tied = outer >= clause.first and parsed.tokens.low[link] in words.sets["closed.genitive"]
    return outer if tied and noun_kind(parsed, outer, words) else spot


def object_noun(parsed: Parsed, start: int, end: int, words: Language, *, reach: int = 1) -> int:
    """The last noun that names an event in the first noun phrase of the stretch that has one; -1 if none.

    `reach` is the number of prepositions, "of" not counted, that may stand before it; before a noun without a kind
    none may ("made progress in a bid to").
    """
    tokens = parsed.tokens
    found, prepositions = -1, 0
    for index in range(start, end + 1):
        tag = tokens.tag[index]
        if tag in "VXWTB;O" or (tag == "," and reach == 1) or (tag == "P" and (found >= 0 or prepositions >= reach)):
            break
        prepositions += tag == "P" and tokens.low[index] not in words.sets["closed.genitive"]
        kind = noun_kind(parsed, index, words)
        if kind and (kind != OTHER or not prepositions):
            found = index
    return found


def subject_noun(parsed: Parsed, clause: Clause, group: Group, words: Language) -> int:
    """The head of the subject where it names an event, of "two of the talks" the talks; -1 if it names none."""
    tokens = parsed.tokens
    span = subject_span(parsed, clause, group, words)
    head = head_noun(tokens, span) if span else -1
    if span and 0 <= head < span[1] - 1 and tokens.tag[head] in "O#":
        inner = tokens.low[head + 1] in words.sets["closed.genitive"]
        head = head_noun(tokens, (head + 2, span[1])) if inner else head
    return head if head >= 0 and noun_kind(parsed, head, words) else -1
