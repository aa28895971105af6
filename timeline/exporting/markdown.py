"""A table for reports and for language models."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.model.orders import Order, OrderGroup, orders
from timeline.model.visible import visible

if TYPE_CHECKING:
    from timeline.model.published import PublishedEvent, PublishedTimeline, PublishedUndated

_HEADER = "| Date | Event | Sources | Quote |\n| --- | --- | --- | --- |\n"
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def markdown(timeline: PublishedTimeline) -> bytes:
    """The events as a table: date in words, event, sources, first quote; signs of Markdown are escaped.

    Below it stands what has no date: in its order where it has one, else with the reason.
    """
    source_of = {document.id: document.source for document in timeline.documents}
    rows = "".join(_row(event, source_of) for event in timeline.events)
    found = orders(timeline.undated)
    ordered = "".join(_order(order, source_of) for order in found)
    rest = _rest(timeline.undated, found, source_of)
    return f"# {escaped(timeline.title)}\n\n{_HEADER}{rows}{ordered}{rest}".encode()


def _row(event: PublishedEvent, source_of: dict[str, str]) -> str:
    sources = dict.fromkeys(source_of.get(mention.document, mention.document) for mention in event.mentions)
    quote = next((mention.quote for mention in event.mentions if mention.quote), "")
    cells = (event.date_text, _title(event), ", ".join(sources), quote)
    return f"| {' | '.join(map(escaped, cells))} |\n"


def _order(order: Order, source_of: dict[str, str]) -> str:
    several = len(order.documents) > 1
    lines = (
        f"{number}. {_whose(group, source_of) if several else ''}{_group(group)}\n"
        for number, group in enumerate(order.groups, start=1)
    )
    return f"\n## Without a date, in likely order ({_names(order.documents, source_of)})\n\n{''.join(lines)}"


def _rest(undated: Sequence[PublishedUndated], found: Sequence[Order], source_of: dict[str, str]) -> str:
    """What has no place in any order, each with why."""
    placed = {one.id for order in found for group in order.groups for one in group.told}
    lines = [
        f"- {escaped(one.title)} ({escaped(source_of.get(one.document, one.document))}): {escaped(one.reason)}\n"
        for one in undated
        if one.id not in placed
    ]
    return f"\n## Without a date\n\n{''.join(lines)}" if lines else ""


def _group(group: OrderGroup) -> str:
    return f"{escaped(group.words)}: {'; '.join(escaped(one.title) for one in group.told)}"


def _whose(group: OrderGroup, source_of: dict[str, str]) -> str:
    """From whose publication the words count."""
    return f"{_names(group.documents, source_of)}: "


def _names(documents: Sequence[str], source_of: dict[str, str]) -> str:
    return escaped(", ".join(source_of.get(name, name) for name in documents))


def _title(event: PublishedEvent) -> str:
    told = event.title if event.status == "happened" else f"{event.title} ({event.status})"
    return f"{told}; sources disagree" if event.conflicts else told


def escaped(text: str) -> str:
    """A text on one line, with no sign that Markdown reads and nothing hidden: `escaped("a|b")` is `a\\|b`."""
    return _SPECIAL.sub(r"\\\1", visible(" ".join(text.split())))
