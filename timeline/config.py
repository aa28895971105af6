"""Settings of a build, one frozen record per stage; an unknown name or value is an error.

Plain dataclasses, not pydantic: `tag` and `explain` need settings too, and start three times as fast without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias, get_args

Kind: TypeAlias = Literal["auto", "news", "narrative"]
Plotlyjs: TypeAlias = Literal["light", "full", "cdn", "directory"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingConfig:
    """How files become articles; `field_map` gives the file's name for our field.

    `max_bytes` bounds a single document, `max_unpacked` the bytes and `max_members` the files that one archive gives,
    with those in archives within it, `max_depth` how deep these lie, `max_ratio` the unpacked bytes for a packed one.
    `max_seconds` is the processor time for one PDF or Parquet file.
    """

    max_bytes: int = 64_000_000
    max_unpacked: int = 500_000_000
    max_members: int = 50_000
    max_depth: int = 4
    max_ratio: int = 200
    max_seconds: int = 60
    field_map: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchoringConfig:
    """Where bare dates are anchored: news on the publication, a narrative in the text, auto by the text."""

    kind: Kind = "auto"

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"kind: {self.kind!r} is none of {', '.join(get_args(Kind))}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MergingConfig:
    """When two mentions are one event: `threshold` is the least score (0 to 1) that joins them."""

    threshold: float = 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings of a build; `timezone` is the one the timeline is shown in, `title` None takes the story's names.

    `today` is the latest day of publication to believe, None believes any. `jobs` is the number of processes that share
    the work.
    """

    title: str | None = None
    today: date | None = None
    timezone: str = "UTC"
    jobs: int = 1
    reading: ReadingConfig = field(default_factory=ReadingConfig)
    anchoring: AnchoringConfig = field(default_factory=AnchoringConfig)
    merging: MergingConfig = field(default_factory=MergingConfig)

    def __post_init__(self) -> None:
        if self.jobs < 1:
            raise ValueError(f"jobs: {self.jobs} is less than one process")
