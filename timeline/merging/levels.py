"""What a pair of mentions is compared by: measures of trigger, story, context, names, figures and place.

Each measure becomes an ordered level (0 and up, the more alike the higher) by the edges in the learnt weights.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import IntEnum
from math import fsum
from operator import attrgetter
from typing import TypeAlias

from timeline.merging.profiles import Profile, Told, Trigger
from timeline.merging.stories import Closeness
from timeline.merging.vocabulary import Vector, alike, words_alike

Rarity: TypeAlias = Callable[[str], float]
Ask: TypeAlias = Callable[[Profile, Profile, Rarity], tuple[float, ...]]
Asked: TypeAlias = Sequence[tuple[Sequence[str], Ask]]
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

ONE_DOCUMENT = (2.0, 2.0, 2.0)
"""The likeness of a document with itself is a level of its own."""

NO_WORDS = -0.2
"""The share of words where either has none."""

LOOSE, RELATED, CLOSE, SYNONYM = 0.2, 0.36, 0.5, 0.3
"""From which likeness on triggers are so alike."""


def what_level(one: Trigger, other: Trigger, likeness: float) -> What:
    """The level of the triggers, `likeness` being that of their vectors."""
    if one.text == other.text:
        return What.SAME_FORM
    if one.head == other.head:
        return What.SAME_WORD
    if not one.families.isdisjoint(other.families):
        return What.SAME_FAMILY
    if not one.senses.isdisjoint(other.senses):
        return What.SYNONYM if likeness >= SYNONYM else What.CLOSE
    if likeness < LOOSE:
        return What.UNRELATED
    return What.CLOSE if likeness >= CLOSE else What.RELATED if likeness >= RELATED else What.LOOSE


def is_kindred(one: Trigger, other: Trigger) -> bool:
    """Whether the triggers have anything to do with each other; it hangs on their heads alone."""
    if one.head == other.head or not one.families.isdisjoint(other.families):
        return True
    return not one.senses.isdisjoint(other.senses) or words_alike(one.vector, other.vector) >= LOOSE


OPENING = (
    "what",
    "trigger",
    "trigger_share",
    "trigger_rarity",
    "trigger_inflected",
    "trigger_spread",
    "trigger_repeated",
    "story",
    "story_names",
    "story_lead",
    "distance",
    "earlier_place",
    "later_place",
)
"""What `opening` gives, of triggers, documents and places; by these alone most pairs are seen to be two events."""


def opening(one: Profile, other: Profile, *, closeness: Closeness | None, rarity: Rarity) -> tuple[float, ...]:
    """What is soon known of a pair; `closeness` None means that one document tells both."""
    trigger = words_alike(one.vector, other.vector)
    whole = ONE_DOCUMENT if closeness is None else (closeness.whole, closeness.names, closeness.lead)
    same = one.trigger == other.trigger
    early, late = (one.place, other.place) if one.place <= other.place else (other.place, one.place)
    return (
        float(what_level(one, other, trigger)),
        trigger,
        1.0 if same else len(one.trigger & other.trigger) / len(one.trigger | other.trigger),
        min(rarity(one.head), rarity(other.head)),
        float(one.inflected + other.inflected),
        min(one.spread, other.spread),
        float(max(one.repeated, other.repeated)),
        *whole,
        late - early if closeness is None else -1,
        early,
        late,
    )


def measure(
    one: Profile, other: Profile, *, closeness: Closeness | None, rarity: Rarity, asked: Asked | None = None
) -> tuple[float, ...]:
    """All measures of a pair, in the order of `MEASURES`; `closeness` None means that one document tells both.

    What is not among those `asked` beside the opening is 0.
    """
    found = dict(zip(OPENING, opening(one, other, closeness=closeness, rarity=rarity), strict=True))
    for names, ask in ALL if asked is None else asked:
        found.update(zip(names, ask(one, other, rarity), strict=True))
    return tuple([found.get(name, 0.0) for name in MEASURES])


def weighed_of(asked: Asked, numbers: Collection[int]) -> Asked:
    """Those that give any of the measures of these numbers, or tell how alike the clauses are."""
    names = {MEASURES[number] for number in numbers}
    return tuple(one for one in asked if one in CLAUSES or not names.isdisjoint(one[0]))


def _shared(words: Callable[[Profile], Told]) -> Ask:
    """Asks for the share of the words that both have, rare ones counting more, and how rare those are together."""

    def ask(one: Profile, other: Profile, rarity: Rarity) -> tuple[float, float]:
        mine, theirs = words(one), words(other)
        if mine.isdisjoint(theirs):
            return (0.0, 0.0) if mine and theirs else (NO_WORDS, 0.0)
        told = fsum(map(rarity, mine & theirs))
        return round(2 * told / (mine.rarity + theirs.rarity or 1.0), 6), round(told, 6)

    return ask


def _before_rare(one: Profile, other: Profile, rarity: Rarity) -> tuple[float]:
    return (_rare(one.before, other.before, rarity),)


def _after_rare(one: Profile, other: Profile, rarity: Rarity) -> tuple[float]:
    return (_rare(one.after, other.after, rarity),)


def _crossed_rare(one: Profile, other: Profile, rarity: Rarity) -> tuple[float]:
    return (_rare(one.before, other.after, rarity) + _rare(one.after, other.before, rarity),)


def _rare(one: tuple[str, ...], other: tuple[str, ...], rarity: Rarity) -> float:
    """How rare the words are together that stand among the few next to both triggers."""
    common = [word for word in one if word in other]
    return round(fsum(map(rarity, set(common))), 6) if common else 0.0


def _figures(one: Profile, other: Profile, _: Rarity) -> tuple[float, float]:
    mine, theirs = one.figures, other.figures
    if not mine or not theirs:
        return NO_WORDS, 0.0
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)), float(bool(mine - theirs and theirs - mine))


def _phrase(one: Profile, other: Profile, _: Rarity) -> tuple[float]:
    return (words_alike(one.phrase, other.phrase),)


def _gist(one: Profile, other: Profile, _: Rarity) -> tuple[float]:
    return (alike(one.gist(), other.gist()),)


def _before(one: Profile, other: Profile, _: Rarity) -> tuple[float]:
    return (_next((one.before, one.left), (other.before, other.left)),)


def _after(one: Profile, other: Profile, _: Rarity) -> tuple[float]:
    return (_next((one.after, one.right), (other.after, other.right)),)


def _next(one: _Next, other: _Next) -> float:
    """How alike the words right beside the triggers are."""
    (mine, my_vector), (theirs, their_vector) = one, other
    if not mine or not theirs:
        return -1.0
    return 1.0 if mine[0] == theirs[0] else round(words_alike(my_vector, their_vector), 6)


CLAUSES: Asked = ((("clause_share", "clause_rare"), _shared(attrgetter("clause"))),)
"""What asks how alike the clauses are, which tells most of the pairs that the triggers leave open."""

WORDING: Asked = (
    (("sentence_share", "sentence_rare"), _shared(attrgetter("sentence"))),
    (("near_share", "near_rare"), _shared(attrgetter("near"))),
    (("before_rare",), _before_rare),
    (("after_rare",), _after_rare),
    (("crossed_rare",), _crossed_rare),
    (("names_share", "names_rare"), _shared(attrgetter("names"))),
    (("clause_names_share", "clause_names_rare"), _shared(attrgetter("clause_names"))),
    (("figures_share", "figures_differ"), _figures),
)
"""What asks for the other words, names and figures that a pair shares, with the names of the measures it gives."""

MEANING: Asked = (
    (("phrase",), _phrase),
    (("gist",), _gist),
    (("before",), _before),
    (("after",), _after),
)
"""What asks for the likeness of vectors."""

ALL: Asked = (*CLAUSES, *WORDING, *MEANING)
"""All that is asked beside the opening."""
