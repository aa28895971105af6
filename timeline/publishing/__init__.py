"""The finished story in the shape of timeline.json: plain values and words."""

from timeline.publishing.publish import publish
from timeline.publishing.words import in_words

__all__ = ["in_words", "publish"]
