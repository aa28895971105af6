"""How fast time expressions are read: `python tests/benchmarks/tagging_speed.py CORPORA_FOLDER`.

Prints megabytes of text a second on one core, in-process times as processor time, whole programs by the clock, each
the best of three (`--articles`: of five); beside it dateparser and, where given, chrono on the same text.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.benchmarks.fresh import fresh, wall_seconds
from tests.benchmarks.rivals import Read, chrono, dateparser_search
from tests.benchmarks.stages import Spent, spent_on, total
from tests.benchmarks.texts import MEGABYTE, Text, wikiwars

RUNS = 3
ARTICLE_RUNS = 5
TAG = (sys.executable, "-m", "timeline", "tag")

Figures: TypeAlias = dict[str, float]


def main() -> None:
    """Measures and prints."""
    options = _options()
    corpus = wikiwars(options.corpora)
    texts = tuple(corpus.copies(int(options.megabytes * MEGABYTE)))
    figures = {**own(texts, first=len(corpus.texts))}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.jsonl"
        file.write_text("".join(text.line() for text in texts), encoding="utf-8")
        figures |= programs(file, texts, options.articles)
        figures |= others(texts, file, options.chrono)
    figures |= ratios(figures)
    print(json.dumps(figures, indent=1) if options.json else "\n".join(_lines(figures)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, metavar="CORPORA_FOLDER", help="holds timex/en.wikiwars.jsonl")
    parser.add_argument("--megabytes", type=float, default=4, help="of text to make (default: 4)")
    parser.add_argument("--articles", type=Path, nargs="+", default=[], metavar="FILE", help="short texts to start on")
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="with node_modules/chrono-node; needs node")
    parser.add_argument("--json", action="store_true", help="figures for programs")
    return parser.parse_args()


def own(texts: Sequence[Text], *, first: int) -> Figures:
    """The stages through the library, each stage's best; the first texts are the corpus itself, read unprepared."""
    runs = [run for _ in range(RUNS) if (run := fresh(spent_on, texts)) is not None]
    sums = [total(run) for run in runs]
    size, found = sums[0].characters, sums[0].expressions
    return {
        "text, MB": size / MEGABYTE,
        "expressions": found,
        "expressions a KB, the corpus as it is": _per_kilobyte(total(runs[0][:first])),
        "expressions a KB, all copies": _per_kilobyte(sums[0]),
        "tagging, MB/s": size / MEGABYTE / min(each.tagging for each in sums),
        "tagging, the corpus as it is, MB/s": _best_rate([total(run[:first]) for run in runs]),
        "anchoring, µs an expression": min(each.anchoring for each in sums) / found * 1e6,
        "JSON, µs an expression": min(each.writing for each in sums) / found * 1e6,
        "tagging + anchoring + JSON, MB/s": size / MEGABYTE / min(each.all for each in sums),
    }


def _per_kilobyte(spent: Spent) -> float:
    return spent.expressions / spent.characters * 1000


def _best_rate(runs: Sequence[Spent]) -> float:
    return max(run.characters / MEGABYTE / run.tagging for run in runs)


def programs(file: Path, texts: Sequence[Text], articles: Sequence[Path]) -> Figures:
    """The command as a user runs it, from its start to its end."""
    seconds = wall_seconds([*TAG, "--format", "jsonl", file], runs=RUNS, folder=ROOT)
    figures = {"command tag --format jsonl, MB/s": sum(len(text.text) for text in texts) / MEGABYTE / seconds}
    if articles:
        files = [article.resolve() for article in articles]
        seconds = wall_seconds([*TAG, *files], runs=ARTICLE_RUNS, folder=ROOT)
        figures[f"command tag of {len(articles)} articles, s"] = seconds
    return figures


def others(texts: Sequence[Text], file: Path, chrono_folder: Path | None) -> Figures:
    """The rivals' rates."""
    read = {"dateparser search_dates": fresh(dateparser_search, texts)}
    if chrono_folder is not None and shutil.which("node"):
        read["chrono"] = chrono(file, folder=chrono_folder)
    return {f"{name}, MB/s": _rate(one) for name, one in read.items() if one is not None}


def _rate(read: Read) -> float:
    return read.characters / MEGABYTE / read.seconds


def ratios(figures: Figures) -> Figures:
    """How many times as much our whole way reads, as rivals place what they find too."""
    ours = figures["tagging + anchoring + JSON, MB/s"]
    rivals = [name for name in figures if name.startswith(("dateparser", "chrono"))]
    return {f"ours with anchoring and JSON / {name.split(',')[0]}": ours / figures[name] for name in rivals}


def _lines(figures: Figures) -> Iterator[str]:
    return (f"{name:52} {value:12,.{0 if value >= 1000 else 3}f}" for name, value in figures.items())


if __name__ == "__main__":
    main()
