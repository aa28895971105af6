"""What a capital letter means: a name, the start of a sentence, or a headline."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.language import Language
from timeline.extracting.tokens import Cut
from timeline.model.records import record

NOUN_ENDINGS = ("ment", "ness", "tion", "sion", "ity", "acy", "ism", "ist", "ship", "ance", "ence", "ent", "ant", "al")
_OPENING = frozenset('"“‘:(-–—|•')


@record(frozen=True, slots=True)
class Evidence:
    """What the rest of the article says about capitals: words seen capitalised inside sentences, words seen small."""

    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


@record(frozen=True, slots=True)
class View:
    """A sentence as written and in small letters, with what helps to read it; `shouted` capitals mean nothing."""

    cut: Cut
    low: Sequence[str]
    words: Language
    evidence: Evidence
    shouted: bool


def is_shouted(found: Sequence[str], *, headline: bool) -> bool:
    """Whether capitals mean nothing here: headline style, or all capitals."""
    tenths = 7 if headline else 10
    if not headline and any(word.islower() for word in found if len(word) > 3):
        return False
    long_words = [word for word in found if word[0].isalpha() and len(word) > 3]
    return len(long_words) > 3 and sum(word[0].isupper() for word in long_words) * 10 >= len(long_words) * tenths


def is_plainly_name(index: int, view: View) -> bool:
    """Whether a capitalised word is a name by its place alone, inside a sentence, as most are; decided by `is_name`."""
    if view.shouted or not index or view.cut.word[index - 1] in _OPENING:
        return False
    key = view.low[index]
    return key not in view.words.closed and key not in view.words.sets["never.words"]


def is_name(index: int, view: View) -> bool:
    """Whether the capitalised word at `index` is (part of) a name."""
    word, key, words = view.cut.word[index], view.low[index], view.words
    if _opens_place(index, view) or word in words.countries or word in words.places:
        return True
    if key in words.sets["never.words"] or (key in words.closed and _is_plain(word, view)):
        return False
    if view.shouted:
        return _is_known(key, view) and key not in words.verbs and key not in words.nouns
    return (index > 0 and view.cut.word[index - 1] not in _OPENING) or _opens_as_name(index, view)


def _is_plain(word: str, view: View) -> bool:
    """A function word stays one unless it is written as an abbreviation: "IT", "WHO"."""
    return not word.isupper() or len(word) == 1 or view.shouted


def _is_known(key: str, view: View) -> bool:
    return key in view.evidence.names and key not in view.evidence.small


def _opens_place(index: int, view: View) -> bool:
    """ "New York": a common word that begins a known name of two words."""
    if index + 1 >= len(view.cut.word) or not view.cut.word[index + 1][0].isupper():
        return False
    pair = f"{view.cut.word[index]} {view.cut.word[index + 1]}"
    return pair in view.words.countries or pair in view.words.places


def _opens_as_name(index: int, view: View) -> bool:
    """A capitalised first word is a name if the article shows it to be one, or nothing else explains it."""
    key, words = view.low[index], view.words
    before_name = index + 1 < len(view.cut.word) and view.cut.word[index + 1][0].isupper()
    if _is_known(key, view) and (before_name or not is_common(key, words)):
        return True
    if key in view.evidence.small or is_common(key, words):
        return False
    if key in words.sets["people.titles"]:
        return True
    if key.endswith(("ly", "ing", "ed")) or key in words.sets["regions.adjectives"] or index + 1 >= len(view.cut.word):
        return False
    after = view.low[index + 1]
    before_verb = after in words.verbs or words.closed.get(after) == "X"
    return view.cut.word[index + 1][0].isupper() or (before_verb and not key.endswith(("s", *NOUN_ENDINGS)))


def is_common(key: str, words: Language) -> bool:
    """Whether a word written small is in the word lists: "experts", not "corvane"."""
    return key in words.verbs or key in words.nouns or key in words.sets["noun"] or key in words.numbers
