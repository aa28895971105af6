"""Text to time expressions without dates: compiles the language data and scans once."""

from timeline.tagging.tagger import tag

__all__ = ["tag"]
