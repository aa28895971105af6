"""The chart as a picture for print and slides: Plotly's `write_image`, which the extra `image` brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chromium import executable
from tests.rendering.dam import dam
from timeline.story import Timeline

pytestmark = pytest.mark.browser


@pytest.fixture
def story(monkeypatch: pytest.MonkeyPatch) -> Timeline:
    pytest.importorskip("kaleido", reason="kaleido is not installed (the extra `image`)")
    found = executable()
    if found is None:
        pytest.skip("no Chromium found (set CHROMIUM to its path)")
    monkeypatch.setenv("BROWSER_PATH", found)
    return Timeline.of(dam())


def test_the_figure_becomes_a_picture(story: Timeline, tmp_path: Path) -> None:
    picture, drawing = tmp_path / "chart.png", tmp_path / "chart.svg"
    figure = story.figure()
    figure.write_image(picture, width=1200)
    figure.write_image(drawing, width=1200)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000
    words = drawing.read_text(encoding="utf-8")
    assert "Gate three jams half open" in words
    assert "Articles published" in words
