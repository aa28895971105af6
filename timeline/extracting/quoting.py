"""Words as they stand in the text, and which of them stand between quotation marks."""

from __future__ import annotations

from timeline.extracting.parsed import Parsed
from timeline.model.event import Span

_OPENING, _EITHER = frozenset((*"“„«`", "``")), '"'  # marks that open a quotation, that open or close one


def is_quoted(parsed: Parsed, index: int) -> bool:
    """Whether a word stands between quotation marks that open in its sentence."""
    word, tag, quoted = parsed.tokens.word, parsed.tokens.tag, False
    spot = tag.find('"', 0, index)
    while spot >= 0:
        quoted = word[spot] in _OPENING or (word[spot] == _EITHER and not quoted) or (quoted and word[spot] in "'’")
        double = word[spot] in "'’" and spot and word[spot - 1] == word[spot]
        quoted = quoted and not double
        spot = tag.find('"', spot + 1, index)
    return quoted


def span_of(parsed: Parsed, first: int, last: int) -> Span:
    """The words `first` to `last` of a sentence as they stand in the text."""
    start, end = parsed.tokens.start[first], parsed.tokens.end[last]
    return Span(start, end, parsed.text[start:end])
