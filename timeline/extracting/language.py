"""The words of a language as extracting needs them, compiled once from its folder of TOML files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from json import loads as loads_json
from tomllib import loads

from timeline.extracting.inflection import conjugate, plural, third_person

_FILES = (
    *("triggers", "triggers_verbs", "triggers_nouns", "triggers_wide"),
    *("names", "status", "units", "titles", "furniture"),
)
_LEARNT = "triggers_learnt.json"


@dataclass(frozen=True, slots=True)
class Language:
    """Lookup tables of one language; `sets` holds the plain word lists under their dotted TOML path.

    `closed` and `looks` map a word to its class where no context is needed (`wordclass`), `verbs` a form to (base
    form, letters of `inflection`), `verb_kind` a base form (with its particle after a blank) to the kind of event,
    `nouns` a form to (singular, kind), `happening` a noun without a kind to the list of the wide net it is in.
    `learnt` are the weights of `detecting` by class of word, table and entry; empty where nothing was learnt.
    """

    code: str
    sets: Mapping[str, frozenset[str]]
    closed: Mapping[str, str]
    looks: Mapping[str, str]
    verbs: Mapping[str, tuple[str, str]]
    verb_kind: Mapping[str, str]
    particles: Mapping[str, frozenset[str]]
    nouns: Mapping[str, tuple[str, str]]
    happening: Mapping[str, str]
    learnt: Mapping[str, Mapping[str, Mapping[str, float]]]
    singulars: Mapping[str, str]
    families: Mapping[str, frozenset[str]]
    countries: Mapping[str, str]
    capitals: Mapping[str, str]
    places: frozenset[str]
    numbers: Mapping[str, float]
    multipliers: Mapping[str, float]
    parts: Mapping[tuple[str, ...], float]
    added: Mapping[tuple[str, ...], float]
    signs: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    limits: Mapping[str, int]
    starters: Mapping[str, tuple[tuple[str, ...], ...]]

    def has(self, path: str, word: str) -> bool:
        """Whether the list at `path` ("light.verbs") holds the word."""
        return word in self.sets[path]


@cache
def available(code: str) -> bool:
    """Whether there is a folder with event words for the language, `available("en")`."""
    return code.isalpha() and resources.files("timeline.lang").joinpath(code, "triggers.toml").is_file()


@cache
def language(code: str) -> Language:
    """The compiled language, `language("en")`; the folder must be there (`available`)."""
    return _compile(code, {name: _read(code, name) for name in _FILES})


def _read(code: str, name: str) -> dict[str, object]:
    return loads(resources.files("timeline.lang").joinpath(code, f"{name}.toml").read_text("utf-8"))


def _learnt(code: str) -> dict[str, dict[str, dict[str, float]]]:
    file = resources.files("timeline.lang").joinpath(code, _LEARNT)
    return dict(loads_json(file.read_text("utf-8"))["weights"]) if file.is_file() else {}


def _compile(code: str, files: Mapping[str, Mapping[str, object]]) -> Language:
    tables = {name: table for file in files.values() for name, table in file.items() if isinstance(table, dict)}
    sets = _sets(tables)
    sets["noun"], sets["adjective"] = (_words(files["triggers_nouns"][part]) for part in ("nouns", "adjectives"))
    sets["inflection.mostly_nouns"] |= {third_person(word) for word in sets["inflection.mostly_nouns"]}
    kinds = {
        name: table
        for name, table in files["triggers"].items()
        if name not in ("families", "weak") and isinstance(table, dict)
    }
    verb_kind = _kinds(kinds, "verbs")
    verbs = _verb_forms(sets, verb_kind, str(_at(tables, "inflection", "irregular")))
    singulars = dict(_pairs(str(files["triggers_nouns"]["irregular_plurals"])))
    nouns = _noun_forms(_kinds(kinds, "nouns"), singulars)
    numbers = _numbers(tables["numbers"], tables["compounds"])
    return Language(
        code=code,
        sets=sets,
        closed=_closed(sets),
        looks=_looks(sets, nouns, verbs, (*numbers, *tables["multipliers"])),
        verbs=verbs,
        verb_kind=verb_kind,
        particles=_particles({*verb_kind, *sets["aspect.verbs"], *sets["light.verbs"]}),
        nouns=nouns,
        happening=_happening(sets),
        learnt=_learnt(code),
        singulars=singulars,
        families=_families(tables["families"]),
        countries=_countries(str(_at(tables, "countries", "table"))),
        capitals=_capitals(str(_at(tables, "countries", "table"))),
        places=_place_names(str(_at(tables, "countries", "table")), str(_at(tables, "places", "cities"))),
        numbers=numbers,
        multipliers={word: float(value) for word, value in tables["multipliers"].items()},
        parts=_phrases(tables["parts"]),
        added=_phrases(tables["added"]),
        signs={word: str(value) for word, value in tables["signs"].items()},
        lists=_lists(tables),
        limits={name: int(value) for name, value in tables["length"].items()}
        | {"line": int(str(tables["lines"]["longest_words"]))},
        starters={name: _starters(tables, *name.split(".")) for name in ("hedges.words", "reporting.lead")},
    )


def _at(tables: Mapping[str, Mapping[str, object]], table: str, key: str) -> object:
    return tables[table][key]


def _words(value: object) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in str(value).split())


def _pairs(text: str) -> list[tuple[str, str]]:
    entries = (entry.split() for entry in text.replace("\n", " ").split("|"))
    return [(entry[0], entry[1]) for entry in entries if len(entry) == 2]


def _sets(tables: Mapping[str, Mapping[str, object]]) -> dict[str, frozenset[str]]:
    found = {
        f"{name}.{key}": _words(value)
        for name, table in tables.items()
        for key, value in table.items()
        if isinstance(value, str)
    }
    lists = {
        f"{name}.{key}": frozenset(map(str, value))
        for name, table in tables.items()
        for key, value in table.items()
        if isinstance(value, list)
    }
    return found | lists


def _lists(tables: Mapping[str, Mapping[str, object]]) -> dict[str, tuple[str, ...]]:
    return {
        f"{name}.{key}": tuple(map(str, value))
        for name, table in tables.items()
        for key, value in table.items()
        if isinstance(value, list)
    }


def _kinds(kinds: Mapping[str, Mapping[str, object]], part: str) -> dict[str, str]:
    """The first kind that lists a word has it: the order of the file is the order of preference."""
    found: dict[str, str] = {}
    for kind, table in kinds.items():
        for word in str(table.get(part, "")).split():
            found.setdefault(word.replace("_", " "), kind)
    return found


_CLOSED = {
    "adjectives": "A",
    "adverbs": "R",
    "modals": "X",
    "do": "X",
    "have": "X",
    "be": "X",
    "relatives": "W",
    "subordinators": "B",
    "conjunctions": "C",
    "pronouns": "O",
    "prepositions": "P",
    "possessives": "S",
    "determiners": "D",
}


def _closed(sets: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Later classes win, so a word in two lists takes the one that helps more to find phrases."""
    found = {word.replace("_", " "): tag for name, tag in _CLOSED.items() for word in sets[f"closed.{name}"]}
    found |= dict.fromkeys(sets["closed.subordinators"] & sets["closed.prepositions"], "B")
    return found | {"that": "T", "to": "I", "not": "R", "n't": "R", "n’t": "R"}


def _looks(
    sets: Mapping[str, frozenset[str]], nouns: Iterable[str], verbs: Iterable[str], numbers: Iterable[str]
) -> dict[str, str]:
    """Classes of all words written small that are in a list, the lists that say most last; see `wordclass`."""
    found = dict.fromkeys(verbs, "v")
    found |= {word: "a" if word in found else "A" for word in sets["adjective"]}
    found = dict.fromkeys(nouns, "n") | found | dict.fromkeys(sets["noun"], "N")
    found |= dict.fromkeys(numbers, "#") | _closed(sets)
    return {word: look for word, look in found.items() if word.islower() and word[0].isalpha()}


def _irregular(text: str) -> dict[str, tuple[str, str]]:
    rows = (entry.split() for entry in text.replace("\n", " ").split("|"))
    return {row[0]: (row[1], row[2]) for row in rows if len(row) == 3}


def _verb_forms(
    sets: Mapping[str, frozenset[str]], kinds: Mapping[str, str], irregular: str
) -> dict[str, tuple[str, str]]:
    strong = _irregular(irregular)
    bases = {*strong, *(verb.split()[0] for verb in kinds)}
    bases |= {
        verb.split()[0] for name in ("plain", "reporting", "light", "aspect", "link") for verb in sets[f"{name}.verbs"]
    }
    found: dict[str, tuple[str, str]] = {}
    for base in sorted(bases - {"be", "have", "do"}):
        for doubling in _spellings(base, sets["inflection.doubling"]):
            for form, letter in conjugate(base, strong.get(base), doubling):
                lemma, letters = found.get(form, (base, ""))
                found[form] = (lemma, letters if letter in letters else letters + letter)
    return found


def _spellings(base: str, doubling: frozenset[str]) -> tuple[frozenset[str], ...]:
    """ "canceled" and "cancelled": both spellings of verbs in a single l."""
    both = len(base) > 4 and base[-1] == "l" and base[-2] in "aeiou" and base not in doubling
    return (doubling, doubling | {base}) if both else (doubling,)


def _particles(verbs: set[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for verb in verbs:
        head, _, particle = verb.partition(" ")
        if particle:
            found.setdefault(head, set()).add(particle)
    return {head: frozenset(tails) for head, tails in found.items()}


def _noun_forms(kinds: Mapping[str, str], singulars: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    irregular = {one: many for many, one in singulars.items()}
    for noun, kind in kinds.items():
        for form in (noun, irregular.get(noun, plural(noun))):
            found.setdefault(form, (noun, kind))
    return found


def _happening(sets: Mapping[str, frozenset[str]]) -> dict[str, str]:
    return {noun: name for name in ("perhaps", "happening") for noun in sets[f"{name}.nouns"]}


def _numbers(table: Mapping[str, object], compounds: Mapping[str, object]) -> dict[str, float]:
    """The numbers in one word, with "twenty-five" and the like."""
    found = {word: float(str(value)) for word, value in table.items()}
    tens, ones = ([w for w, n in found.items() if low <= n < high] for low, high in ((20, 100), (1, 10)))
    joined = {f"{ten}-{one}": found[ten] + found[one] for ten in tens for one in ones}
    return found | joined | {word: float(str(value)) for word, value in compounds.items()}


def _phrases(table: Mapping[str, object]) -> dict[tuple[str, ...], float]:
    """Phrases as tuples of words, the longest first."""
    rows = ((tuple(phrase.split()), float(str(value))) for phrase, value in table.items())
    return dict(sorted(rows, key=lambda row: -len(row[0])))


def _families(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    groups = [_words(value) for value in table.values()]
    kinds = frozenset().union(*groups)
    return {kind: frozenset().union(*(group for group in groups if kind in group)) for kind in sorted(kinds)}


def _countries(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table.strip().splitlines():
        name, adjectives, others, _ = row.split("|")
        for word in (name, *adjectives.split(","), *others.split(",")):
            if word:
                found.setdefault(word, name)
    return found


def _capitals(table: str) -> dict[str, str]:
    rows = [row.split("|") for row in table.strip().splitlines()]
    return {city: row[0] for row in rows for city in row[3].split(",") if city}


def _place_names(table: str, cities: str) -> frozenset[str]:
    states = {name for row in table.strip().splitlines() for name in (row.split("|")[0], *row.split("|")[3].split(","))}
    return frozenset(name.strip() for name in (*states, *cities.replace("\n", "").split("|")) if name.strip())


def _starters(tables: Mapping[str, Mapping[str, object]], table: str, key: str) -> tuple[tuple[str, ...], ...]:
    """Phrases as tuples of words, the longest first."""
    value = tables[table][key]
    phrases = (tuple(str(phrase).split()) for phrase in (value if isinstance(value, list) else []))
    return tuple(sorted(phrases, key=len, reverse=True))
