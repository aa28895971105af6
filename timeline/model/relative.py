"""Where something without a date stands all the same: in days from its own article's publication, and in an order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relative:
    """A place counted from the publication day of `document`, whenever that was.

    `first` and `last` are the days it may be or lasts, both included, before publication negative; None where open.
    `words` say it ("the day before publication"). Within `documents`, which are tied to each other by what they tell,
    `rank` is the likely order, from 0; of equal ranks either may be the earlier. `certain`: it is of a later day than
    all of the rank before, whatever the day of publication. `group` numbers what is of one day, or said in the same
    words. `note` says what is known of the publication day, or what contradicts itself.

    Example: "yesterday" is `Relative("a", ("a",), -1, -1, 0, 0, "the day before publication", True)`.
    """

    document: str
    documents: tuple[str, ...]
    first: int | None
    last: int | None
    rank: int
    group: int
    words: str
    certain: bool
    note: str | None = None
