"""Texts shared out among processes: what one text tells hangs on no other, so the outcome is the same however many.

The other processes are ours, started anew by the running interpreter: neither a notebook nor Windows minds, and no
state of this process is copied. One that fails loses nothing, its share is read here.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from timeline.model.document import Annotated, Article
from timeline.pipeline.marking import annotate
from timeline.reading.isolating import own_process

_LEAST = 200_000  # characters: for less no process is worth its start


def annotate_all(articles: Sequence[Article], *, jobs: int = 1) -> list[Annotated]:
    """What each text alone tells, in order; `annotate_all(articles, jobs=2)` works with another process beside this."""
    if jobs < 2 or sum(len(article.text) for article in articles) < _LEAST:
        return [annotate(article) for article in articles]
    shares = [articles[first::jobs] for first in range(jobs)]
    with ThreadPoolExecutor(jobs - 1) as waiting:
        others = [waiting.submit(_elsewhere, share) for share in shares[1:]]
        done = [[annotate(article) for article in shares[0]], *(other.result() for other in others)]
    return [done[place % jobs][place // jobs] for place in range(len(articles))]


def _elsewhere(share: Sequence[Article]) -> list[Annotated]:
    command, environment = own_process("timeline.pipeline.spreading")
    data = pickle.dumps([replace(article, extra={}) for article in share])
    run = subprocess.run(command, input=data, capture_output=True, env=environment, check=False)  # noqa: S603  ours
    if run.returncode:
        return [annotate(article) for article in share]
    found: list[Annotated] = pickle.loads(run.stdout)  # noqa: S301  written by our own process
    return [replace(one, article=article) for one, article in zip(found, share, strict=True)]


def main() -> None:
    """Annotates the articles of standard input; the answer leaves the texts out, the asker has them."""
    nothing = Article("", "")
    found = [replace(annotate(article), article=nothing) for article in pickle.load(sys.stdin.buffer)]  # noqa: S301
    pickle.dump(found, sys.stdout.buffer)


if __name__ == "__main__":
    main()
