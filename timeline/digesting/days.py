"""Which days of a story are key dates: those that many independent documents about it tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from timeline.digesting.relevance import Relevance, words_of
from timeline.digesting.telling import Told
from timeline.model.document import Document

Votes = Mapping[date, Mapping[str, float]]


def votes(
    telling: Iterable[Told], documents: Sequence[Document], relevance: Relevance, *, copies: Mapping[str, str]
) -> Votes:
    """For each day the votes of independent documents: how much each, and its best sentence on the day, is the story's.

    Copies of one text have one vote together.
    """
    found: dict[date, dict[str, float]] = {}
    for one in telling:
        document = documents[one.number]
        text = document.article.text[one.sentence.start : one.sentence.end]
        weight = relevance.of_document(one.number) * relevance.of_words(words_of(text))
        voter, day = copies.get(document.id, document.id), found.setdefault(one.day, {})
        day[voter] = max(weight, day.get(voter, 0.0))
    return found


def key_days(votes: Votes, *, count: int, since: date | None = None, until: date | None = None) -> list[date]:
    """The days with most votes, in order of time; both `since` and `until` belong to the span."""
    within = [day for day in votes if (since is None or since <= day) and (until is None or day <= until)]
    return sorted(sorted(within, key=lambda day: (-_total(votes[day]), day))[:count])


def _total(voters: Mapping[str, float]) -> float:
    # Rounded, and added in a fixed order, so that the order of the input decides nothing.
    return round(sum(sorted(voters.values())), 9)
