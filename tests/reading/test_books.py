"""OpenDocument texts and EPUB books: their text in order, what they say of themselves, and nothing of what is hostile."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.reading.making import QUAY, encrypted_flag, only, reading, refused, zipped
from timeline.model.rejected import Reason
from timeline.reading import Reading

OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)
BODY = (
    '<text:p text:style-name="Title">Quay reopens</text:p><text:h text:outline-level="1">At last</text:h>'
    f"<text:p>{QUAY} <text:span>Ferries</text:span><text:s text:c='2'/>sail<text:line-break/>again.</text:p>"
    "<text:p>  </text:p><table:table xmlns:table='t'><text:p>Friday</text:p><text:p>653</text:p></table:table>"
)
META = (
    f"<office:document-meta {OFFICE}><office:meta><dc:title>Draft 3</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator>"
    "<dc:language>en-GB</dc:language><meta:creation-date>2026-03-05T10:00:00</meta:creation-date></office:meta></office:document-meta>"
)


def odt(body: str = BODY, *, kind: str = "text", meta: str = META) -> dict[str, Any]:
    content = f"<?xml version='1.0'?><office:document-content {OFFICE}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": content,
        "meta.xml": meta,
        "META-INF/manifest.xml": "<a/>",
    }


def test_an_opendocument_text(tmp_path: Path) -> None:
    article = only(reading(tmp_path, "a.odt", zipped(odt())))
    assert article.text == f"Quay reopens\n\nAt last\n\n{QUAY} Ferries  sail\nagain.\n\nFriday\n\n653"
    assert (article.title, article.lang, article.stamps) == ("Quay reopens", "en-GB", ())
    assert article.extra == {"author": "Ann Lee", "created": "2026-03-05T10:00:00"}


@pytest.mark.parametrize(
    "left_out",
    [
        "<text:tracked-changes><text:deletion><text:p>Sunk!</text:p></text:deletion></text:tracked-changes>",
        "<office:annotation><dc:creator>Bo</dc:creator><text:p>Sunk!</text:p></office:annotation>",
        "<text:note><text:note-body><text:p>Sunk!</text:p></text:note-body></text:note>",
        "<draw:frame xmlns:draw='d' xmlns:svg='s'><svg:title>Sunk!</svg:title></draw:frame>",
    ],
)
def test_what_is_not_the_text(tmp_path: Path, left_out: str) -> None:
    article = only(reading(tmp_path, "a.odt", zipped(odt(f"<text:p>Fog{left_out}horn.</text:p>"))))
    assert article.text == "Foghorn."


def test_a_frame_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    body = "<text:p>Before <draw:frame xmlns:draw='d'><draw:text-box><text:p>Within.</text:p></draw:text-box></draw:frame>after.</text:p>"
    assert only(reading(tmp_path, "a.odt", zipped(odt(body)))).text == "Within.\n\nBefore after."


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("spreadsheet", "a.odt: it is a spreadsheet (ODS), which is not read: save the sheet as CSV"),
        ("presentation", "a.odt: it is a presentation (ODP), which is not read: save it as PDF or text"),
        ("graphics", "a.odt: it is an OpenDocument file of another kind, which is not read"),
    ],
)
def test_other_opendocument_files(tmp_path: Path, kind: str, words: str) -> None:
    assert refused(reading(tmp_path, "a.odt", zipped(odt(kind=kind)))) == (Reason.UNSUPPORTED, words)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", Reason.EMPTY),
        ("<text:p>cut", Reason.MALFORMED),
        ("<text:p>" * 1_100 + "deep" + "</text:p>" * 1_100, Reason.MALFORMED),
        ("<text:p>&bomb;</text:p>", Reason.MALFORMED),
    ],
)
def test_broken_opendocument_texts(tmp_path: Path, body: str, reason: Reason) -> None:
    assert refused(reading(tmp_path, "a.odt", zipped(odt(body))))[0] is reason


def test_meta_that_is_broken_costs_itself(tmp_path: Path) -> None:
    assert only(reading(tmp_path, "a.odt", zipped(odt(meta="<broken")))).title == "Quay reopens"


CONTAINER = "<container><rootfiles><rootfile full-path='OPS/book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"
PACKAGE = """<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>
<dc:title>The Harbour Years</dc:title><dc:creator>Ann Lee</dc:creator><dc:publisher>Quay Press</dc:publisher>
<dc:language>en</dc:language><dc:date>2019-04-01</dc:date></metadata>
<manifest><item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>
<item id='two' href='text/2.xhtml' media-type='application/xhtml+xml'/><item id='one' href='text/1%20a.xhtml' media-type='application/xhtml+xml'/>
<item id='s' href='s.css' media-type='text/css'/><item id='gone' href='text/gone.xhtml' media-type='application/xhtml+xml'/></manifest>
<spine><itemref idref='n'/><itemref idref='one'/><itemref idref='two'/>{more}</spine></package>"""


def epub(
    *, more: str = "", one: str = "<h1>Fog</h1><p>The ferry sailed in 1911.</p>", package: str = PACKAGE
) -> dict[str, Any]:
    page = "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>{}</body></html>"
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": package.replace("{more}", more),
        "OPS/nav.xhtml": page.format("<p>Contents</p>"),
        "OPS/text/1 a.xhtml": page.format(one),
        "OPS/text/2.xhtml": page.format("<p>It sank two years later.</p>"),
    }


def test_a_book(tmp_path: Path) -> None:
    article = only(reading(tmp_path, "a.epub", zipped(epub())))
    assert article.text == "Fog\n\nThe ferry sailed in 1911.\n\nIt sank two years later."
    assert (article.title, article.source, article.lang, article.stamps) == (
        "The Harbour Years",
        "Quay Press",
        "en",
        (),
    )
    assert article.extra == {"author": "Ann Lee", "edition": "2019-04-01"}


def test_a_chapter_of_many_names_is_read_once(tmp_path: Path) -> None:
    items = "".join(
        f"<item id='x{number}' href='text/2.xhtml#p{number}' media-type='text/html'/>" for number in range(2_000)
    )
    package = PACKAGE.replace("<manifest>", "<manifest>" + items)
    more = "".join(f"<itemref idref='x{number}'/>" for number in range(2_000))
    assert only(reading(tmp_path, "a.epub", zipped(epub(package=package, more=more)))).text.count("It sank") == 1


def test_a_chapter_that_is_missing_is_named(tmp_path: Path) -> None:
    found = reading(tmp_path, "a.epub", zipped(epub(more="<itemref idref='gone'/>")))
    assert len(found.articles) == 1
    assert [str(each) for each in found.rejected] == ['a.epub: it names "OPS/text/gone.xhtml", which it does not hold']


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        pytest.param(epub(package="<package/>"), Reason.EMPTY, id="no chapters"),
        pytest.param(epub(package="<package"), Reason.MALFORMED, id="broken list"),
        pytest.param(
            epub(package="<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><package>&b;</package>"),
            Reason.MALFORMED,
            id="entities",
        ),
        pytest.param(epub() | {"META-INF/container.xml": "<container/>"}, Reason.MALFORMED, id="no list"),
        pytest.param(epub(package=PACKAGE.replace("text/", "../../../text/")), Reason.EMPTY, id="outside"),
    ],
)
def test_broken_books(tmp_path: Path, members: dict[str, Any], reason: Reason) -> None:
    found = reading(tmp_path, "a.epub", zipped(members))
    assert found.articles == () and found.rejected[-1].reason is reason


def test_bombs(tmp_path: Path) -> None:
    bomb = "<p>" + "a" * 50_000_000 + "</p>"
    for name, members in (
        ("a.epub", epub(one=bomb)),
        ("a.odt", odt(bomb.replace("<p", "<text:p").replace("</p", "</text:p"))),
    ):
        lines = [str(each) for each in reading(tmp_path, name, zipped(members)).rejected]
        assert len(lines) == 1 and lines[0].endswith("it unpacks to more than 200 times its size; no text does that")


def test_encrypted_ones(tmp_path: Path) -> None:
    def odt_encrypted() -> Reading:
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name in ("content.xml", "mimetype", "meta.xml"):
                archive.writestr(name, odt()[name])
        return reading(tmp_path, "a.odt", encrypted_flag(stream.getvalue()))

    reason, line = refused(odt_encrypted())
    assert reason is Reason.UNREADABLE and line.endswith("it is encrypted; unpack it with its password")
