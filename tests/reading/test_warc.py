import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.making import DATA, QUAY, gzipped, http, only, reading, refused, warc_record
from timeline.model.rejected import Reason
from timeline.reading import Reading, read
from timeline.reading.http_message import answer

PAGE = (
    "<!doctype html><html lang=en><title>Ferries</title><article><h1>Ferries sail again</h1><p>The first ferry left the quay at"
    " Kelmar on Friday night, the harbour office said, and carried forty lorries to the far shore.</p></article></html>"
)


@pytest.mark.parametrize("name", ["pages.warc", "pages.warc.gz"])
def test_what_warcio_writes(name: str) -> None:
    found = read([DATA / name])
    assert found.rejected == ()
    assert [article.url for article in found.articles] == [
        "https://harbour.example/2025/12/07/ferries",
        "https://harbour.example/packed",
        "https://harbour.example/notes.txt",
    ]
    page, packed, notes = found.articles
    assert [article.id for article in found.articles] == ["pages#2", "pages#5", "pages#6"]
    assert {article.path for article in found.articles} == {name}
    assert (page.title, page.source, page.lang) == ("Ferries sail again from Kelmar", "Harbour Post", "en")
    assert "café" in page.text
    assert packed.title == "Talks begin at last in Kelmar"
    assert page.stamps[0].text == "2025-12-07T10:30:00Z"
    assert page.stamps[0].where.startswith(f"{name}, record 2, ")
    assert notes.text == "Envoys met at the old customs house in Kelmar on Tuesday.\n"


def test_when_a_page_was_fetched_is_no_publication_date() -> None:
    notes = read([DATA / "pages.warc"]).articles[2]
    assert (notes.stamps, notes.extra) == ((), {"captured": "2025-12-09T08:00:00Z"})


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ((), QUAY.encode()),
        (("Content-Encoding: gzip",), gzipped(QUAY.encode())),
        (("Content-Encoding: gzip",), QUAY.encode()),
        (("Content-Encoding: deflate",), zlib.compress(QUAY.encode())),
        (("Content-Encoding: deflate",), zlib.compress(QUAY.encode(), wbits=-15)),
        (("Transfer-Encoding: chunked",), b"%x\r\n%s\r\n0\r\n\r\n" % (len(QUAY), QUAY.encode())),
        (("Transfer-Encoding: chunked",), QUAY.encode()),
        (("Content-Encoding: identity", "content-language: en, de"), QUAY.encode()),
    ],
)
def test_ways_of_sending(tmp_path: Path, headers: tuple[str, ...], body: bytes) -> None:
    assert only(reading(tmp_path, "a.warc", warc_record(http(body, *headers)))).text == QUAY


def test_a_packing_that_is_not_read(tmp_path: Path) -> None:
    data = warc_record(http(b"\x0b\x02\x80", "Content-Encoding: br")) + warc_record(http(QUAY.encode()))
    found = reading(tmp_path, "a.warc", data)
    assert len(found.articles) == 1
    assert [str(each) for each in found.rejected] == [
        'a.warc, record 1: the page is packed with "br", which is not read'
    ]


def test_texts_that_others_extracted(tmp_path: Path) -> None:
    data = warc_record(QUAY.encode(), kind="conversion", media="text/plain")
    article = only(reading(tmp_path, "a.warc.wet", data))
    assert (article.text, article.url) == (QUAY, "https://harbour.example/a")


@pytest.mark.parametrize(
    "record",
    [
        warc_record(http(b"p{}", media="text/css")),
        warc_record(http(b"\x89PNG", media="image/png")),
        warc_record(http(QUAY.encode(), status="404 Not Found")),
        warc_record(http(QUAY.encode(), status="301 Moved")),
        warc_record(http(QUAY.encode()), url="https://a.example/robots.txt"),
        warc_record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        warc_record(b"software: x\r\n", kind="warcinfo", media="application/warc-fields"),
        warc_record(b"no answer at all"),
    ],
)
def test_what_is_no_page_is_passed_over(tmp_path: Path, record: bytes) -> None:
    assert only(reading(tmp_path, "a.warc", record + warc_record(http(QUAY.encode())))).text == QUAY
    assert refused(reading(tmp_path, "a.warc", record)) == (
        Reason.NO_DOCUMENTS,
        "a.warc: the web archive holds no pages",
    )


def test_the_address_of_a_page_is_the_one_it_was_fetched_from(tmp_path: Path) -> None:
    data = warc_record(http(PAGE.encode(), media="text/html"), url="https://harbour.example/2025/12/07/x")
    article = only(reading(tmp_path, "a.warc", data))
    assert (article.url, article.title) == ("https://harbour.example/2025/12/07/x", "Ferries sail again")


@pytest.mark.parametrize("cut", [5, 30])
def test_cut_off_in_a_page(tmp_path: Path, cut: int) -> None:
    data = warc_record(http(b"It rained.")) + warc_record(http(QUAY.encode()))
    found = reading(tmp_path, "a.warc", data[:-cut])
    assert [article.text for article in found.articles] == ["It rained.", QUAY[: len(QUAY) + 4 - cut]]
    assert [str(each) for each in found.rejected] == [
        "a.warc, record 2: the web archive is cut off in this record; what there is of it, and what comes before, is used"
    ]


def test_cut_off_in_a_head(tmp_path: Path) -> None:
    data = warc_record(http(QUAY.encode()))
    found = reading(tmp_path, "a.warc", data + data[:40])
    assert len(found.articles) == 1
    assert [str(each) for each in found.rejected] == [
        "a.warc: the web archive is damaged or cut off at record 2; the records before it are used"
    ]


def test_cut_off_in_its_gzip(tmp_path: Path) -> None:
    whole = (DATA / "pages.warc.gz").read_bytes()
    found = reading(tmp_path, "a.warc.gz", whole[:-200])
    assert len(found.articles) >= 2
    assert [str(each) for each in found.rejected] == [
        "a.warc.gz: the gzip data is cut off; what there is of it is used"
    ]


def test_a_false_length_costs_the_rest_only(tmp_path: Path) -> None:
    first = warc_record(http(QUAY.encode()))
    for length in (b"-1", b"9" * 30, b"", b"1e9"):
        broken = first.replace(b"Content-Length: %d" % len(http(QUAY.encode())), b"Content-Length: " + length, 1)
        found = reading(tmp_path, "a.warc", first + broken)
        assert len(found.articles) == 1 and len(found.rejected) == 1


def test_a_packed_page_may_be_no_bomb(tmp_path: Path) -> None:
    bomb = http(gzipped(bytes(5_000_000)), "Content-Encoding: gzip")
    found = reading(tmp_path, "a.warc", warc_record(bomb) + warc_record(http(QUAY.encode())))
    assert len(found.articles) == 1
    assert [(each.subject, each.reason) for each in found.rejected] == [("a.warc, record 1", Reason.TOO_LARGE)]


def test_a_text_about_it_is_a_text(tmp_path: Path) -> None:
    assert only(reading(tmp_path, "a.txt", "WARC/1.0 is a format.\n" + QUAY)).text.endswith(QUAY)


@given(st.binary(max_size=60), st.integers(0, 400), st.integers(0, 40))
def test_any_damage_gives_articles_or_a_reason(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int, length: int
) -> None:
    data = warc_record(http(QUAY.encode())) * 2
    found = reading(
        tmp_path_factory.getbasetemp(), "a.warc", b"WARC/1.0\r\n" + data[10:at] + noise + data[at + length :]
    )
    assert isinstance(found, Reading) and (found.articles or found.rejected)


@given(st.binary(max_size=80), st.sampled_from(["gzip", "deflate", "br", "chunked"]))
def test_any_body_is_an_answer(body: bytes, coding: str) -> None:
    found = answer(http(body, f"Content-Encoding: {coding}", f"Transfer-Encoding: {coding}"))
    assert found is not None and isinstance(found.coding, str)
