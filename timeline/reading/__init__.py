"""Files of many formats become articles: read() dispatches by content, one file per format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.reading.dispatching import BYTE_READERS, READERS
from timeline.reading.reading import Reading, read

if TYPE_CHECKING:
    from timeline.reading.applying import apply_manifest
    from timeline.reading.language import language_warnings, primary, with_languages
    from timeline.reading.manifest import Entry, Manifest, read_manifest

__all__ = [
    "BYTE_READERS",
    "READERS",
    "Entry",
    "Manifest",
    "Reading",
    "apply_manifest",
    "language_warnings",
    "primary",
    "read",
    "read_manifest",
    "with_languages",
]
_OF_LANGUAGES = frozenset(("language_warnings", "primary", "with_languages"))


def __getattr__(name: str) -> object:
    # Most runs have no manifest, and none of `timeline tag` has.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in _OF_LANGUAGES:
        from timeline.reading import language

        return getattr(language, name)
    from timeline.reading import applying, manifest

    return getattr(applying if name == "apply_manifest" else manifest, name)
