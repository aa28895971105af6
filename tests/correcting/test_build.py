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
