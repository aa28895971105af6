from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PageObject

from tests.reading.making import DATA, QUAY, only, pdf, reading, refused
from timeline.model.rejected import Reason
from timeline.reading import isolating, read
from timeline.reading.pdf_pages import pages
from timeline.reading.pdf_prose import prose

LINES = [
    "The first ferry left the quay at Kelmar on Friday night and car-",
    "ried forty lorries to the far shore, where the customs officers",
    "had waited for them.",
    "Nobody was hurt, said the harbour office of Kelmar, and the pier",
    "stays closed.",
]


def test_what_reportlab_writes() -> None:
    article = only(read([DATA / "release.pdf"]))
    assert (article.id, article.title, article.lang) == ("release", "Ferries sail again", "en-GB")
    assert article.extra["author"] == "Ada Quill"
    assert article.stamps == ()
    paragraphs = article.text.split("\n\n")
    assert paragraphs[:2] == ["Kelmar Harbour Office - press release", "Ferries sail again from Kelmar"]
    assert article.text.count("press release") == 1
    assert not any(words in article.text for words in ("Page 1", "Page 2"))
    assert sum(one.startswith("The first ferry left the quay") for one in paragraphs) == 7
    assert all(one.endswith(("lighthouse.", "basin.", "morning.")) or len(one) < 60 for one in paragraphs)


def test_lines_become_paragraphs(tmp_path: Path) -> None:
    article = only(reading(tmp_path, "a.pdf", pdf(LINES)))
    assert article.text == (
        "The first ferry left the quay at Kelmar on Friday night and carried forty lorries to the far shore, where the"
        " customs officers had waited for them.\n\n"
        "Nobody was hurt, said the harbour office of Kelmar, and the pier stays closed."
    )


@pytest.mark.parametrize(("name", "before"), [("a", b""), ("a.txt", b"\n"), ("a.pdf", b"HTTP junk\r\n\r\n")])
def test_it_is_known_by_its_bytes(tmp_path: Path, name: str, before: bytes) -> None:
    assert only(reading(tmp_path, name, before + pdf([QUAY]))).text == QUAY


def test_a_text_about_it_is_a_text(tmp_path: Path) -> None:
    assert only(reading(tmp_path, "a.txt", "See %PDF-1.4 for more. " + QUAY)).text.endswith(QUAY)


@pytest.mark.parametrize("data", [(DATA / "scan.pdf").read_bytes(), pdf([]), pdf([], [])])
def test_without_text(tmp_path: Path, data: bytes) -> None:
    assert refused(reading(tmp_path, "scan.pdf", data)) == (
        Reason.NO_TEXT,
        "scan.pdf: its pages hold no text, only images perhaps; text recognition (OCR) would help",
    )


def test_encrypted() -> None:
    assert refused(read([DATA / "locked.pdf"])) == (
        Reason.UNREADABLE,
        "locked.pdf: it is encrypted; save it again without a password",
    )
    assert only(read([DATA / "no_printing.pdf"])).text == "The quay reopened on Friday."


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.7\n" + bytes(5_000), pdf([QUAY])[:200], b"%PDF-" + b"<<" * 50_000]
)
def test_broken_ones_are_one_line(tmp_path: Path, data: bytes) -> None:
    reason, line = refused(reading(tmp_path, "a.pdf", data))
    assert reason in (Reason.MALFORMED, Reason.NO_TEXT) and line.startswith("a.pdf: ")


def test_a_page_that_cannot_be_read_costs_itself_only(monkeypatch: pytest.MonkeyPatch) -> None:
    extract = PageObject.extract_text

    def fails_once(page: PageObject) -> str:
        monkeypatch.setattr(PageObject, "extract_text", extract)
        raise KeyError("/Font")

    monkeypatch.setattr(PageObject, "extract_text", fails_once)
    failed, page, _ = pages(pdf([QUAY], ["It rained."]))
    assert failed == {"failed": "pages", "detail": "page 1 cannot be read; the others are used"}
    assert page["page"].strip() == "It rained."


def test_without_the_package_the_command_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolating, "find_spec", lambda _: None)
    (tmp_path / "b.txt").write_text(QUAY, encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(pdf([QUAY]))
    found = read([tmp_path])
    assert [article.id for article in found.articles] == ["b"]
    assert [(each.reason, str(each).partition(": ")[2]) for each in found.rejected] == [
        (Reason.UNSUPPORTED, "PDF needs another package: pip install 'timeline-reconstruction[documents]'")
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(at=st.integers(0, 900), noise=st.binary(max_size=40), length=st.integers(0, 60))
def test_any_damage_is_told(at: int, noise: bytes, length: int) -> None:
    data = pdf([QUAY], ["It rained."], extra=b"/Lang(en)")
    told = list(pages(data[:at] + noise + data[at + length :]))
    assert told and all(isinstance(one, dict) for one in told)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (["It rai-\nned."], "It rained."),
        (["Wait for the Anglo-\nNorman ferry."], "Wait for the Anglo-Norman ferry."),
        (["A well-\nknown one.\n\nThe well-known one."], "A well-known one.\n\nThe well-known one."),
        (["In 2024-\n25 it sailed."], "In 2024-25 it sailed."),
        (["It is soft\u00ad\nware."], "It is software."),
        (["One -\ntwo."], "One - two."),
        (["It stops here.\n1", "2\nIt begins here."], "It stops here. It begins here."),
        (["It goes\n- 1 -", "Page 2 of 3\non here."], "It goes on here."),
        ([""], ""),
        ([], ""),
        (["\n \n"], ""),
        (["1984 was a year\nof rain."], "1984 was a year of rain."),
    ],
)
def test_prose(written: list[str], read_as: str) -> None:
    assert prose(written) == read_as


def test_running_heads_are_left_out_but_for_the_first() -> None:
    text = "The quay was full of people who had come to see the ferry.\n" * 5
    whole = prose([f"Harbour Post, No. {number}\n{text}www.harbour.example" for number in range(1, 5)])
    assert whole.count("Harbour Post") == 1 and "www" not in whole


def test_what_repeats_within_a_page_is_kept() -> None:
    text = "\n".join(["Chorus of the song they sang all through the night.", "Another line of it."] * 5)
    assert prose([text]).count("Chorus") == 5


@given(st.lists(st.text("ab-. \n1\u00ad", max_size=60), max_size=4))
def test_prose_loses_no_letter_in_the_middle(written: list[str]) -> None:
    whole = prose(written)
    assert whole == whole.strip() and "\n\n\n" not in whole


@given(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=30), st.integers(8, 40))
def test_words_of_one_page_stay_in_order(words: list[str], width: int) -> None:
    page, line = [], ""
    for word in words:
        if len(line) + len(word) > width:
            page.append(line)
            line = ""
        line = f"{line} {word}".strip()
    assert prose(["\n".join([*page, line])]).split() == words
