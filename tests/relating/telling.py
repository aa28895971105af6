"""Articles without a date, and the order that comes out."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from timeline import anchoring, merging
from timeline.model.document import Article, Document
from timeline.model.event import Mention, Undated
from timeline.model.relative import Relative
from timeline.model.timex import Anchored
from timeline.pipeline import annotate
from timeline.relating import relate

_UTC = ZoneInfo("UTC")


def article(name: str, text: str) -> Document:
    """A document of which no publication day is known."""
    return Document(annotate(Article(name, text, lang="en")), None)


def place(document: Document) -> tuple[Sequence[Anchored], Sequence[Mention]]:
    anchored = anchoring.anchor(document.annotated.timexes, dct=document.dct, document_id=document.id)
    return anchored, anchoring.date_mentions(document, anchored, zone=_UTC)


def related(*documents: Document) -> tuple[Undated, ...]:
    """All that is undated in the documents, with its place in the order."""
    mentions = [mention for document in documents for mention in place(document)[1]]
    return relate(documents, merging.merge(mentions).undated, place)


def places(*texts: str) -> list[tuple[str, Relative]]:
    """Documents "a", "b" … of these texts: what is told, by the word that names it, in its order."""
    documents = [article(chr(ord("a") + number), text) for number, text in enumerate(texts)]
    found = [
        (one.mention.extracted.trigger.text, one.relative) for one in related(*documents) if one.relative is not None
    ]
    return sorted(found, key=lambda one: (one[1].documents, one[1].rank, one[1].group, one[1].document))


def order(*texts: str) -> list[str]:
    """What is told, in its order, by the words that name it."""
    return [word for word, _ in places(*texts)]


def only(*texts: str) -> Relative:
    """The place of the one thing told."""
    ((_, relative),) = places(*texts)
    return relative
