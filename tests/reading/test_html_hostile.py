"""Pages come from anywhere: each costs bounded time and memory, one line at most, and never the process."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading import read
from timeline.reading.html import article_of_html, is_html, text_of_html

S = "The ferry sailed from Kelmar on Friday with forty passengers. "
MANY = 20_000


def found(html: str) -> Article | Rejected:
    return article_of_html(f"<!doctype html>{html}", shown="a.html")


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<div>" * 100_000 + S, Reason.MALFORMED),
        ("<b>" * 100_000 + S + "</b>" * 100_000, Reason.MALFORMED),
        ("<ul><li>" * 100_000 + S, Reason.MALFORMED),
        ("<p" * 100_000, Reason.NO_TEXT),
        ("<p " + " ".join(f"a{number}" for number in range(MANY)) + f">{S}", Reason.MALFORMED),
        ("<p " + " ".join(f"a{number}='>'" for number in range(MANY)) + f">{S}", Reason.MALFORMED),
        ("<i>" * 500_001, Reason.TOO_LARGE),
        ("<" * 100_000, Reason.NO_TEXT),
        ("<!--" * 100_000 + S, Reason.NO_TEXT),
        ("<script>" + S * 1_000, Reason.NO_TEXT),
        ("<?xml " * 100_000, Reason.NO_TEXT),
    ],
)
def test_what_goes_too_far_is_one_line(html: str, reason: Reason) -> None:
    begun = time.process_time()
    result = found(html)
    assert isinstance(result, Rejected)
    assert (result.subject, result.reason) == ("a.html", reason)
    assert len(str(result)) < 200
    assert "\n" not in str(result)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{S}</p>" * MANY,
        f"<table><tr><td>{S}</td></tr></table>" * MANY,
        "<table>" + "<tr><td>" * MANY + S,
        ("<div class='menu date'>" * 200 + f"<h1>{S}</h1>" + "</div>" * 200) * (MANY // 200),
        "<div class='date menu published'>" * 1_500 + f"<p>{S}</p>" * 1_000,
        f"<span class='author date'>{S}</span>" * MANY,
        "<meta name='date' content='2026-03-04'>" * MANY + f"<p>{S}",
        "<title>" + "a | " * MANY + f"</title><p>{S}",
        "<form>" * MANY + S,
        f"<p title='{'x' * 5_000_000}'>{S}",
        "<p>" + S * MANY,
        "<h1>" + "a" * 1_000_000 + f"</h1><p>{S}",
        "&amp;" * 200_000 + S,
    ],
    ids=range(13),
)
def test_time_grows_with_the_length_alone(html: str) -> None:
    begun = time.process_time()
    result = found(html)
    assert isinstance(result, Article)
    assert "The ferry sailed" in result.text
    assert time.process_time() - begun < 20


def test_no_entity_but_those_of_html_is_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret word", encoding="utf-8")
    html = f"""<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "{secret.as_uri()}"><!ENTITY b "bbbbbbbbbb">]>
    <html><body><p>{S}&a; &b; R&amp;D &nosuch;</p></body></html>"""
    result = article_of_html(html, shown="a.html")
    assert isinstance(result, Article)
    assert "secret" not in result.text
    assert "bbbbbbbbbb" not in result.text
    assert "R&D" in result.text


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page opened a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    html = f"""<html><head><base href="https://a.example/"><link rel="canonical" href="b"><link rel="stylesheet" href="c.css">
    <script src="d.js"></script></head><body><img src="e.png"><iframe src="f.html"></iframe><p>{S}</p></body></html>"""
    assert isinstance(found(html), Article)


def test_characters_that_no_tree_may_hold_become_blanks() -> None:
    result = found(f"<p>{S}one\x00two &#1;three&#xFFFE; &#55296; \ud800four</p>")
    assert isinstance(result, Article)
    result.text.encode()
    assert not set(result.text) & {"\x00", "\x01", "\ufffe", "\ud800"}


def test_a_bad_page_loses_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 100_000, encoding="utf-8")
    (tmp_path / "b.html").write_text(f"<html><p>{S}</p></html>", encoding="utf-8")
    (tmp_path / "c.html").write_bytes(b"<html>\x00\x01\x02\x03\x04\x05\x06\x07" * 50)
    reading = read([tmp_path])
    assert [article.id for article in reading.articles] == ["b"]
    assert [one.reason for one in reading.rejected] == [Reason.MALFORMED, Reason.BINARY]


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "<td>",
        "<table>",
        "<tr>",
        "<br>",
        "<h1>",
        "</h1>",
        "<time>",
        "<a>",
        "<ul>",
        "<li>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<body>",
        "</body>",
        "<html>",
        "<b",
        "=",
        '"',
        "'",
        ">",
        "<",
        "&#0;",
        "&amp",
        "<![CDATA[",
        "]]>",
        "<?xml",
        "?>",
        "<form>",
        "<article>",
        "<pre>",
        "<title>",
        "<nav>",
        "<time",
        "datetime=2026-03-04>",
    ]
)
SOUP = st.lists(st.one_of(TAGS, st.text(max_size=20), st.just(S)), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(SOUP)
def test_any_soup_gives_an_article_or_one_line(soup: str) -> None:
    result = found(soup)
    if isinstance(result, Rejected):
        assert result.reason in {Reason.NO_TEXT, Reason.MALFORMED}
        return
    assert result.text
    assert result.text.encode()
    assert not any(part != part.strip() or not part for part in result.text.split("\n\n"))
    assert found(soup) == result


@settings(max_examples=150, deadline=None)
@given(SOUP)
def test_any_soup_gives_a_text(soup: str) -> None:
    assert text_of_html(soup) == text_of_html(soup)
    assert isinstance(is_html(soup), bool)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.text("abcäöü дежз", min_size=30, max_size=60).filter(lambda text: len(text.split()) > 3),
        min_size=1,
        max_size=5,
    )
)
def test_paragraphs_come_through_whole_and_in_order(paragraphs: list[str]) -> None:
    plain = [" ".join(text.split()) for text in paragraphs]
    assert text_of_html("".join(f"<p>{text}</p>" for text in paragraphs)).split("\n\n") == plain


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_survived(data: bytes) -> None:
    assert isinstance(article_of_html(b"<html><p>" + data, shown="a.html"), Article | Rejected)
