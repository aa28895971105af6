"""What the words in a slot are worth: a class's value, a counted number, an ordinal."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.tagging.grammar import Grammar, Value, checked_classes
from timeline.tagging.holidays import plain_name
from timeline.tagging.numbers import read_number


class SlotValues:
    """Reads slots of one grammar; phrases named number, count and ordinal are numbers, all else table values."""

    def __init__(self, grammar: Grammar) -> None:
        """Collects the tables once."""
        classes = grammar.values
        self._numbers = _merged(classes, "numword")
        self._ordinals = _merged(classes, "numword", "ordinal_word", "ordinal_last")
        checked = checked_classes(classes)
        self._checked = checked | {
            name for name, families in grammar.phrases.items() if not checked.isdisjoint(families)
        }
        self._holidays = classes["holiday"]
        self._vague = frozenset(classes["vague_count"])
        self._fixed = _merged(classes, "count_fixed")
        self._articles = _merged(classes, "article", "one_more")
        self._tables: dict[str, Mapping[str, Value]] = {
            name: {word: value for family in families for word, value in classes.get(family, {}).items()}
            for name, families in grammar.phrases.items()
        }
        self._tables.update({name: table for name, table in classes.items() if name not in self._tables})

    def read(self, family: str, words: list[str]) -> tuple[bool, object]:
        """The value of lower-case `words` in a slot of that class, and whether they have one."""
        match family:
            case "count" | "count_one":
                return True, self._count(words)
            case _ if family.startswith("number"):
                number = read_number(words, values=self._numbers)
                return number is not None, number
            case "holiday_name":
                name = self._holidays.get(plain_name(words))
                return name is not None, name
            case _ if family.startswith("ordinal"):
                number = read_number(words, values=self._ordinals)
                return number is not None, int(number or 0)
            case _:
                table = self._tables.get(family, {})
                known = next((word for word in words if word in table or word.isdecimal()), None)
                if known is None or (known not in table and family in self._checked):
                    return False, None
                return True, table[known] if known in table else int(known)

    def _count(self, words: list[str]) -> float | None:
        """None where the words leave the number open ("several")."""
        if any(word in self._vague for word in words):
            return None
        fixed = [self._fixed[word] for word in words if word in self._fixed]
        number = read_number(words, values=self._numbers)
        if fixed:
            return fixed[0] * (number if number and fixed[0] == 12 else 1)  # "three dozen", not "a couple"
        if number is not None:
            return number
        return next((self._articles[word] for word in words if word in self._articles), None)


def _merged(classes: Mapping[str, Mapping[str, Value]], *names: str) -> dict[str, float]:
    return {word: float(value) for name in names for word, value in classes[name].items()}
