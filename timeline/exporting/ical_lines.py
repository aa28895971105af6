"""Lines of iCalendar (RFC 5545): text escaped, lines folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_LONGEST = 75  # octets, without the line's end
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def ical_text(text: str) -> str:
    """A TEXT value; the text must hold no control characters but newlines: `ical_text("a, b")` is `a\\\\, b`."""
    return text.translate(_ESCAPES)


def ical_bytes(lines: Iterable[str]) -> bytes:
    """The lines folded at 75 octets, never within a letter, each ending in CR LF."""
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line.encode()))


def _folded(line: bytes) -> Iterator[bytes]:
    start, room = 0, _LONGEST
    while len(line) - start > room:
        cut = start + room
        while _is_within_letter(line[cut]):
            cut -= 1
        yield _continued(line[start:cut], is_first=start == 0)
        # The blank that marks a continuation counts.
        start, room = cut, _LONGEST - 1
    yield _continued(line[start:], is_first=start == 0)


def _continued(part: bytes, *, is_first: bool) -> bytes:
    return part if is_first else b" " + part


def _is_within_letter(octet: int) -> bool:
    return octet & 0b1100_0000 == 0b1000_0000
