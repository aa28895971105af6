"""The finished timeline as users hold it: look at it, save it, load it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from pydantic import PrivateAttr, ValidationError

from timeline import exporting
from timeline.config import Plotlyjs
from timeline.model.published import PublishedRejected, PublishedTimeline
from timeline.model.rejected import Reason, Rejected, Stage

if TYPE_CHECKING:
    import pandas as pd
    from plotly.graph_objects import Figure

_REASONS = frozenset(Reason)


class TimelineFileError(ValueError):
    """A file that is no timeline.json of this version; the message names the file and the first thing wrong."""


class Timeline(PublishedTimeline):
    """Events in the order they happened, each traceable to the words it came from; what timeline.json holds.

    Example: `timeline.build(["articles/"]).events[0].mentions[0].time.derivation`.
    """

    _plotlyjs: Plotlyjs = PrivateAttr(default="light")

    @classmethod
    def of(cls, published: PublishedTimeline, *, plotlyjs: Plotlyjs = "light") -> Self:
        """The timeline of a published record; `plotlyjs` says how `save` writes the page unless told otherwise."""
        timeline = cls.model_construct(**dict(published))
        timeline._plotlyjs = plotlyjs
        return timeline

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """The timeline of an earlier build; `Timeline.load("exports/timeline.json")`.

        Raises `OSError`, and `TimelineFileError` where the file holds something else.
        """
        return cls.from_json(Path(path).read_bytes(), name=str(path))

    @classmethod
    def from_json(cls, content: str | bytes, *, name: str = "timeline.json") -> Self:
        """The timeline that the text of a timeline.json holds; raises `TimelineFileError` naming `name`."""
        try:
            return cls.model_validate_json(content)
        except ValidationError as error:
            raise TimelineFileError(f"{name}: {_first_problem(error)}") from error

    @property
    def lost(self) -> tuple[PublishedRejected, ...]:
        """What was given and could not be used, which makes the exit status 1."""
        return tuple(rejected for rejected in self.rejected if _loses_input(rejected))

    def to_frame(self) -> pd.DataFrame:
        """A pandas table, one row an event, with the columns of events.csv."""
        return exporting.to_frame(self)

    def to_json(self) -> str:
        """The text of timeline.json."""
        return exporting.export(self, format="json").decode()

    def figure(self) -> Figure:
        """The chart as a Plotly figure, for notebooks."""
        from timeline import rendering

        return rendering.figure(self)

    def save(self, directory: str | Path = "exports", *, plotlyjs: Plotlyjs | None = None) -> tuple[Path, ...]:
        """Writes timeline.html, timeline.json, events.csv and mentions.csv, whole or not at all; the paths written.

        With `plotlyjs="directory"` plotly.js is written beside the page. Raises `OSError`.
        """
        source = plotlyjs or self._plotlyjs
        files = {
            "timeline.html": render(self, plotlyjs=source).encode(),
            "timeline.json": exporting.export(self, format="json"),
            "events.csv": exporting.export(self, format="csv"),
            "mentions.csv": exporting.export(self, format="mentions"),
        }
        return exporting.write_atomically(Path(directory), files | companion_files(source))


def load(path: str | Path) -> Timeline:
    """The timeline of an earlier build; `load("exports/timeline.json")`.

    Raises `OSError`, and `TimelineFileError` where the file holds something else.
    """
    return Timeline.load(path)


def render(timeline: PublishedTimeline, *, plotlyjs: Plotlyjs = "light") -> str:
    """The whole page; `Path("page.html").write_text(render(story), encoding="utf-8")`.

    `light` and `full` put plotly.js into the page, `cdn` and `directory` leave it outside.
    """
    from timeline import rendering

    return rendering.page(timeline, plotlyjs=plotlyjs)


def companion_files(plotlyjs: Plotlyjs) -> dict[str, bytes]:
    """What stands beside a page rendered with this `plotlyjs`, by file name; mostly nothing."""
    from timeline import rendering

    return rendering.companion_files(plotlyjs)


def schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of timeline.json; `schema()["properties"]`."""
    described = PublishedTimeline.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **described, "title": "timeline.json"}


def _first_problem(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return "is not JSON"
    place = ".".join(map(str, first["loc"]))
    problem = f"{place}: {first['msg']}" if place else first["msg"]
    return f"is no timeline of this version ({problem})"


def _loses_input(rejected: PublishedRejected) -> bool:
    # A reason of a later version is unknown here; losing input is the careful reading.
    if rejected.reason not in _REASONS:
        return True
    return Rejected(Stage.READING, rejected.subject, Reason(rejected.reason), rejected.detail).loses_input
