"""Mentions to events: blocking, comparison, clustering, reconciling."""

from timeline.merging.copies import find_copies
from timeline.merging.joining import Joins
from timeline.merging.lane_file import read_lanes
from timeline.merging.merge import Merged, group, merge

__all__ = ["Joins", "Merged", "find_copies", "group", "merge", "read_lanes"]
