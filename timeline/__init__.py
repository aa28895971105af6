"""Reads a pile of articles on one story and tells what happened when, says who, how sure, and where they disagree.

Example: `timeline.build(["articles/"], published="published.csv").save("exports/")`.

Everything public is here; each name is loaded when it is first used, so that `import timeline` costs nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it; `typing` would be most of what `import timeline` loads
if TYPE_CHECKING:
    from timeline.exporting import ExportError, MissingPackageError, UnknownFormatError, export
    from timeline.model.digest import Digest, KeyDate, KeySentence
    from timeline.model.document import Article, Basis, Dct, Document
    from timeline.model.event import Status
    from timeline.model.interval import Granularity, Interval
    from timeline.model.published import PublishedDocument, PublishedEvent, PublishedMention, PublishedTimeline
    from timeline.model.rejected import Reason, Rejected
    from timeline.model.timex import Anchored, Timex
    from timeline.pipeline import build, date, digest, resolve, tag, tag_documents
    from timeline.reviewing import Check, UnknownEventError, check, why
    from timeline.story import Timeline, TimelineFileError, load, render, schema

__version__ = "0.1.0"

__all__ = [
    "Anchored",
    "Article",
    "Basis",
    "Check",
    "Dct",
    "Digest",
    "Document",
    "ExportError",
    "Granularity",
    "Interval",
    "KeyDate",
    "KeySentence",
    "MissingPackageError",
    "PublishedDocument",
    "PublishedEvent",
    "PublishedMention",
    "PublishedTimeline",
    "Reason",
    "Rejected",
    "Status",
    "Timeline",
    "TimelineFileError",
    "Timex",
    "UnknownEventError",
    "UnknownFormatError",
    "__version__",
    "build",
    "check",
    "date",
    "digest",
    "export",
    "load",
    "render",
    "resolve",
    "schema",
    "tag",
    "tag_documents",
    "why",
]

_HOMES = {
    "timeline.exporting": ("ExportError", "MissingPackageError", "UnknownFormatError", "export"),
    "timeline.model.digest": ("Digest", "KeyDate", "KeySentence"),
    "timeline.model.document": ("Article", "Basis", "Dct", "Document"),
    "timeline.model.event": ("Status",),
    "timeline.model.interval": ("Granularity", "Interval"),
    "timeline.model.published": ("PublishedDocument", "PublishedEvent", "PublishedMention", "PublishedTimeline"),
    "timeline.model.rejected": ("Reason", "Rejected"),
    "timeline.model.timex": ("Anchored", "Timex"),
    "timeline.pipeline": ("build", "date", "digest", "resolve", "tag", "tag_documents"),
    "timeline.reviewing": ("Check", "UnknownEventError", "check", "why"),
    "timeline.story": ("Timeline", "TimelineFileError", "load", "render", "schema"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
