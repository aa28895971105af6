"""A story of fixtures/ built and held against what a careful reader makes of it (expected.json; fixtures/README.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.config import Config
from timeline.model.event import Event, Mention, Story
from timeline.pipeline import build_story

FIXTURES = Path(__file__).parent.parent / "fixtures"
STORIES = ("strait-talks", "ferry-collision")


@dataclass(frozen=True)
class Expectations:
    """One story: what is expected, and what was built."""

    expected: dict[str, Any]
    story: Story

    def event_of(self, needle: dict[str, str], wanted: dict[str, Any]) -> Event | None:
        """The event that tells the needle's words; the rightly dated one where there are several."""
        found = [event for event in self.story.events if any(self.tells(one, needle) for one in event.mentions)]
        return max(found, key=lambda event: (is_dated(event, wanted), event.id), default=None)

    def tells(self, mention: Mention, needle: dict[str, str]) -> bool:
        """Whether the mention quotes words of the needle."""
        if mention.document.id not in _ids(needle["file"]):
            return False
        text = mention.document.article.text
        start = text.find(needle["text"])
        clause = mention.extracted.clause
        return clause.start < start + len(needle["text"]) and start < clause.end

    def needles(self, what: str) -> list[dict[str, str]]:
        """The needles of an expected event."""
        return next(event["needles"] for event in self.expected["events"] if event["what"] == what)

    def wanted(self, what: str) -> dict[str, Any]:
        """An expected event by its name."""
        return next(event for event in self.expected["events"] if event["what"] == what)


def load(name: str) -> Expectations:
    """Builds a story; its expectations stand beside its articles."""
    folder = FIXTURES / name
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    story = build_story(
        [folder / "articles"], published=folder / "published.csv", config=Config(timezone=expected["timezone"])
    )
    return Expectations(expected, story)


def is_dated(event: Event, wanted: dict[str, Any]) -> bool:
    """Whether the event's interval is the expected one, or shares a moment with it where the words leave room."""
    start = event.interval.start.isoformat() if event.interval.start else None
    end = event.interval.end.isoformat() if event.interval.end else None
    if wanted.get("match") != "overlaps":
        return (start, end) == (wanted["from"], wanted["until"])
    return (wanted["until"] is None or start is None or start < wanted["until"]) and (
        wanted["from"] is None or end is None or wanted["from"] < end
    )


def _ids(file: str) -> tuple[str, ...]:
    """The document ids that a file's name in expected.json can have; `file.jsonl#id` is one record of a file."""
    return file, Path(file).stem, file.rpartition("#")[2]
