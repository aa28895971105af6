"""Corrections found by their words, put on mentions and written on events."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tests.merging.making import day, document, mention
from timeline.correcting import apart, apply, find, pin, together, widened
from timeline.correcting.applying import Applied
from timeline.merging import Joins, merge
from timeline.model.correction import Corrections, EventCorrection, Words
from timeline.model.event import Mention
from timeline.model.rejected import Reason

POST, LEDGER = document("post"), document("ledger")
SEIZED = mention("detained 41 vessels in the strait", day("2026-01-17"), by=POST)
OPENED = mention("opened a library of old maps", day("2026-01-17"), by=POST, at=50)
SPOKE = mention("spoke of 41 vessels", None, by=LEDGER, at=50)
MENTIONS = (SEIZED, OPENED, SPOKE)


def correction(words: str, document: str | None = None, **said: object) -> EventCorrection:
    return EventCorrection("corrections.toml, event 1", Words(words, document), **said)  # type: ignore[arg-type]  # by name


def corrected(*corrections: EventCorrection, mentions: tuple[Mention, ...] = MENTIONS) -> Applied:
    found, rejected = find(Corrections("corrections.toml", (), corrections), mentions)
    assert rejected == ()
    pinned = pin(mentions, found)
    merged = merge(pinned, joins=Joins(together(pinned, found), apart(pinned, found)))
    return apply(merged.events, merged.undated, found=found, mentions=pinned)


def test_a_title_is_the_users() -> None:
    events = corrected(correction("detained 41 vessels", title="Cutters detain 41 vessels")).events
    assert "Cutters detain 41 vessels" in [event.title for event in events]
    assert [event.corrections for event in events if event.corrections] == [
        ("title changed: corrections.toml, event 1",)
    ]


def test_a_pinned_date_wins_over_the_words() -> None:
    found = corrected(correction("detained 41 vessels", interval=day("2026-01-16"), note="the ministry's log"))
    [event] = [event for event in found.events if event.corrections]
    assert event.interval == day("2026-01-16")
    assert event.corrections == ("date set to Friday 16 January 2026: the ministry's log (corrections.toml, event 1)",)


def test_an_undated_telling_gets_the_date_it_is_given() -> None:
    found = corrected(correction("spoke of 41 vessels", interval=day("2026-01-18")))
    assert found.undated == ()
    assert datetime(2026, 1, 18) in [event.interval.start for event in found.events]


def test_what_is_hidden_leaves_the_timeline_and_is_told_of() -> None:
    found = corrected(correction("library of old maps", hidden=True), correction("spoke of 41", hidden=True))
    assert [event.title for event in found.events] == [SEIZED.extracted.title]
    assert found.undated == ()
    assert [each.reason for each in found.hidden] == [Reason.HIDDEN, Reason.HIDDEN]
    assert not any(each.loses_input for each in found.hidden)


def test_confirmations_and_notes_stand_on_the_event() -> None:
    found = corrected(correction("41 vessels in the", confirmed=True), correction("library", note="seen"))
    lines = [line for event in found.events for line in event.corrections]
    assert sorted(lines) == ["confirmed: corrections.toml, event 1", "note: seen (corrections.toml, event 1)"]


def rejected(*corrections: EventCorrection) -> list[tuple[Reason, str]]:
    return [(each.reason, each.detail) for each in find(Corrections("c", (), corrections), MENTIONS)[1]]


def test_words_that_no_longer_stand_anywhere_are_complained_of() -> None:
    assert rejected(correction("detained 42 vessels", hidden=True)) == [
        (Reason.NO_MATCH, "no event is told in the words “detained 42 vessels”")
    ]


def test_words_of_two_documents_need_the_document() -> None:
    assert rejected(correction("41 vessels", hidden=True)) == [
        (Reason.SEVERAL_MATCHES, "“41 vessels” stands in ledger and post; add the document")
    ]
    assert rejected(correction("41 vessels", "post", hidden=True)) == []


def test_words_of_two_events_need_their_verb() -> None:
    twice = (SEIZED, mention("searched 41 vessels in the strait", day("2026-01-18"), by=POST, at=90))
    _, [found] = find(Corrections("c", (), (correction("41 vessels in the strait", hidden=True),)), twice)
    assert found.reason is Reason.SEVERAL_MATCHES
    assert "searched 41 vessels" in found.detail
    assert find(Corrections("c", (), (correction("searched 41 vessels", hidden=True),)), twice)[0][0].mention == 1


def test_blanks_line_ends_and_capitals_do_not_matter() -> None:
    assert rejected(correction("DETAINED  41\nvessels", hidden=True)) == []


def test_words_to_join_are_looked_for_too() -> None:
    assert rejected(correction("detained 41 vessels", same_as=(Words("held 41 boats"),))) == [
        (Reason.NO_MATCH, "no event is told in the words “held 41 boats”")
    ]


def test_nothing_to_correct_changes_nothing() -> None:
    merged = merge(MENTIONS)
    found = corrected()
    assert (found.events, found.undated, found.hidden) == (merged.events, merged.undated, ())


def test_what_the_user_joins_is_one_event_whatever_the_words() -> None:
    found = corrected(correction("detained 41 vessels", same_as=(Words("library of old maps"),), note="one raid"))
    [event] = found.events
    assert len(event.mentions) == 2
    assert event.corrections == ("joined: one raid (corrections.toml, event 1)",)


def test_an_undated_telling_joined_to_a_dated_one_takes_its_day() -> None:
    found = corrected(correction("detained 41 vessels", same_as=(Words("spoke of 41 vessels"),)))
    assert found.undated == ()
    assert sorted(len(event.mentions) for event in found.events) == [1, 2]


def test_what_the_user_keeps_apart_is_an_event_of_its_own() -> None:
    again = mention("detained 41 vessels in the strait", day("2026-01-17"), by=LEDGER)
    twice = (SEIZED, again)
    assert [len(event.mentions) for event in merge(twice).events] == [2]
    found = corrected(correction("detained 41 vessels", "ledger", apart=True), mentions=twice)
    assert [len(event.mentions) for event in found.events] == [1, 1]
    assert [event.corrections for event in found.events if event.corrections] == [
        ("kept apart: corrections.toml, event 1",)
    ]


def test_words_that_run_over_clauses_and_sentences_are_found_by_the_trigger_they_hold() -> None:
    text = "The cutters came at dawn.\nThey detained 41 vessels in the strait. Nobody was hurt."
    place = text.index("detained")
    told = mention("detained 41 vessels", day("2026-01-17"), by=document("post", text=text), at=place)
    found, rejected = find(Corrections("c", (), (correction("at dawn. They detained 41", hidden=True),)), [told])
    assert ([one.mention for one in found], rejected) == ([0], ())


def test_words_that_stand_but_tell_no_event_are_said_to_stand() -> None:
    text = "It had rained. He detained 41 vessels"
    made = mention("detained 41 vessels", day("2026-01-17"), by=document("post", text=text), at=18)
    told = replace(made, extracted=replace(made.extracted, sentence=replace(made.extracted.sentence, start=15, end=37)))
    _, (found,) = find(Corrections("c", (), (correction("it had rained", hidden=True),)), [told])
    assert found.detail == "“it had rained” stands in post, but no event is told there"


def test_what_is_said_of_something_without_a_date_shows_nowhere_and_is_told_so() -> None:
    (unseen,) = corrected(correction("spoke of 41 vessels", title="A speech")).unseen
    assert (unseen.subject, unseen.reason) == ("corrections.toml, event 1", Reason.NOT_PLACED)
    assert not unseen.loses_input


AGAIN = mention("detained 41 vessels in the strait", day("2026-01-17"), by=LEDGER)


def test_a_pinned_date_is_that_of_all_tellings_of_the_event() -> None:
    said = correction("detained 41 vessels", "post", interval=day("2026-01-16"))
    found, _ = find(Corrections("c", (), (said,)), (SEIZED, AGAIN))
    (wide,) = widened(found, mentions=(SEIZED, AGAIN), events=merge((SEIZED, AGAIN)).events)
    assert [one.interval for one in pin((SEIZED, AGAIN), [wide])] == [day("2026-01-16")] * 2


def test_two_dates_for_tellings_of_one_event_make_two() -> None:
    said = (
        correction("detained 41 vessels", "post", interval=day("2026-01-16")),
        correction("detained 41 vessels", "ledger", interval=day("2026-01-18")),
    )
    found, _ = find(Corrections("c", (), said), (SEIZED, AGAIN))
    wide = widened(found, mentions=(SEIZED, AGAIN), events=merge((SEIZED, AGAIN)).events)
    assert [one.interval for one in pin((SEIZED, AGAIN), wide)] == [day("2026-01-16"), day("2026-01-18")]
