"""The story: what the documents dated so far say of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dating.inference.clues import Clues, read_clues
from timeline.dating.inference.curves import Evidence
from timeline.dating.inference.habits import Habits, habits_of
from timeline.dating.inference.likeness import Index, Source
from timeline.dating.inference.span import Span
from timeline.dating.inference.statements import Anchor, Statements
from timeline.dating.inference.terms import Texts, read_texts
from timeline.dating.inference.weights import Usual
from timeline.model.document import Basis, Dct, Document
from timeline.model.expression import CalendarDate
from timeline.model.interval import Interval
from timeline.model.timex import Anchored, Lean
from timeline.model.wording import day_in_words

_BEFORE, _AFTER = 14, 31  # days around the dated documents in which another of the story may lie
_BEFORE_OWN, _AFTER_OWN = 7, 31  # days around a date that a text names in full
_TOLD = frozenset({Basis.GIVEN, Basis.MARKUP, Basis.URL})
_NEAR_YEARS = 366 * 3


@dataclass(frozen=True, slots=True)
class Own:
    """What one text says alone."""

    document: Document
    clues: Clues
    years: tuple[int, ...]


class Story:
    """The documents of a story by number; what is counted once for all passes."""

    def __init__(self, documents: Sequence[Document], anchor: Anchor, usual: Usual) -> None:
        self.documents = documents
        self.own = tuple(Own(each, read_clues(each.annotated), _years(each)) for each in documents)
        self.texts: Texts = read_texts(documents)
        self._anchor = anchor
        self._usual = usual

    def at(self, sources: Iterable[Source]) -> Seen:
        """The story as it looks with these documents dated, their dates known."""
        known = sorted(sources, key=lambda source: source.number)
        seen = Seen(self, self._habits(known))
        seen.learn(known)
        return seen

    def paper(self, number: int) -> str | None:
        """The name of the paper that a document is of, where it is known."""
        return self.documents[number].article.source

    def anchored(self, source: Source) -> tuple[Document, Sequence[Anchored]]:
        """A document as it is with that date, and its expressions placed by it."""
        document = _dated(self.own[source.number].document, source)
        return document, self._anchor(document)

    def _habits(self, known: Sequence[Source]) -> Mapping[str | None, Habits]:
        dated: dict[str | None, list[tuple[Clues, int]]] = {own.document.article.source: [] for own in self.own}
        for source in known:
            own = self.own[source.number]
            dated[own.document.article.source].append((own.clues, source.day))
        return {name: habits_of(of_paper, self._usual) for name, of_paper in dated.items()}


class Seen:
    """The indexes over the documents dated so far. Habits are those of known dates alone."""

    def __init__(self, story: Story, habits: Mapping[str | None, Habits]) -> None:
        self._story = story
        self._habits = habits
        self._days: list[int] = []
        self._trusted = 0.0
        self.known = 0
        self.index = Index(story.texts)
        self._statements = Statements(story.texts.rarity, documents=len(story.own))

    def learn(self, sources: Sequence[Source]) -> None:
        """Takes in documents whose days were found."""
        for source in sources:
            self._days.append(source.day)
            self._trusted += source.trust
            self.known += _is_told(self.document(source.number))
            self.index.add(source)
            document, anchored = self._story.anchored(source)
            self._statements.add(document, source, anchored)

    def evidence(self, number: int) -> Evidence:
        """All that is known on one document."""
        own = self._story.own[number]
        return Evidence(
            own.clues,
            own.years,
            self._habits[own.document.article.source],
            self.index.nearest(number),
            self.index.sharers(number),
            self._statements.tell(own.document, own.clues, number),
            self.index.words(number),
            self._trusted,
        )

    def document(self, number: int) -> Document:
        """The document as it was given."""
        return self._story.documents[number]

    def name(self, source: Source) -> str:
        """A source for people; "kelmar-post (published Sunday 7 December 2025)"."""
        known = "published" if source.trust == 1 else "inferred to be published"
        day = day_in_words(date.fromordinal(source.day))
        return f"{self._story.own[source.number].document.id} ({known} {day})"

    def span(self, number: int, today: date | None) -> Span | None:
        """The days one document may be of: around the dated ones, and around those it names in full itself."""
        common = Span.around(self._days, before=_BEFORE, after=_AFTER)
        named = _near_days(_full_days(self._story.own[number].clues, stamped=common is None), common)
        own = Span.around(named, before=_BEFORE_OWN, after=_AFTER_OWN)
        both = [span for span in (common, own) if span is not None and span.length]
        hull = Span.around(
            (end for span in both for end in (span.first, span.first + span.length - 1)), before=0, after=0
        )
        limited = None if hull is None else hull.until(None if today is None else today.toordinal())
        return limited if limited is not None and limited.length else None


def _is_told(document: Document) -> bool:
    """Whether a date comes from outside the text: what texts say of themselves may be of another day."""
    return document.dct is not None and document.dct.basis in _TOLD


def known_day(document: Document) -> int | None:
    """The ordinal of the day a document is dated to, None where it is not, or only to a window."""
    return None if document.dct is None else day_of(document.dct)


def day_of(dct: Dct) -> int | None:
    """The ordinal of a context's day, None of a window."""
    interval = dct.interval
    if interval.start is None or interval.end is None or interval.end - interval.start > timedelta(days=1):
        return None
    return interval.start.toordinal()


def _dated(document: Document, source: Source) -> Document:
    if document.dct is not None:
        return document
    interval = Interval.of_day(date.fromordinal(source.day))
    return Document(document.annotated, Dct(interval, Basis.SOURCES, ()))


def _years(document: Document) -> tuple[int, ...]:
    """The years a text names, but for those of clauses that look ahead."""
    expressions = (timex.expression for timex in document.annotated.timexes if timex.lean is not Lean.FUTURE)
    return tuple(one.year for one in expressions if isinstance(one, CalendarDate) and one.year is not None)


def _full_days(clues: Clues, *, stamped: bool) -> list[int]:
    """The days a text names with their years; of a text alone only those written like stamps: the rest is its story."""
    found: list[int] = []
    for day in clues.days if not stamped else (each for each in clues.days if each.stamped):
        try:
            found += [] if day.year is None else [date(day.year, day.month, day.day).toordinal()]
        except ValueError:  # not in the calendar
            continue
    return found


def _near_days(days: Sequence[int], span: Span | None) -> list[int]:
    """The days within three years of the story, or where nothing is dated, of the latest of them: no history."""
    first = span.first if span is not None else max(days, default=0)
    last = span.first + span.length if span is not None else first
    return [day for day in days if first - _NEAR_YEARS <= day <= last + _NEAR_YEARS]
