"""TimeML is XML from anywhere: what is wrong with it costs one line, and never the process."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading import read
from timeline.reading.source import Decoded
from timeline.reading.timeml import TIMEML
from timeline.reading.xml_prolog import root_name
from timeline.reading.xml_text import BadXml, walk_xml

HEAD, TAIL = "<TimeML><TEXT>", "</TEXT></TimeML>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BLOWN_UP = f'<!DOCTYPE TimeML [<!ENTITY l0 "ha">{LAUGHS}]>{HEAD}&l9;{TAIL}'


class Nothing:
    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def words(self, text: str) -> None: ...


def refused(text: str) -> str:
    (result,) = TIMEML.read(Decoded("a.tml", text), ReadingConfig())
    assert isinstance(result, Rejected)
    assert (result.subject, result.reason) == ("a.tml", Reason.MALFORMED)
    assert "\n" not in str(result)
    return result.detail


@pytest.mark.parametrize(
    "subset",
    [
        '<!DOCTYPE TimeML [<!ENTITY a "b">]>',
        '<!DOCTYPE TimeML [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE TimeML [<!ENTITY % a SYSTEM "http://example.org/a"> %a;]>',
        '<!DOCTYPE TimeML SYSTEM "a.dtd" [<!ENTITY a "b">]>',
        "<!DOCTYPE TimeML PUBLIC 'a' 'b' [\n<!ATTLIST TEXT a CDATA 'b'>]>",
        "<!DOCTYPE TimeML[]>",
        "<!-- a --><!DOCTYPE\nTimeML\n[<!ELEMENT TEXT ANY>]>",
        '<!DOCTYPE TimeML SYSTEM "[" [<!ENTITY a "b">]>',
        '<!DOCTYPE TimeML SYSTEM "a"><!DOCTYPE TimeML [<!ENTITY a "b">]>',
    ],
)
def test_a_doctype_that_declares_anything_is_not_read(subset: str) -> None:
    assert refused(f"{subset}{HEAD}&a; The quay.{TAIL}").startswith("its DOCTYPE declares entities")


def test_a_bomb_of_entities_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.reading.xml_text.expat.ParserCreate", None)
    assert refused(BLOWN_UP).startswith("its DOCTYPE declares entities")


def test_no_file_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.dtd"
    secret.write_text('<!ENTITY a "secret">', encoding="utf-8")
    detail = refused(f'<!DOCTYPE TimeML SYSTEM "{secret.as_uri()}">{HEAD}&a; The quay.{TAIL}')
    assert detail == "it uses the entity &a;, which only a file elsewhere explains; no such file is read"


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("<TimeML><TEXT>The quay.</TimeML>", "no valid XML: mismatched tag (line 1, column 26)"),
        ("<TimeML>\n<TEXT>The quay.", "no valid XML: no element found (line 2, column 16)"),
        (f"{HEAD}a\nR&D{TAIL}", "no valid XML: not well-formed (invalid token) (line 2, column 4)"),
        (f"{HEAD}&nbsp;{TAIL}", "no valid XML: undefined entity (line 1, column 15)"),
        (f"{HEAD}a{TAIL}{HEAD}b{TAIL}", "no valid XML: junk after document element (line 1, column 32)"),
        (f"{HEAD}a\x00b{TAIL}", "no valid XML: not well-formed (invalid token) (line 1, column 16)"),
        (f"{HEAD}&#0;{TAIL}", "no valid XML: reference to invalid character number (line 1, column 15)"),
        (f"{HEAD}a\ud800b{TAIL}", "no valid XML: not well-formed (invalid token) (line 1, column 16)"),
        ("<TimeML a='1' a='2'/>", "no valid XML: duplicate attribute (line 1, column 15)"),
    ],
)
def test_bad_xml_is_one_line_with_its_place(text: str, detail: str) -> None:
    assert refused(text) == detail


@pytest.mark.parametrize(
    "text", [f"{HEAD}{TAIL}", f"{HEAD} \n …{TAIL}", "<TimeML/>", "<TimeML><DOCID>a</DOCID></TimeML>"]
)
def test_a_document_without_words_is_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.tml").write_text(text, encoding="utf-8")
    found = read([tmp_path / "a.tml"])
    assert [(each.reason, each.detail) for each in found.rejected] == [(Reason.EMPTY, "its text is empty")]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (HEAD + "<a>" * 2_000, "its elements are nested more than 1,000 deep"),
        (HEAD + "<a>" * 300_000, "its elements are nested more than 1,000 deep"),
        (HEAD + "".join(f"<a{n}/>" for n in range(20_000)) + TAIL, "it has more than 10,000 names"),
        (HEAD + f"<!-- {'x' * 3_000_000} -->" + TAIL, "a tag or comment is longer than 1,000,000"),
        (HEAD + "<a" + "".join(f" a{n}=''" for n in range(400_000)) + "/>" + TAIL, "a tag or comment is longer than"),
        (HEAD + f"<a x='{'x' * 3_000_000}", "a tag or comment is longer than 1,000,000"),
    ],
)
def test_what_would_fill_the_memory_is_refused(text: str, detail: str) -> None:
    started = time.process_time()
    assert refused(text).startswith(detail)
    assert time.process_time() - started < 5


def test_more_elements_than_any_text_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.reading.xml_text._MOST_ELEMENTS", 100)
    assert refused(HEAD + "<s/>" * 200 + TAIL) == "it has more than 100 elements"


def test_long_lines_many_words_and_deep_levels_within_bounds_are_read() -> None:
    text = "x" * 3_000_000 + "&amp;" * 100_000 + "\U0001f600" * 100_000
    deep = "<s>" * 900 + "deep" + "</s>" * 900
    (result,) = TIMEML.read(Decoded("a.tml", HEAD + text + deep + TAIL), ReadingConfig())
    assert not isinstance(result, Rejected)
    assert len(result.article.text) == 3_200_004


def test_a_file_beyond_the_allowed_size_is_not_parsed(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(HEAD + "The quay. " * 100 + TAIL, encoding="utf-8")
    found = read([tmp_path / "a.tml"], config=ReadingConfig(max_bytes=500))
    assert [each.reason for each in found.rejected] == [Reason.TOO_LARGE]


def test_one_bad_file_costs_itself_only(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(BLOWN_UP, encoding="utf-8")
    (tmp_path / "b.tml").write_text(f"{HEAD}The quay.{TAIL}", encoding="utf-8")
    found = read([tmp_path / name for name in ("a.tml", "b.tml")])
    assert [article.id for article in found.articles] == ["b"]
    assert [str(each) for each in found.rejected] == [
        "a.tml: its DOCTYPE declares entities or the like, which are not read for safety"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<a/>", "a"),
        ("<x:a y='1'>", "a"),
        (" <?xml version='1.0'?><!-- <b> --><a>", "a"),
        ("<!DOCTYPE b [<!ENTITY a 'c'>]><a>", "b"),
        ("<!DOCTYPE b SYSTEM 'c'><a>", "a"),
        ("text <a>", None),
        ("", None),
        ("<!-- no end", None),
        ("<?no end", None),
        ("<", None),
        ("< a>", None),
        ("\u00a0<a>", None),
        ("<!---->" * 5_000 + "<a>", None),
    ],
)
def test_the_root_is_known_without_parsing(text: str, name: str | None) -> None:
    assert root_name(text) == name


@pytest.mark.parametrize("text", ["", "text", "<!---->" * 5_000 + "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"])
def test_what_begins_with_no_element_is_not_parsed(text: str) -> None:
    assert walk_xml(text, Nothing()) == BadXml("no valid XML: it does not begin with an element")


TAGS = ["<TimeML>", "</TimeML>", "<TEXT>", "</TEXT>", "<TEXT/>", "<DCT>", "</DCT>", "<TIMEX3", "<DOCID>", "</DOCID>"]
SIGNS = [
    "/>",
    ">",
    "<",
    "&",
    ";",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?xml",
    "?>",
    "[",
    "]",
]
ATTRIBUTES = ["value='2024'", "functionInDocument='CREATION_TIME'", "xmlns:a=", "xml:lang=", "a:b", "'a'", '"']
DECLARATIONS = ["<!DOCTYPE", "<!DOCTYPE TimeML", "SYSTEM", "<!ENTITY", "<!ATTLIST"]
CHARACTERS = ["\x00", "\ud800", "\uffff", "\r", "\r\n", "😀", "words"]
PIECES = st.sampled_from([*TAGS, *SIGNS, *ATTRIBUTES, *DECLARATIONS, *CHARACTERS])


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map(" ".join), st.sampled_from([HEAD, ""]))
def test_nothing_ever_raises(text: str, head: str) -> None:
    decoded = Decoded("a.tml", head + text + TAIL)
    TIMEML.claims(decoded)
    results = list(TIMEML.read(decoded, ReadingConfig()))
    assert len(results) == 1
