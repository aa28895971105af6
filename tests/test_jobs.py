"""Texts shared out among processes: the same outcome, whatever happens to the other process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from timeline.config import Config
from timeline.model.document import Article
from timeline.pipeline import annotate, spreading

TEXTS = sorted((Path(__file__).parent.parent / "fixtures").glob("*/articles/*.txt"))


@pytest.fixture
def articles(monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    monkeypatch.setattr(spreading, "_LEAST", 0)
    return [Article(file.stem, file.read_text(encoding="utf-8"), extra={"desk": "sea"}) for file in TEXTS[:5]]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_outcome_is_that_of_one_process(articles: list[Article], jobs: int) -> None:
    assert spreading.annotate_all(articles, jobs=jobs) == [annotate(article) for article in articles]


def test_more_processes_than_texts(articles: list[Article]) -> None:
    assert len(spreading.annotate_all(articles[:1], jobs=3)) == 1


def test_a_process_that_fails_loses_nothing(articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [sys.executable, "-c", "raise SystemExit(3)"]
    monkeypatch.setattr(spreading, "own_process", lambda _: (broken, None))
    assert spreading.annotate_all(articles, jobs=2) == [annotate(article) for article in articles]


def test_few_texts_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "own_process", None)
    assert len(spreading.annotate_all([Article("a", "It sank on Monday."), Article("b", "")], jobs=2)) == 2


def test_less_than_one_process_is_an_error() -> None:
    with pytest.raises(ValueError, match="jobs: 0"):
        Config(jobs=0)
