"""Corrections by people: read from a file, found in the texts by their words, applied to mentions and events."""

from timeline.correcting.applying import Applied, apply
from timeline.correcting.finding import Found, find
from timeline.correcting.pinning import apart, pin, together, widened
from timeline.correcting.reading import read_corrections

__all__ = ["Applied", "Found", "apart", "apply", "find", "pin", "read_corrections", "together", "widened"]
