"""Expressions to dates: counted from the publication, an earlier date in the text, or their own words."""

from timeline.anchoring.anchor import Kind, anchor, anchor_one
from timeline.anchoring.mentions import date_mentions

__all__ = ["Kind", "anchor", "anchor_one", "date_mentions"]
