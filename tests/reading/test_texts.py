from pathlib import Path

import pytest

from timeline.model.document import Article, Basis
from timeline.model.rejected import Reason
from timeline.reading import read
from timeline.reading.front_matter import front_matter
from timeline.reading.headline import headline

STORY = "Ferries sailed again from Kelmar on Tuesday, a week after the storm had closed the harbour."


def one(tmp_path: Path, text: str, name: str = "a.txt") -> Article:
    (tmp_path / name).write_bytes(text.encode())
    (article,) = read([tmp_path / name]).articles
    return article


def test_front_matter_tells_about_the_text_and_is_no_part_of_it(files: Path) -> None:
    reading = read([files / "front_matter.md"])
    (article,) = reading.articles
    assert (article.title, article.source, article.lang) == ("Ferry service returns", "Northwire", "en")
    assert article.text == (files / "front_matter.md").read_bytes().decode()
    assert article.text[article.body_start :].startswith("# Ferry service returns")
    (stamp,) = article.stamps
    assert (stamp.basis, stamp.text) == (Basis.MARKUP, "2026-03-04T09:15:00+02:00")
    assert stamp.where == "front_matter.md, front matter"
    assert article.extra == {"updated": "2026-03-06", "tags": "ferries, harbour", "front_matter_unread": "line 11"}
    assert reading.rejected == ()


def test_toml_front_matter(files: Path) -> None:
    (article,) = read([files / "toml_front_matter.md"]).articles
    assert (article.title, article.stamps[0].text) == ("Ferry service returns", "2026-03-04")
    assert article.text[article.body_start :].strip() == "Ferries sailed again from Kelmar on Tuesday."


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_front_matter_in_plain_text_with_any_newline(tmp_path: Path, newline: str) -> None:
    article = one(tmp_path, newline.join(["---", "title: Ferries", "---", STORY]))
    assert (article.title, article.text[article.body_start :]) == ("Ferries", STORY)


@pytest.mark.parametrize(
    "start", ["---\n" + STORY, "---\ntitle: x\n" + STORY, "---\n" + STORY + "\n---\nMore.", "+++\nx"]
)
def test_a_ruled_line_is_no_front_matter(start: str) -> None:
    assert front_matter(start) is None


def test_a_field_of_ours_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: Ferries\npublished: {{day: 4}}\n---\n{STORY}", encoding="utf-8")
    reading = read([tmp_path / "a.md"])
    assert reading.articles[0].title == "Ferries"
    (rejected,) = reading.rejected
    assert (rejected.subject, rejected.reason) == ("a.md, line 3", Reason.MALFORMED)


@pytest.mark.parametrize("matter", ["title = ", "a = " + "[" * 5000])
def test_broken_toml_is_named_and_the_text_kept(tmp_path: Path, matter: str) -> None:
    (tmp_path / "a.md").write_text(f"+++\n{matter}\n+++\n{STORY}", encoding="utf-8")
    reading = read([tmp_path / "a.md"])
    article = reading.articles[0]
    assert article.text[article.body_start :] == STORY
    assert [rejected.reason for rejected in reading.rejected] == [Reason.MALFORMED]


def test_front_matter_without_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Ferries\n---\n\n", encoding="utf-8")
    assert [rejected.reason for rejected in read([tmp_path / "a.md"]).rejected] == [Reason.EMPTY]


def test_titles_of_markdown(tmp_path: Path) -> None:
    assert one(tmp_path, f"\n# Ferries sail #\n\n{STORY}", "a.md").title == "Ferries sail"
    assert one(tmp_path, f"### Too deep to be one\n\n{STORY}", "a.md").title != "Too deep to be one"


@pytest.mark.parametrize(
    "line",
    [
        "Ferries sail again from a mended harbour",
        "“It is over”: Kelmar's ferries sail again",
        "Will the ferries of Kelmar ever return?",
    ],
)
def test_headlines(line: str) -> None:
    assert headline(f"\r\n{line}\r\n\r\n{STORY}") == line


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "By Ann Lee",
        "Updated 8 December 2025 10:30 GMT",
        "Published 7 December 2025",
        "KELMAR, 4 March 2026 (Northwire) —",
        "The ferries sailed again on Tuesday.",
        "The ferries sailed again, the mayor said:",
        "word " * 40,
    ],
)
def test_lines_that_are_none(line: str) -> None:
    assert headline(f"{line}\n\n{STORY}") is None


def test_a_line_alone_is_no_headline() -> None:
    assert headline("Ferries sail again from Kelmar harbour") is None
