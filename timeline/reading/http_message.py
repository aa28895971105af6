"""What a server answered, as crawlers keep it: its head and, unpacked, its body."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.model.rejected import Rejected

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})\b")
_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD = 65_536
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its status, its headers by name in lower case, its body as sent, but for the pieces it was sent in."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        """The kind of body in lower case; "text/html". "" where it is not said."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the server named."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else None

    @property
    def coding(self) -> str:
        """How the body is packed, "" if it is not: crawlers often keep the header of what they have unpacked."""
        named = self.headers.get("content-encoding", "").strip().lower()
        if named in ("gzip", "x-gzip"):
            return "gzip" if self.body.startswith(b"\x1f\x8b") else ""
        if named == "deflate":
            return "zlib" if self._has_zlib_head() else "deflate" if not _is_markup(self.body) else ""
        return "" if named in ("", "identity") or _is_markup(self.body) else named

    def _has_zlib_head(self) -> bool:
        first = self.body[:2]
        return len(first) == 2 and first[0] & 0x0F == 8 and int.from_bytes(first, "big") % 31 == 0


def answer(data: bytes) -> Answer | None:
    """The answer in the bytes of a record; `answer(b"HTTP/1.1 200 OK\\r\\n\\r\\nHi").body`. None: it is none."""
    status = _STATUS.match(data)
    end = _HEAD_ENDS.search(data, 0, _LONGEST_HEAD)
    if status is None or end is None:
        return None
    headers = _headers(data[: end.start()])
    body = data[end.end() :]
    chunked = "chunked" in headers.get("transfer-encoding", "").lower()
    return Answer(int(status[1]), headers, _joined(body) if chunked else body)


def resource(data: bytes, media: str) -> Answer:
    """A record that is a file and no answer of a server."""
    return Answer(200, {"content-type": media}, data)


def unpacker(found: Answer, *, shown: str) -> Callable[[int], bytes | Rejected] | None:
    """What gives the body piece by piece, unpacked; None for a packing that is not read (`br`)."""
    from timeline.reading.gunzipping import GZIP, RAW, ZLIB, Gunzip

    stream = io.BytesIO(found.body)
    if not found.coding:
        return stream.read
    window = {"gzip": GZIP, "zlib": ZLIB, "deflate": RAW}.get(found.coding)
    return None if window is None else Gunzip(stream.read, shown=shown, window=window).read


def _is_markup(body: bytes) -> bool:
    return body[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _headers(head: bytes) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in head.split(b"\n")[1:]:
        name, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _joined(body: bytes) -> bytes:
    """The body without the sizes of its pieces; as it is, where there are none: some crawlers took them out."""
    pieces: list[bytes] = []
    at = 0
    while size := _CHUNK_SIZE.match(body, at):
        length = int(size[1], 16)
        pieces.append(body[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
        if length == 0:
            break
    return b"".join(pieces) if pieces else body
