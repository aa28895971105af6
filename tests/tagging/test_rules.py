"""Every rule of every language is tested by its own examples and counter-examples."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from timeline.anchoring import anchor
from timeline.model.document import Basis, Dct
from timeline.model.interval import Interval
from timeline.model.timex import Anchored
from timeline.tagging import tag
from timeline.tagging.rules import compiled_grammar, languages, load_grammar, source_of
from timeline.tagging.stored import to_json


def rules(part: str) -> list[Any]:
    found = []
    for language in languages():
        data = tomllib.loads((files("timeline.lang") / language / "rules.toml").read_text(encoding="utf-8"))
        for rule in data["rule"]:
            found += [
                pytest.param(language, rule, example, id=f"{language}-{rule['name']}-{number}")
                for number, example in enumerate(rule.get(part, ()))
            ]
    return found


def anchored(language: str, text: str, dct: str | None) -> tuple[Anchored, ...]:
    context = None if dct is None else Dct(Interval.of_day(date.fromisoformat(dct)), Basis.GIVEN, ())
    return anchor(tag(text, language=language), dct=context)


@pytest.mark.parametrize(("language", "rule", "example"), rules("examples"))
def test_example(language: str, rule: dict[str, Any], example: dict[str, Any]) -> None:
    found = {one.timex.text: one for one in anchored(language, example["text"], example.get("dct"))}
    assert example["find"] in found, sorted(found)
    one = found[example["find"]]
    if "value" in example:
        assert one.value == example["value"], one.derivation
    if "best" in example:
        assert one.best is not None
        assert one.best.date().isoformat() == example["best"]
    if "mod" in example:
        assert one.timex.mod == example["mod"]


@pytest.mark.parametrize(("language", "rule", "example"), rules("never"))
def test_never(language: str, rule: dict[str, Any], example: str) -> None:
    assert rule["name"] not in [timex.rule for timex in tag(example, language=language)]


@pytest.mark.parametrize("language", languages())
def test_rules_have_examples_and_their_own_names(language: str) -> None:
    data = tomllib.loads((files("timeline.lang") / language / "rules.toml").read_text(encoding="utf-8"))
    names = [rule.name for rule in load_grammar(language).rules]
    assert len(names) == len(set(names)) == len(data["rule"])
    assert all(rule["examples"] for rule in data["rule"])


@pytest.mark.parametrize("language", languages())
def test_the_compiled_grammar_is_that_of_the_rules(language: str) -> None:
    """`python3 dev.py grammar` writes it anew."""
    committed = (files("timeline.lang") / language / "grammar.json").read_text(encoding="ascii")
    assert committed == compiled_grammar(language)
    assert compiled_grammar(language) == to_json(load_grammar(language), source=source_of(language))
