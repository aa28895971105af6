"""Articles cut into sentences with exact offsets and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.extracting.language import Language, available, language
from timeline.extracting.lines import Line, lines
from timeline.model.document import Article, Role, Sentence

_STOP = re.compile(r"[.!?…]+(?P<closers>[\"”’'»)\]*]*(?:\[\d{1,3}\])*)(?P<gap>\s+|$)")
_OPENERS = "\"“‘'«([¿¡*_"
_LAST_WORD = re.compile(r"[^\s\"“”‘’'«»(\[—–]+$")
_LONGEST_WORD = 24


def split(article: Article) -> tuple[Sentence, ...]:
    """Sentences, headings and list items in order; `article.text[s.start:s.end]` is the stripped sentence.

    Example: `split(Article(id="a", text="Mr. Li spoke. It rained."))` are two sentences of paragraph 0.
    """
    words = language_of(article) or language("en")
    found = lines(article.text, getattr(article, "body_start", 0), words)
    return tuple(
        Sentence(start, end, paragraph, line.role)
        for paragraph, line in enumerate(found)
        for start, end in _sentences(article.text, line, words)
    )


def language_of(article: Article) -> Language | None:
    """The words to read the article with; English where it does not say, None for a language nobody wrote down."""
    code = (article.lang or "en").replace("_", "-").split("-")[0].lower()
    return language(code) if available(code) else None


def _sentences(text: str, line: Line, words: Language) -> Iterator[tuple[int, int]]:
    if line.role is not Role.BODY:
        yield line.start, line.end
        return
    start = line.start
    caseless = not any(map(str.isupper, text[line.start : line.end]))
    for match in _STOP.finditer(text, line.start, line.end):
        if match.end() >= line.end:
            break
        if _ends(text, match, words, caseless=caseless):
            yield start, match.end("closers")
            start = match.end()
    if start < line.end:
        yield start, line.end


def _ends(text: str, match: re.Match[str], words: Language, *, caseless: bool) -> bool:
    after = text[match.end() : match.end() + 40].lstrip(_OPENERS)
    if not after or (after[0].islower() and not caseless):
        return False
    if text[match.start()] != "." or match.end("closers") - match.start() > 1:
        return True
    last = _LAST_WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    return not _abbreviates(last.group() if last else "", after, words)


def _abbreviates(word: str, after: str, words: Language) -> bool:
    """Whether the stop after `word` belongs to the word: "Mr.", "J." and, before no new sentence, "U.S."."""
    low = word.casefold()
    if low in words.sets["abbreviations.never"] and (word[0].isupper() or low not in ("no", "art")):
        return not (low == "no" and not after[0].isdigit())
    if len(word) == 1 and word.isupper() and word != "I":
        return True
    return (low in words.sets["abbreviations.perhaps"]) and _written_short(word) and not _begins(after, words)


def _written_short(word: str) -> bool:
    return "." in word or word[0].isupper() or len(word) == 2


def _begins(after: str, words: Language) -> bool:
    """Whether a sentence starts so: with a capitalised function word ("The", "In", "He")."""
    first = re.split(r"[^\w]", after, maxsplit=1)[0]
    return first[:1].isupper() and words.closed.get(first.lower(), "A") in "DSPOBCRWTI"
