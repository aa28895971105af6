"""What a mark says under the pointer, in the little HTML that Plotly reads."""

from __future__ import annotations

import textwrap

from timeline.model.event import Status
from timeline.model.published import PublishedEvent
from timeline.model.visible import cut, visible
from timeline.rendering.crowd import Count
from timeline.rendering.moments import span_words
from timeline.rendering.publications import Square
from timeline.rendering.summary import counted
from timeline.rendering.visible import for_plotly

_WIDTH = 58
_LINES = 4


def of_event(event: PublishedEvent) -> str:
    """Title, date in words, status and sources, the first quote, and whether the sources disagree."""
    lines = [f"<b>{_wrapped(event.title)}</b>", for_plotly(event.date_text), for_plotly(_facts(event))]
    quote = next((mention.quote for mention in event.mentions if mention.quote), None)
    if quote:
        lines.append(f"<i>{_wrapped(f'“{cut(quote, limit=220)}”')}</i>")
    lines += [f"≠ {_wrapped(conflict.note)}" for conflict in event.conflicts]
    return "<br>".join(lines)


def of_count(count: Count) -> str:
    """How many events of a lane lie in a stretch of time."""
    kind = "dated no finer than a stretch of days" if count.vague else "dated to the day or finer"
    return f"<b>{counted(count.number, 'event')}</b>, {kind}<br>{span_words(count.when.start, count.when.end)}"


def of_square(square: Square) -> str:
    """The articles the square stands for."""
    shown = square.documents[:8]
    lines = [_wrapped(" · ".join(filter(None, (document.source, document.title)))) for document in shown]
    more = len(square.documents) - len(shown)
    return "<br>".join([*lines, f"and {more} more"] if more else lines)


def _facts(event: PublishedEvent) -> str:
    count = event.independent_sources
    sources = f"{count} source" if count == 1 else f"{count} independent sources"
    return sources if event.status == Status.HAPPENED else f"{event.status.value} · {sources}"


def _wrapped(text: str) -> str:
    lines = textwrap.wrap(" ".join(visible(text).split()), _WIDTH, max_lines=_LINES, placeholder=" …")
    return "<br>".join(map(for_plotly, lines))
