"""Digests as JSON and Markdown."""

from __future__ import annotations

import json
from datetime import date

from tests import samples
from timeline.exporting.digested import digest_json, digest_markdown
from timeline.model.digest import Digest, KeyDate, KeySentence


def digest() -> Digest:
    post = samples.post()
    start = post.article.text.index("Divers")
    sentence = KeySentence(post, start, len(post.article.text))
    return Digest((KeyDate(date(2024, 3, 18), 1, (sentence,)), KeyDate(date(2024, 3, 19), 2, ())), 3)


def test_json_is_a_list_of_dates_and_sentences() -> None:
    assert json.loads(digest_json(digest())) == [
        ["2024-03-18", ["Divers will inspect the hull on Monday."]],
        ["2024-03-19", []],
    ]


def test_markdown_names_the_day_and_the_source() -> None:
    text = digest_markdown(digest())
    first, second = text.split("\n\n- ", 1)
    assert first == "## Monday 18 March 2024 (1 source)"
    assert second.startswith("Divers will inspect the hull on Monday. — ")
    assert text.endswith("## Tuesday 19 March 2024 (2 sources)\n\n")


def test_an_empty_digest() -> None:
    empty = Digest((), 3)
    assert json.loads(digest_json(empty)) == []
    assert digest_markdown(empty) == ""
