"""Archives, mails, web archives and PDFs for the tests, made as they run."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason
from timeline.reading import Reading, read

DATA = Path(__file__).parent / "data"
QUAY = "The quay reopened on Friday night, the harbour office said."


def zipped(members: Mapping[str, Any] | Iterable[tuple[str, Any]], *, stored: bool = False) -> bytes:
    buffer = io.BytesIO()
    pairs = members.items() if isinstance(members, Mapping) else members
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in pairs:
            archive.writestr(zipfile.ZipInfo(name), data, None if stored else zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def gzipped(data: bytes) -> bytes:
    """Without the time of packing, which `gzip.compress` writes into every file and so into the names of tests."""
    return gzip.compress(data, mtime=0)


def tarred(members: Mapping[str, bytes], *, form: int = tarfile.PAX_FORMAT) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def warc_record(
    body: bytes, *, url: str = "https://harbour.example/a", kind: str = "response", media: str = "application/http"
) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: {media}\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n" % len(body) + body + b"\r\n\r\n"


def http(body: bytes, *headers: str, status: str = "200 OK", media: str = "text/plain; charset=utf-8") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def pdf(*pages: Iterable[str], extra: bytes = b"") -> bytes:
    """A PDF of lines of Helvetica; a page without lines has no text."""
    contents = [_content(lines) for lines in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + extra + b">>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, content in enumerate(contents):
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 600]/Contents {5 + 2 * number} 0 R"
        objects.append(page.encode() + b"/Resources<</Font<</F1 3 0 R>>>>>>")
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _content(lines: Iterable[str]) -> bytes:
    escaped = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
    shown = "".join(f"({line}) Tj T*\n" for line in escaped)
    return f"BT /F1 10 Tf 12 TL 40 560 Td\n{shown}ET".encode("cp1252") if escaped else b"0 0 50 50 re f"


def _file(objects: list[bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def encrypted_flag(archive: bytes) -> bytes:
    """The archive with its first member marked as encrypted, here and in the directory."""
    data = bytearray(archive)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign) + offset
        struct.pack_into("<H", data, at, struct.unpack_from("<H", data, at)[0] | 1)
    return bytes(data)


def reading(folder: Path, name: str, data: bytes | str, **settings: int) -> Reading:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return read([folder / name], config=ReadingConfig(**settings))  # type: ignore[arg-type]  # numbers only


def only(found: Reading) -> Article:
    assert found.rejected == (), list(map(str, found.rejected))
    (article,) = found.articles
    return article


def refused(found: Reading) -> tuple[Reason, str]:
    """The reason and the line of the only failure, where nothing could be read."""
    assert found.articles == ()
    (rejected,) = found.rejected
    assert "\n" not in str(rejected)
    return rejected.reason, str(rejected)


def paths(found: Reading) -> list[str | None]:
    return [article.path for article in found.articles]
