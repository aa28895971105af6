"""A harbour fire as four papers tell it, dated by hand where needed."""

from __future__ import annotations

from timeline import anchoring, extracting, tagging
from timeline.dating import date as date_document
from timeline.model.document import Annotated, Article, Basis, Document, Stamp
from timeline.model.timex import Anchored

STORY = {
    "gazette": (
        "2024-05-03",
        (
            "A fire destroyed two warehouses in the harbour of Kelmar on Thursday night. "
            "Firefighters fought the flames until dawn. The mayor will visit the harbour on Monday."
        ),
    ),
    "herald": (
        "2024-05-04",
        (
            "Kelmar's harbour fire on Thursday night destroyed two warehouses and a crane. "
            "He said on Friday that the fire began in the crane. The library opens a show of maps on Saturday."
        ),
    ),
    "post": (
        "2024-05-08",
        (
            "The mayor of Kelmar visited the harbour on Monday and promised a new crane. "
            "The fire of 2 May destroyed two warehouses."
        ),
    ),
    "courier": (
        "2024-05-09",
        "Who can say what the harbour fire of 2 May will cost Kelmar? It destroyed two warehouses.",
    ),
}


def document(name: str, published: str, text: str) -> Document:
    stamp = Stamp(Basis.GIVEN, published, "published.csv")
    article = Article(id=name, text=text, lang="en", stamps=(stamp,))
    return date_document(Annotated(article, extracting.split(article), tagging.tag(text), ())).document


def documents(**more: tuple[str, str]) -> list[Document]:
    return [document(name, published, text) for name, (published, text) in (STORY | more).items()]


def anchored(document: Document) -> tuple[Anchored, ...]:
    return anchoring.anchor(document.annotated.timexes, dct=document.dct)
