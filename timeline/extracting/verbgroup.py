"""What a verb group is: its words, its form and its tense."""

from __future__ import annotations

from enum import StrEnum

from timeline.model.records import record

AUXILIARIES = frozenset({"be", "have", "do"})
"""Base forms that `Group.lemma` has where a group has no other verb."""


class Shape(StrEnum):
    """What a verb group can head: FINITE a clause, PARTICIPLE ("destroying …", "held on …"), INFINITIVE.

    OPEN is not yet known.
    """

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    OPEN = "open"


class Tense(StrEnum):
    """Time of a verb group as its form tells it."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    NONE = "none"


@record(frozen=True, slots=True)
class Group:
    """Words `first` to `last` of a sentence (both belong to it) around the verb at `head`.

    `lemma` is the base form with its particle, "be" or "have" where there is no other verb; `modal` is the modal as
    written; `via` are the base forms that lead to the verb ("set" in "is set to meet").
    """

    first: int
    head: int
    last: int
    lemma: str
    shape: Shape
    tense: Tense
    modal: str = ""
    negated: bool = False
    passive: bool = False
    progressive: bool = False
    via: tuple[str, ...] = ()

    def shaped(self, shape: Shape) -> Group:
        """The same words with their shape decided."""
        return Group(
            self.first,
            self.head,
            self.last,
            self.lemma,
            shape,
            self.tense,
            self.modal,
            self.negated,
            self.passive,
            self.progressive,
            self.via,
        )
