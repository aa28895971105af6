"""Writes timeline/lang/en/merging_words.tsv: lemmas with word families, senses and small vectors, for merging.

    python tests/benchmarks/merging_words.py GLOVE.txt WORDNET_DICT OUT.tsv

GLOVE.txt is glove.6B.100d (Pennington, Socher and Manning, 2014; Public Domain Dedication and Licence 1.0), most
frequent word first; WORDNET_DICT the folder of WordNet 3.0's database files. Needs numpy.
"""

from __future__ import annotations

import base64
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

MOST_WORDS, READ, DIMENSIONS, SENSES = 16_000, 60_000, 64, 3
RULES = {
    "v": "s: ies:y es:e es: ed:e ed: ing:e ing:",
    "n": "s: ses:s xes:x zes:z ches:ch shes:sh ies:y men:man",
}
HEADER = """\
# Words for merging: lemma, rank by frequency, words derived from one another (a number each), senses, vector (base85).
# Lines that begin with "=" lead from irregular forms to lemmas.
# Ranks and vectors: GloVe 6B (Pennington, Socher, Manning 2014), Public Domain Dedication and Licence 1.0, reduced to
# 64 dimensions of a byte. Families and senses: WordNet 3.0, Copyright 2006 by Princeton University, all rights
# reserved; used and distributed under the WordNet licence (docs/merging.md).
"""
Lemma = tuple[str, str]


class WordNet:
    """Lemmas, senses and derivations of nouns and verbs."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[Lemma, list[str]] = {}
        self.exceptions: dict[Lemma, str] = {}
        self.derived: dict[Lemma, set[Lemma]] = defaultdict(set)
        for part, name in (("v", "verb"), ("n", "noun")):
            for line in (folder / f"{name}.exc").read_text().splitlines():
                form, lemma, *_ = line.split()
                self.exceptions.setdefault((form, part), lemma)
            for fields in _rows(folder / f"index.{name}"):
                self.senses[fields[0], part] = [part + offset for offset in fields[-int(fields[2]) :]]
        self._derivations(folder)

    def _derivations(self, folder: Path) -> None:
        words: dict[tuple[str, str], list[str]] = {}
        links: list[tuple[str, str, str, str, str]] = []
        for part, name in (("v", "verb"), ("n", "noun")):
            for fields in _rows(folder / f"data.{name}"):
                count = int(fields[3], 16)
                words[part, fields[0]] = [word.lower() for word in fields[4 : 4 + 2 * count : 2]]
                rest = fields[5 + 2 * count :]
                for at in range(0, 4 * int(fields[4 + 2 * count]), 4):
                    sign, offset, other, places = rest[at : at + 4]
                    if sign == "+" and other in "nv":
                        links.append((part, fields[0], other, offset, places))
        for part, own, other, offset, places in links:
            one = words[part, own][int(places[:2], 16) - 1], part
            two = words[other, offset][int(places[2:], 16) - 1], other
            self.derived[one].add(two)
            self.derived[two].add(one)

    def lemma(self, form: str, part: str) -> str | None:
        """The dictionary form of a word as this part of speech, None where there is none."""
        if (form, part) in self.exceptions:
            return self.exceptions[form, part]
        if (form, part) in self.senses:
            return form
        endings = (rule.split(":") for rule in RULES[part].split())
        cut = (form[: -len(old)] + new for old, new in endings if form.endswith(old))
        return next((lemma for lemma in cut if (lemma, part) in self.senses), None)


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("  "):
                yield line.split(" | ")[0].split()


def read_vectors(path: Path) -> tuple[list[str], Any]:
    """The most frequent words and their unit vectors, the common part of all taken out, reduced."""
    words, rows = [], []
    with path.open(encoding="utf-8") as file:
        for line, _ in zip(file, range(READ), strict=False):
            word, *numbers = line.rstrip().split(" ")
            words.append(word)
            rows.append([float(number) for number in numbers])
    table = np.array(rows, dtype=np.float64)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    table -= table.mean(0)
    axes = np.linalg.svd(table[:20_000], full_matrices=False)[2]
    table = table @ axes[2 : 2 + DIMENSIONS].T
    return words, table / np.linalg.norm(table, axis=1, keepdims=True)


def chosen(words: list[str], net: WordNet) -> dict[str, int]:
    """The lemmas worth keeping, with the rank of their most frequent form."""
    ranks: dict[str, int] = {}
    for rank, word in enumerate(words, start=1):
        for part in "vn":
            lemma = net.lemma(word, part)
            if lemma and lemma.isalpha() and lemma.isascii() and len(lemma) > 1:
                ranks.setdefault(lemma, rank)
    return dict(list(ranks.items())[:MOST_WORDS])


def families(ranks: Mapping[str, int], net: WordNet) -> dict[str, list[int]]:
    """For each lemma the verbs that it is or comes from, numbered; what comes from no verb has a number of its own."""
    number = {lemma: place for place, lemma in enumerate(sorted(ranks))}
    found = {}
    for lemma in ranks:
        roots = {lemma} | {word for part in "vn" for word, _ in net.derived.get((lemma, part), ()) if word in number}
        found[lemma] = sorted(number[root] for root in roots)
    return found


def senses(lemma: str, net: WordNet) -> list[str]:
    """The first senses as verb and noun, and those of the verbs it is derived from."""
    own = [sense for part in "vn" for sense in net.senses.get((lemma, part), [])[:SENSES]]
    verbs = sorted(word for word, part in net.derived.get((lemma, "n"), ()) if part == "v")
    return sorted({*own, *(sense for verb in verbs for sense in net.senses.get((verb, "v"), [])[:2])})


def main(glove: str, wordnet: str, out: str) -> None:
    """Writes the table."""
    net = WordNet(Path(wordnet))
    words, table = read_vectors(Path(glove))
    ranks = chosen(words, net)
    place = {word: number for number, word in enumerate(words)}
    kin = families(ranks, net)
    told = {lemma: senses(lemma, net) for lemma in ranks}
    shared: dict[str, int] = defaultdict(int)
    for some in told.values():
        for sense in some:
            shared[sense] += 1
    names = {sense: str(number) for number, sense in enumerate(sorted(s for s, count in shared.items() if count > 1))}
    scale = 127 / np.abs(table).max()
    with Path(out).open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        for (form, _), lemma in sorted(net.exceptions.items()):
            if lemma in ranks and form in place and form != lemma:
                file.write(f"={form}\t{lemma}\n")
        for lemma in sorted(ranks):
            numbers = table[place.get(lemma, ranks[lemma] - 1)]
            vector = base64.b85encode(np.round(numbers * scale).astype(np.int8).tobytes()).decode()
            known = " ".join(names[sense] for sense in told[lemma] if sense in names)
            file.write(f"{lemma}\t{ranks[lemma]}\t{' '.join(map(str, kin[lemma]))}\t{known}\t{vector}\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
