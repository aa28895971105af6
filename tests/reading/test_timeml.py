from pathlib import Path

import pytest

from timeline.model.document import Article, Basis
from timeline.model.rejected import Reason
from timeline.reading import Reading, apply_manifest, read, read_manifest

CORPUS = """<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://example.org/a.xsd">
<DOCID>kelmar_07</DOCID>
<EXTRAINFO>wire copy</EXTRAINFO>
<DCT><TIMEX3 functionInDocument="CREATION_TIME" temporalFunction="false" tid="t0" type="DATE" value="1998-02-13">Feb. 13, \
1998</TIMEX3></DCT>
<TITLE>Ferries sail
 again</TITLE>
<TEXT>
Ferries <EVENT class="OCCURRENCE" eid="e1">sailed</EVENT> again from Kelmar \
<SIGNAL sid="s1">on</SIGNAL> <TIMEX3 tid="t1" type="DATE" value="1998-02-10">Tuesday</TIMEX3> &amp; Wednesday.
</TEXT>
<MAKEINSTANCE aspect="NONE" eiid="ei1" eventID="e1" polarity="POS" pos="VERB" tense="PAST"/>
<TLINK eventInstanceID="ei1" lid="l1" relType="IS_INCLUDED" relatedToTime="t1"/>
</TimeML>
"""
OLDER = """<?xml version="1.0"?>
<TimeML>
<DOCNO> KEL980213-0004 </DOCNO>
<HL>Ferries &lt;sail&gt;</HL>
<DD><TIMEX3 tid="t9" type="DATE" value="1998-02-14" functionInDocument="PUBLICATION_TIME">02/14/98</TIMEX3></DD>
<s>Ferries <EVENT eid="e1" class="OCCURRENCE">sailed</EVENT> again.</s>
<TIMEX3 tid="t0" type="TIME" value="1998-02-13T14:35:00" functionInDocument="CREATION_TIME">02/13/1998 14:35:00</TIMEX3>
</TimeML>
"""


def reading(tmp_path: Path, text: str, name: str = "a.tml") -> Reading:
    (tmp_path / name).write_bytes(text.encode())
    return read([tmp_path / name])


def one(tmp_path: Path, text: str, name: str = "a.tml") -> Article:
    found = reading(tmp_path, text, name)
    assert found.rejected == ()
    (article,) = found.articles
    return article


def around(words: str, *, dct: str = "", before: str = "") -> str:
    return f"{before}<TimeML>{dct}<TEXT>{words}</TEXT></TimeML>"


def timex(value: str, words: str = "", *, function: str = "CREATION_TIME") -> str:
    return f'<TIMEX3 tid="t0" type="DATE" value="{value}" functionInDocument="{function}">{words}</TIMEX3>'


def test_the_text_is_the_character_data_of_text(tmp_path: Path) -> None:
    article = one(tmp_path, CORPUS)
    assert article.text == "\nFerries sailed again from Kelmar on Tuesday & Wednesday.\n"
    assert (article.id, article.title, article.path) == ("kelmar_07", "Ferries sail again", "a.tml")
    assert article.body_start == 0


def test_the_creation_time_is_the_publication_with_its_words(tmp_path: Path) -> None:
    (stamp,) = one(tmp_path, CORPUS).stamps
    assert (stamp.basis, stamp.text) == (Basis.MARKUP, "1998-02-13")
    assert stamp.where == "a.tml, creation time “Feb. 13, 1998”"


def test_words_that_are_the_value_are_not_said_twice(tmp_path: Path) -> None:
    (stamp,) = one(tmp_path, around("The quay.", dct=timex("2024-03-17", "2024-03-17"))).stamps
    assert stamp.where == "a.tml, creation time"


def test_the_older_layout_without_text(tmp_path: Path) -> None:
    article = one(tmp_path, OLDER)
    assert " ".join(article.text.split()) == "Ferries <sail> 02/14/98 Ferries sailed again. 02/13/1998 14:35:00"
    assert (article.id, article.title) == ("KEL980213-0004", "Ferries <sail>")
    assert [stamp.text for stamp in article.stamps] == ["1998-02-13T14:35:00", "1998-02-14"]
    assert article.stamps[1].where == "a.tml, publication time “02/14/98”"


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\n  ",
        "\ufeff",
        '<?xml version="1.0" encoding="ISO-8859-1"?>\r\n',
        "<!-- made by hand -->\n<?pi any?>",
        '<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n',
        "<!DOCTYPE TimeML PUBLIC '-//A//B' \"http://example.org/a.dtd\" >",
    ],
)
@pytest.mark.parametrize("name", ["a.tml", "a.xml", "a.txt", "a"])
def test_it_is_known_by_its_root(tmp_path: Path, before: str, name: str) -> None:
    assert (
        one(tmp_path, around("The quay reopened – at last.", before=before), name).text
        == "The quay reopened – at last."
    )


def test_a_root_with_a_prefix_or_namespace(tmp_path: Path) -> None:
    prefixed = '<t:TimeML xmlns:t="urn:t"><t:DOCID>k</t:DOCID><t:TEXT>The quay reopened.</t:TEXT></t:TimeML>'
    assert (one(tmp_path, prefixed).id, one(tmp_path, prefixed).text) == ("k", "The quay reopened.")
    assert one(tmp_path, '<TimeML xmlns="urn:t"><TEXT>The quay.</TEXT></TimeML>').text == "The quay."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<?xml version='1.0'?><news>TimeML is a language.</news>", Reason.UNSUPPORTED),
        ("<?xml version='1.0'?><TimeMLs><TEXT>The quay.</TEXT></TimeMLs>", Reason.UNSUPPORTED),
        ("<!DOCTYPE news SYSTEM 'TimeML.dtd'><news>The quay.</news>", Reason.UNSUPPORTED),
    ],
)
def test_other_xml_is_refused_as_before(tmp_path: Path, text: str, reason: Reason) -> None:
    found = reading(tmp_path, text)
    assert (found.articles, [each.reason for each in found.rejected]) == ((), [reason])


@pytest.mark.parametrize("text", ["TimeML is a language.", "We read <TimeML> aloud.", "a < b", "<-- the quay"])
def test_a_text_about_it_is_a_text(tmp_path: Path, text: str) -> None:
    assert one(tmp_path, text, "a.txt").text == text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("R&amp;D &lt;b&gt; &quot;x&quot; &apos;", 'R&D <b> "x" \''),
        ("caf&#233; &#x1F600;", "café 😀"),
        ("<![CDATA[a <b> & c]]>", "a <b> & c"),
        ("a<!-- not this -->b<?nor this?>c", "abc"),
        ("one\r\ntwo\rthree&#13;four", "one\ntwo\nthree\rfour"),
        ("<s>One.</s> <s>T<EVENT>w</EVENT>o.</s>", "One. Two."),
        ("tab\there \x85 \u2028 \x7f.", "tab\there \x85 \u2028 \x7f."),
    ],
)
def test_offsets_count_in_what_xml_means(tmp_path: Path, written: str, read_as: str) -> None:
    assert one(tmp_path, around(written)).text == read_as


def test_several_texts_are_paragraphs_of_one(tmp_path: Path) -> None:
    assert one(tmp_path, "<TimeML><TEXT>One.</TEXT> aside <TEXT>Two.</TEXT></TimeML>").text == "One.\n\nTwo."


def test_a_title_within_the_text_stays_there(tmp_path: Path) -> None:
    article = one(tmp_path, around("<TITLE>Quay reopens</TITLE>\nThe quay reopened."))
    assert (article.title, article.text) == ("Quay reopens", "Quay reopens\nThe quay reopened.")


def test_a_first_line_that_reads_like_a_headline_is_the_title(tmp_path: Path) -> None:
    text = "Quay reopens after the storm\n\nThe quay of Kelmar reopened on Tuesday, the harbour office said."
    assert one(tmp_path, around(text)).title == "Quay reopens after the storm"


def test_the_language_is_the_one_named(tmp_path: Path) -> None:
    assert one(tmp_path, '<TimeML xml:lang="de"><TEXT>Der Kai.</TEXT></TimeML>').lang == "de"
    assert one(tmp_path, CORPUS).lang is None


@pytest.mark.parametrize(
    ("dct", "stamp"),
    [
        (timex("2024-03-17"), "2024-03-17"),
        (timex(" 2024-03-17 "), "2024-03-17"),
        (timex("2024-03-XX"), "2024-03"),
        (timex("2024-XX-XX"), "2024"),
        (timex("2024-03-17TEV"), "2024-03-17"),
        (timex("2024-03-17TXX:XX"), "2024-03-17"),
        (timex("", "March 17, 2024"), "March 17, 2024"),
        (timex("XXXX-XX-XX", "17.3.2024"), "17.3.2024"),
        (timex("2024-03-17", function="PUBLICATION_TIME"), "2024-03-17"),
        ('<DCT><TIMEX3 tid="t0" value="2024-03-17"/></DCT>', "2024-03-17"),
        ("<DCT> 2024-03-17 </DCT>", "2024-03-17"),
    ],
)
def test_creation_times_as_they_come(tmp_path: Path, dct: str, stamp: str) -> None:
    assert [each.text for each in one(tmp_path, around("The quay.", dct=dct)).stamps] == [stamp]


@pytest.mark.parametrize(
    "dct",
    [
        "",
        timex("XXXX-XX-XX"),
        timex("", "no date"),
        timex("2024-03-17", function="NONE"),
        timex("2024-03-17", function="EXPIRATION_TIME"),
        '<TIMEX3 tid="t0" value="2024-03-17">today</TIMEX3>',
        "<DCT></DCT>",
    ],
)
def test_what_is_no_creation_time_gives_none(tmp_path: Path, dct: str) -> None:
    assert one(tmp_path, around("The quay.", dct=dct)).stamps == ()


def test_a_time_told_twice_is_one_stamp(tmp_path: Path) -> None:
    dct = f"<DCT>{timex('2024-03-17')}</DCT>"
    words = timex("2024-03-17", "today", function="PUBLICATION_TIME")
    assert len(one(tmp_path, around(f"The quay {words}.", dct=dct)).stamps) == 1


def test_a_manifest_has_the_first_word(tmp_path: Path) -> None:
    (tmp_path / "published.csv").write_text("id,published\nkelmar_07,1998-02-20\n", encoding="utf-8")
    found = apply_manifest(reading(tmp_path, CORPUS).articles, read_manifest(tmp_path / "published.csv"))
    assert [stamp.text for stamp in found.articles[0].stamps] == ["1998-02-20", "1998-02-13"]


def test_a_document_without_an_id_has_the_name_of_its_file(tmp_path: Path) -> None:
    assert one(tmp_path, around("The quay."), "harbour.tml").id == "harbour"
    assert one(tmp_path, "<TimeML><DOCID> </DOCID><TEXT>The quay.</TEXT></TimeML>", "pier.tml").id == "pier"


def test_two_documents_of_one_id_name_both(tmp_path: Path) -> None:
    for name in ("a.tml", "b.tml"):
        (tmp_path / name).write_text(CORPUS, encoding="utf-8")
    found = read([tmp_path / name for name in ("a.tml", "b.tml")])
    assert len(found.articles) == 1
    assert [(each.subject, each.reason) for each in found.rejected] == [("b.tml", Reason.DUPLICATE_ID)]
    assert "a.tml" in found.rejected[0].detail
