"""The saved pages of fixtures/pages, one layout each: what should be found against what is."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline.dating import date, read_stamp
from timeline.dating.written import Unread
from timeline.model.document import Annotated, Article, Document
from timeline.model.interval import Interval
from timeline.reading import read

ROOT = Path(__file__).parent.parent.parent
PAGES = ROOT / "fixtures" / "pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((PAGES.parent / "pages-expected.json").read_text(encoding="utf-8"))
FURNITURE = (
    "Accept all",
    "We use cookies",
    "Copy link",
    "Leave a Reply",
    "another winter",
    "Market hall",
    "Old mill",
    "newsletter",
)
SCRIPTS = ("Never shown", "dataLayer", "@context", "font:")


@cache
def articles() -> dict[str, Article]:
    reading = read([PAGES])
    assert not reading.rejected
    return {Path(article.path or "").name: article for article in reading.articles}


def document(name: str) -> Document:
    dating = date(Annotated(articles()[name], (), (), ()))
    assert not dating.rejected
    return dating.document


def day(interval: Interval) -> str:
    assert interval.start is not None
    return interval.start.date().isoformat()


def test_every_page_has_its_expectations() -> None:
    assert sorted(articles()) == sorted(EXPECTED) == sorted(path.name for path in PAGES.iterdir())


@pytest.mark.parametrize("name", EXPECTED)
def test_what_a_page_says_of_itself(name: str) -> None:
    wanted, article = EXPECTED[name], articles()[name]
    assert article.title == wanted["title"]
    assert article.lang == wanted["lang"]
    assert article.extra.get("author") == wanted["author"]
    assert article.source == wanted["source"]
    assert article.url == wanted["url"]


@pytest.mark.parametrize("name", EXPECTED)
def test_publication_day_with_its_basis_and_place(name: str) -> None:
    wanted, found = EXPECTED[name], document(name)
    assert (found.dct and day(found.dct.interval)) == wanted["published"]
    assert (found.dct and str(found.dct.basis)) == wanted["basis"]
    assert [day(other.interval) for other in found.candidates] == wanted.get("open", [])
    evidence = found.dct.evidence if found.dct else [words for other in found.candidates for words in other.evidence]
    assert wanted["place"] in evidence[0]


@pytest.mark.parametrize("name", EXPECTED)
def test_an_update_is_kept_apart(name: str) -> None:
    wanted, article = EXPECTED[name], articles()[name]
    updated = article.extra.get("updated")
    stamp = read_stamp(updated, lang=article.lang) if updated else ()
    assert not isinstance(stamp, Unread)
    assert [day(read.interval) for read in stamp] == ([wanted["updated"]] if wanted["updated"] else [])
    assert updated not in {stamp.text for stamp in article.stamps}
    assert bool(updated) == ("updated_where" in article.extra)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_text_is_the_story_alone(name: str) -> None:
    text = articles()[name].text
    assert text.startswith(EXPECTED[name]["title"])
    assert text.count(EXPECTED[name]["title"]) == 1
    assert not [words for words in (*FURNITURE, *SCRIPTS) if words in text]
    assert "  " not in text
    assert "<" not in text


def test_times_marked_up_within_prose_stay_in_it() -> None:
    text = articles()["tarn-observer.html"].text
    assert (
        "take until 20 March, according to a report that county engineer Ruta Belling gave the council on Friday, four"
        in text
    )


def test_the_table_in_the_documentation_is_what_is_found() -> None:
    documented = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    for name in EXPECTED:
        assert row(name) in documented


def row(name: str) -> str:
    wanted, found, article = EXPECTED[name], document(name), articles()[name]
    cells = (
        wanted["layout"],
        f"`{name}`",
        wanted["published"] or "open: " + ", ".join(wanted["open"]),
        day(found.dct.interval)
        if found.dct
        else "open: " + ", ".join(day(other.interval) for other in found.candidates),
        str(found.dct.basis) if found.dct else "-",
        wanted["updated"] or "-",
        (article.extra.get("updated") and day(updated_interval(article))) or "-",
    )
    return f"| {' | '.join(cells)} |"


def updated_interval(article: Article) -> Interval:
    stamp = read_stamp(article.extra["updated"], lang=article.lang)
    assert not isinstance(stamp, Unread)
    return stamp[0].interval
