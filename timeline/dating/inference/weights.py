"""The weights of evidence, read from the language's data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

_FEW = 8  # documents


@dataclass(frozen=True, slots=True)
class Usual:
    """Shares of articles published so many days (0 to 6) after the weekday they name; see `Habits`."""

    behind: Sequence[float]
    ahead: Sequence[float]
    usual: Sequence[float]


@dataclass(frozen=True, slots=True)
class Least:
    """The least probability that is reported: of a `day`, of it and those beside it (`near`), of a `window`."""

    day: float
    near: float
    window: float


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds: `tables` by bin, `curves` as factors; `surety` is how far they are believed.

    `trust` is how much an inferred date counts beside a known one; `elsewhere` the days beyond those looked at;
    what ends in `_of_few` is so where next to no date is known.
    """

    tables: Mapping[str, Sequence[float]]
    curves: Mapping[str, float]
    usual: Usual
    least: Least
    near_of_few: float
    trust: float
    elsewhere: float
    elsewhere_alone: float
    surety: float
    surety_of_few: float

    def with_known(self, known: int) -> Weights:
        """The weights where so many documents have a date from outside their text."""
        few = _FEW / (known + _FEW)
        near = self.least.near + (self.near_of_few - self.least.near) * few
        surety = self.surety + (self.surety_of_few - self.surety) * few
        return replace(self, least=replace(self.least, near=near), surety=surety)


@cache
def load_weights(language: str = "en") -> Weights:
    """The weights in `publication.toml`; their comments say how they were got."""
    data = tomllib.loads(files("timeline.lang").joinpath(language, "publication.toml").read_text("utf-8"))
    return Weights(
        tables={name: tuple(values) for name, values in data["tables"].items()},
        curves=dict(data["curves"]),
        usual=Usual(**{name: tuple(shares) for name, shares in data["weekdays"].items()}),
        least=Least(**data["least"]),
        **data["limits"],
    )
