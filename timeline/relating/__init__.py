"""An order for what has no date: counted from publication days that nobody knows."""

from timeline.relating.relate import relate

__all__ = ["relate"]
