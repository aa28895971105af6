"""How the time of tagging grows with the text: `python tests/benchmarks/tagging_linear.py [KIND …]`.

For each kind of text that is made to take long, in lengths that double: seconds for tagging alone and with anchoring
and JSON, and the exponent they grow by (1 is linear, 2 is the square). Each length is measured in a process of its own.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.benchmarks.fresh import fresh
from tests.benchmarks.hostile import KINDS, MAX
from tests.benchmarks.stages import Spent, best, spent, warm
from tests.benchmarks.texts import Text

LIMIT = 1.2  # exponents over it are marked
PARTS = (8, 4, 2, 1)  # of the whole length
PROSE = 10 * MAX
TOO_SHORT = 0.02  # seconds; below it the clock says nothing


@dataclass(frozen=True, slots=True)
class Point:
    """What a text of some length took; `spent` is None where it took longer than it may."""

    size: int
    spent: Spent | None


def main() -> None:
    """Measures and prints, a kind a line."""
    options = _options()
    print(f"{'kind':22} {'length':>10}  tag, s at 1/8, 1/4, 1/2, 1            with anchoring and JSON   exponents")
    slow = []
    for kind in options.kinds or KINDS:
        size = int(PROSE if kind == "prose" else MAX) // options.smaller
        points = steady(kind, size, seconds=options.seconds)
        print(_line(kind, size, points), flush=True)
        if is_slow(points):
            slow.append(kind)
    print(f"grows faster than length to the power of {LIMIT}: {', '.join(slow) or 'none'}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(KINDS)} (default: all)")
    parser.add_argument("--seconds", type=float, default=300, help="for one text, before it is given up (default: 300)")
    parser.add_argument("--smaller", type=int, default=1, metavar="TIMES", help="shorter texts, for a quick look")
    return parser.parse_args()


def steady(kind: str, size: int, *, seconds: float) -> list[Point]:
    """The curve; where it looks slow, the best of three of each length, as a busy machine looks slow too."""
    points = list(curve(kind, size, seconds=seconds))
    for _ in range(2):
        if not is_slow(points):
            break
        points = list(map(better, points, curve(kind, size, seconds=seconds)))
    return points


def better(one: Point, other: Point) -> Point:
    """The shorter time of two for the same length, each stage by itself."""
    if one.spent is None or other.spent is None:
        return other if one.spent is None else one
    return Point(one.size, best(one.spent, other.spent))


def curve(kind: str, size: int, *, seconds: float) -> Iterator[Point]:
    """Lengths that double up to the whole one, or to the first that takes too long."""
    for part in PARTS:
        point = Point(size // part, fresh(spent_on_kind, (kind, size // part), seconds=seconds))
        yield point
        if point.spent is None:
            return


def spent_on_kind(of: tuple[str, int]) -> Spent:
    """A kind of text in a length, through all stages."""
    warm()
    kind, size = of
    return spent(Text("", "2025-12-07", KINDS[kind](size)))


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float | None:
    """The slope of logarithms, by least squares; None where fewer than two times are long enough to tell."""
    told = [(math.log(size), math.log(time)) for size, time in zip(sizes, seconds, strict=True) if time >= TOO_SHORT]
    if len(told) < 2:
        return None
    across = sum(x for x, _ in told) / len(told)
    return sum((x - across) * y for x, y in told) / sum((x - across) ** 2 for x, _ in told)


def exponents(points: Sequence[Point]) -> tuple[float | None, float | None]:
    """Of tagging alone, and of all stages."""
    done = [(point.size, point.spent) for point in points if point.spent is not None]
    sizes = [size for size, _ in done]
    return exponent(sizes, [each.tagging for _, each in done]), exponent(sizes, [each.all for _, each in done])


def is_slow(points: Sequence[Point]) -> bool:
    """Whether a kind grows too fast, or was given up."""
    return points[-1].spent is None or any(each is not None and each > LIMIT for each in exponents(points))


def _line(kind: str, size: int, points: Sequence[Point]) -> str:
    times = [point.spent for point in points]
    tagging = " ".join("    over" if one is None else f"{one.tagging:8.3f}" for one in times)
    whole = " ".join("    over" if one is None else f"{one.all:8.3f}" for one in times)
    grows = " ".join("   -" if each is None else f"{each:4.2f}" for each in exponents(points))
    mark = "  <-- SLOW" if is_slow(points) else ""
    return f"{kind:22} {size:10,}  {tagging:35}  {whole:35}  {grows}{mark}"


if __name__ == "__main__":
    main()
