"""Which time expression of a sentence governs a word of it: the nearest of its clause, else one that reaches over."""

from __future__ import annotations

from timeline.extracting.candidates import Candidate
from timeline.extracting.grain import is_fine
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, Timed
from timeline.extracting.quoting import is_quoted
from timeline.extracting.reaching import reaching
from timeline.extracting.times import described, in_clause, lead_in, owns
from timeline.extracting.verbgroup import Shape, Tense
from timeline.model.expression import Direction, Next, Origin, Window
from timeline.model.timex import Signal

_VERB_BETWEEN = 5  # words: a verb between a word and an expression counts as so many
_RIGHT_BEHIND = 2  # words: "said on Monday"


def own_time(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """The expression that dates a candidate: "met on Friday", "On Friday they met and signed", "Friday's meeting"."""
    if not parsed.timed:
        return None
    if not candidate.nominal and candidate.group is None:
        return None
    timed = _nearest(parsed, candidate, words) or reaching(parsed, candidate, words)
    return None if timed is None or _mismatch(timed, candidate) else timed


def _nearest(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """The expression of the clause that is nearest to the word, verbs between counted as several words."""
    own = in_clause(parsed, parsed.clauses[candidate.clause])
    fitting = [one for one in own if not any(test(parsed, candidate, one, words) for test in _STRANGE)]
    return min(fitting, key=lambda one: _distance(parsed, candidate, one), default=None)


def _distance(parsed: Parsed, candidate: Candidate, timed: Timed) -> int:
    first, last = sorted((candidate.trigger, timed.first))
    between = [one for one in parsed.groups if first < one.head < last and one is not candidate.group]
    ahead = timed.first < candidate.trigger  # in English the time comes after the verb
    return 2 * (last - first + _VERB_BETWEEN * len(between)) + ahead


def _describes_other(parsed: Parsed, candidate: Candidate, timed: Timed, words: Language) -> bool:
    """ "denounced Friday's strike": the time is the strike's."""
    noun = described(parsed, timed, words)
    if noun is None or noun[0] <= candidate.trigger <= noun[1]:
        return False
    group = candidate.group
    if group is None or noun[1] < group.first or group.lemma in words.sets["light.verbs"]:
        return group is None
    if (
        is_fine(timed.timex.expression)
        and group.lemma in words.sets["reporting.verbs"]
        and timed.first - group.last <= _RIGHT_BEHIND
        and not owns(parsed, timed)
    ):
        return False
    return lead_in(parsed, timed.first - 1) not in words.sets["dated.within"]


def _is_anothers(parsed: Parsed, candidate: Candidate, timed: Timed, words: Language) -> bool:
    """ "signed a plan aired on Friday": the time is that of the participle before it, and of its noun."""
    before = next((one for one in reversed(parsed.groups) if one.last < timed.first), None)
    if before is None or before is candidate.group or timed.first - before.last > _RIGHT_BEHIND:
        return False
    if before.shape is not Shape.PARTICIPLE or "g" in parsed.tokens.form[before.head]:
        return False
    if timed.last < candidate.trigger and _is_now(candidate):
        return not any(tag in ",;" for tag in parsed.tokens.tag[timed.last : candidate.trigger])
    if parsed.tokens.tag[candidate.trigger] != "V":  # "a rally announced for Friday was called off"
        return False
    within = lead_in(parsed, before.first - 1) in words.sets["dated.within"]
    return candidate.trigger < before.first and not within


def _is_now(candidate: Candidate) -> bool:
    """ "a draft circulated last month does not propose …": what is told in the present is not of that time."""
    group = candidate.group
    return not candidate.nominal and group is not None and group.tense is Tense.PRESENT and not group.modal


def _is_of_noun(parsed: Parsed, candidate: Candidate, timed: Timed, words: Language) -> bool:
    """ "caused the first pandemic of the 21st century": a long time is that of the noun before "of"."""
    if is_fine(timed.timex.expression):
        return False
    tokens, link = parsed.tokens, timed.first - 1
    while link > 0 and tokens.tag[link] == "D":
        link -= 1
    tied = link > 0 and tokens.low[link] in words.sets["closed.genitive"] and tokens.tag[link - 1] in "NM"
    return tied and tokens.tag[candidate.trigger] == "V" and candidate.trigger < link


def _is_compared(parsed: Parsed, candidate: Candidate, timed: Timed, words: Language) -> bool:
    """ "rose to 90 from 83 a year earlier", "warmer than last year": what it is measured against."""
    tokens, index = parsed.tokens, timed.first - 1
    if index >= 0 and tokens.low[index] in words.sets["dated.against"]:
        return True
    while index > 0 and tokens.tag[index] in "#DNA%,":
        index -= 1
    measured = any(tokens.tag[spot] == "#" for spot in range(index, timed.first))
    return index > candidate.trigger and measured and tokens.low[index] in words.sets["dated.measured"]


def _is_promised(parsed: Parsed, candidate: Candidate, timed: Timed, words: Language) -> bool:
    """ "agreed to meet on Monday": the time is that of what is promised."""
    group = candidate.group
    if group is None or candidate.nominal:
        return False
    if group.lemma not in words.sets["dated.promising"] and timed.timex.signal is not Signal.BY:
        return False
    return any(
        one.shape is Shape.INFINITIVE and group.last < one.head < timed.first
        for one in parsed.groups
        if one is not group
    )


def _is_quoted_time(parsed: Parsed, candidate: Candidate, timed: Timed, _: Language) -> bool:
    """ "asked, “Will it rain tomorrow?”": the time is that of what is quoted."""
    quote = parsed.tokens.tag.find('"', candidate.trigger, timed.first)
    if quote < 0 or not any(quote < group.head < timed.first for group in parsed.groups):
        return False
    return is_quoted(parsed, timed.first) and not is_quoted(parsed, candidate.trigger)


_STRANGE = (_is_quoted_time, _describes_other, _is_anothers, _is_of_noun, _is_compared, _is_promised)
"""What an expression of the clause may be the time of instead."""


def _mismatch(timed: Timed, candidate: Candidate) -> bool:
    """A past verb is not dated by a stretch still to come: "pledged aid over the next two years"."""
    group = candidate.group
    if candidate.nominal or group is None or group.via or group.modal:
        return False
    return group.tense in (Tense.PAST, Tense.PERFECT) and _is_ahead(timed)


def _is_ahead(timed: Timed) -> bool:
    expression = timed.timex.expression
    match expression:
        case Next() | Window(direction=Direction.AFTER):
            return expression.origin is Origin.DCT
        case _:
            return False
