"""Who says so: the source of a clause, with the words that keep a distance from it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.candidates import is_saying
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.remembering import Subject
from timeline.extracting.subjects import subject_text
from timeline.extracting.wording import worded
from timeline.model.event import Span
from timeline.model.records import record

_QUOTES = frozenset((*'"“”«»„', "``", "''"))


@record(frozen=True, slots=True)
class Told:
    """Who tells a clause, and the word that keeps a distance from it."""

    by: str | None
    hedge: str | None


def attribution(parsed: Parsed, index: int, subjects: Sequence[Subject | None], words: Language) -> Told:
    """The source of the clause at `index`: "port officials"; with a hedge "the army (reportedly)"."""
    saying = _saying(parsed, index, words)
    subject = subjects[saying] if saying is not None and not _is_impersonal(parsed, saying) else None
    source = subject_text(subject, words) if subject else ""
    source = source or _according(parsed, words)
    hedge = _hedge(parsed, index, saying, words)
    if hedge:
        return Told(f"{source} ({hedge})" if source else hedge, hedge)
    return Told(source or None, None)


def _is_impersonal(parsed: Parsed, saying: int) -> bool:
    """ "until the costs are known": nobody says so."""
    group = parsed.clauses[saying].group
    return group is not None and group.passive


def quotations(parsed: Parsed, first: int, last: int) -> tuple[Span, ...]:
    """What stands in quotation marks among the words `first` to `last`, without the marks."""
    tokens = parsed.tokens
    marks = [i for i in range(first, last + 1) if tokens.tag[i] == '"' and tokens.word[i] in _QUOTES]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    inside = [(tokens.start[a + 1], tokens.end[b - 1]) for a, b in pairs if b > a + 1]
    return tuple(Span(start, end, parsed.text[start:end]) for start, end in inside)


def _saying(parsed: Parsed, index: int, words: Language) -> int | None:
    """The clause that says who tells: before a content clause, or behind what is quoted."""
    if parsed.clauses[index].link in ("content", "coordinate", "participle"):
        for before in range(index - 1, max(-1, index - 4), -1):
            if is_saying(parsed, before, words):
                return before
            if parsed.clauses[before].link not in ("content", "coordinate", "relative"):
                break
    for after in range(index + 1, min(len(parsed.clauses), index + 4)):
        if parsed.clauses[after].link == "main" and is_saying(parsed, after, words):
            return after
    return None


def lead_end(parsed: Parsed, first: int, words: Language) -> int:
    """Where "According to X," that opens at `first` ends: the word behind its comma, `first` itself if it is none."""
    tokens = parsed.tokens
    for phrase in words.starters["reporting.lead"]:
        if tokens.low[first : first + len(phrase)] == phrase:
            comma = next((i for i in range(first, min(len(tokens.tag), first + 25)) if tokens.tag[i] == ","), first - 1)
            return comma + 1
    return first


def _according(parsed: Parsed, words: Language) -> str:
    """The source in "according to X", at the head or the end of the sentence."""
    tokens = parsed.tokens
    for phrase in words.starters["reporting.lead"]:
        if phrase[0] not in tokens.low:
            continue
        for start in range(len(tokens.tag) - len(phrase)):
            if tokens.low[start] == phrase[0] and tokens.low[start : start + len(phrase)] == phrase:
                return worded(parsed, _source(parsed, start + len(phrase)), words)
    return ""


def _source(parsed: Parsed, start: int) -> range:
    end = start
    while end < len(parsed.tokens.tag) and parsed.tokens.tag[end] in "NMADS#'\"PRC" and end - start < 12:
        end += 1
    return range(start, end)


def _hedge(parsed: Parsed, index: int, saying: int | None, words: Language) -> str:
    clause = parsed.clauses[index]
    for spot in range(clause.first, clause.last + 1):
        if parsed.tokens.low[spot] in words.sets["reporting.adverbs"]:
            return parsed.tokens.low[spot]
    group = parsed.clauses[saying].group if saying is not None else None
    hedged = group is not None and group.lemma in words.sets["reporting.hedges"]
    return parsed.tokens.low[group.head] if group and hedged else ""
