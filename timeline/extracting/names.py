"""Who and where: names in a sentence, tied to the full name the article gives, and the places among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from timeline.extracting.language import Language
from timeline.extracting.tokens import Tokens
from timeline.model.records import record

_LONGEST_STATE = 4
_NATIONAL = 3  # words of a name that may have the adjective of a state in it


class NameKind(StrEnum):
    """What a name stands for, as far as the words show."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    OTHER = "other"


@record(frozen=True, slots=True)
class Name:
    """Words `first` to `last` of a sentence (both belong to it); `text` is the name without titles.

    `titled` marks a name behind a title; `by_first` one behind a title that goes with first names ("Sir Alan").
    """

    first: int
    last: int
    text: str
    kind: NameKind
    titled: bool = False
    by_first: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is one word that may be a place or people."""
        return self.kind is NameKind.OTHER and self.first == self.last

    @property
    def is_full_person(self) -> bool:
        """Whether it is somebody's first and last name."""
        return self.kind is NameKind.PERSON and self.last > self.first


def names(tokens: Tokens, words: Language) -> list[Name]:
    """All names of a sentence in order, states and peoples under the state's name."""
    found: list[Name] = []
    index = tokens.tag.find("M")
    while index >= 0:
        end = _run_end(tokens, index, words)
        body = _is_organisation(tokens, end - 1, words) or _names_body(tokens, index, end, words)
        index -= index > 1 and _is_large_adjective(tokens, index - 1) and body
        found.extend(_in_run(tokens, index, end, words))
        index = tokens.tag.find("M", end)
    return [name for spot, name in enumerate(found) if not _introduces(tokens, name, found[spot + 1 : spot + 2], words)]


def _introduces(tokens: Tokens, name: Name, following: Sequence[Name], words: Language) -> bool:
    """Whether a people's name only describes the office of the person named next: "Danish envoy Jens …"."""
    if name.kind is not NameKind.COUNTRY or not following or following[0].kind is not NameKind.PERSON:
        return False
    between = range(name.last + 1, following[0].first)
    office = len(between) in (1, 2, 3) and all(tokens.tag[i] in "NA" for i in between)
    return office and tokens.low[between[-1]] in words.sets["people.titles"]


def _run_end(tokens: Tokens, start: int, words: Language) -> int:
    end, tags = start + 1, tokens.tag
    while tags[end : end + 1] == "M" or (tags[end + 1 : end + 2] == "M" and _joins(tokens, start, end, words)):
        end += 1
    return end


def _joins(tokens: Tokens, start: int, end: int, words: Language) -> bool:
    """ "French Foreign Ministry", "Ana de Ruiz", "the Maid of Wick": a word that joins what stands around it."""
    joint = tokens.word[end] == "&" or tokens.low[end] in words.sets["people.particles"]
    return joint or _is_large_adjective(tokens, end) or _holds_together(tokens, start, end, words)


def _is_large_adjective(tokens: Tokens, index: int) -> bool:
    """ "the Free Syrian Army": an adjective that is part of a name."""
    return tokens.tag[index : index + 1] == "A" and tokens.word[index][0].isupper()


def _names_body(tokens: Tokens, start: int, end: int, words: Language) -> bool:
    """ "(National) Academy of Sciences"."""
    return end - start > 1 and _is_body(tokens, start, start + 1, words)


def _holds_together(tokens: Tokens, start: int, end: int, words: Language) -> bool:
    """ "the Maid of Wick", "Widow's Point": two names that are one."""
    low = tokens.low
    if _is_known_place(tokens, start, end, words) or _is_body(tokens, start, end, words):
        return True
    if tokens.tag[end] == "'":
        return low[end + 1] in words.sets["places.endings"] | words.sets["organisations.words"]
    if low[end] not in words.sets["closed.genitive"] or end - start > 1 or not start:
        return False
    plain = low[start] not in words.sets["people.titles"] | words.sets["places.kinds"]
    before = tokens.tag[start - 1] == "D" or (
        tokens.tag[start - 1] == "N" and low[start - 1] not in words.sets["people.roles"]
    )
    return plain and before and tokens.word[start] not in words.countries


def _whole(tokens: Tokens, start: int, end: int, words: Language) -> NameKind | None:
    """What a run is that is one name with its "of": a place of the list, a body; None of others."""
    text = " ".join(tokens.word[start:end]) if end - start > 1 else ""
    if text in words.places and text not in words.countries:
        return NameKind.OTHER
    if end - start < _NATIONAL:
        return None
    return NameKind.ORGANISATION if any(_is_body(tokens, i - 1, i, words) for i in (start + 1, start + 2)) else None


def _is_known_place(tokens: Tokens, start: int, end: int, words: Language) -> bool:
    """ "the Gulf of Mexico": the list has it with what stands behind."""
    if tokens.low[end] not in words.sets["closed.genitive"]:
        return False
    return any(" ".join(tokens.word[start:stop]) in words.places for stop in range(end + 2, end + 4))


def _is_body(tokens: Tokens, start: int, end: int, words: Language) -> bool:
    """ "Academy of Sciences", not "the Army of Peru"."""
    if tokens.low[end] not in words.sets["organisations.joined"] or end - start > _NATIONAL:
        return False
    if end + 1 >= len(tokens.tag) or tokens.word[end + 1] in words.countries:
        return False
    return tokens.low[end - 1] in words.sets["organisations.bodies"] and tokens.word[end - 1][0].isupper()


def _in_run(tokens: Tokens, start: int, end: int, words: Language) -> Iterator[Name]:
    """Takes "Chilean President Maria Lopez" apart; a state that only describes a title names nobody."""
    index = start
    titled = by_first = False
    if _is_national(tokens, start, end, words):
        yield Name(start, end - 1, " ".join(tokens.word[start:end]), NameKind.ORGANISATION)
        return
    whole = _whole(tokens, start, end, words)
    if whole:
        yield Name(start, end - 1, " ".join(tokens.word[start:end]), whole)
        return
    while index < end:
        state, stop = _state(tokens, index, end, words)
        if state:
            if not _describes_title(tokens, stop, end, words) or _is_organisation(tokens, end - 1, words):
                yield Name(index, stop - 1, state, NameKind.COUNTRY)
            index = stop
            continue
        office = tokens.low[index] in words.sets["people.titles"]
        if office and not _is_organisation(tokens, end - 1, words) and not _is_landmark(tokens, end - 1, words):
            titled, by_first = True, tokens.low[index] in words.sets["people.first_name_titles"]
            index += 1
            continue
        stop = _part_end(tokens, index, end, words)
        if stop < end and stop == index + 1 and tokens.low[stop] in words.sets["people.titles"] and not titled:
            index = stop  # "Ruritanian President Ana Ruiz": an adjective of a state that no list has
            continue
        yield _plain(tokens, (index, stop), words, titled=titled, by_first=by_first)
        titled = by_first = False
        index = stop


def _is_national(tokens: Tokens, start: int, end: int, words: Language) -> bool:
    """ "Free Syrian Army", "Syrian National Council": a state's adjective inside one name."""
    titles = words.sets["people.titles"]
    if end - start < _NATIONAL or not _is_organisation(tokens, end - 1, words):
        return False
    plain = all(tokens.tag[i] in "MA" and tokens.low[i] not in titles for i in range(start, end))
    return plain and any(
        words.countries.get(word, word) != word and word[1:].islower() for word in tokens.word[start:end]
    )


def _state(tokens: Tokens, index: int, end: int, words: Language) -> tuple[str, int]:
    for stop in range(min(end, index + _LONGEST_STATE), index + 1, -1):
        state = words.countries.get(" ".join(tokens.word[index:stop]))
        if state:
            return state, stop
    word = tokens.word[index]
    state = words.countries.get(word) or (words.countries.get(word[: word.index("-")]) if "-" in word else None)
    return (state or "", index + 1)


def _describes_title(tokens: Tokens, index: int, end: int, words: Language) -> bool:
    return index + 1 < end and tokens.low[index] in words.sets["people.titles"]


def _part_end(tokens: Tokens, index: int, end: int, words: Language) -> int:
    """Where a name ends inside a run: before a state, at the end otherwise."""
    stop = index + 1
    while stop < end and not _state(tokens, stop, end, words)[0] and not _is_office(tokens, stop, end, words):
        stop += 1
    return stop


def _is_office(tokens: Tokens, index: int, end: int, words: Language) -> bool:
    """A title inside a run with the person's name behind it: "Lima Mayor Ana Ruiz"."""
    if tokens.low[index] not in words.sets["people.titles"]:
        return False
    if index + 1 >= end:  # "Florida Gov." with the name behind its stop
        return tokens.tag[end : end + 2] == ".M" and tokens.tag[index - 1] == "M"
    return not _is_organisation(tokens, end - 1, words) and tokens.tag[index - 1] == "M"


def _is_landmark(tokens: Tokens, last: int, words: Language) -> bool:
    """ "Prince William Sound": no prince."""
    return tokens.low[last] in words.sets["places.endings"]


def _is_organisation(tokens: Tokens, last: int, words: Language) -> bool:
    word = tokens.word[last]
    return tokens.low[last] in words.sets["organisations.words"] or (word.isupper() and 2 <= len(word) <= 6)


def _plain(tokens: Tokens, span: tuple[int, int], words: Language, *, titled: bool, by_first: bool) -> Name:
    start, stop = span
    text = (
        " ".join(tokens.word[start:stop]).replace(" '", "'").replace(" ’", "’")
        if stop > start + 1
        else tokens.word[start]
    )
    thing = tokens.low[start] in words.sets["places.kinds"] or tokens.low[stop - 1] in words.sets["places.endings"]
    joined = stop > start + 1 and any(
        tokens.tag[i] not in "M" and tokens.low[i] in words.sets["closed.genitive"] for i in range(start, stop)
    )
    if _is_organisation(tokens, stop - 1, words) and not titled:
        kind = NameKind.ORGANISATION
    elif (
        (thing or joined or _is_region(tokens, span, words) or _describes_noun(tokens, span))
        and stop - start > 1
        and not titled
    ):
        kind = NameKind.OTHER
    elif titled or (stop - start > 1 and text not in words.places):
        kind = NameKind.PERSON
    else:
        kind = NameKind.OTHER
    return Name(start, stop - 1, text, kind, titled, by_first)


def _is_region(tokens: Tokens, span: tuple[int, int], words: Language) -> bool:
    """ "Eastern Europe": nobody is called so."""
    first, last = tokens.word[span[0]], tokens.word[span[1] - 1]
    wide = first in words.sets["regions.adjectives"] or first.lower() in words.sets["subject.directions"]
    return wide and last in words.places


def _describes_noun(tokens: Tokens, span: tuple[int, int]) -> bool:
    """ "the Sea Lark", "Sea Lark rescue": no person's name has an article, or a noun right behind it."""
    start, stop = span
    return (start > 0 and tokens.tag[start - 1] == "D") or (stop < len(tokens.tag) and tokens.tag[stop] == "N")
