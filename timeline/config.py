"""Settings of a build, one frozen model per stage; an unknown name is an error."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ReadingConfig(_Settings):
    """How files become articles; `max_bytes` bounds a single file."""

    max_bytes: int = Field(default=64_000_000, gt=0)
    field_map: dict[str, str] = Field(default_factory=dict, description="our field -> the file's field")


class AnchoringConfig(_Settings):
    """How expressions become dates; `kind` news anchors on the publication, narrative in the text."""

    kind: Literal["auto", "news", "narrative"] = "auto"


class MergingConfig(_Settings):
    """When two mentions are one event; `threshold` is the least score (0 to 1) that joins them."""

    threshold: float = Field(default=0.5, ge=0, le=1)


class RenderingConfig(_Settings):
    """How the page is made; `plotlyjs` says where the page takes plotly.js from."""

    plotlyjs: Literal["light", "full", "cdn", "directory"] = "light"


class Config(_Settings):
    """All settings of `build`; `timezone` is the one the timeline is shown in."""

    title: str | None = None
    timezone: str = "UTC"
    quotes: bool = True
    reading: ReadingConfig = ReadingConfig()
    anchoring: AnchoringConfig = AnchoringConfig()
    merging: MergingConfig = MergingConfig()
    rendering: RenderingConfig = RenderingConfig()
