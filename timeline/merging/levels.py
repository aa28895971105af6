"""What a pair of mentions is compared by: measures of trigger, story, context, names, figures and place.

Each measure becomes an ordered level (0 and up, the more alike the higher) by the edges in the learnt weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TypeAlias

from timeline.merging.profiles import Profile, Told
from timeline.merging.stories import Closeness
from timeline.merging.vocabulary import Vector, alike, words_alike

Rarity: TypeAlias = Callable[[str], float]
_Next: TypeAlias = tuple[tuple[str, ...], Vector | None]


class What(IntEnum):
    """How alike the words are that name the event, in rising order."""

    UNRELATED = 0
    LOOSE = 1
    RELATED = 2
    CLOSE = 3
    SYNONYM = 4
    SAME_FAMILY = 5
    SAME_WORD = 6
    SAME_FORM = 7


MEASURES = (
    "what",
    "trigger",
    "phrase",
    "trigger_share",
    "trigger_rarity",
    "trigger_inflected",
    "trigger_spread",
    "trigger_repeated",
    "story",
    "story_names",
    "story_lead",
    "sentence_share",
    "sentence_rare",
    "clause_share",
    "clause_rare",
    "near_share",
    "near_rare",
    "gist",
    "before",
    "after",
    "before_rare",
    "after_rare",
    "crossed_rare",
    "names_share",
    "names_rare",
    "clause_names_share",
    "clause_names_rare",
    "figures_share",
    "figures_differ",
    "distance",
    "earlier_place",
    "later_place",
)
"""The names of the measures, in the order that `measure` gives them."""

OPENING = (0, 1, *range(3, 11), *range(29, 32))
"""The numbers of the measures that `opening` gives."""

WORDING = (*range(11, 17), *range(20, 29))
"""The numbers of the measures that `wording` gives."""

ORDERED = (
    frozenset(MEASURES)
    - {"trigger_rarity", "trigger_inflected", "trigger_spread", "trigger_repeated"}
    - {
        "figures_differ",
        "distance",
        "earlier_place",
        "later_place",
    }
)
"""The measures whose higher levels never speak less for one event."""

_ONE_TEXT = 2.0  # the likeness of a document with itself is a level of its own
_LOOSE, _RELATED, _CLOSE, _SYNONYM = 0.2, 0.36, 0.5, 0.3
_NO_WORDS = -0.2


def what_level(one: Profile, other: Profile, likeness: float) -> What:
    """The level of the triggers, `likeness` being that of their vectors."""
    if one.text == other.text:
        return What.SAME_FORM
    if one.head == other.head:
        return What.SAME_WORD
    if not one.families.isdisjoint(other.families):
        return What.SAME_FAMILY
    if not one.senses.isdisjoint(other.senses):
        return What.SYNONYM if likeness >= _SYNONYM else What.CLOSE
    if likeness < _LOOSE:
        return What.UNRELATED
    return What.CLOSE if likeness >= _CLOSE else What.RELATED if likeness >= _RELATED else What.LOOSE


def is_kindred(one: Profile, other: Profile) -> bool:
    """Whether the triggers have anything to do with each other; it hangs on their heads alone."""
    if one.head == other.head or not one.families.isdisjoint(other.families):
        return True
    return not one.senses.isdisjoint(other.senses) or words_alike(one.vector, other.vector) >= _LOOSE


def measure(one: Profile, other: Profile, *, closeness: Closeness | None, rarity: Rarity) -> tuple[float, ...]:
    """All measures of a pair, in the order of `MEASURES`; `closeness` None means that one document tells both."""
    opened = opening(one, other, closeness=closeness, rarity=rarity)
    return together(opened, wording(one, other, rarity=rarity), one, other)


def together(opened: Sequence[float], worded: Sequence[float], one: Profile, other: Profile) -> tuple[float, ...]:
    """All measures in order, of those that are known and the costliest, the likeness of vectors."""
    return (
        *opened[:2],
        alike(one.phrase, other.phrase),
        *opened[2:10],
        *worded[:6],
        alike(one.gist, other.gist),
        _next((one.before, one.left), (other.before, other.left)),
        _next((one.after, one.right), (other.after, other.right)),
        *worded[6:],
        *opened[10:],
    )


def opening(one: Profile, other: Profile, *, closeness: Closeness | None, rarity: Rarity) -> tuple[float, ...]:
    """What is soon known of a pair: the measures of its triggers, documents and places."""
    trigger = words_alike(one.vector, other.vector)
    whole = (_ONE_TEXT,) * 3 if closeness is None else (closeness.whole, closeness.names, closeness.lead)
    return (
        float(what_level(one, other, trigger)),
        trigger,
        len(one.trigger & other.trigger) / len(one.trigger | other.trigger),
        min(rarity(one.head), rarity(other.head)),
        float(one.inflected + other.inflected),
        min(one.spread, other.spread),
        float(max(one.repeated, other.repeated)),
        *whole,
        abs(one.place - other.place) if closeness is None else -1,
        min(one.place, other.place),
        max(one.place, other.place),
    )


def wording(one: Profile, other: Profile, *, rarity: Rarity) -> tuple[float, ...]:
    """The measures of the words, names and figures that a pair shares."""
    return (
        *_shared(one.sentence, other.sentence, rarity),
        *_shared(one.clause, other.clause, rarity),
        *_shared(one.near, other.near, rarity),
        *_beside(one, other, rarity),
        *_shared(one.names, other.names, rarity),
        *_shared(one.clause_names, other.clause_names, rarity),
        *_figures(one.figures, other.figures),
    )


def _shared(one: Told, other: Told, rarity: Rarity) -> tuple[float, float]:
    """The share of the words that both have, rare ones counting more, and how rare those are together."""
    if not one or not other:
        return _NO_WORDS, 0.0
    if one.isdisjoint(other):
        return 0.0, 0.0
    told = sum([rarity(word) for word in sorted(one & other)])
    return round(2 * told / (one.rarity + other.rarity or 1.0), 6), round(told, 6)


def _beside(one: Profile, other: Profile, rarity: Rarity) -> tuple[float, ...]:
    """Rare words in common among the next few before and after; also crosswise."""
    if one.sentence.isdisjoint(other.sentence):  # which holds these words too
        return 0.0, 0.0, 0.0
    return (
        _rare(one.before, other.before, rarity),
        _rare(one.after, other.after, rarity),
        _rare(one.before, other.after, rarity) + _rare(one.after, other.before, rarity),
    )


def _next(one: _Next, other: _Next) -> float:
    (mine, my_vector), (theirs, their_vector) = one, other
    if not mine or not theirs:
        return -1.0
    return 1.0 if mine[0] == theirs[0] else round(words_alike(my_vector, their_vector), 6)


def _rare(one: tuple[str, ...], other: tuple[str, ...], rarity: Rarity) -> float:
    common = [word for word in one if word in other]
    return round(sum([rarity(word) for word in sorted(set(common))]), 6) if common else 0.0


def _figures(one: frozenset[str], other: frozenset[str]) -> tuple[float, float]:
    if not one or not other:
        return _NO_WORDS, 0.0
    return 2 * len(one & other) / (len(one) + len(other)), float(bool(one - other and other - one))
