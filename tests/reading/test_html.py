"""What is read of pages: text, facts, dates, encodings; what is a page at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading import read
from timeline.reading.declared_encoding import codec_of, declared_encoding
from timeline.reading.html import article_of_html, is_html, text_of_html

STORY = "<p>The quay of Kelmar burned down on Friday night, the harbour master said, and nobody was hurt.</p>"


def page(head: str = "", body: str = STORY, *, url: str | None = None, lang: str = "") -> Article:
    html = f"<!doctype html><html{lang}><head>{head}</head><body>{body}</body></html>"
    found = article_of_html(html, shown="a.html", url=url)
    assert isinstance(found, Article), found
    return found


def stamps(head: str = "", body: str = STORY) -> list[tuple[str, str]]:
    return [(stamp.text, stamp.where.removeprefix("a.html, ")) for stamp in page(head, body).stamps]


def updated(head: str = "", body: str = STORY) -> str | None:
    return page(head, body).extra.get("updated")


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("<!DOCTYPE html><p>a", ""),
        ("\ufeff  <!-- saved --><!-- twice -->\n<HTML><body>", ""),
        ('<?xml version="1.0"?><!-- a --><html xmlns="http://www.w3.org/1999/xhtml">', ".txt"),
        ("<head><title>a</title>", ""),
        ("<div class='a'><p>Talks.</p></div>", ".txt"),
        ("The quay <b>burned</b>.", ".htm"),
        ("<br>Talks began.", ".html"),
        ("<html><TimeML><TEXT>The quay.</TEXT></TimeML></html>", ".tml"),
    ],
)
def test_pages_are_known_by_how_they_begin(text: str, suffix: str) -> None:
    assert is_html(text, suffix=suffix)


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("The <html> tag opens a page.", ".txt"),
        ("<p> is how we mark a pause in this transcript.", ".txt"),
        ("Talks began, 3 < 4 and 5 > 4.", ".html"),
        ('<?xml version="1.0"?><rss><title>a</title></rss>', ".xml"),
        ("<TimeML><TEXT>a</TEXT></TimeML>", ".tml"),
        ("<headline>Talks</headline>", ".xml"),
        ("", ".html"),
    ],
)
def test_what_only_looks_like_a_page_is_none(text: str, suffix: str) -> None:
    assert not is_html(text, suffix=suffix)


def test_a_page_without_markup_is_text_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("Talks began on Friday.", encoding="utf-8")
    assert read([tmp_path]).articles[0].text == "Talks began on Friday."


def test_text_is_headline_and_story_without_what_nobody_sees() -> None:
    body = f"""<h1>Quay burns</h1><script>var a = "<p>x</p>";</script><style>p {{}}</style><p hidden>Secret.</p>{STORY}
    <noscript>Turn on scripts.</noscript><p>It was built in&nbsp;1901 by the wid&shy;ow Tey.</p><svg><text>Logo</text></svg>"""
    text = page(body=body).text
    assert text.startswith("Quay burns\n\nThe quay of Kelmar burned down")
    assert text.endswith("\n\nIt was built in 1901 by the widow Tey.")
    assert not [words for words in ("var a", "Secret", "Turn on", "Logo", "{") if words in text]


def test_rows_items_and_breaks_are_lines() -> None:
    fragment = (
        "<ul><li>One</li><li>Two<br>three</li></ul><table><tr><td>4 May</td><td>Fire</td></tr></table><pre>a\n b</pre>"
    )
    assert text_of_html(fragment) == "One\n\nTwo\nthree\n\n4 May | Fire\n\na\nb"


def test_a_fragment_loses_nothing_to_furniture() -> None:
    assert (
        text_of_html("<nav>Home</nav><p>Talks &amp; tea</p>tail<aside>Note</aside>")
        == "Home\n\nTalks & tea\n\ntail\n\nNote"
    )
    assert text_of_html("plain words") == "plain words"
    assert text_of_html("") == ""
    assert text_of_html("<div>" * 100_000) == ""


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<script>let a = 'The quay of Kelmar burned down on Friday.'</script>",
        "<nav><a href='/'>Home</a> <a href='/news'>All the news of the day</a></nav>",
        "<ul><li><a href='/1'>The quay of Kelmar burned down again</a></li><li><a href='/2'>Ferry sails once more today</a></li></ul>",
        "<img src='a.png'>",
        "<p>…</p>",
    ],
)
def test_a_page_without_a_story_is_rejected_in_one_line(body: str) -> None:
    found = article_of_html(f"<html><head><title>Front page</title></head><body>{body}</body></html>", shown="a.html")
    assert isinstance(found, Rejected)
    assert (found.subject, found.reason) == ("a.html", Reason.NO_TEXT)
    assert "\n" not in str(found)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Quay burns | Post</title>", STORY, "Quay burns"),
        (
            "<title>Quay burns - Harbour Post</title><meta property='og:site_name' content='Harbour Post'>",
            STORY,
            "Quay burns",
        ),
        ("<title>Quay burns - again</title>", STORY, "Quay burns - again"),
        ("<title>Post: Old quay burns</title>", f"<h2>Old quay burns</h2>{STORY}", "Old quay burns"),
        ("<title>Post</title><meta property='og:title' content='Quay burns'>", STORY, "Quay burns"),
        (ld('{"@type": "Report", "headline": "Quay &amp; mill burn"}'), STORY, "Quay & mill burn"),
        ("<title>Post</title>", f"<h1>Quay <em>burns</em></h1>{STORY}", "Quay burns"),
        ("", STORY, None),
    ],
)
def test_title(head: str, body: str, title: str | None) -> None:
    assert page(head, body).title == title


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<link rel='canonical' href='https://a.example/b'>", "https://a.example/b"),
        ("<link rel='canonical' href='/b'>", "https://fetched.example/b"),
        (
            "<link rel='canonical' href='https://a.example/'><meta property='og:url' content='https://a.example/b'>",
            "https://a.example/b",
        ),
        ("<link rel='canonical' href='javascript:alert(1)'>", "https://fetched.example/x"),
        ("<link rel='canonical' href='http://[broken'>", "https://fetched.example/x"),
        (ld('{"@type": "Article", "mainEntityOfPage": {"@id": "https://a.example/c"}}'), "https://a.example/c"),
        ("", "https://fetched.example/x"),
    ],
)
def test_address(head: str, url: str) -> None:
    assert page(head, url="https://fetched.example/x").url == url


@pytest.mark.parametrize(
    ("attributes", "head", "lang"),
    [
        (' lang="de"', "", "de"),
        (' lang="pt_BR"', "", "pt-BR"),
        (' lang="{{lang}}"', "<meta property='og:locale' content='fr_FR'>", "fr-FR"),
        ("", "<meta http-equiv='Content-Language' content='uk'>", "uk"),
        ("", ld('{"@type": "Article", "inLanguage": "es"}'), "es"),
        ("", "", None),
    ],
)
def test_language(attributes: str, head: str, lang: str | None) -> None:
    assert page(head, lang=attributes).lang == lang


def test_authors_of_every_kind() -> None:
    assert (
        page(ld('{"@type": "Article", "author": ["Ann Lee", {"name": "Bo Moss"}]}')).extra["author"]
        == "Ann Lee, Bo Moss"
    )
    assert page("<meta name='author' content='By Ann Lee'>").extra["author"] == "Ann Lee"
    assert page(body=f"<p class='byline'>Von Jörg Tey</p>{STORY}").extra["author"] == "Jörg Tey"
    assert "author" not in page("<meta property='article:author' content='https://a.example/ann'>").extra


PUBLISHED = '"datePublished": "2026-03-04"'


@pytest.mark.parametrize(
    ("script", "found"),
    [
        (f'{{"@type": "NewsArticle", {PUBLISHED}}}', ["2026-03-04"]),
        (f'[{{"@type": "Organization"}}, {{"@type": ["Article"], {PUBLISHED}}}]', ["2026-03-04"]),
        (
            f'{{"@graph": [{{"@type": "WebPage", "datePublished": "2020-01-01"}}, {{"@type": "Article", {PUBLISHED}}}]}}',
            ["2026-03-04"],
        ),
        (f'{{"@type": "https://schema.org/BlogPosting", {PUBLISHED}}}', ["2026-03-04"]),
        (f'<!-- {{"@type": "Article", {PUBLISHED}}} -->', ["2026-03-04"]),
        (f'//<![CDATA[\n{{"@type": "Article", {PUBLISHED}}};\n//]]>', ["2026-03-04"]),
        (f'{{"@type": "WebPage", "mainEntity": {{"@type": "Article", {PUBLISHED}}}}}', ["2026-03-04"]),
        (f'{{"@type": "ItemList", "itemListElement": [{{"@type": "Article", {PUBLISHED}}}]}}', []),
        ('{"@type": "VideoObject", "datePublished": "2026-03-04"}', []),
        ('{"@type": "Article", "datePublished": "1970-01-01T00:00:00Z"}', []),
        ('{"@type": "Article", "datePublished": "yesterday"}', []),
        ('{"@type": "Article", "datePublished": null}', []),
        ('"2026-03-04"', []),
        ("", []),
    ],
)
def test_json_ld(script: str, found: list[str]) -> None:
    assert [text for text, _ in stamps(ld(script))] == found


def test_of_several_articles_in_json_ld_the_one_of_the_page_counts() -> None:
    other = '{"@type": "NewsArticle", "url": "https://a.example/other", "datePublished": "2020-01-01"}'
    own = '{"@type": "NewsArticle", "url": "https://a.example/own", "datePublished": "2026-03-04"}'
    head = f"<link rel='canonical' href='https://a.example/own'>{ld(other)}{ld(own)}"
    assert stamps(head) == [("2026-03-04", "JSON-LD datePublished")]


def test_broken_json_ld_still_gives_its_date_and_says_so() -> None:
    broken = ld(
        '{"@type": "Article", "headline": "A "quote"", "datePublished": "2026-03-04", "dateModified": "2026-03-05",'
    )
    assert stamps(broken) == [("2026-03-04", "JSON-LD datePublished, from JSON that is broken")]
    assert updated(broken) == "2026-03-05"


@pytest.mark.parametrize(
    "script", ["[" * 100_000, '{"@graph":[' * 50_000, '{"a": ' + "9" * 10_000 + "}", "\ud800", "{" * 9 + "}"]
)
def test_hostile_json_ld_costs_itself_only(script: str) -> None:
    assert stamps(ld(script) + "<meta name='date' content='2026-03-04'>") == [("2026-03-04", "meta date")]


@pytest.mark.parametrize(
    "meta",
    [
        '<meta property="article:published_time" content="2026-03-04">',
        '<meta name="pubdate" content="2026-03-04">',
        '<meta name="DC.date" content="2026-03-04">',
        '<META NAME="Date" CONTENT=" 2026-03-04 ">',
        '<meta itemprop="datePublished" content="2026-03-04">',
    ],
)
def test_meta_dates(meta: str) -> None:
    assert [text for text, _ in stamps(meta)] == ["2026-03-04"]
    assert updated(meta) is None


@pytest.mark.parametrize(
    "meta",
    [
        '<meta property="article:modified_time" content="2026-03-04">',
        '<meta name="last-modified" content="2026-03-04">',
    ],
)
def test_an_updated_date_is_never_the_publication(meta: str) -> None:
    assert stamps(meta) == []
    assert updated(meta) == "2026-03-04"


def test_the_date_of_the_server_is_no_evidence() -> None:
    assert stamps('<meta http-equiv="date" content="Wed, 04 Mar 2026 10:00:00 GMT">') == []


@pytest.mark.parametrize(
    ("line", "published", "changed"),
    [
        ('<time datetime="2026-03-04">4 March</time>', ["2026-03-04"], None),
        ("<time>4 March 2026</time>", ["4 March 2026"], None),
        ('<time class="updated" datetime="2026-03-05">5 March</time>', [], "2026-03-05"),
        ('Updated: <time datetime="2026-03-05">5 March</time>', [], "2026-03-05"),
        ('<b>Mis à jour le</b> <time datetime="2026-03-05">5 mars</time>', [], "2026-03-05"),
        (
            '<time datetime="2026-03-04">a</time> · Updated <time datetime="2026-03-05">b</time>',
            ["2026-03-04"],
            "2026-03-05",
        ),
        ('<time datetime="PT3M">3 min</time>', [], None),
        ('<time itemprop="dateModified" datetime="2026-03-05">5 March</time>', [], "2026-03-05"),
        ('<span class="posted-on">Posted on 4 March 2026</span>', ["4 March 2026"], None),
        ('<span class="date">Stand: 05.03.2026</span>', [], "05.03.2026"),
        ('<span class="date">Saturday</span>', [], None),
        ('<span class="date-picker">4 March 2026</span>', [], None),
        ('<nav><time datetime="2026-03-21">Today</time></nav>', [], None),
        ('<header><span class="date">21 March 2026</span></header>', [], None),
        ('<aside><span class="date">21 March 2026</span></aside>', [], None),
        ('<ul class="related"><li><time datetime="2025-01-02">2 January</time></li></ul>', [], None),
    ],
)
def test_dates_that_readers_see(line: str, published: list[str], changed: str | None) -> None:
    body = f"<h1>Quay burns in Kelmar</h1><div>{line}</div>{STORY}{STORY}"
    assert [text for text, _ in stamps(body=body)] == published
    assert updated(body=body) == changed


def test_a_time_in_the_prose_is_the_storys() -> None:
    told = STORY.replace("Friday night", "<time datetime='2026-03-06'>Friday night</time>")
    assert stamps(body=f"<h1>Quay burns</h1>{told}") == []
    assert "burned down on Friday night, the harbour" in page(body=told).text


def test_a_date_under_the_headline_stays_in_the_text_unless_it_is_a_stamp() -> None:
    body = "<h1>Quay burns in Kelmar</h1><div class='{}'>Published: 4 March 2026</div>" + STORY * 2
    assert page(body=body.format("x")).text.startswith("Quay burns in Kelmar\n\nPublished: 4 March 2026\n\nThe quay")
    assert page(body=body.format("date")).text.startswith("Quay burns in Kelmar\n\nThe quay")


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp1251", "koi8-u", "gb18030", "shift_jis"]
)
def test_encodings(codec: str) -> None:
    words = {
        "cp1251": "Причал згорів у п’ятницю ввечері",
        "koi8-u": "Причал згорів увечері",
        "gb18030": "码头在星期五晚上烧毁了",
    }.get(codec, "桟橋は金曜日の夜に燃えた" if codec == "shift_jis" else "Der Kai brannte – für Stunden")
    named = codec.removesuffix("-sig").replace("cp125", "windows-125")
    html = f'<html><head><meta charset="{named}"></head><body><p>{words}, 2026, and a few more words besides.</p></body></html>'
    found = article_of_html(html.encode(codec), shown="a.html")
    assert isinstance(found, Article)
    assert words in found.text


def test_what_is_utf8_is_utf8_whatever_it_declares() -> None:
    html = '<html><meta charset="iso-8859-1"><p>Der Kai brannte für Stunden, sagte Jörg.</p></html>'
    found = article_of_html(html.encode(), shown="a.html", charset="windows-1252")
    assert isinstance(found, Article)
    assert "für Stunden, sagte Jörg" in found.text


def test_the_senders_encoding_counts_where_bytes_tell_nothing() -> None:
    found = article_of_html(
        "<html><p>Причал згорів у ніч на суботу.</p></html>".encode("cp1251"), shown="a.html", charset="Windows-1251"
    )
    assert isinstance(found, Article)
    assert found.text == "Причал згорів у ніч на суботу."


@pytest.mark.parametrize("name", ["zip", "rot13", "idna", "unicode_escape", "utf-7", "hex", "\u212a", ""])
def test_codecs_that_are_no_encodings_of_text_are_not_asked(name: str) -> None:
    assert codec_of(name) is None


def test_only_markup_declares() -> None:
    assert declared_encoding(b"The tag <meta charset=koi8-r> is old.") is None
    assert declared_encoding(b'<?xml version="1.0" encoding="koi8-r"?><a/>') == "koi8-r"


def test_pages_are_read_from_folders(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"<html><h1>Quay burns</h1>{STORY}</html>", encoding="utf-8")
    (article,) = read([tmp_path], config=ReadingConfig()).articles
    assert (article.id, article.title) == ("a", "Quay burns")


def test_the_same_bytes_give_the_same_article_in_any_process() -> None:
    pages = sorted((Path(__file__).parent.parent.parent / "fixtures" / "pages").iterdir())
    code = "import sys\nfrom timeline.reading import read\nprint(ascii(read(sys.argv[1:])))"
    told = {
        subprocess.run(
            [sys.executable, "-c", code, *map(str, order)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, order in (("1", pages), ("2", pages))
    }
    assert len(told) == 1


def test_one_page_does_not_change_the_next() -> None:
    alone = page(body=STORY * 3)
    for number in range(5):
        page(body=f"<p>Another story, number {number}, of the same quay on the same day of the week.</p>" * 9)
    assert page(body=STORY * 3) == alone
