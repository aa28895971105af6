"""A small story built by hand: a ferry that runs aground, as three papers and an undated note tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from timeline.model.document import Annotated, Article, Basis, Dct, Document, Role, Sentence, Stamp
from timeline.model.event import (
    Conflict,
    ConflictValue,
    Event,
    Extracted,
    Mention,
    Quantity,
    Span,
    Status,
    Story,
    Timing,
    Undated,
)
from timeline.model.expression import CalendarDate, DayPart, Expression, Last, PartOfDay
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.timex import Anchored, AnchorKind, Timex, TimexType

POST = (
    "Ferry aground off Skerry Point\n\n"
    "The ferry Brenda struck a sandbank on Friday night with 214 passengers aboard, the harbour office said. "
    "Divers will inspect the hull on Monday."
)
HERALD = "The Brenda ran onto a sandbank late on Friday carrying 209 passengers. A tug pulled it free the next day."
BLOG = "=SUM(A1) wrote a passenger. The line once lost a boat in fog."

SATURDAY = date(2024, 3, 16)
FRIDAY_NIGHT = Interval(datetime(2024, 3, 15, 18), datetime(2024, 3, 16, 6), Granularity.PART_OF_DAY)


def day(year: int, month: int, number: int) -> Interval:
    return Interval.of_day(date(year, month, number))


def published(interval: Interval, *, basis: Basis = Basis.GIVEN, evidence: str = "published.csv, line 2") -> Dct:
    return Dct(interval=interval, basis=basis, evidence=(evidence,))


def document(article: Article, dct: Dct | None, *, warnings: tuple[str, ...] = ()) -> Document:
    sentence = Sentence(0, len(article.text), 0, Role.BODY)
    return Document(Annotated(article, (sentence,), (), ()), dct, warnings=warnings)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def timex(text: str, words: str, *, expression: Expression | None = None, kind: TimexType = TimexType.DATE) -> Timex:
    found = span(text, words)
    return Timex(found.start, found.end, words, kind, expression or Last(CalendarDate(weekday=4)), rule="weekday")


def anchored(
    words: Timex,
    interval: Interval | None,
    *,
    value: str | None,
    counted_from: Dct | Anchored | None = None,
    best: datetime | None = None,
) -> Anchored:
    kinds = {Dct: AnchorKind.DCT, Anchored: AnchorKind.TEXT}
    anchor = kinds.get(type(counted_from), AnchorKind.SAID)
    derivation = f"“{words.text}” as the calendar has it"
    return Anchored(words, value, interval, best, anchor, counted_from, ("year",), derivation, ("look", "count"), None)


def extracted(
    text: str,
    quote: str,
    *,
    trigger: str,
    title: str,
    status: Status = Status.HAPPENED,
    quantities: tuple[tuple[float, str], ...] = (),
    participants: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    timing: Timing = Timing.OWN,
    time: Timex | None = None,
    attribution: str | None = None,
) -> Extracted:
    clause = span(text, quote)
    return Extracted(
        sentence=Sentence(clause.start, clause.end, 0, Role.BODY),
        clause=clause,
        trigger=span(text, trigger),
        kind="accident",
        title=title,
        status=status,
        participants=participants,
        places=places,
        quantities=tuple(Quantity(value, unit, None, span(text, f"{value:g}")) for value, unit in quantities),
        attribution=attribution,
        words=frozenset(quote.lower().split()),
        timing=timing,
        timex=time,
    )


def event(
    identity: str,
    mentions: tuple[Mention, ...],
    *,
    title: str,
    interval: Interval,
    status: Status = Status.HAPPENED,
    best: datetime | None = None,
    conflicts: tuple[Conflict, ...] = (),
) -> Event:
    return Event(
        id=identity,
        title=title,
        mentions=mentions,
        interval=interval,
        best=best,
        status=status,
        history=(),
        conflicts=conflicts,
        importance=0.5,
        independent_sources=len({mention.document.id for mention in mentions}),
        lane=None,
    )


def post() -> Document:
    article = Article(
        id="post",
        text=POST,
        path="articles/post.txt",
        title="Ferry aground off Skerry Point",
        url="https://www.harbourpost.example/ferry",
        source="Harbour Post",
        lang="en",
        stamps=(Stamp(Basis.GIVEN, "2024-03-16", "published.csv, line 2"),),
    )
    return document(article, published(Interval.of_day(SATURDAY)))


def herald() -> Document:
    article = Article(id="herald", text=HERALD, path="articles/herald.txt", url="https://www.herald.example/brenda")
    dct = published(day(2024, 3, 17), basis=Basis.DATELINE, evidence="SKERRY POINT, March 17")
    return document(article, dct, warnings=("“March 17” has no year",))


def blog() -> Document:
    return document(Article(id="blog", text=BLOG, path="articles/blog.txt"), None)


def post_aground(source: Document) -> Mention:
    words = timex(
        POST, "Friday night", expression=PartOfDay(DayPart.NIGHT, Last(CalendarDate(weekday=4))), kind=TimexType.TIME
    )
    told = extracted(
        POST,
        "The ferry Brenda struck a sandbank on Friday night with 214 passengers aboard",
        trigger="struck",
        title="Ferry Brenda strikes a sandbank",
        quantities=((214, "passenger"),),
        participants=("Brenda",),
        places=("Skerry Point",),
        time=words,
        attribution="the harbour office",
    )
    when = anchored(words, FRIDAY_NIGHT, value="2024-03-15TNI", counted_from=source.dct)
    return Mention(source, told, when, FRIDAY_NIGHT, None, None)


def post_divers(source: Document) -> Mention:
    words = timex(POST, "Monday", expression=CalendarDate(weekday=0))
    told = extracted(
        POST,
        "Divers will inspect the hull on Monday",
        trigger="inspect",
        title="Divers inspect the hull",
        status=Status.PLANNED,
        time=words,
    )
    monday = day(2024, 3, 18)
    return Mention(
        source, told, anchored(words, monday, value="2024-03-18", counted_from=source.dct), monday, None, None
    )


def herald_aground(source: Document) -> Mention:
    words = timex(HERALD, "late on Friday", expression=Last(CalendarDate(weekday=4)))
    told = extracted(
        HERALD,
        "The Brenda ran onto a sandbank late on Friday carrying 209 passengers",
        trigger="ran",
        title="Brenda runs onto a sandbank",
        quantities=((209, "passenger"),),
        participants=("Brenda", "Tug Crew"),
        time=words,
    )
    friday = day(2024, 3, 15)
    return Mention(
        source, told, anchored(words, friday, value="2024-03-15", counted_from=source.dct), friday, None, None
    )


def herald_tug(source: Document, *, after: Mention) -> Mention:
    words = timex(HERALD, "the next day", expression=CalendarDate(day=1))
    told = extracted(
        HERALD, "A tug pulled it free the next day", trigger="pulled", title="Tug pulls it free", time=words
    )
    saturday = day(2024, 3, 16)
    when = anchored(words, saturday, value="2024-03-16", counted_from=after.anchored)
    return Mention(source, told, when, saturday, None, None)


def blog_loss(source: Document) -> Mention:
    words = timex(BLOG, "once")
    told = extracted(BLOG, "The line once lost a boat in fog", trigger="lost", title="Line loses a boat", time=words)
    when = replace(anchored(words, None, value="PAST_REF"), anchor=AnchorKind.NONE)
    rejected = Rejected(Stage.ANCHORING, "blog", Reason.NOT_PLACED, "“once” is no date")
    return Mention(source, told, when, None, None, rejected)


def story() -> Story:
    papers = (post(), herald(), blog())
    first, second = post_aground(papers[0]), herald_aground(papers[1])
    sides = (ConflictValue("214 passengers", (first,)), ConflictValue("209 passengers", (second,)))
    conflict = Conflict("quantity", sides, "214 or 209 passengers")
    aground = event(
        "e1f00", (first, second), title="Ferry Brenda strikes a sandbank", interval=FRIDAY_NIGHT, conflicts=(conflict,)
    )
    tug = event("e1a22", (herald_tug(papers[1], after=second),), title="Tug pulls it free", interval=day(2024, 3, 16))
    divers = event(
        "d0c44",
        (post_divers(papers[0]),),
        title="Divers inspect the hull",
        interval=day(2024, 3, 18),
        status=Status.PLANNED,
    )
    return Story(
        title="The Brenda",
        zone=UTC,
        zone_name="UTC",
        documents=papers,
        events=(aground, tug, divers),
        undated=(Undated(blog_loss(papers[2]), "“once” names no date", "the year of the loss"),),
        rejected=(Rejected(Stage.READING, "broken.txt", Reason.EMPTY, "the file has no text"),),
    )
