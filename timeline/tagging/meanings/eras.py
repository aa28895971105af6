"""What words mean that give only a direction in time: "now", "recently", "soon"."""

from __future__ import annotations

from timeline.model.expression import Era, Vague
from timeline.tagging.meanings.base import Meaning


def in_past() -> Meaning:
    return Meaning(Vague(Era.PAST))


def at_present() -> Meaning:
    return Meaning(Vague(Era.PRESENT))


def in_future() -> Meaning:
    return Meaning(Vague(Era.FUTURE))


def vague(*, era: str) -> Meaning:
    return Meaning(Vague(Era(era)))


def was_former(*, past: str) -> Meaning:
    return Meaning(Vague(Era(past)))
