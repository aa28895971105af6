"""When documents without a date were published, from all documents of the story together."""

from timeline.dating.inference.inferring import infer

__all__ = ["infer"]
