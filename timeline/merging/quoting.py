"""One quotation in the words of several sources: where a word is another, not where it is only cut short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from timeline.merging.sides import conflict, outlet
from timeline.merging.wordings import changes, differ, quoted, spoken
from timeline.model.event import Conflict, Mention
from timeline.model.visible import cut

_SHOWN = 160  # characters of a quotation
_BEFORE = 8  # words of it that are shown before the first that differs
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
        shown = shown_wordings(tuple(group))
        found = conflict("quotation", {shown[words]: takers for words, takers in group.items()})
        if found is not None:
            yield found


@lru_cache(maxsize=1024)
def quotations(text: str) -> tuple[str, ...]:
    """What stands between double quotation marks, where it is long enough to be known again."""
    return tuple(words for _, words in quoted(text))


def shown_wordings(wordings: Sequence[str]) -> Mapping[str, str]:
    """Each wording in quotation marks, as much of a long one as shows where it first differs from the others."""
    found = {}
    for words in wordings:
        starts = [each[0].start for other in wordings if (each := changes(spoken(words), spoken(other)))]
        found[words] = f"“{_from(words, min(starts, default=0)).replace('“', '‘').replace('”', '’')}”"
    return found


def _from(words: str, place: int) -> str:
    """A long wording from a few words before the place on; of a short one all."""
    parts = words.split()
    begin = max(0, min(place, len(parts) - 1) - _BEFORE)
    if len(words) <= _SHOWN or begin == 0:
        return cut(words, limit=_SHOWN)
    return cut(f"…{' '.join(parts[begin:])}", limit=_SHOWN)


def _paragraph(mention: Mention) -> str:
    """The paragraph that the mention stands in; its sentence where nothing else is at hand."""
    told, text = mention.extracted.sentence, mention.document.article.text
    beside = [one for one in mention.document.annotated.sentences if one.paragraph == told.paragraph] or [told]
    return text[beside[0].start : beside[-1].end]
