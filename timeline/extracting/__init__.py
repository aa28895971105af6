"""Sentences to event mentions without dates: clause, trigger, who, where, how many, planned or done.

`split` cuts an article into sentences with roles; `extract` reads the mentions off them.
"""

from timeline.extracting.mentions import extract
from timeline.extracting.sentences import split

__all__ = ["extract", "split"]
