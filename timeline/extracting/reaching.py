"""Time expressions that reach over the end of their clause: at the head of a sentence, of what happens at once."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extracting.candidates import Candidate
from timeline.extracting.clauses import Clause
from timeline.extracting.grain import is_fine
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, Timed
from timeline.extracting.times import described, in_clause
from timeline.extracting.verbgroup import Group, Shape, Tense

_TOLD = (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)
_ALONG = ("coordinate", "main")
_ASIDES = ("participle", "relative")


def reaching(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """An expression of another clause that counts for this one too."""
    clause, group = parsed.clauses[candidate.clause], candidate.group
    perfect = group is not None and group.tense is Tense.PERFECT and not candidate.nominal
    if perfect or in_clause(parsed, clause):  # what has happened has no date but the one it is given itself
        return None
    return next((one for one in _reaches(parsed, candidate, words) if one), None)


def _reaches(parsed: Parsed, candidate: Candidate, words: Language) -> Iterator[Timed | None]:
    clause = parsed.clauses[candidate.clause]
    yield _at_once(parsed, candidate, words)
    if clause.link in _ASIDES and candidate.clause:
        yield _hosting(parsed, candidate, words)
    yield _shared(parsed, candidate)
    yield _continued(parsed, candidate, words)
    if clause.link != "content":
        yield _leading(parsed, candidate, words)
        yield _opened(parsed, candidate)


def _at_once(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """ "died when the ship sank on Friday", "on Friday, when they met": one time for both clauses."""
    index, clause = candidate.clause, parsed.clauses[candidate.clause]
    together = words.sets["joined.simultaneous"]
    if index and clause.link == "adverbial" and parsed.tokens.low[clause.first] in together:
        return _defined(parsed, clause, words) or _of_host(parsed, index)
    after = parsed.clauses[index + 1] if index + 1 < len(parsed.clauses) else None
    if after is None or after.link != "adverbial" or parsed.tokens.low[after.first] not in together:
        return None
    own = in_clause(parsed, after)
    return own[0] if own and _same_tense(clause.group, after.group) else None


def _defined(parsed: Parsed, clause: Clause, words: Language) -> Timed | None:
    """ "two weeks earlier, when they met": what the clause tells is what the time is known by."""
    if parsed.tokens.low[clause.first] not in words.sets["joined.defining"]:
        return None
    return next((one for one in parsed.dating if 0 <= clause.first - one.last - 1 <= 1), None)


def is_defining(parsed: Parsed, candidate: Candidate, timed: Timed, words: Language) -> bool:
    """Whether a candidate happened at the time itself, "since 1952, when she sank", whatever ties that to the rest."""
    clause = parsed.clauses[candidate.clause]
    return clause.link == "adverbial" and timed.last < clause.first and _defined(parsed, clause, words) is timed


def _of_host(parsed: Parsed, index: int) -> Timed | None:
    """The time of the clause that one hangs on, asides between them passed over."""
    host = next((one for one in reversed(parsed.clauses[:index]) if one.link not in _ASIDES), None)
    own = in_clause(parsed, host) if host else []
    return own[-1] if host and own and _same_tense(host.group, parsed.clauses[index].group) else None


def _same_tense(one: Group | None, other: Group | None) -> bool:
    return one is None or other is None or (one.tense is other.tense) or (one.tense in _TOLD and other.tense in _TOLD)


def _hosting(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """ "exploded on Friday, killing nine", "the blast on Friday that killed nine", "the 1996 blast that killed two"."""
    clause, host = parsed.clauses[candidate.clause], parsed.clauses[candidate.clause - 1]
    own = in_clause(parsed, host)
    if not own or clause.link == "participle":
        return own[-1] if own else None
    noun = described(parsed, own[-1], words)
    far = noun is not None and parsed.tokens.low[clause.first] not in words.sets["closed.local"]  # but "where …"
    near = far or clause.first - 1 - own[-1].last <= 1
    return own[-1] if near else None


def _leading(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """ "On Friday rebels attacked the port and police fled": the time at the head goes for all that is told."""
    found = 0
    if candidate.clause and _is_second_part(parsed, candidate.clause):
        return None
    while found < candidate.clause and not _is_finite(parsed.clauses[found].group):
        found += 1
    if _is_spoken(parsed, parsed.clauses[found], candidate, words):
        return None
    for clause in parsed.clauses[: found + 1]:
        lead = [one for one in in_clause(parsed, clause) if _opens(clause, one)]
        if lead and candidate.clause and (candidate.clause == found or _is_unquoted(parsed, candidate, words)):
            return lead[0]
    return None


def _is_spoken(parsed: Parsed, saying: Clause, candidate: Candidate, words: Language) -> bool:
    """ "On Friday Ruiz wrote: The army fled": the time is that of the writing, not of what stands behind the colon."""
    if saying.group is None or saying.group.lemma not in words.sets["reporting.verbs"]:
        return False
    colons = (i for i in range(saying.group.last, candidate.trigger) if parsed.tokens.word[i] == ":")
    return next(colons, -1) >= 0


def _opened(parsed: Parsed, candidate: Candidate) -> Timed | None:
    """ "Answering a call, crews reached the ship on Friday": what leads up to a clause happens at its time."""
    index, group = candidate.clause, parsed.clauses[candidate.clause].group
    if index or (group is not None and group.shape is Shape.FINITE) or len(parsed.clauses) < 2:
        return None
    own = in_clause(parsed, parsed.clauses[1])
    return own[0] if own and parsed.clauses[1].link == "main" else None


def _opens(clause: Clause, timed: Timed) -> bool:
    group = clause.group
    return group is None or not _is_finite(group) or timed.last < group.first


def _is_finite(group: Group | None) -> bool:
    return group is not None and group.shape is Shape.FINITE


def _is_unquoted(parsed: Parsed, candidate: Candidate, words: Language) -> bool:
    """Whether the sentence tells it itself, not somebody whom it quotes."""
    finite = (one.group for one in parsed.clauses if one.link == "main" and one.group)
    main = next((group for group in finite if group.shape is Shape.FINITE), None)
    said = any(one.link == "content" for one in parsed.clauses[: candidate.clause + 1])
    return main is None or not said or main.lemma not in words.sets["reporting.verbs"]


def _shared(parsed: Parsed, candidate: Candidate) -> Timed | None:
    """ "exploded and sank on Friday": the time at the end of the second verb."""
    index = candidate.clause
    after = parsed.clauses[index + 1] if index + 1 < len(parsed.clauses) else None
    if after is None or after.group is None or after.link not in _ALONG or parsed.tokens.tag[after.first] != "C":
        return None
    if parsed.tokens.tag[after.first - 1] == ",":
        return None
    own = in_clause(parsed, after)
    same = candidate.group is not None and candidate.group.tense is after.group.tense is Tense.PAST
    return own[0] if same and len(own) == 1 and own[0].first > after.group.last else None


def _continued(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """ "On Friday" of "was hit on Friday and sank", where the same subject goes on to act."""
    index, clause = candidate.clause, parsed.clauses[candidate.clause]
    if not index or clause.group is None or not (clause.link == "coordinate" or _is_second_part(parsed, index)):
        return None
    before = parsed.clauses[index - 1]
    if (
        before.group is None
        or before.group.lemma in words.sets["reporting.verbs"]
        or not _same_tense(before.group, clause.group)
    ):
        return None
    own = in_clause(parsed, before)
    if own:
        return own[-1] if is_fine(own[-1].timex.expression) else None
    return reaching(parsed, Candidate(index - 1, before.group.head, candidate.kind, before.group), words)


def _is_second_part(parsed: Parsed, index: int) -> bool:
    """ "when the four met and Chile offered boats": the second part of a subordinate clause."""
    clause, before = parsed.clauses[index], parsed.clauses[index - 1]
    return clause.link == "main" and parsed.tokens.tag[clause.first] == "C" and before.link in ("adverbial", "content")
