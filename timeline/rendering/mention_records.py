"""What one source says, as the page's script reads it."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model.published import PublishedMention
from timeline.rendering import wording
from timeline.rendering.moments import iso
from timeline.rendering.plan import mention_at
from timeline.rendering.quotes import stretches
from timeline.rendering.told import told


def mention_record(mention: PublishedMention, short: Mapping[str, str]) -> dict[str, object]:
    """One mention in words; `short` are the articles' letters."""
    time, at = mention.time, mention_at(mention)
    return {
        "document": short.get(mention.document, "?"),
        "quote": None if mention.quote is None else stretches(mention),
        "expression": told(time.expression) if time else "",
        "derivation": told(time.derivation) if time else "",
        "means": wording.means(time),
        "implied": [*map(wording.plain, time.implied)] if time else [],
        "timing": wording.timing(mention),
        "attribution": told(mention.attribution),
        "at": None if at is None else iso(at),
    }
