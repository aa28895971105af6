"""Two known readers of dates on the same text: dateparser's search, and chrono where there is node."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.benchmarks.texts import Text

_DATEPARSER_SECONDS = 20  # it reads some KB a second


@dataclass(frozen=True, slots=True)
class Read:
    """How much was read in how many seconds of one core, and how many expressions were found."""

    characters: int
    seconds: float
    expressions: int


def dateparser_search(texts: Sequence[Text]) -> Read:
    """Paragraph by paragraph, which it is best at, until its time is up."""
    from dateparser.search import search_dates

    search_dates("They met on Friday.", languages=["en"])  # loads its data
    characters, found, start = 0, 0, time.process_time()
    for published, paragraph in _paragraphs(texts):
        settings = {"RELATIVE_BASE": published}
        found += len(search_dates(paragraph, languages=["en"], settings=settings) or ())
        characters += len(paragraph)
        if time.process_time() - start > _DATEPARSER_SECONDS:
            break
    return Read(characters, time.process_time() - start, found)


def _paragraphs(texts: Sequence[Text]) -> Iterator[tuple[datetime, str]]:
    for text in texts:
        published = datetime.fromisoformat(text.published).replace(tzinfo=None)
        yield from ((published, paragraph) for paragraph in text.text.split("\n") if paragraph.strip())


def chrono(texts: Path, *, folder: Path) -> Read:
    """A file of texts, read by the chrono-node installed in a folder's node_modules; the best of three processes."""
    script = Path(__file__).with_name("chrono_speed.cjs")
    command = ["node", str(script), str(texts.resolve()), str(folder.resolve())]
    done = [subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(3)]
    return min((Read(**json.loads(each.stdout)) for each in done), key=lambda read: read.seconds)
