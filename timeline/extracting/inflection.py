"""Forms of verbs and nouns by rule: what a list of base forms stands for.

Verb forms are one letter each: b base, z third person, d past, n past participle, g -ing.
"""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


def third_person(base: str) -> str:
    """The form after "he": `third_person("carry") == "carries"`."""
    if base.endswith(_HISSING) or base.endswith("o"):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def plural(noun: str) -> str:
    """More than one: `plural("embassy") == "embassies"`."""
    return third_person(noun) if not noun.endswith("o") else noun + "s"


def singular(noun: str) -> str:
    """One of them, for regular plurals in lower case: `singular("clashes") == "clash"`."""
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1]


def _doubles(base: str, doubling: frozenset[str]) -> bool:
    if base in doubling:
        return True
    if len(base) < 3 or base[-1] in _VOWELS or base[-1] in "wxyh" or base[-2] not in _VOWELS or base[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in base) == 1


def _past(base: str, stem: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return stem + "ed"


def _participle(base: str, stem: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return stem + "ing"


def conjugate(
    base: str, irregular: tuple[str, str] | None = None, doubling: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str]]:
    """Forms of a verb with their letters: `dict(conjugate("stop"))["stopped"] == "dn"` after joining.

    `irregular` is (past, past participle); a form may come more than once with different letters.
    """
    stem = base + base[-1] if _doubles(base, doubling) else base
    past, perfect = irregular or (_past(base, stem), _past(base, stem))
    yield base, "b"
    yield third_person(base), "z"
    yield past, "d"
    yield perfect, "n"
    yield _participle(base, stem), "g"
