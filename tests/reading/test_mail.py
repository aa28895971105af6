import base64
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.making import DATA, QUAY, only, paths, reading, refused, zipped
from timeline.config import ReadingConfig
from timeline.model.document import Basis
from timeline.model.rejected import Reason
from timeline.reading import read
from timeline.reading.mail_head import is_mail, is_mbox
from timeline.reading.mail_parts import parsed, parts

HEAD = (
    "From: =?utf-8?q?Ren=C3=A9e_Quill?= <renee@harbour.example>\nTo: desk@post.example\n"
    "Subject: =?iso-8859-1?b?Q2Fm6Q==?= at the\n quay\nDate: Sun, 07 Dec 2025 22:30:00 -0500 (EST)\n"
    "Message-ID: <1@harbour.example>\nContent-Language: en-GB, de\nMIME-Version: 1.0\n"
)
PLAIN = HEAD + f"Content-Type: text/plain; charset=utf-8\n\n{QUAY}\n"


def written(plain: str | None = QUAY, html: str | None = None) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "Ada <ada@harbour.example>", "The quay", "<2@harbour.example>"
    if plain is not None:
        mail.set_content(plain)
    if html is not None:
        mail.add_alternative(html, subtype="html")
    return mail


def test_what_is_taken_from_it(tmp_path: Path) -> None:
    article = only(reading(tmp_path, "a.eml", PLAIN))
    assert (article.text, article.title) == (f"{QUAY}\n", "Café at the quay")
    assert (article.id, article.path, article.source, article.lang) == ("a", "a.eml", "Renée Quill", "en-GB")
    (stamp,) = article.stamps
    assert (stamp.basis, stamp.text) == (Basis.MARKUP, "Sun, 07 Dec 2025 22:30:00 -0500 (EST)")
    assert stamp.where == "a.eml, Date header"
    assert article.extra["author"] == "Renée Quill <renee@harbour.example>"
    assert article.extra["message_id"] == "<1@harbour.example>"


@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a", "cur/a:2,S".replace("/", "_")])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_it_is_known_by_its_headers(tmp_path: Path, name: str, newline: str) -> None:
    article = only(reading(tmp_path, name, PLAIN.replace("\n", newline)))
    assert (article.text.strip(), article.title) == (QUAY, "Café at the quay")


@pytest.mark.parametrize(
    "text",
    [
        f"From: The harbour office\nDate: 7 December 2025\nSubject: Ferries\n\n{QUAY}",
        f"Kelmar, Friday\nMessage-ID: is a header\n\n{QUAY}",
        f"Note: this\nReceived: a letter\n{QUAY}",
        f"From Kelmar comes news at 10:30 on 7 December 2025.\n{QUAY}",
        QUAY,
    ],
)
def test_a_text_that_resembles_it_is_a_text(tmp_path: Path, text: str) -> None:
    assert only(reading(tmp_path, "a.txt", text)).text == text


def test_of_two_forms_the_plain_one_unless_it_is_a_stub(tmp_path: Path) -> None:
    long = "<p>" + f"{QUAY} " * 20 + "</p>"
    full = written(f"{QUAY} Plainly.\n" * 10, long)
    assert "Plainly." in only(reading(tmp_path, "a.eml", full.as_bytes())).text
    stub = written("See this mail in your browser.", long)
    assert only(reading(tmp_path, "a.eml", stub.as_bytes())).text.startswith(QUAY)


def test_html_alone_is_all_its_words(tmp_path: Path) -> None:
    mail = written(None)
    mail.set_content("<style>p {}</style><p>One &amp; two.</p><table><tr><td>Three.</td></tr></table>", subtype="html")
    assert only(reading(tmp_path, "a.eml", mail.as_bytes())).text == "One & two.\n\nThree."


@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
def test_encodings(tmp_path: Path, coding: str, charset: str) -> None:
    words = "Паром отплыл в пятницу."
    body = words.encode(charset)
    sent = {
        "base64": base64.encodebytes(body),
        "quoted-printable": b"".join(b"=%02X" % byte for byte in body),
        "8bit": body,
    }[coding]
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {coding}\n\n".encode()
    assert only(reading(tmp_path, "a.eml", head + sent)).text.strip() == words


def test_flowed_lines_are_whole_again(tmp_path: Path) -> None:
    body = "The quay \nreopened.\n\n> They \n> said \nso.\n-- \nAda\n"
    text = HEAD + "Content-Type: text/plain; format=flowed\n\n" + body
    assert only(reading(tmp_path, "a.eml", text)).text == "The quay reopened.\n\n> They said \nso.\n-- \nAda\n"


@pytest.mark.parametrize(
    ("header", "stamps"),
    [
        ("Date: yesterday, I think", ["yesterday, I think"]),
        ("Date: Sun, 32 Dec 2025 99:99:99 +9999", ["Sun, 32 Dec 2025 99:99:99 +9999"]),
        ("Date:", []),
        ("X-Date: 2025", []),
        ("Date: =?bad?q?=ZZ?=", None),
        ("Date: 7 Dec 2025\nDate: 8 Dec 2025", ["7 Dec 2025", "8 Dec 2025"]),
    ],
)
def test_a_bad_date_costs_the_date_only(tmp_path: Path, header: str, stamps: list[str] | None) -> None:
    article = only(reading(tmp_path, "a.eml", f"From: a@b.example\nMessage-ID: <1>\n{header}\n\n{QUAY}"))
    assert article.text == QUAY
    assert stamps is None or [stamp.text for stamp in article.stamps] == stamps


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: =?utf-8?b?not base64?=\nFrom: <<<>>>\n",
        b"Subject: caf\xc3\xa9 \xff\xfe\nFrom: \x80\x81 <a@b>\n",
        b"Subject: =?no-such-charset?q?caf=E9?=\n",
        b"Subject\nFrom\n: x\n\xff\xff\n",
        b'Content-Type: text/plain; charset="\n',
        b"Content-Type: ////; charset*0*=x''%ZZ; charset*1=\n",
        b"Content-Type: multipart/mixed; boundary=\n",
        b"Content-Type: multipart/mixed; boundary=never\n",
        b"Content-Transfer-Encoding: zip\n",
        b"Subject: " + b"=?utf-8?q?x?= " * 5_000 + b"\n",
        b"X: " + b"y" * 200_000 + b"\n",
        b"",
    ],
)
def test_broken_headers_keep_the_text(tmp_path: Path, head: bytes) -> None:
    found = reading(tmp_path, "a.eml", head + b"Message-ID: <1>\n\n" + QUAY.encode())
    assert [QUAY in article.text for article in found.articles] == [True]


def test_attached_documents_are_documents(tmp_path: Path) -> None:
    mail = written()
    mail.add_attachment((DATA / "report.docx").read_bytes(), maintype="application", subtype="x", filename="../r.docx")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    mail.add_attachment(written("It rained on Monday, too."))
    mail.add_attachment(zipped({"b.txt": QUAY}), maintype="application", subtype="zip", filename="b.zip")
    found = reading(tmp_path, "a.eml", mail.as_bytes())
    assert found.rejected == ()
    assert paths(found) == ["a.eml", "a.eml/r.docx", "a.eml/attachment 3.eml", "a.eml/b.zip/b.txt"]
    assert found.articles[0].extra["attachments"] == "logo.png"
    assert found.articles[2].text.strip() == "It rained on Monday, too."


def test_a_mail_without_text(tmp_path: Path) -> None:
    mail = written(None)
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert refused(reading(tmp_path, "a.eml", mail.as_bytes())) == (Reason.NO_TEXT, "a.eml: the mail has no text")


def mbox(*bodies: str) -> bytes:
    return "".join(f"From a@b.example Sun Dec  7 10:30:00 2025\n{HEAD}\n{body}\n\n" for body in bodies).encode()


def test_many_mails_in_a_file(tmp_path: Path) -> None:
    data = mbox("One.\n>From here on.", "Two.\nFrom afar it is not seen.\n\nFrom afar, too.", "", "Four.")
    found = reading(tmp_path, "inbox", data)
    assert [article.id for article in found.articles] == ["inbox#1", "inbox#2", "inbox#4"]
    assert found.articles[0].text.strip() == "One.\nFrom here on."
    assert found.articles[1].text.strip().endswith("From afar, too.")
    assert found.articles[1].stamps[0].where == "inbox, mail 2, Date header"
    assert [str(each) for each in found.rejected] == ["inbox, mail 3: the mail has no text"]


def test_a_mail_that_is_too_large_costs_itself_only(tmp_path: Path) -> None:
    data = mbox("One.", "x" * 5_000 + "\n" + "x" * 90_000, "Three.")
    found = reading(tmp_path, "inbox", data, max_bytes=2_000)
    assert [article.id for article in found.articles] == ["inbox#1", "inbox#3"]
    assert [each.reason for each in found.rejected] == [Reason.TOO_LARGE]


@pytest.mark.parametrize(
    "data",
    [
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(400))
        + b"x\n" * 50_000,
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)),
        b"MIME-Version: 1\n\n" + b"\n" * 3_000_000,
    ],
)
def test_what_would_take_minutes_is_refused(tmp_path: Path, data: bytes) -> None:
    started = time.process_time()
    reason, _ = refused(reading(tmp_path, "a.eml", data))
    assert reason is Reason.MALFORMED
    assert time.process_time() - started < 5


def test_deep_parts_are_not_followed_for_ever(tmp_path: Path) -> None:
    data = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(200)) + b"\nDeep."
    assert len(reading(tmp_path, "a.eml", b"Message-ID: <1>\n" + data).rejected) == 1


LINES = st.sampled_from(
    [
        b"Content-Type: multipart/alternative; boundary=b",
        b'Content-Type: multipart/mixed; boundary="b c"',
        b"Content-Type: message/rfc822",
        b"Content-Type: text/html; charset=utf-7",
        b"Content-Type: text/plain; format=flowed; charset*=utf-8''x",
        b"Content-Disposition: attachment; filename*0*=utf-8''a; filename*1=.eml",
        b"Content-Disposition: attachment; filename==?q?x?=.txt",
        b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: x-uuencode",
        b"begin 644 x",
        b"--b",
        b"--b--",
        b"--b c",
        b"",
        b" ",
        b"Subject: =?utf-8?b?ww?= =?x",
        b"From: a",
        b">> x ",
        b"<p>words",
    ]
)


@given(st.lists(LINES | st.binary(max_size=12), max_size=25), st.sampled_from([b"\n", b"\r\n", b"\r"]))
def test_nothing_ever_raises(lines: list[bytes], newline: bytes) -> None:
    data = newline.join(lines)
    is_mail(data)
    is_mbox(data)
    message = parsed(data)
    assert message is None or parts(message) is not None


@given(st.lists(LINES, max_size=20))
def test_any_mail_gives_an_article_or_a_reason(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]) -> None:
    path = tmp_path_factory.getbasetemp() / "a.eml"
    path.write_bytes(b"\n".join(lines))
    found = read([path], config=ReadingConfig())
    assert found.articles or found.rejected
