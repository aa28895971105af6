"""Why a mention joined an event, in the levels that merging compared it on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.model.published import PublishedEvent, PublishedJoin, PublishedMention
from timeline.reviewing.sharing import common_to, figures_of, telling_of_mention
from timeline.reviewing.witness import Witness

WHEN_WORDS = {
    "same": "they name the same time",
    "within": "the time of one lies within the other's",
    "overlap": "their times overlap",
    "coarse": "one says only roughly when, and that allows the other",
    "unknown": "one of them has no date",
    "apart": "their times have no moment in common",
}
WHAT_WORDS = {
    "same_form": "the same word names it",
    "same_word": "forms of one word name it",
    "same_family": "words of one family name it",
    "synonym": "words of one meaning name it",
    "close": "words close in meaning name it",
    "related": "words that go together name it",
    "loose": "the words that name it are far from each other in meaning",
    "unrelated": "the words that name it have nothing to do with each other",
}
_HOW = {
    "statement": "one article says one thing in two clauses: one stands in the other, runs on about one plan, or takes "
    "up what was just told",
    "disputed": "taken for one thing that the sources time differently: names, figures and words agree",
    "witness": "it has no date of its own and tells the same in like words; it adds nothing to the date",
    "user": "joined by the corrections file",
}


def join_line(witness: Witness, told: Mapping[str, Witness], *, event: PublishedEvent) -> str:
    """The mention, the one it is likest to, and on which levels they meet."""
    join = witness.mention.joined
    other = None if join is None else told.get(join.mention)
    if join is None or other is None:
        return f"  {witness.number}: nothing is recorded of why it was joined"
    reasons = "; ".join(_reasons(join, witness.mention, other.mention, event))
    return f"  {witness.number} is likest to {other.number}: {reasons}"


def _reasons(
    join: PublishedJoin, mention: PublishedMention, other: PublishedMention, event: PublishedEvent
) -> Iterator[str]:
    yield WHEN_WORDS[join.when]
    if join.what:
        yield WHAT_WORDS.get(join.what, join.what.replace("_", " ")) + _words(mention, other)
    if join.names:
        yield f"both name {', '.join(join.names)}"
    yield from _figures(join, mention, other)
    shared = common_to(telling_of_mention(mention, event=event), telling_of_mention(other, event=event))
    if shared.words:
        yield f"words in common: {', '.join(sorted(shared.words))}"
    if join.how in _HOW:
        yield _HOW[join.how]
    if join.likelihood is not None and join.how != "statement":
        yield f"{_percent(join.likelihood)} likely to be one{' by the words alone' if join.how == 'disputed' else ''}"


def _words(mention: PublishedMention, other: PublishedMention) -> str:
    """The two triggers, where the source's words may be shown."""
    mine, theirs = mention.trigger.text, other.trigger.text
    if mine is None or theirs is None:
        return ""
    return f" (“{mine}”)" if mine == theirs else f" (“{theirs}”, “{mine}”)"


def _figures(join: PublishedJoin, mention: PublishedMention, other: PublishedMention) -> Iterator[str]:
    mine, theirs = figures_of(mention), figures_of(other)
    if join.how_many == "same":
        yield f"figures in common: {', '.join(sorted(mine & theirs))}"
    elif join.how_many == "compatible":
        yield f"figures that can both hold: {_listed(theirs)}; {_listed(mine)}"
    elif join.how_many == "different":
        yield f"although they count differently: {_listed(theirs)}; {_listed(mine)}"


def _listed(figures: frozenset[str]) -> str:
    return ", ".join(sorted(figures))


def _percent(likelihood: float) -> str:
    return "more than 99 %" if likelihood > 0.99 else f"{likelihood:.0%}".replace("%", " %")
