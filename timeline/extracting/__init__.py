"""Sentences to event mentions without dates: clause, trigger, who, where, how many, planned or done.

`split` cuts an article into sentences with roles; `extract` reads the mentions off them; `time_triggers` dates words
that somebody else found.
"""

from timeline.extracting.mentions import extract
from timeline.extracting.sentences import split
from timeline.extracting.triggers import TimedTrigger, time_triggers

__all__ = ["TimedTrigger", "extract", "split", "time_triggers"]
