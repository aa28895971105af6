"""Event detection: how likely a verb, noun or adjective is to name something that happens.

Weights learnt from annotated text are added up; `timeline/lang/en/triggers_learnt.json` says from which, and
`tests/benchmarks/event_training.py` is how. This is the wide net; what of it is told is decided in `candidates` and
`telling`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from timeline.extracting.inflection import singular
from timeline.extracting.language import Language, language
from timeline.extracting.parsed import Parsed
from timeline.model.records import record

Features: TypeAlias = tuple[tuple[str, str], ...]
"""What is known of a word: names of the tables of weights, each with its entry."""

DETECTED = frozenset("VNA")
_IN_PHRASE = frozenset("NMA'#")
_CLOSED = frozenset("PDSOCBWTIXR")  # classes whose words are few: the word says more than its class
_SHORTEST_STEM = 3
_KEPT = 8192


@record(frozen=True, slots=True)
class Trigger:
    """The word at `index` names an event; `score` is the logarithm of the odds, 0 is even."""

    index: int
    score: float


def triggers(parsed: Parsed, words: Language) -> list[Trigger]:
    """All words of a sentence that are likelier than not to name an event, in order."""
    found = (
        Trigger(index, score(parsed, index, words))
        for index, tag in enumerate(parsed.tokens.tag)
        if tag in DETECTED and parsed.tokens.low[index][0].isalpha()
    )
    return [trigger for trigger in found if trigger.score > 0]


def score(parsed: Parsed, index: int, words: Language) -> float:
    """The logarithm of the odds that the word at `index` (a verb, noun or adjective) names an event.

    0 for every word in a language without learnt weights.
    """
    weights = words.learnt.get(parsed.tokens.tag[index])
    if weights is None:
        return 0.0
    around = sum(weights[name].get(value, 0.0) for name, value in surroundings(parsed, index, words))
    return around + _by_itself(parsed.tokens.tag[index], _form(parsed, index), words.code)


@lru_cache(maxsize=_KEPT)
def _by_itself(tag: str, word: str, code: str) -> float:
    words = language(code)
    weights = words.learnt[tag]
    return weights["bias"][""] + sum(weights[name].get(value, 0.0) for name, value in itself(tag, word, words))


def features(parsed: Parsed, index: int, words: Language) -> Features:
    """Everything that the score of a word hangs on."""
    tag = parsed.tokens.tag[index]
    return (("bias", ""), *itself(tag, _form(parsed, index), words), *surroundings(parsed, index, words))


def _form(parsed: Parsed, index: int) -> str:
    return parsed.tokens.lemma[index] if parsed.tokens.tag[index] == "V" else parsed.tokens.low[index]


def itself(tag: str, word: str, words: Language) -> Features:
    """What the word says wherever it stands: itself, the lists it is in, the verb it is made of."""
    if tag == "V":
        return (("word", word), ("kind", _kind_of_verb(word, words)))
    plain = singular(word)
    listed = words.nouns.get(word)
    named = ("list", "listed") if listed else ("list", words.happening.get(plain) or words.happening.get(word, ""))
    return ("word", listed[0] if listed else plain), named, ("made", _derivation(word, plain, words))


def _kind_of_verb(lemma: str, words: Language) -> str:
    return words.verb_kind.get(lemma) or ("saying" if lemma in words.sets["reporting.verbs"] else "")


def _derivation(word: str, plain: str, words: Language) -> str:
    """How a noun is made: the letters of the verb form it also is, or its ending and whether a verb is in it."""
    known = words.verbs.get(word)
    if known:
        return known[1]
    for ending in words.lists["detection.endings"]:
        if plain.endswith(ending) and len(plain) >= len(ending) + _SHORTEST_STEM:
            stem = plain[: -len(ending)]
            made = any(stem + tail in words.verbs for tail in words.lists["detection.tails"])
            return f"{ending} of a verb" if made else ending
    return ""


def surroundings(parsed: Parsed, index: int, words: Language) -> Features:
    """What stands around the word: the form of the verb group, or the edges of the noun phrase."""
    if parsed.tokens.tag[index] == "V":
        group = next((one for one in parsed.groups if one.head == index), None)
        return ("form", parsed.tokens.form[index]), ("shape", group.shape if group else "")
    tags, last = parsed.tokens.tag, len(parsed.tokens.tag) - 1
    first = end = index
    while first and tags[first - 1] in _IN_PHRASE:
        first -= 1
    while end < last and tags[end + 1] == "N":
        end += 1
    return (
        ("opens", _said(parsed, first - 1) if first else "^"),
        ("closes", _said(parsed, end + 1) if end < last else "$"),
        ("head", _head(parsed, index, end, words)),
    )


def _said(parsed: Parsed, index: int) -> str:
    """The word where its class is closed, the base form of a verb, else the class alone."""
    tag = parsed.tokens.tag[index]
    if tag == "V":
        return parsed.tokens.lemma[index]
    return parsed.tokens.low[index] if tag in _CLOSED else tag


def _head(parsed: Parsed, index: int, end: int, words: Language) -> str:
    """What a noun before other nouns only describes: the kind of event, or nothing that happens."""
    if end == index:
        return "itself"
    listed = words.nouns.get(parsed.tokens.low[end])
    return listed[1] if listed else "other"
