"""Undated mentions get their place in an order: counted from the publication of their own text, whenever that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from timeline.model.document import Document
from timeline.model.event import Undated
from timeline.model.relative import Relative
from timeline.model.wording import WEEKDAYS
from timeline.relating.board import Board
from timeline.relating.network import tie_together
from timeline.relating.ordering import Ranked, groups, rank
from timeline.relating.span import FAR, days_of, hull
from timeline.relating.statements import Place as Spot
from timeline.relating.statements import across, find_ties
from timeline.relating.trials import Place, Tried, try_days
from timeline.relating.weekdays import weekdays_of
from timeline.relating.wording import in_words


def relate(documents: Sequence[Document], undated: Sequence[Undated], place: Place) -> tuple[Undated, ...]:
    """The undated mentions, those of texts without a date given their place in the order that the words leave.

    `place` gives a document's expressions and mentions as its publication day dates them. The rest comes back as it is.
    Example: of a text with "on Friday" and "yesterday", published on no known day, both get a place from that day.
    """
    tried = _tried(documents, undated, place)
    if not tried:
        return tuple(undated)
    found = dict(_relatives(tried))
    return tuple(replace(one, relative=found.get(number)) for number, one in enumerate(undated))


def _tried(documents: Sequence[Document], undated: Sequence[Undated], place: Place) -> list[Tried]:
    by_document: dict[str, list[tuple[int, Undated]]] = {}
    for number, one in enumerate(undated):
        by_document.setdefault(one.mention.document.id, []).append((number, one))
    missing = (each for each in documents if each.dct is None and each.id in by_document)
    tried = (try_days(each, by_document[each.id], place) for each in missing)
    return sorted((each for each in tried if each.items), key=lambda each: each.document.id)


def _relatives(tried: Sequence[Tried]) -> Iterator[tuple[int, Relative]]:
    ties = find_ties(tried)
    weekdays = [weekdays_of(each, number, ties) for number, each in enumerate(tried)]
    for tied in tie_together(tried, [each.possible for each in weekdays], tuple(across(ties))):
        board = Board(tied, tried, weekdays)
        ids = tuple(tried[document].document.id for document in tied.documents)
        for number, ranked in enumerate(rank(board, groups(board, partial(_words, board)))):
            for spot in ranked.group.places:
                item = board.tried[spot.document].items[spot.item]
                yield item.number, _relative(board, ranked, spot, ids, number)


def _words(board: Board, spot: Spot) -> str:
    possible = board.weekdays_of(spot.document)
    mention = board.tried[spot.document].items[spot.item].mention
    return in_words(mention, board.spans(spot), weekday=min(possible) if len(possible) == 1 else None)


def _relative(board: Board, ranked: Ranked, spot: Spot, ids: tuple[str, ...], group: int) -> Relative:
    spans = board.spans(spot)
    (first, last), around = days_of(spans), hull(spans)
    return Relative(
        document=board.tried[spot.document].document.id,
        documents=ids,
        first=None if around.start == -FAR else first,
        last=None if around.end == FAR else last,
        rank=ranked.rank,
        group=group,
        words=_words(board, spot),
        certain=ranked.certain,
        note=_note(board, spot.document),
    )


def _note(board: Board, document: int) -> str | None:
    """What is known of the weekday, and what does not fit."""
    possible = board.weekdays_of(document)
    own = board.weekdays[document]
    notes = [own.note] if own.note else []
    if len(possible) == 1 and len(own.possible) > 1:
        notes.append(f"with what the others tell it was published on a {WEEKDAYS[min(possible)]}")
    notes += _contradictions(board, document)
    return "; ".join(notes) or None


def _contradictions(board: Board, document: int) -> Iterator[str]:
    others = dict.fromkeys(
        board.tried[spot.document].document.id
        for tie in board.tied.contradictions
        if document in (tie.first.document, tie.second.document)
        for spot in (tie.first, tie.second)
        if spot.document != document
    )
    if others:
        yield f"tells of the same as {', '.join(others)}, but on days that cannot be one: no order follows from that"
