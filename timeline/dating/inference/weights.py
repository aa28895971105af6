"""The weights of evidence, read from the language's data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
class Weights:
    """Log-odds: `tables` by bin, `curves` as factors. `day`, `window`: the least probability that is reported;
    `day_of_few` where next to no date is known.

    `trust` is how much an inferred date counts beside a known one; `elsewhere` the days beyond those looked at.
    """

    tables: Mapping[str, Sequence[float]]
    curves: Mapping[str, float]
    usual: Usual
    day: float
    day_of_few: float
    window: float
    trust: float
    elsewhere: float
    elsewhere_alone: float

    def least(self, known: int) -> float:
        """The probability that carries a day where the dates of so many documents are known and not inferred."""
        return self.day + (self.day_of_few - self.day) * _FEW / (known + _FEW)


@cache
def load_weights(language: str = "en") -> Weights:
    """The weights in `publication.toml`; their comments say how they were got."""
    data = tomllib.loads(files("timeline.lang").joinpath(language, "publication.toml").read_text("utf-8"))
    return Weights(
        tables={name: tuple(values) for name, values in data["tables"].items()},
        curves=dict(data["curves"]),
        usual=Usual(**{name: tuple(shares) for name, shares in data["weekdays"].items()}),
        **data["limits"],
    )
