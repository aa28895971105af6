import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.making import QUAY, only, reading, refused
from timeline.config import ReadingConfig
from timeline.model.document import Basis
from timeline.model.rejected import Reason, Rejected
from timeline.reading.feeds import FEED
from timeline.reading.source import Decoded

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
     xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Harbour &amp; Post</title><link>https://harbour.example/</link><language>en-gb</language>
<atom:link rel="self" href="https://harbour.example/feed"/><pubDate>Tue, 09 Dec 2025 08:00:00 GMT</pubDate>
<image><title>Logo</title><url>https://harbour.example/logo.png</url></image>
<item><title>Ferries &lt;b&gt;sail&lt;/b&gt; again</title><link>https://harbour.example/1</link>
  <guid isPermaLink="false">tag:1</guid><dc:creator>Ada Quill</dc:creator>
  <pubDate>Sun, 07 Dec 2025 10:30:00 +0100</pubDate><atom:updated>2025-12-08T09:00:00Z</atom:updated>
  <media:title>A picture</media:title><media:description>Of a crane.</media:description>
  <description>In short.</description>
  <content:encoded><![CDATA[<p>The first ferry left on Friday night.</p><p>The pier&nbsp;stays closed.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://harbour.example/2</guid><author>bo@harbour.example (Bo Moss)</author>
  <source url="https://wire.example/feed">Wire Agency</source>
  <description>Talks began
on Tuesday; R&amp;amp;D went on.</description><pubDate>someday soon</pubDate></item>
<item><title>Only a headline about the second crane</title></item>
<item><link>https://harbour.example/4</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Kelmar &amp;amp; Co</title>
<updated>2025-12-09T08:00:00Z</updated><id>urn:feed</id><author><name>The desk</name></author>
<entry><title>Ferries sail</title><id>urn:1</id><link rel="edit" href="https://kelmar.example/edit"/>
  <link href="https://kelmar.example/1"/><published>2025-12-07T10:30:00+01:00</published>
  <updated>2025-12-08T00:00:00Z</updated><author><name>Ada Quill</name><email>ada@kelmar.example</email></author>
  <source><title>Wire</title><updated>2024-01-01T00:00:00Z</updated><id>urn:w</id></source>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>ferry</b> &lt; two.</p><p>Then none.</p></div></content></entry>
<entry xml:lang="de"><title>Zwei</title><updated>2025-12-06T00:00:00Z</updated><summary>Die Fähre fuhr.</summary>
  <content type="text/html" src="https://kelmar.example/elsewhere"/></entry>
</feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>Old News</title><d:language>fr</d:language></channel>
<item><title>Ferries</title><link>https://old.example/1</link><description>They sailed.</description>
<d:date>2005-12-07</d:date></item></rdf:RDF>"""


def rss(*items: str) -> str:
    return "<rss><channel><title>Post</title>" + "".join(f"<item>{item}</item>" for item in items) + "</channel></rss>"


def test_rss(tmp_path: Path) -> None:
    found = reading(tmp_path, "feed.xml", RSS)
    first, second, third = found.articles
    assert first.text.split("\n\n") == ["The first ferry left on Friday night.", "The pier stays closed."]
    assert (first.id, first.path, first.title) == ("feed#1", "feed.xml", "Ferries sail again")
    assert (first.url, first.source, first.lang) == ("https://harbour.example/1", "Harbour & Post", "en-gb")
    (stamp,) = first.stamps
    assert (stamp.basis, stamp.text, stamp.where) == (
        Basis.MARKUP,
        "Sun, 07 Dec 2025 10:30:00 +0100",
        "feed.xml, entry 1, pubDate",
    )
    assert first.extra == {
        "author": "Ada Quill",
        "guid": "tag:1",
        "updated": "2025-12-08T09:00:00Z",
        "updated_where": "feed.xml, entry 1, updated",
    }
    assert (second.url, second.source) == ("https://harbour.example/2", "Wire Agency")
    assert second.extra["author"] == "Bo Moss"
    assert " ".join(second.text.split()) == "Talks began on Tuesday; R&D went on."
    assert third.text == third.title == "Only a headline about the second crane"
    assert [str(each) for each in found.rejected] == ["feed.xml, entry 4: the entry has neither text nor title"]


def test_a_bad_date_keeps_its_words_and_its_article(tmp_path: Path) -> None:
    found = reading(tmp_path, "feed.xml", RSS)
    assert [stamp.text for stamp in found.articles[1].stamps] == ["someday soon"]


def test_atom(tmp_path: Path) -> None:
    first, second = reading(tmp_path, "feed.xml", ATOM).articles
    assert first.text == "One ferry < two.\n\nThen none."
    assert (first.url, first.source, first.lang) == ("https://kelmar.example/1", "Wire", "en")
    assert [(stamp.text, stamp.where) for stamp in first.stamps] == [
        ("2025-12-07T10:30:00+01:00", "feed.xml, entry 1, published")
    ]
    assert (first.extra["author"], first.extra["updated"]) == ("Ada Quill", "2025-12-08T00:00:00Z")
    assert (second.text, second.lang, second.source, second.stamps) == ("Die Fähre fuhr.", "de", "Kelmar & Co", ())
    assert second.extra["updated"] == "2025-12-06T00:00:00Z"


def test_rdf(tmp_path: Path) -> None:
    article = only(reading(tmp_path, "feed.xml", RDF))
    assert (article.text, article.source, article.lang) == ("They sailed.", "Old News", "fr")
    assert [(stamp.text, stamp.where) for stamp in article.stamps] == [("2005-12-07", "feed.xml, entry 1, dc:date")]


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed", "feed.txt", "index.html"])
def test_it_is_known_by_its_root(tmp_path: Path, name: str) -> None:
    assert only(reading(tmp_path, name, rss(f"<description>{QUAY}</description>"))).text == QUAY


def test_the_declared_encoding_counts(tmp_path: Path) -> None:
    words = "Паром отплыл в пятницу."
    data = '<?xml version="1.0" encoding="windows-1251"?>' + rss(f"<description>{words}</description>")
    assert only(reading(tmp_path, "feed.xml", data.encode("cp1251"))).text == words


def test_prefixes_may_be_any_and_undeclared(tmp_path: Path) -> None:
    other = (
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:summary>It rained.</a:summary></a:entry></a:feed>'
    )
    assert only(reading(tmp_path, "feed.xml", other)).text == "It rained."
    undeclared = rss("<description>It rained.</description><dc:date>2025-12-07</dc:date>")
    assert [stamp.text for stamp in only(reading(tmp_path, "feed.xml", undeclared)).stamps] == ["2025-12-07"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("a &lt; b and b &gt; a", "a < b and b > a"),
        ("<![CDATA[R&D]]>", "R&D"),
        ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\n\nTwo"),
        ("caf&amp;eacute;", "café"),
    ],
)
def test_markup_where_it_looks_like_it(tmp_path: Path, written: str, read_as: str) -> None:
    assert only(reading(tmp_path, "feed.xml", rss(f"<description>{written}</description>"))).text == read_as


def test_cut_off_the_whole_entries_are_kept(tmp_path: Path) -> None:
    text = rss(*(f"<title>Ferry number {n} has sailed</title>" for n in range(3)))
    found = reading(tmp_path, "feed.xml", text[: text.rindex("<item>") + 15])
    assert len(found.articles) == 2
    assert [str(each) for each in found.rejected] == [
        "feed.xml: no valid XML: no element found (line 1, column 155); the 2 entries before it are used"
    ]


def test_entities_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    for declared in (f'<!ENTITY a SYSTEM "{secret.as_uri()}">', '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'):
        reason, line = refused(
            reading(tmp_path, "feed.xml", f"<!DOCTYPE rss [{declared}]>" + rss("<title>&a;</title>"))
        )
        assert reason is Reason.MALFORMED
        assert line == "feed.xml: its DOCTYPE declares entities or the like, which are not read for safety"


def test_the_old_doctype_is_passed_over(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://old.example/rss-0.91.dtd">'
    assert only(reading(tmp_path, "feed.xml", doctype + rss("<title>It rained.</title>"))).text == "It rained."


def test_a_feed_without_entries(tmp_path: Path) -> None:
    assert refused(reading(tmp_path, "feed.xml", rss())) == (
        Reason.NO_DOCUMENTS,
        "feed.xml: the feed has no entries",
    )


@pytest.mark.parametrize(
    "text",
    [
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>',
        "<feeds><entry><title>No feed</title></entry></feeds>",
        "<?xml version='1.0'?><urlset><url><loc>https://a.example/</loc></url></urlset>",
    ],
)
def test_other_xml_is_none(text: str) -> None:
    assert not FEED.claims(Decoded("a.xml", text))


def test_many_entries_take_little_time(tmp_path: Path) -> None:
    text = rss(
        *(f"<title>Ferry {n}</title><description>&lt;p&gt;It sailed.&lt;/p&gt;</description>" for n in range(3_000))
    )
    started = time.process_time()
    assert len(reading(tmp_path, "feed.xml", text).articles) == 3_000
    assert time.process_time() - started < 10


def test_more_entries_than_allowed_are_counted(tmp_path: Path) -> None:
    text = rss(*(f"<title>Ferry {n}</title>" for n in range(12)))
    found = reading(tmp_path, "feed.xml", text, max_members=10)
    assert [article.title for article in found.articles] == [f"Ferry {n}" for n in range(10)]
    assert [str(one) for one in found.rejected] == [
        "feed.xml: it has 2 entries more than the 10 allowed; these are not read"
    ]


TAGS = ["rss", "channel", "item", "entry", "feed", "title", "link", "author", "name", "source", "content", "dc:date"]
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ['<content type="xhtml">', '<link href="a"/>', '<x xmlns="http://www.w3.org/2005/Atom">', "&amp;", "&lt;p>"]
    ),
    st.text(max_size=5),
)


@given(
    st.sampled_from(["<rss><channel>", "<feed>", "<feed><entry>", "<rss><channel><item>"]),
    st.lists(PIECES, max_size=25),
)
def test_nothing_ever_raises(head: str, pieces: list[str]) -> None:
    decoded = Decoded("feed.xml", head + "".join(pieces))
    assert list(FEED.read(decoded, ReadingConfig()))


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=12))
def test_any_nesting_that_is_xml_is_read(tags: list[str]) -> None:
    inner = "It rained."
    for tag in reversed(tags):
        inner = f"<{tag}>{inner}</{tag}>"
    results = list(FEED.read(Decoded("feed.xml", f"<rss>{inner}</rss>"), ReadingConfig()))
    assert all(not isinstance(one, Rejected) or one.reason in (Reason.EMPTY, Reason.NO_DOCUMENTS) for one in results)
