"""Time expressions as JSON: one line a document, as `timeline tag --format jsonl` prints them.

Plain dictionaries and no models: this is the path that whole archives go through.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypedDict

from timeline.model.moments import day_or_time, local_time
from timeline.model.timex import Anchored

TaggedTimex = TypedDict(
    "TaggedTimex",
    {
        "start": int,
        "end": int,
        "text": str,
        "type": str,
        "value": str | None,
        "mod": str | None,
        "from": str | None,
        "until": str | None,
        "best": str | None,
        "granularity": str | None,
        "implied": tuple[str, ...],
        "anchor": str,
        "rule": str,
        "derivation": str,
    },
)

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode  # plain fields hold no circles


def tagged_line(document_id: str, anchored: Iterable[Anchored]) -> str:
    """A document's time expressions as one line of JSON, with its newline."""
    timexes = [tagged_timex(each) for each in anchored]
    return _encode({"doc_id": document_id, "timexes": timexes}) + "\n"


def tagged_timex(anchored: Anchored) -> TaggedTimex:
    """One expression; `from` and `until` are half-open in the document's own local time, null where open."""
    timex, interval = anchored.timex, anchored.interval
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": anchored.value,
        "mod": timex.mod,
        "from": None if interval is None else local_time(interval.start),
        "until": None if interval is None else local_time(interval.end),
        "best": day_or_time(anchored.best),
        "granularity": None if interval is None else interval.granularity,
        "implied": anchored.implied,
        "anchor": anchored.anchor,
        "rule": timex.rule,
        "derivation": anchored.derivation,
    }
