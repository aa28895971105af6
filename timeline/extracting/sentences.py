"""Articles cut into sentences with exact offsets and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.extracting.furniture import furniture
from timeline.extracting.language import Language, available, language
from timeline.extracting.lines import Line, lines
from timeline.model.document import Article, Role, Sentence

# From the first of several stops only, and never fewer of them: a line of stops costs its length.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++(?P<closers>[\"”’'»)\]*]*+(?:\[\d{1,3}\])*)(?P<gap>\s+|$)")
_OPENERS = "\"“‘'«([¿¡*_"
_LAST_WORD = re.compile(r"[^\s\"“”‘’'«»(\[—–]+$")
_LONGEST_WORD = 24
_LONGEST_OPENING = 48
_WORD_BEFORE = re.compile(r"(?P<word>[\w'’]+)(?P<closers>[)\"”’%]*)$")
# "… in court LIMA, Peru (Wire) - Two miners …": the place that opens a report, behind its headline.
_PLACE = re.compile(
    r"(?<=[a-z\d)\"”’])\s+(?=[A-Z]{3,40}(?:[ /\\-]{1,3}[A-Z]{3,40}){0,3}"
    r"(?:, [A-Z][\w.]{1,20})? (?:\||\([A-Z]\w{1,20}\) ?[-–—]))"
)
_QUOTES = '"“”'


def split(article: Article) -> tuple[Sentence, ...]:
    """Sentences, headings and list items in order; `article.text[s.start:s.end]` is the stripped sentence.

    Example: `split(Article(id="a", text="Mr. Li spoke. It rained."))` are two sentences of paragraph 0.
    """
    words = language_of(article) or language("en")
    found = lines(article.text, article.body_start, furniture(words, article.lang))
    return tuple(
        Sentence(start, end, paragraph, _role(article.text, start, line.role, words))
        for paragraph, line in enumerate(found)
        for start, end in _sentences(article.text, line, words)
    )


def _role(text: str, start: int, role: Role, words: Language) -> Role:
    """The role of its line, but for a sentence in running text that tells of the printed paper."""
    if role is Role.BODY and text[start : start + _LONGEST_OPENING].lower().startswith(words.lists["lines.sentences"]):
        return Role.FURNITURE
    return role


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
            yield from _behind_headline(text, start, match.end("closers"), words)
            start = match.end()
    if start < line.end:
        yield from _behind_headline(text, start, line.end, words)


def _behind_headline(text: str, start: int, end: int, words: Language) -> Iterator[tuple[int, int]]:
    """The sentence, cut before each place that opens a report."""
    for match in _PLACE.finditer(text, start, end):
        if text[start : match.start()].rfind("|") < 0:  # the place may stand there twice, the day between them
            yield from _without_stop(text, start, match.start(), words)
            start = match.end()
    yield from _without_stop(text, start, end, words)


def _without_stop(text: str, start: int, end: int, words: Language) -> Iterator[tuple[int, int]]:
    """The sentence, cut where a caption or a heading ran into it: "police in Tarvik | The men were held"."""
    quoted, seen = 0, start
    for match in _large(words.code).finditer(text, start, end):
        quoted += sum(text.count(mark, seen, match.start()) for mark in _QUOTES)
        seen = match.start()
        if quoted % 2 == 0 and match.start() > start and _opens_anew(text, match, words):
            yield start, match.start()
            start = match.start("word")
    yield start, end


@cache
def _large(code: str) -> re.Pattern[str]:
    """An opening word written large behind a blank, where no stop and no opening mark stands, and the word after it."""
    opening = "|".join(sorted(map(str.capitalize, language(code).sets["sentences.opening"])))
    return re.compile(rf"(?<=[\w)\"”’%])\s+(?P<word>{opening})(?=\s+(?P<next>\w+))")


def _opens_anew(text: str, match: re.Match[str], words: Language) -> bool:
    """Whether a function word written large begins a sentence and no title: not "said The Gazette", "In Bruges"."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    if before is None or before["word"].lower() in words.sets["sentences.leading"]:
        return False
    follow = match["next"]
    if before["word"][0].isupper() or before["word"].isdigit():  # "World War I ended", "Plan A failed"
        return len(match["word"]) > 1 and follow.islower() and follow not in words.closed
    named = match["word"].lower() in words.sets["sentences.articles"] and not follow.islower()
    return not named or follow in words.countries or (follow.isupper() and len(follow) > 1)


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
