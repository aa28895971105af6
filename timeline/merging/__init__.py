"""Mentions to events: blocking, comparison, clustering, reconciling."""

from timeline.merging.merge import Merged, merge

__all__ = ["Merged", "merge"]
