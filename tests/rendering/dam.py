"""The sample story itself; every sentence, outlet and place is invented."""

from __future__ import annotations

from tests.rendering.samples import Said, Told, document, mention, timeline
from timeline.model.event import Status
from timeline.model.interval import Granularity
from timeline.model.published import PublishedRejected, PublishedTimeline, PublishedUndated

_TALKS, _RIVER, _PEOPLE, _WORDS = "Talks and decisions", "Dam and river", "People", "Statements"

_DOCUMENTS = (
    document(
        "courier",
        "Lindhaven Courier",
        "2026-03-08",
        title="A crack, a siren and a long night",
        url="https://courier.example/night",
    ),
    document("radio", "Radio Veldmoor", "2026-03-08", title="Valley wakes to sirens"),
    document(
        "mirror",
        "The Upland Mirror",
        "2026-03-12",
        title="Who knew about the crack?",
        url="https://mirror.example/who-knew",
    ),
    document("gazette", "Engineering Gazette", "2026-03-22/2026-03-25", title="Anatomy of a gate failure"),
    document("desk", "Coastline News Desk", "2026-03-29", title="Minister promises a plan", url="javascript:alert(1)"),
)

_STORY = (
    Told("Inspectors note damp on the downstream face", "2026-02-01/2026-03-01", "February 2026", (
        Said("mirror", "Inspectors had {noted} damp on the downstream face [in February]", "the February before Thursday 12 March 2026", "2026-02-01/2026-03-01"),
    ), granularity=Granularity.MONTH, participants=("inspectors",)),
    Told("The valley votes against a second spillway", "1994-01-01/1995-01-01", "1994", (
        Said("gazette", "The valley {voted} against a second spillway [in 1994]", "the year 1994", "1994-01-01/1995-01-01"),
    ), lane=_TALKS, granularity=Granularity.YEAR),
    Told("Council hears the first warning", "2026-02-20/2026-02-27", "about Mon 23 Feb 2026", (
        Said("mirror", "The council {heard} a first warning [about two and a half weeks ago]", "half a week around the day 17 days before Thursday 12 March 2026", "2026-02-20/2026-02-27", "2026-02-23", attribution="two councillors"),
        Said("courier", "A warning was {read} to the council [a fortnight ago]", "two weeks before Sunday 8 March 2026", "2026-02-15/2026-03-01", "2026-02-22"),
    ), lane=_TALKS, granularity=Granularity.WEEK, best="2026-02-23", participants=("Lindhaven council",), conflicts=(
        ("date", "The Mirror counts back to Monday 23 February, the Courier to Sunday 22 February.", (("about 23 February 2026", (0,)), ("about 22 February 2026", (1,)))),
    )),
    Told("Heavy rain begins in the uplands", "2026-03-01/2026-03-03", "Sun 1 to Mon 2 Mar 2026", (
        Said("radio", "Rain {set in} over the uplands [last Sunday and Monday]", "Sunday 1 to Monday 2 March 2026", "2026-03-01/2026-03-03"),
    ), places=("uplands",)),
    Told("Reservoir passes the 90 per cent mark", "2026-03-04/2026-03-05", "Wed 4 Mar 2026", (
        Said("gazette", "The reservoir {passed} the 90 per cent mark [on 4 March]", "4 March of the year of publication", "2026-03-04/2026-03-05", implied=("year",)),
    )),
    Told("Gate three jams half open", "2026-03-06T18:00:00/2026-03-07T06:00:00", "night of Fri 6 Mar 2026", (
        Said("courier", "Gate three {jammed} half open [on Friday night] as the water rose", "the Friday before Sunday 8 March 2026, at night", "2026-03-06T18:00:00/2026-03-07T06:00:00", attribution="the dam's operator"),
        Said("radio", "[Late on Friday] the third gate {stuck} and could not be closed", "the Friday before Sunday 8 March 2026, late", "2026-03-06T18:00:00/2026-03-07T00:00:00"),
        Said("gazette", "The gate {failed} [on the night of 6 March]", "6 March 2026, at night", "2026-03-06T18:00:00/2026-03-07T06:00:00"),
    ), granularity=Granularity.PART_OF_DAY, participants=("Veldmoor Water",), places=("Veldmoor dam",)),
    Told("Sirens sound in eleven villages", "2026-03-07T01:00:00/2026-03-07T02:00:00", "Sat 7 Mar 2026, between 1 and 2 a.m.", (
        Said("radio", "Sirens {sounded} in eleven villages [shortly after one on Saturday]", "the Saturday before Sunday 8 March 2026, from 1:00", "2026-03-07T01:00:00/2026-03-07T02:00:00", quantities=((11, "villages"),)),
        Said("courier", "In nine villages the sirens {went off} [after one in the morning]", "the date in play, Saturday 7 March 2026, from 1:00", "2026-03-07T01:00:00/2026-03-07T02:00:00", quantities=((9, "villages"),)),
    ), lane=_PEOPLE, granularity=Granularity.HOUR, places=("lower valley",), conflicts=(
        ("quantity", "Radio Veldmoor counts eleven villages, the Courier nine.", (("11 villages", (0,)), ("9 villages", (1,)))),
    )),
    Told("2,300 people leave their homes", "2026-03-07/2026-03-08", "Sat 7 Mar 2026", (
        Said("courier", "Some 2,300 people {left} their homes [on Saturday]", "the Saturday before Sunday 8 March 2026", "2026-03-07/2026-03-08", quantities=((2300, "people"),)),
        Said("radio", "More than two thousand people were {moved} out [yesterday]", "the day before Sunday 8 March 2026", "2026-03-07/2026-03-08", quantities=((2000, "people"),)),
        Said("mirror", "About 2,300 were {evacuated} [on Sunday]", "the Sunday before Thursday 12 March 2026", "2026-03-08/2026-03-09", quantities=((2300, "people"),)),
    ), lane=_PEOPLE, participants=("residents", "fire brigade"), conflicts=(
        ("date", "Two sources say Saturday 7 March, the Mirror says Sunday 8 March.", (("2026-03-07", (0, 1)), ("2026-03-08", (2,)))),
    )),
    Told("A sports hall in Lindhaven opens as shelter", "2026-03-07/2026-03-08", "Sat 7 Mar 2026", (
        Said("courier", "The sports hall {opened} as a shelter", "the date of the sentence before, Saturday 7 March 2026", "2026-03-07/2026-03-08", timing="running"),
    ), lane=_PEOPLE, places=("Lindhaven",)),
    Told("Divers reach the jammed gate", "2026-03-08/2026-03-09", "Sun 8 Mar 2026", (
        Said("radio", "Divers have {reached} the jammed gate", timing="today"),
    ), participants=("navy divers",)),
    Told("Water level falls for the first time", "2026-03-09/2026-03-10", "Mon 9 Mar 2026", (
        Said("mirror", "The level {fell} for the first time [on Monday]", "the Monday before Thursday 12 March 2026", "2026-03-09/2026-03-10"),
    )),
    Told("Crisis cabinet meets over the weekend", "2026-03-07/2026-03-09", "weekend of 7 and 8 Mar 2026", (
        Said("mirror", "The crisis cabinet {met} [over the weekend]", "the weekend before Thursday 12 March 2026", "2026-03-07/2026-03-09"),
    ), lane=_TALKS, granularity=Granularity.WEEKEND),
    Told("Operator denies knowing of the crack", "2026-03-10/2026-03-11", "Tue 10 Mar 2026", (
        Said("mirror", "The operator {denied} [on Tuesday] that it had known", "the Tuesday before Thursday 12 March 2026", "2026-03-10/2026-03-11"),
    ), lane=_WORDS, participants=("Veldmoor Water",)),
    Told("Director resigns", "2026-03-11/2026-03-12", "Wed 11 Mar 2026", (
        Said("mirror", "The director did not {resign} [on Wednesday], the company says", "the day before Thursday 12 March 2026", "2026-03-11/2026-03-12"),
    ), lane=_WORDS, status=Status.DENIED),
    Told("Families may return by Friday", "/2026-03-14", "by the end of Fri 13 Mar 2026", (
        Said("mirror", "Families are to {return} by [Friday]", "the Friday after Thursday 12 March 2026", "2026-03-13/2026-03-14"),
    ), lane=_PEOPLE, status=Status.PLANNED),
    Told("Talks between valley and operator", "2026-03-16/2026-03-19", "Mon 16 to Wed 18 Mar 2026", (
        Said("gazette", "Valley and operator {talked} [from 16 to 18 March]", "16 to 18 March 2026", "2026-03-16/2026-03-19"),
        Said("desk", "For three days [from 16 March] both sides {negotiated}", "from 16 March 2026 for three days", "2026-03-16/2026-03-19"),
    ), lane=_TALKS, participants=("valley committee", "Veldmoor Water")),
    Told("Gate three is welded shut", "2026-03-20/2026-03-21", "Fri 20 Mar 2026", (
        Said("gazette", "Gate three was {welded} shut [on 20 March]", "20 March 2026", "2026-03-20/2026-03-21"),
        Said("desk", "The gate has been {sealed} [since 20 March]", "20 March 2026", "2026-03-20/2026-03-21"),
    )),
    Told("Water is pumped around the dam", "2026-03-15/", "since Sun 15 Mar 2026", (
        Said("gazette", "Water has been {pumped} around the dam since [15 March]", "15 March 2026", "2026-03-15/2026-03-16"),
    ), status=Status.ONGOING),
    Told("March through Lindhaven", "2026-03-21/2026-03-22", "Sat 21 Mar 2026", (
        Said("desk", "Four thousand people {marched} through Lindhaven [on the 21st]", "the 21st of the month of publication", "2026-03-21/2026-03-22", quantities=((4000, "people"),)),
    ), lane=_PEOPLE, places=("Lindhaven",)),
    Told("Minister visits the dam", "2026-03-27/2026-03-28", "Fri 27 Mar 2026", (
        Said("desk", "The minister {visited} the dam [on Friday]", "the Friday before Sunday 29 March 2026", "2026-03-27/2026-03-28"),
    ), lane=_WORDS, participants=("the minister",), places=("Veldmoor dam",)),
    Told("Minister promises 40 million for repairs", "2026-03-27T12:00:00/2026-03-27T18:00:00", "afternoon of Fri 27 Mar 2026", (
        Said("desk", "[That afternoon] she {promised} 40 million for repairs", "the date in play, Friday 27 March 2026, in the afternoon", "2026-03-27T12:00:00/2026-03-27T18:00:00", quantities=((40_000_000, "crowns"),)),
    ), lane=_WORDS, granularity=Granularity.PART_OF_DAY),
    Told("Report of the inquiry is due", "2026-03-30/2026-04-06", "week of Mon 30 Mar 2026", (
        Said("desk", "The inquiry's report is {due} [next week]", "the week after Sunday 29 March 2026", "2026-03-30/2026-04-06"),
    ), lane=_TALKS, granularity=Granularity.WEEK, status=Status.PLANNED),
    Told("A new spillway could be built", "2026-04-01/", "from April 2026 on", (
        Said("desk", "A new spillway could be {built} from [April] on", "the April after Sunday 29 March 2026", "2026-04-01/2026-05-01"),
    ), status=Status.POSSIBLE, granularity=Granularity.MONTH),
    Told("Open-air concert", "2026-04-03/2026-04-04", "Fri 3 Apr 2026", (
        Said("desk", "The open-air concert {planned} for [3 April] has been called off", "3 April of the year of publication", "2026-04-03/2026-04-04"),
    ), lane=_PEOPLE, status=Status.CANCELLED, history=("planned for 3 April 2026", "called off, says Coastline News Desk on 29 March 2026")),
    Told("Pumps run for a whole week without a pause while the valley waits for the engineers", "2026-03-16/2026-03-23", "week of Mon 16 Mar 2026", (
        Said("gazette", "The pumps {ran} without a pause [that week]", "the week in play, from Monday 16 March 2026", "2026-03-16/2026-03-23", timing="own"),
    ), granularity=Granularity.WEEK, corrections=("title changed by hand",)),
)  # fmt: skip

_UNDATED = (
    PublishedUndated(
        **mention(Said("mirror", "The crack was first {drawn} on a plan before the summit", timing="none"), "u1").model_dump(by_alias=True),
        title="The crack is first drawn on a plan",
        reason="“before the summit” counts from an event without a date",
        would_help="the date of the summit, or an article that tells it",
    ),
    PublishedUndated(
        **mention(Said("gazette", "Similar gates have {failed} elsewhere in recent years", timing="none"), "u2").model_dump(by_alias=True),
        title="Similar gates fail elsewhere",
        reason="“in recent years” names no period",
        would_help="a source that says which years",
    ),
)  # fmt: skip

_REJECTED = (
    PublishedRejected(stage="reading", subject="empty.html", reason="no_text", detail="the page has no article text"),
)


def dam() -> PublishedTimeline:
    """The story with everything a page has to show."""
    warned = _DOCUMENTS[2].model_copy(
        update={"warnings": ("the text says “tomorrow, Saturday”, which does not fit a Thursday",)}
    )
    documents = (*_DOCUMENTS[:2], warned, *_DOCUMENTS[3:])
    return timeline(_STORY, documents=documents, undated=_UNDATED, rejected=_REJECTED)


def without_lanes() -> PublishedTimeline:
    """The same without lanes, as a build without a lanes file gives it."""
    story = dam()
    return story.model_copy(update={"events": tuple(event.model_copy(update={"lane": None}) for event in story.events)})
