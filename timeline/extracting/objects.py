"""Verbs whose kind is decided by what they do it to: "released a report" is a publication, "released a man" is not."""

from __future__ import annotations

from timeline.extracting.clauses import Clause
from timeline.extracting.inflection import singular
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import head_noun, subject_span
from timeline.extracting.verbgroup import Group

_PHRASE = frozenset("DSA#NM'\"E")
_KINDS = ("publication", "disaster", "economy")
_MOVING = "economy"  # what its subject may show too: "shares sank"


def kind_by_object(parsed: Parsed, clause: Clause, group: Group, words: Language) -> str:
    """The kind that the object gives to a verb of the list `object.verbs`, empty where it gives none."""
    if group.lemma not in words.sets["object.verbs"]:
        return ""
    span = subject_span(parsed, clause, group, words)
    subject = _listed(parsed, head_noun(parsed.tokens, span), words) if span else ""
    if group.passive or subject == _MOVING:
        return subject
    return _listed(parsed, _object_head(parsed, clause, group), words)


def _object_head(parsed: Parsed, clause: Clause, group: Group) -> int:
    """The last noun or figure of the phrase right behind the verb, -1 if none."""
    head = -1
    for index in range(group.last + 1, clause.last + 1):
        if parsed.tokens.tag[index] not in _PHRASE:
            break
        head = index if parsed.tokens.tag[index] in "N#" else head
    return head


def _listed(parsed: Parsed, index: int, words: Language) -> str:
    if index < 0:
        return ""
    low = parsed.tokens.low[index]
    forms = {low, words.singulars.get(low) or singular(low)}
    return next((kind for kind in _KINDS if not forms.isdisjoint(words.sets[f"object.{kind}"])), "")
