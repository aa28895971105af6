from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.making import DATA, QUAY, only, reading, refused, zipped
from timeline.model.rejected import Reason
from timeline.reading import read
from timeline.reading.docx_content import DocxContent
from timeline.reading.xml_text import walk_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def body(inner: str) -> str:
    return f"<w:document {W}><w:body>{inner}</w:body></w:document>"


def paragraph(words: str, *, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx(document: str, **others: str) -> bytes:
    core = {"docProps/core.xml": others["core"]} if "core" in others else {}
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **core})


def test_what_python_docx_writes() -> None:
    article = only(read([DATA / "report.docx"]))
    assert article.text.split("\n\n") == [
        "Ferries sail again from Kelmar",
        "The first ferry left the quay at Kelmar on Friday night & carried forty lorries.",
        "The harbour office said the pier would stay closed until Monday.",
        "Two cranes burnt.",
        "Lorries",
        "Forty",
    ]
    assert (article.id, article.title, article.lang) == ("report", "Ferries sail again from Kelmar", "en-GB")
    # When the file was made is not when the text was published.
    assert article.stamps == ()
    assert article.extra == {
        "author": "Ada Quill",
        "created": "2025-12-07T09:30:00Z",
        "modified": "2025-12-08T10:00:00Z",
    }


@pytest.mark.parametrize("name", ["a.docx", "a.zip", "a", "a.pdf"])
def test_it_is_known_by_what_is_in_it(tmp_path: Path, name: str) -> None:
    article = only(reading(tmp_path, name, docx(body(paragraph(QUAY)))))
    assert (article.text, article.path) == (QUAY, name)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:p><w:r><w:t>The </w:t></w:r><w:r><w:t>quay</w:t><w:tab/><w:t>burnt</w:t></w:r></w:p>", "The quay\tburnt"),
        ("<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p>", "One\ntwo"),
        (paragraph("One", properties='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), "One"),
        (
            "<w:p><w:r><w:t>It </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins><w:r><w:t>often</w:t></w:r></w:ins></w:p>",
            "It often",
        ),
        ("<w:p><w:r><w:instrText>HYPERLINK x</w:instrText><w:t>Kelmar</w:t></w:r></w:p>", "Kelmar"),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>Once</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "Once",
        ),
        (paragraph("R&amp;D &lt;b&gt;"), "R&D <b>"),
        (paragraph("One") + paragraph(" ") + paragraph("Two"), "One\n\nTwo"),
    ],
)
def test_words_and_what_is_none(tmp_path: Path, inner: str, text: str) -> None:
    declared = body(inner).replace("<w:document", '<w:document xmlns:mc="urn:mc"')
    assert only(reading(tmp_path, "a.docx", docx(declared))).text == text


def test_the_title_is_the_one_of_that_style(tmp_path: Path) -> None:
    inner = (
        paragraph("PRESS RELEASE") + paragraph("Ferries sail", properties='<w:pStyle w:val="Title"/>') + paragraph(QUAY)
    )
    assert only(reading(tmp_path, "a.docx", docx(body(inner)))).title == "Ferries sail"


def test_without_or_with_broken_core_the_text_is_read(tmp_path: Path) -> None:
    for core in ("<cp:core", "<a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"):
        assert only(reading(tmp_path, "a.docx", docx(body(paragraph(QUAY)), core=core))).extra == {}


@pytest.mark.parametrize(
    ("document", "reason", "line"),
    [
        (body(""), Reason.EMPTY, "the document has no text"),
        ("<w:document", Reason.MALFORMED, "no valid XML: unclosed token (line 1, column 1)"),
        (
            f"<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{body(paragraph('&a;'))}",
            Reason.MALFORMED,
            "its DOCTYPE declares entities or the like, which are not read for safety",
        ),
        (body("<w:p>" * 3_000 + "</w:p>" * 3_000), Reason.MALFORMED, "its elements are nested more than 1,000 deep"),
        (
            body(paragraph(" " * 5_000_000)),
            Reason.TOO_LARGE,
            "it unpacks to more than 200 times its size; no text does that",
        ),
    ],
)
def test_bad_ones_are_one_line(tmp_path: Path, document: str, reason: Reason, line: str) -> None:
    found = refused(reading(tmp_path, "a.docx", docx(document)))
    assert found[0] is reason and found[1].endswith(line)


def test_cut_off(tmp_path: Path) -> None:
    assert refused(reading(tmp_path, "a.docx", (DATA / "report.docx").read_bytes()[:20_000]))[0] is Reason.MALFORMED


NAMES = st.sampled_from(["w:p", "w:r", "w:t", "w:del", "mc:Fallback", "w:br", "w:tbl", "w:instrText"])


@given(st.lists(st.tuples(NAMES, st.text("ab ", max_size=4)), max_size=15))
def test_any_nesting_keeps_its_words_or_passes_them_over(steps: list[tuple[str, str]]) -> None:
    text = ""
    for name, words in reversed(steps):
        text = f"<{name}>{words}{text}</{name}>"
    content = DocxContent()
    assert walk_xml(f"<w:document>{text}</w:document>", content) is None
    assert set(content.text) <= set("ab \n")
