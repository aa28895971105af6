"""A digest as JSON and as Markdown: key dates, each with its sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.exporting.markdown import escaped
from timeline.model.digest import Digest, KeyDate
from timeline.model.wording import day_in_words


def digest_json(digest: Digest) -> str:
    """`[[date, [sentences]], …]` in order of time, with its newline."""
    listed = [[key.day.isoformat(), [sentence.text for sentence in key.sentences]] for key in digest.dates]
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def digest_markdown(digest: Digest) -> str:
    """A heading a day, a line a sentence with where it stands; signs of Markdown are escaped."""
    return "\n".join("".join(f"{line}\n" for line in _lines(key)) for key in digest.dates)


def _lines(key: KeyDate) -> Iterator[str]:
    told = "1 source" if key.documents == 1 else f"{key.documents} sources"
    yield f"## {day_in_words(key.day)} ({told})"
    yield ""
    for sentence in key.sentences:
        article = sentence.document.article
        yield f"- {escaped(sentence.text)} — {escaped(article.source or article.title or article.id)}"
