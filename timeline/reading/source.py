"""What readers share: a file to read, its decoded text, a document without its final id, and the readers' shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected, Stage

_PACKED = frozenset((".gz", ".bz2", ".xz"))


@dataclass(frozen=True, slots=True)
class File:
    """A file to read and the name it has in results; `path` None is standard input."""

    path: Path | None
    shown: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, newlines untouched; `shown` is its name in results, `url` where an archive says it was fetched."""

    shown: str
    text: str
    url: str | None = None

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case; `.txt`, of `a.txt.gz` too."""
        return suffix_of(self.shown)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article whose id is "" where the document does not name itself.

    `where` tells people where it stands ("docs.jsonl, line 3"); `part` is its place in a file of many.
    """

    article: Article
    where: str
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: whether a text is of it, and how it is read."""

    name: str
    claims: Callable[[Decoded], bool]
    read: Callable[[Decoded, ReadingConfig], Iterator[Draft | Rejected]]


def not_read(subject: str, reason: Reason, detail: str) -> Rejected:
    """A failure of this stage; `not_read("a.txt", Reason.EMPTY, "the file has no text")`."""
    return Rejected(Stage.READING, subject, reason, detail)


def suffix_of(name: str) -> str:
    """The ending of a name in lower case, of what is in it where it is packed; `suffix_of("A.TXT.gz")` is ".txt"."""
    return PurePosixPath(unzipped_name(name)).suffix.lower()


def unzipped_name(name: str) -> str:
    """The name without `.gz`, `.bz2`, `.xz`; `unzipped_name("a.txt.gz")` is "a.txt"."""
    path = PurePosixPath(name)
    return name[: -len(path.suffix)] if path.suffix.lower() in _PACKED else name
