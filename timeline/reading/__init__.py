"""Files of many formats become articles: read() dispatches by content, one file per format."""

from timeline.reading.applying import apply_manifest
from timeline.reading.manifest import Entry, Manifest, read_manifest
from timeline.reading.reading import READERS, Reading, read

__all__ = ["READERS", "Entry", "Manifest", "Reading", "apply_manifest", "read", "read_manifest"]
