"""Corrections from the file to the finished timeline."""

from __future__ import annotations

from pathlib import Path

import timeline

CORRECTIONS = """
[[publication]]
document = "note.txt"
published = 2026-01-18

[[event]]
words = "41 vessels were detained"
title = "Cutters detain 41 vessels"
note = "the ministry's log"

[[event]]
words = "opened a museum of maps"
hide = true

[[event]]
words = "words that nobody wrote"
hide = true
"""


def story(folder: Path, **options: str) -> timeline.Timeline:
    folder.mkdir()
    (folder / "note.txt").write_text(
        "41 vessels were detained on Friday in Kelmar, the ministry said.", encoding="utf-8"
    )
    (folder / "post.txt").write_text(
        "KELMAR, 18 January 2026 - The mayor opened a museum of maps on Saturday.", encoding="utf-8"
    )
    (folder / "corrections.toml").write_text(CORRECTIONS, encoding="utf-8")
    named = {name: folder / file for name, file in options.items()}
    return timeline.build([folder], **named)  # type: ignore[arg-type]  # by name


def test_without_it_nothing_is_corrected_and_the_file_is_no_document(tmp_path: Path) -> None:
    plain = story(tmp_path / "articles")
    assert len(plain.documents) == 2
    assert not any(event.corrections for event in plain.events)


def test_a_build_applies_every_entry_and_names_the_one_that_no_longer_fits(tmp_path: Path) -> None:
    made = story(tmp_path / "articles", corrections="corrections.toml")
    [event] = made.events
    assert (event.title, event.from_) == ("Cutters detain 41 vessels", "2026-01-16T00:00:00")
    assert event.corrections == ("title changed: the ministry's log (corrections.toml, event 1)",)
    [note] = [document for document in made.documents if document.id == "note"]
    assert note.published is not None
    assert note.published.evidence[0] == "given: 2026-01-18 (corrections.toml, publication 1)"
    assert [(each.reason, each.subject) for each in made.rejected if each.stage == "correcting"] == [
        ("no_match", "corrections.toml, event 3"),
        ("hidden", "Mayor opened a museum of maps"),
    ]
    assert [each.reason for each in made.lost] == ["no_match"]


PAPERS = {
    "post": "Cutters detained 41 vessels off Skell on Friday, the ministry said. A barge sank in the harbour on Friday.",
    "ledger": "The coastguard detained 41 vessels off Skell on Friday. Eight dockers were hurt in Kelmar on Sunday.",
    "wire": "Envoys met in Calverhaven on Saturday. The museum of Brannock opened a show of old maps on Saturday.",
}
VERBS = """
[[event]]
words = "detained 41 vessels"
document = "ledger"
date = 2026-01-15
title = "Forty-one boats"
note = "the log"

[[event]]
words = "a barge sank"
same_as = "eight dockers were hurt"

[[event]]
words = "envoys met"
from = 2026-01-16
until = 2026-01-17
confirmed = true

[[event]]
words = "opened a show of old maps"
hide = true
"""


def papers(folder: Path, *, corrections: str, suffix: str = "") -> timeline.Timeline:
    folder.mkdir()
    rows = ["file,published"]
    for name, text in PAPERS.items():
        (folder / f"{name}.txt").write_text(suffix + text, encoding="utf-8")
        rows.append(f"{name}.txt,2026-01-19")
    (folder / "published.csv").write_text("\n".join(rows), encoding="utf-8")
    (folder / "corrections.toml").write_text(corrections, encoding="utf-8")
    return timeline.build([folder], published=folder / "published.csv", corrections=folder / "corrections.toml")


def test_every_verb_works_from_the_file_on(tmp_path: Path) -> None:
    made = papers(tmp_path / "papers", corrections=VERBS)
    told = {event.title: event for event in made.events if event.corrections}
    seized = told["Forty-one boats"]
    assert (seized.from_, len(seized.mentions), seized.conflicts) == ("2026-01-15T00:00:00", 2, ())
    joined = next(event for event in told.values() if "joined" in event.corrections[0])
    assert {mention.document for mention in joined.mentions} == {"post", "ledger"}
    met = next(event for event in told.values() if "confirmed" in event.corrections[0])
    assert (met.from_, met.until) == ("2026-01-16T00:00:00", "2026-01-18T00:00:00")
    assert not any("maps" in event.title for event in made.events)
    assert made.lost == ()


def test_it_holds_where_texts_grow_and_offsets_move(tmp_path: Path) -> None:
    plain = papers(tmp_path / "one", corrections=VERBS)
    grown = papers(tmp_path / "two", corrections=VERBS, suffix="Snow fell on the coast.\n\n")
    assert [event.corrections for event in plain.events] == [event.corrections for event in grown.events]
    assert grown.lost == ()
