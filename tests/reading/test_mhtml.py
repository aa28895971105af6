"""Pages that browsers save in the shape of a mail are read as pages; mails with pages in them stay mails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.making import only, reading, refused
from timeline import dating
from timeline.model.document import Annotated
from timeline.model.rejected import Reason

STORY = (
    "The Orrin ferry was towed to the repair dock before noon, and commuters waited for three hours on the quay. " * 3
)
PAGE = (
    "<!doctype html><html lang=3D'en'><head><title>Ferry towed | Quay Ledger</title>"
    "<meta property=3D'article:published_time' content=3D'2026-03-05T08:00:00Z'></head>"
    f"<body><nav>Home</nav><h1>Ferry towed to the repair dock</h1><article><p>{STORY}</p><p>{STORY}</p></article></body></html>"
)
IMAGE = "--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://ledger.example/a.png\r\n\r\niVBORw0K\r\n"


def saved(
    *,
    head: str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/ferry\r\n",
    body: str = PAGE,
    first: str = "",
    location: str = "Content-Location: https://ledger.example/ferry\r\n",
) -> bytes:
    top = (
        f"{head}Subject: Ferry towed\r\nDate: Sat, 7 Mar 2026 23:30:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
    )
    part = f"--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n{location}\r\n{body}\r\n"
    return (top + first + part + IMAGE + "--B--\r\n").encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.mhtml", saved(), id="Chromium"),
        pytest.param("page", saved(), id="without its name"),
        pytest.param("a.mht", saved(head='From: "Saved by Internet Explorer 11"\r\n'), id="Internet Explorer"),
        pytest.param("a.mhtml", saved(first=IMAGE), id="a picture before the page"),
    ],
)
def test_a_saved_page(tmp_path: Path, name: str, data: bytes) -> None:
    article = only(reading(tmp_path, name, data))
    assert article.title == "Ferry towed to the repair dock"
    assert article.url == "https://ledger.example/ferry"
    assert article.lang == "en"
    assert "Home" not in article.text and "repair dock before noon" in article.text
    assert [stamp.text for stamp in article.stamps] == ["2026-03-05T08:00:00Z"]
    assert article.extra["captured"] == "2026-03-07T23:30:00Z"


def test_the_day_it_was_saved_is_no_publication_date_but_bounds_it(tmp_path: Path) -> None:
    late = PAGE.replace("2026-03-05T08", "2026-04-05T08")
    for page in (late, PAGE.replace("published_time", "other")):
        article = only(reading(tmp_path, "a.mhtml", saved(body=page)))
        assert dating.date(Annotated(article, (), (), ())).document.dct is None
    (warning,) = dating.date(
        Annotated(only(reading(tmp_path, "a.mhtml", saved(body=late))), (), (), ())
    ).document.warnings
    assert warning.endswith("lies after Sunday 8 March 2026 and is not used")


def test_a_mail_with_pictures_stays_a_mail(tmp_path: Path) -> None:
    sent = saved(head="From: Ann Lee <ann@ledger.example>\r\nTo: bo@quay.example\r\nMessage-ID: <1@ledger.example>\r\n")
    assert [stamp.where for stamp in only(reading(tmp_path, "a.eml", sent)).stamps] == ["a.eml, Date header"]


@pytest.mark.parametrize(
    "data", [b"", b"\r\n", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n"]
)
def test_nothing_in_it(tmp_path: Path, data: bytes) -> None:
    assert refused(reading(tmp_path, "a.mht", data))[0] in (Reason.NO_TEXT, Reason.EMPTY)


def test_one_that_is_cut_off_gives_what_there_is(tmp_path: Path) -> None:
    whole = saved()
    article = only(reading(tmp_path, "a.mhtml", whole[: whole.index(b"</article>")]))
    assert "repair dock before noon" in article.text
