"""What verbs do to whom: every sense has its examples, and is not taken from its counter-examples."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from tests.extracting.telling import mentions
from timeline.extracting.eventnouns import OTHER

ROWS: list[dict[str, Any]] = tomllib.loads(files("timeline.lang").joinpath("en", "senses.toml").read_text("utf-8"))[
    "sense"
]


def kinds(text: str) -> set[str]:
    return {one.kind for one in mentions(text)}


@pytest.mark.parametrize(("text", "kind"), [(text, row["kind"]) for row in ROWS for text in row["examples"]])
def test_the_object_decides_the_kind(text: str, kind: str) -> None:
    found = kinds(text)
    assert found == {kind} or (kind == OTHER and not found)  # what is of no kind is mostly not told at all


@pytest.mark.parametrize(("text", "kind"), [(text, row["kind"]) for row in ROWS for text in row["never"]])
def test_other_objects_do_not(text: str, kind: str) -> None:
    found = kinds(text)
    assert found
    assert kind not in found


def test_no_verb_and_object_have_two_senses() -> None:
    pairs = [(row["verb"], noun) for row in ROWS for noun in row.get("objects", "").split()]
    assert len(pairs) == len(set(pairs))
