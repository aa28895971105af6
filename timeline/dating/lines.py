"""The lines of a text where publication dates stand: its first and its last few."""

from __future__ import annotations

from timeline.model.document import Article

HEAD, TAIL = 10, 5
_REACH = 20_000  # characters looked at on either side, however long the lines


def head(article: Article) -> tuple[str, ...]:
    """The first ten lines that are not blank, after any front matter."""
    start = article.body_start
    return _filled(article.text[start : start + _REACH])[:HEAD]


def tail(article: Article) -> tuple[str, ...]:
    """The last five lines that are not blank and not among the first ten."""
    start = max(article.body_start, len(article.text) - _REACH)
    lines = _filled(article.text[start:])
    beyond = lines[HEAD:] if start == article.body_start else lines
    return beyond[-TAIL:]


def _filled(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
