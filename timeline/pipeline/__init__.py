"""The stages in order, and the public functions that compose them.

Each function does what one command does, with the same options and defaults. Reading and dating never look at the
clock: a document without evidence stays without a date.
"""

from timeline.pipeline.dating import Dated, date
from timeline.pipeline.digests import digest
from timeline.pipeline.marking import annotate
from timeline.pipeline.stories import build, build_story
from timeline.pipeline.texts import resolve, tag, tag_documents

__all__ = ["Dated", "annotate", "build", "build_story", "date", "digest", "resolve", "tag", "tag_documents"]
