"""Mentions to events: blocking, comparison, clustering, reconciling."""

from timeline.merging.copies import find_copies
from timeline.merging.merge import Merged, merge

__all__ = ["Merged", "find_copies", "merge"]
