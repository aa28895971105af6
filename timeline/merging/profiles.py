"""A mention made ready to be compared: its trigger, and the words, names and figures around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import islice
from math import fsum
from typing import NamedTuple, overload

from timeline.merging.stories import Stories
from timeline.merging.vocabulary import Vector, Vocabulary, Word, unit
from timeline.model.document import Document, Role
from timeline.model.event import Mention
from timeline.model.records import record

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+")
_NEAR = 5  # words to either side of the trigger
_BESIDE = 4
_CLOSED_RANK = 60  # the most frequent words of a language say nothing of what happened
_LONGEST = 300  # words of a sentence; what is longer is a table


class _Cut(NamedTuple):
    """The words with content of a sentence: dictionary forms, from where to where each is; which look like names,
    and which like figures."""

    lemmas: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    names: Sequence[int]
    figures: Sequence[int]


class Around(NamedTuple):
    """The dictionary forms of a trigger and of what stands around it, in their order."""

    trigger: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    clause: tuple[str, ...]
    names: Sequence[str]
    clause_names: Sequence[str]
    figures: Sequence[str]

    def near(self) -> tuple[str, ...]:
        """The words next to the trigger on either side."""
        return self.before[-_NEAR:] + self.after[:_NEAR]

    def beside(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The fewer words right before and right behind the trigger, nearest first."""
        return self.before[: -_BESIDE - 1 : -1], self.after[:_BESIDE]


class _Form(NamedTuple):
    """A word as it is written: its dictionary form, whether it is closed, has a capital, is unknown, is a figure."""

    lemma: str
    closed: bool
    upper: bool
    unknown: bool
    figure: bool


@record(frozen=True, slots=True)
class Trigger:
    """What is known of the words that name an event: as they are written, and by their head."""

    text: str
    head: str
    families: frozenset[int]
    senses: frozenset[int]
    vector: Vector | None


class Told(frozenset[str]):
    """Words, with what they say together (`rarity`): asked for with every comparison, added up once."""

    __slots__ = ("rarity",)
    rarity: float


@record(frozen=True, slots=True)
class Profile(Trigger):
    """What of a mention is compared. `before` and `after` are the words next to the trigger, nearest first, `left` and
    `right` the vectors of the nearest. `gist` adds up the clause when it is asked for."""

    inflected: bool
    trigger: frozenset[str]
    phrase: Vector | None
    sentence: Told
    clause: Told
    near: Told
    before: tuple[str, ...]
    after: tuple[str, ...]
    left: Vector | None
    right: Vector | None
    names: Told
    clause_names: Told
    figures: frozenset[str]
    gist: Callable[[], Vector | None]
    place: int
    spread: float
    repeated: int


class Profiles(Sequence[Profile]):
    """The profiles of many mentions, each made when it is first asked for: where columns are compared, few are."""

    def __init__(self, mentions: Sequence[Mention], profiler: Profiler) -> None:
        """For mentions in this order."""
        self._mentions, self._profiler = mentions, profiler
        self._made: dict[int, Profile] = {}

    @overload
    def __getitem__(self, place: int) -> Profile: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Profile]: ...
    def __getitem__(self, place: int | slice) -> Profile | Sequence[Profile]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        found = self._made.get(place)
        if found is None:
            found = self._made[place] = self._profiler.profile(self._mentions[place])
        return found

    def __len__(self) -> int:
        return len(self._mentions)


class Profiler:
    """Makes profiles; sentences that several mentions stand in are taken apart once."""

    def __init__(self, vocabulary: Vocabulary, stories: Stories) -> None:
        """For the words of one vocabulary and the documents of one collection."""
        self._vocabulary, self._stories = vocabulary, stories
        self._tokens = lru_cache(maxsize=4096)(self._cut)
        self._lemma = lru_cache(maxsize=65_536)(vocabulary.lemma)
        self._form = lru_cache(maxsize=65_536)(self._looked_up)
        self.vector = lru_cache(maxsize=65_536)(vocabulary.vector)
        self.phrase = lru_cache(maxsize=16_384)(self._sum)
        self._gist = lru_cache(maxsize=4096)(self._gist_of)
        self._starts: dict[str, Sequence[int]] = {}

    def profile(self, mention: Mention) -> Profile:
        """The mention made ready."""
        text, around = mention.extracted.trigger.text.casefold(), self.around(mention)
        head = self.head(around.trigger)
        word = self._vocabulary.words.get(head)
        before, after = around.before, around.after
        first, last = around.beside()
        sentence, names = self._told(before + after), self._told(around.names)
        return Profile(
            text=text,
            head=head,
            inflected=is_inflected(text, head),
            trigger=frozenset(around.trigger),
            families=word.families if word else frozenset(),
            senses=word.senses if word else frozenset(),
            vector=self.vector(head),
            phrase=self.phrase(tuple(sorted(around.trigger))),
            sentence=sentence,
            clause=sentence if len(around.clause) == len(before + after) else self._told(around.clause),
            near=self._told(around.near()) if max(len(before), len(after)) > _NEAR else sentence,
            before=first,
            after=last,
            left=self.vector(first[0]) if first else None,
            right=self.vector(last[0]) if last else None,
            names=names,
            clause_names=names if len(around.clause_names) == len(around.names) else self._told(around.clause_names),
            figures=frozenset(around.figures),
            gist=partial(self._gist, around.clause),
            place=self.place(mention),
            spread=self._stories.spread(head),
            repeated=self._stories.count(head, mention.document.id),
        )

    def around(self, mention: Mention) -> Around:
        """The words of the sentence to both sides of the trigger; a clause without other words is the sentence."""
        told, (text, offset) = mention.extracted, _sentence(mention)
        cut = self._tokens(text)
        lemmas = cut.lemmas
        start = bisect_right(cut.ends, told.trigger.start - offset)
        stop = bisect_left(cut.starts, told.trigger.end - offset)
        first = bisect_left(cut.starts, told.clause.start - offset)
        last = bisect_left(cut.starts, told.clause.end - offset)
        before, after = lemmas[:start], lemmas[stop:]
        inside = lemmas[first : min(start, last)] + lemmas[max(stop, first) : last]
        named, places = _named(mention), [place for place in cut.names if not start <= place < stop]
        within = [place for place in places if first <= place < last] if inside else places
        return Around(
            trigger=lemmas[start:stop] or (self._lemma(told.trigger.text.casefold()),),
            before=before,
            after=after,
            clause=inside or before + after,
            names=[*named, *[lemmas[place] for place in places]],
            clause_names=[*named, *[lemmas[place] for place in within]],
            figures=[lemmas[place] for place in cut.figures if not start <= place < stop],
        )

    def trigger(self, text: str, head: str) -> Trigger:
        """What is known of a trigger that is written so and has this head."""
        word = self._vocabulary.words.get(head)
        return Trigger(
            text=text,
            head=head,
            families=word.families if word else frozenset(),
            senses=word.senses if word else frozenset(),
            vector=self.vector(head),
        )

    def word(self, head: str) -> Word | None:
        """What is known of the word that names an event."""
        return self._vocabulary.words.get(head)

    def head(self, lemmas: Sequence[str]) -> str:
        """The first word that says something: "check" of "checked into", "place" of "took place"."""
        telling = [lemma for lemma in lemmas if self._rank(lemma) > _CLOSED_RANK]
        return (telling or lemmas)[0]

    def _rank(self, lemma: str) -> int:
        word = self._vocabulary.words.get(lemma)
        return word.rank if word else 99_999

    def _told(self, words: Iterable[str]) -> Told:
        told = Told(words)
        told.rarity = fsum(map(self._stories.rarity, told))  # exact, whatever the order in which a set gives its words
        return told

    def _gist_of(self, lemmas: Iterable[str]) -> Vector | None:
        return self._sum(sorted(lemmas))

    def _sum(self, lemmas: Iterable[str]) -> Vector | None:
        found = [vector for lemma in lemmas if (vector := self.vector(lemma))]
        return unit(tuple(map(sum, zip(*found, strict=True)))) if found else None

    def _cut(self, text: str) -> _Cut:
        found = list(islice(_WORD.finditer(text), _LONGEST))
        forms = [self._form(match[0]) for match in found]
        capitals = sum([form.upper for form in forms])
        titled = capitals * 2 > len(found)  # "Ferry Hits Bank Off Skell": capitals say nothing
        kept = [place for place, form in enumerate(forms) if not form.closed]
        told = [forms[place] for place in kept]
        return _Cut(
            tuple([form.lemma for form in told]),
            [found[place].start() for place in kept],
            [found[place].end() for place in kept],
            [
                place
                for place, form in enumerate(told)
                if form.upper and (form.unknown or (kept[place] > 0 and not titled))
            ],
            [place for place, form in enumerate(told) if form.figure],
        )

    def _looked_up(self, word: str) -> _Form:
        low = word.casefold()
        figure = word[0].isdigit()
        lemma = low.replace(",", "") if figure else self._lemma(low)
        unknown = lemma not in self._vocabulary.words
        return _Form(lemma, low in self._vocabulary.closed, word[0].isupper(), unknown, figure)

    def place(self, mention: Mention) -> int:
        """The sentence's number in its text; titles are 0."""
        sentence = mention.extracted.sentence
        if sentence.role is Role.TITLE:
            return 0
        starts = self._starts.get(mention.document.id)
        if starts is None:
            starts = self._starts[mention.document.id] = _starts(mention.document)
        return bisect_left(starts, sentence.start) if starts else sentence.paragraph


def _starts(document: Document) -> Sequence[int]:
    return sorted([one.start for one in document.annotated.sentences[:_LONGEST]])


def _named(mention: Mention) -> frozenset[str]:
    told = mention.extracted
    return frozenset(word.casefold() for name in (*told.participants, *told.places) for word in name.split())


def is_inflected(text: str, head: str) -> bool:
    """Whether the trigger has another form than the dictionary's that is no plural: "struck", "meeting"."""
    first = text.split(maxsplit=1)[0] if text else ""
    return first not in (head, f"{head}s", f"{head}es")


def _sentence(mention: Mention) -> tuple[str, int]:
    """The sentence and where it begins; the clause where the text is not at hand."""
    told, text = mention.extracted, mention.document.article.text
    sentence = told.sentence
    return (text[sentence.start : sentence.end], sentence.start) if text else (told.clause.text, told.clause.start)
