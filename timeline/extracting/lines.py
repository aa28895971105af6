"""What the lines of an article are for: title, heading, body, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.extracting.furniture import Furniture
from timeline.model.document import Role
from timeline.model.records import record

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-*•‣▪·–—>]|#{1,6}|\d{1,2}[.)])[ \t]+")
_COUNT = re.compile(r"(?<!\s)\s*\(\d{1,6}\)$")  # from the first blank only: a line of blanks costs its length
_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]»]*$")
_STOPPED = re.compile(r"[.!?…][\"”’')\]»]*$")
_RUNNING = re.compile(r"[a-z]{4,}[.!?] [A-Z][a-z']* [a-z]")  # a sentence ends inside: no heading
_WRAPPED_LENGTH = range(45, 101)
_TITLE_WORDS = 25
_NOTICE_WORDS = 60


@record(frozen=True, slots=True)
class Line:
    """A paragraph of the text, stripped, without its bullet; wrapped lines of one paragraph are one."""

    start: int
    end: int
    role: Role


def lines(text: str, start: int, words: Furniture) -> list[Line]:
    """The paragraphs from `start` on with their roles."""
    spans = [span for match in _LINE.finditer(text, start) if (span := _stripped(text, match.start(), match.end()))]
    found = [Line(first, last, _role(text[first:last], words)) for first, last in _unwrapped(text, spans)]
    return _in_context(text, found, words)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    line = text[start:end]
    body = line.strip()
    if not body:
        return None
    start += len(line) - len(line.lstrip())
    bullet = _BULLET.match(body)
    cut = bullet.end() if bullet and bullet.end() < len(body) else 0
    return start + cut, start + len(body)


def _unwrapped(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Joins lines that were broken at a column, only in texts where most lines are."""
    if not _is_wrapped(text, spans):
        yield from spans
        return
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current and _goes_on(text, current, (start, end)):
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


def _is_wrapped(text: str, spans: list[tuple[int, int]]) -> bool:
    long_lines = [(start, end) for start, end in spans if end - start in _WRAPPED_LENGTH]
    if any(end - start > _WRAPPED_LENGTH.stop for start, end in spans) or len(long_lines) * 2 < len(spans):
        return False
    return sum(not _closed(text, start, end) for start, end in long_lines) * 2 > len(long_lines)


def _closed(text: str, start: int, end: int) -> bool:
    return _CLOSED.search(text, max(start, end - 8), end) is not None


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    gap = text[before[1] : line[0]]
    width = before[1] - max(before[0], text.rfind("\n", 0, before[1]) + 1)
    return gap.count("\n") < 2 and gap.strip() == "" and width in _WRAPPED_LENGTH


def _role(line: str, words: Furniture) -> Role:
    size = len(line.split(None, _NOTICE_WORDS + 1))
    if (size <= words.longest and _is_furniture(line, words)) or (size <= _NOTICE_WORDS and _is_notice(line, words)):
        return Role.FURNITURE
    if (
        size <= _TITLE_WORDS
        and not _RUNNING.search(line)
        and not _STOPPED.search(line[-8:])
        and not line[0].islower()
        and any(map(str.isalpha, line))
    ):
        return Role.HEADING
    return Role.BODY if any(map(str.isalnum, line)) else Role.FURNITURE


def label(line: str) -> str:
    """A line as the lists of furniture have it: `label("Sources (19)") == "sources"`."""
    return (_COUNT.sub("", line.strip()) if line.endswith(")") else line.strip()).rstrip(".:!… ").casefold()


def _is_furniture(line: str, words: Furniture) -> bool:
    low = line.casefold()
    if label(line) in words.exact or any(part in low for part in words.contains):
        return True
    return low.startswith(words.starts) and not _is_prose(line)


def _is_notice(line: str, words: Furniture) -> bool:
    low = line.casefold()
    return any(phrase in low for phrase in words.notices)


def _is_prose(line: str) -> bool:
    """A sentence that only begins like furniture: "By Friday the two sides had signed a deal." """
    tail = [word for word in line.split() if word[0].isalpha()]
    lower = sum(word[0].islower() for word in tail)
    return (
        bool(_STOPPED.search(line))
        and lower * 2 > len(tail)
        and not line.casefold().startswith(("this ", "by cl", "by co", "we ", "your "))
    )


def _in_context(text: str, found: list[Line], words: Furniture) -> list[Line]:
    """The first heading is the title; what follows the label of a list of links or of comments is furniture."""
    result: list[Line] = []
    closed = listing = False
    seen = False
    for line in found:
        name = label(text[line.start : line.end]) if line.role is Role.FURNITURE else ""
        closed = closed or (name in words.closing and line.start * 2 > len(text))
        listing = name in words.listing or (listing and line.role is not Role.BODY)
        role = Role.FURNITURE if closed or (listing and line.role is Role.HEADING) else line.role
        role = Role.TITLE if role is Role.HEADING and not seen else role
        seen = seen or role in (Role.TITLE, Role.BODY)
        result.append(line if role is line.role else Line(line.start, line.end, role))
    return result
