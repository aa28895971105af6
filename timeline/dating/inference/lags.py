"""How long after the day that its texts point at a paper publishes, learnt from its dated articles.

Each is weighed as if its date were not known; a mixture of lags is fitted to where the true days then lie.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from timeline.dating.inference.likeness import Source
from timeline.dating.inference.weighing import Posterior

Lags = Mapping[int, float]

_LAGS = -1, 0, 1, 2  # days
_CREDIT = 8.0  # articles without a lag that are taken for granted
_ROUNDS = 12
_LEAST_DATED = 12  # articles: fewer teach nothing
_MOST_WEIGHED = 40  # articles of a paper: more teach little more and take their time


def sample(articles: Sequence[Source]) -> Sequence[Source]:
    """The articles to learn from: at most so many, evenly over all; none where there are few."""
    if len(articles) < _LEAST_DATED:
        return ()
    count = min(_MOST_WEIGHED, len(articles))
    return [articles[place * len(articles) // count] for place in range(count)]


def lags_of(weighed: Sequence[tuple[Posterior, int]]) -> Lags:
    """The share of articles by lag (days), from what their texts say and the true days (ordinals)."""
    lags: Lags = {lag: 1 / len(_LAGS) for lag in _LAGS}
    for _ in range(_ROUNDS if weighed else 0):
        counts = {lag: _CREDIT * (lag == 0) for lag in _LAGS}
        for posterior, day in weighed:
            likely = {lag: share * posterior.share(day - lag) for lag, share in lags.items()}
            total = math.fsum(likely.values())
            for lag, share in likely.items():
                counts[lag] += share / total if total else 0.0
        lags = {lag: count / math.fsum(counts.values()) for lag, count in counts.items()}
    return lags if weighed else {0: 1.0}


def lagged(posterior: Posterior, lags: Lags) -> Posterior:
    """The posterior moved by the lags of its paper."""
    if len(lags) == 1:
        return posterior
    days = range(posterior.span.first, posterior.span.first + posterior.span.length)
    shares = tuple(math.fsum(share * posterior.share(day - lag) for lag, share in lags.items()) for day in days)
    return Posterior(posterior.span, shares)
