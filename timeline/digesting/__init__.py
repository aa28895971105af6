"""Key dates: which days the documents of a story tell of, and the sentences that say what happened."""

from timeline.digesting.digest import Wanted, digest

__all__ = ["Wanted", "digest"]
