"""Names of classes that others read by how they begin: what begins with "month" or "weekday" holds numbers."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from timeline.dating.written import written

LEXICON = tomllib.loads(files("timeline.lang").joinpath("en", "lexicon.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", [name for name in LEXICON if name.partition("_")[0] in ("month", "weekday")])
def test_months_and_weekdays_are_numbers(name: str) -> None:
    assert all(isinstance(number, int) for number in LEXICON[name].values())


def test_a_line_of_a_quarter_is_no_date_of_publication() -> None:
    assert written("4th quarter 2005", "en") is None
