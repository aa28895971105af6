"""timeline.json of an earlier build, from a file or standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import timeline
from timeline.cli.streams import problem_with, wrong_use

if TYPE_CHECKING:
    from timeline.story import Timeline

STDIN = "-"


def loaded(path: str) -> Timeline:
    """The timeline, or exit status 2 with what is wrong with the file."""
    try:
        if path == STDIN:
            return timeline.Timeline.from_json(sys.stdin.buffer.read(), name="standard input")
        return timeline.load(path)
    except OSError as error:
        wrong_use(problem_with(error))
    except timeline.TimelineFileError as error:
        wrong_use(str(error))
