"""The language of a text: as declared, unless its words plainly are another's; else as its words have it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from timeline.model.document import Article
from timeline.reading.language_model import likelihoods

DECLARED = "lang_declared"
"""The field of `Article.extra` that keeps a declared language which the text is not in."""

_LETTERS = re.compile(r"[^\W\d_]+")
_SLICE = 1_500  # characters, from the beginning, the middle and the end
_LEAST = 60  # letters: one line in a hundred of fewer was taken for another language's, of twice as many none
_LEAST_COMMON, _COMMON_SHARE = 2, 0.05  # of the words; English news has a sixth, other languages at most a fiftieth
_LIKELY = 0.7
_CERTAIN, _EXCLUDED, _ENOUGH = 0.95, 0.01, 200  # to know better than what is declared


@dataclass(frozen=True, slots=True)
class Languages:
    """Names by code, other codes for the same, frequent words that are one language's alone."""

    names: Mapping[str, str]
    aliases: Mapping[str, str]
    common: Mapping[str, frozenset[str]]


def with_languages(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles with their languages; `with_languages(reading.articles)[0].lang` is "de".

    Where none is declared it is told from the text, None where that is too short to tell. A declared one stays, as it
    is written, unless a text of some length plainly is in another: then `extra["lang_declared"]` keeps it.
    """
    return tuple(_with_language(article) for article in articles)


def primary(lang: str | None) -> str | None:
    """The code of a language without region and in two letters, if it has them; "en" of "eng-GB", and of "English"."""
    code = (lang or "").strip().lower().replace("_", "-").split("-")[0]
    return languages().aliases.get(code, code) or None


def name_of(lang: str) -> str:
    """What a language is called in English; `name_of("de-AT")` is "German", of unknown ones the code itself."""
    return languages().names.get(primary(lang) or "", f"“{lang}”")


def language_warnings(article: Article, *, known: Container[str]) -> tuple[str, ...]:
    """What is to be said of an article's language, `known` being those with rules.

    Example: `language_warnings(article, known={"en"})` is `("the text is in German, for which …",)`.
    """
    found: list[str] = []
    if declared := article.extra.get(DECLARED):
        found.append(f"it is declared to be in {name_of(declared)}, but reads as {name_of(article.lang or '')}")
    if article.lang and primary(article.lang) not in known:
        found.append(
            f"the text is in {name_of(article.lang)}, for which there are no rules: no times or events are read"
        )
    return tuple(found)


def detect(text: str) -> str | None:
    """The code of a text's language, None where there is too little to tell; `detect("Il pleut sur le port …")`."""
    sample = _sample(text)
    if _size(sample) < _LEAST:
        return None
    if common := _by_common_words(sample):
        return common
    chances = likelihoods(sample)
    best = max(sorted(chances), key=lambda code: chances[code])
    return best if chances[best] >= _LIKELY and best in languages().names else None


def _with_language(article: Article) -> Article:
    text = article.text[article.body_start :]
    if not article.lang:
        return replace(article, lang=detect(text))
    another = _contradicted(text, article.lang)
    if another is None:
        return article
    return replace(article, lang=another, extra={**article.extra, DECLARED: article.lang})


def _contradicted(text: str, declared: str) -> str | None:
    """The language of a text that plainly is not in the declared one."""
    code, sample = primary(declared), _sample(text)
    if _size(sample) < _ENOUGH:
        return None
    common = _by_common_words(sample)
    if common is not None:
        return None if common == code else common
    chances = likelihoods(sample)
    best = max(sorted(chances), key=lambda each: chances[each])
    is_sure = chances[best] >= _CERTAIN and best in languages().names and code in languages().names
    return best if is_sure and chances.get(code or "", 0) < _EXCLUDED else None


def _sample(text: str) -> str:
    if len(text) <= 3 * _SLICE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SLICE], text[middle : middle + _SLICE], text[-_SLICE:]))


def _size(sample: str) -> int:
    return sum(map(len, _LETTERS.findall(sample)))


def _by_common_words(sample: str) -> str | None:
    words = _LETTERS.findall(sample.lower())
    for code, common in languages().common.items():
        count = sum(word in common for word in words)
        if count >= max(_LEAST_COMMON, _COMMON_SHARE * len(words)):
            return code
    return None


@cache
def languages() -> Languages:
    """The data of `lang/languages.toml`, read once."""
    data = tomllib.loads((files("timeline.lang") / "languages.toml").read_text(encoding="utf-8"))
    names = dict(entry.strip().split(" ", 1) for entry in data["names"].replace("\n", " ").split("|"))
    aliases = dict(entry.split("=") for entry in data["aliases"].split())
    called = {name.lower(): code for code, name in names.items()}
    return Languages(
        names, called | aliases, {code: frozenset(words.split()) for code, words in data["common"].items()}
    )
