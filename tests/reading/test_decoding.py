import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.rejected import Reason, Rejected
from timeline.reading import read
from timeline.reading.decoding import decode

ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
}
# What makes a text a text: a letter, no control characters but for newlines and tabs, no surrogates, no mark in front.
CHARACTERS = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff") | st.sampled_from("\r\n\t")
TEXTS = st.text(CHARACTERS, max_size=80).map(lambda text: "A" + text)
CURLY = "“”\u2018\u2019\u2013—é€ß"
WESTERN = st.text("abcdefghij klmnop", min_size=20, max_size=60).map(lambda text: "K" + text)


@given(text=TEXTS, encoding=st.sampled_from(sorted(ENCODINGS)))
def test_what_was_encoded_is_read(text: str, encoding: str) -> None:
    assert decode(ENCODINGS[encoding] + text.encode(encoding), shown="a.txt") == text


@given(text=WESTERN, encoding=st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_utf16_without_a_mark_is_known_by_its_zeros(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), shown="a.txt") == text


@given(text=WESTERN, extra=st.text(CURLY, min_size=1, max_size=8))
def test_windows_1252(text: str, extra: str) -> None:
    # Apart, since two of them side by side may be a letter of UTF-8.
    whole = text + "k".join(extra) + "."
    assert decode(whole.encode("cp1252"), shown="a.txt") == whole


@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    result = decode(data, shown="a.txt")
    assert isinstance(result, Rejected) or result.encode("utf-8").decode("utf-8") == result


NAMES = ["utf8", "utf8_bom", "utf16le_bom", "utf16be_bom", "utf16le", "utf16be", "cp1252"]


@pytest.mark.parametrize("name", NAMES)
def test_one_text_in_seven_encodings_has_the_same_offsets(files: Path, name: str) -> None:
    (article,) = read([files / f"{name}.txt"]).articles
    start = article.text.index("“northern quay”")
    assert (start, article.text.count("\r\n")) == (86, 4)
    assert article.text[start : start + 15] == "“northern quay”"
    assert "€12 million" in article.text and "Café" in article.text


def test_cyrillic_without_a_mark(files: Path) -> None:
    assert read([files / "cyrillic_utf16le.txt"]).articles[0].text.startswith("Мэр Кельмара")


def test_another_one_byte_alphabet_is_refused_rather_than_misread(files: Path) -> None:
    (rejected,) = read([files / "cyrillic_cp1251.txt"]).rejected
    assert rejected.reason is Reason.UNREADABLE
    assert "save it as UTF-8" in rejected.detail


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_newlines_stay(newline: str) -> None:
    text = f"One.{newline}Two."
    assert decode(text.encode(), shown="a.txt") == text


def test_one_broken_byte_does_not_turn_utf8_into_another_encoding() -> None:
    data = "The “northern quay” — reopened".encode() + b"\xff."
    assert decode(data, shown="a.txt") == "The “northern quay” — reopened\ufffd."


def test_half_a_surrogate_pair_costs_one_character() -> None:
    data = codecs.BOM_UTF16_LE + "Kelmar".encode("utf-16-le") + b"\x00\xd8" + ".".encode("utf-16-le")
    assert decode(data, shown="a.txt") == "Kelmar\ufffd."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (codecs.BOM_UTF8 + b" \r\n\t", Reason.EMPTY),
        (bytes(range(256)) * 4, Reason.BINARY),
        (b"\x00" * 500, Reason.BINARY),
        (b"\x7fELF\x02\x01\x01" + b"\x00" * 60, Reason.BINARY),
        (codecs.BOM_UTF16_LE + b"K\x00e", Reason.UNREADABLE),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: Reason) -> None:
    result = decode(data, shown="a.txt")
    assert isinstance(result, Rejected)
    assert (result.reason, result.subject) == (reason, "a.txt")


def test_a_stray_nul_is_kept_because_offsets_count_it() -> None:
    text = "The quay reopened on Friday,\0 the mayor of Kelmar said."
    assert decode(text.encode(), shown="a.txt") == text
