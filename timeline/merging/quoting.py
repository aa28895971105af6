"""One quotation in the words of several sources: where a word is another, not where it is only cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from timeline.merging.sides import conflict, outlet
from timeline.model.event import Conflict, Mention
from timeline.model.visible import cut

_QUOTED = re.compile(r"“([^“”\n]{12,600})[”\n]|\"([^\"\n]{12,600})\"|``([^`\n]{12,600}?)''")
_ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…|\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FEWEST = 6  # words: shorter quotations share theirs by chance
_SAME = 0.75  # of the shorter quotation's words that the other must have in their order
_CHANGED = 3  # words in a row that may be others
_LONG, _SPELT = 6, 0.88  # letters of a word, and how many of them another spelling shares
_SHOWN = 160  # characters of a quotation
_MOST = 40  # quotations of one event that are held against each other


def quotation_differences(mentions: Sequence[Mention]) -> Iterator[Conflict]:
    """Quotations near the mentions that two outlets have alike but for a word or a few."""
    told = [(words, mention) for mention in mentions for words in quotations(_paragraph(mention))][:_MOST]
    groups: list[dict[str, list[Mention]]] = []
    for (one, a), (other, b) in combinations(told, 2):
        if one != other and outlet(a) != outlet(b) and differ(one, other):
            group = next((each for each in groups if one in each or other in each), {})
            groups += [group] if not group else []
            group.setdefault(one, [a])
            group.setdefault(other, [b])
    for group in groups:
        found = conflict("quotation", {_shown(words): takers for words, takers in group.items()})
        if found is not None:
            yield found


@lru_cache(maxsize=1024)
def quotations(text: str) -> tuple[str, ...]:
    """What stands between double quotation marks, where it is long enough to be known again."""
    found = (" ".join(next(filter(None, match.groups())).split()) for match in _QUOTED.finditer(text))
    return tuple(words for words in found if len(_WORD.findall(words)) >= _FEWEST)


def differ(one: str, other: str) -> bool:
    """Whether two quotations are one with a word changed, put in or left out unmarked.

    `differ("we will not sign a bad treaty", "we shall not sign a bad treaty")`; a beginning or an end that is missing,
    what dots or brackets stand for, and spelling are no difference.
    """
    mine, theirs = _words(one), _words(other)
    if 2 * len(set(mine) & set(theirs)) < min(len(set(mine)), len(set(theirs))):
        return False
    changes = SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    same = [place for place, change in enumerate(changes) if change[0] == "equal"]
    if sum(changes[place][2] - changes[place][1] for place in same) < _SAME * min(len(mine), len(theirs)):
        return False
    others = [
        change
        for place, change in enumerate(changes)
        if change[0] == "replace" or (change[0] != "equal" and same[0] < place < same[-1])
    ]
    others = [change for change in others if not _is_no_change(mine, theirs, change)]
    return bool(others) and all(_is_small(change) for change in others)


def _words(text: str) -> list[str]:
    """Its words in small letters, "…" for what is left out; "6 p.m." and "6:00 p.m." are one."""
    marked = _ELLIPSIS.sub(" \0 ", text.replace("’", "'"))
    return [word.casefold() for word in re.findall(rf"{_WORD.pattern}|\0", marked) if word != "00"]


def _is_no_change(one: Sequence[str], other: Sequence[str], change: tuple[str, int, int, int, int]) -> bool:
    """Whether words are only left out, and marked so, or spelt in another way: "neighbour", "neighbor"."""
    _, start, end, first, last = change
    mine, theirs = one[start:end], other[first:last]
    if "\0" in mine or "\0" in theirs:
        return True
    spelt = [("".join(mine), "".join(theirs))] if len(mine) != len(theirs) else list(zip(mine, theirs, strict=True))
    return all(_is_spelling(a, b) for a, b in spelt)


def _is_spelling(one: str, other: str) -> bool:
    if one == other or min(len(one), len(other)) < _LONG:
        return one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SPELT


def _is_small(change: tuple[str, int, int, int, int]) -> bool:
    _, start, end, first, last = change
    return end - start <= _CHANGED and last - first <= _CHANGED


def _paragraph(mention: Mention) -> str:
    """The paragraph that the mention stands in; its sentence where nothing else is at hand."""
    told, text = mention.extracted.sentence, mention.document.article.text
    beside = [one for one in mention.document.annotated.sentences if one.paragraph == told.paragraph] or [told]
    return text[beside[0].start : beside[-1].end]


def _shown(words: str) -> str:
    return f"“{cut(words, limit=_SHOWN).replace('“', '‘').replace('”', '’')}”"
