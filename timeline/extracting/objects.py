"""Verbs whose kind is decided by what they do it to: "released a report" is a publication, "released a man" is not."""

from __future__ import annotations

from timeline.extracting.clauses import Clause
from timeline.extracting.inflection import singular
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import head_noun, subject_span
from timeline.extracting.senses import Sense, senses
from timeline.extracting.verbgroup import Group

_PHRASE = frozenset("DSA#NM'\"E")
_KINDS = ("publication", "disaster", "economy")
_MOVING = "economy"  # what its subject may show too: "shares sank"
_NAME = "<name>"


def kind_by_object(parsed: Parsed, clause: Clause, group: Group, words: Language) -> str:
    """The kind that object or subject give to a verb of `senses.toml` or of the list `object.verbs`, else empty."""
    known = senses(words.code).get(group.lemma)
    sense = _sense(parsed, clause, group, known, words) if known else ""
    if sense or group.lemma not in words.sets["object.verbs"]:
        return sense
    subject = _listed(_subject(parsed, clause, group, words), words)
    if group.passive or subject == _MOVING:
        return subject
    return _listed(_object(parsed, clause, group.last + 1, words), words)


def _sense(parsed: Parsed, clause: Clause, group: Group, known: tuple[Sense, ...], words: Language) -> str:
    done, doer = _object(parsed, clause, group.last + 1, words), _subject(parsed, clause, group, words)
    if group.passive:
        done, doer = doer, _agent(parsed, clause, group, words)
    return next((one.kind for one in known if done & one.objects or doer & one.subjects), "")


def _subject(parsed: Parsed, clause: Clause, group: Group, words: Language) -> frozenset[str]:
    span = subject_span(parsed, clause, group, words)
    return _forms(parsed, head_noun(parsed.tokens, span), words) if span else frozenset()


def _agent(parsed: Parsed, clause: Clause, group: Group, words: Language) -> frozenset[str]:
    """ "was hit | by falling demand": who or what did it."""
    by = group.last + 1
    agent = by <= clause.last and parsed.tokens.low[by] in words.sets["tense.agent"]
    return _object(parsed, clause, by + 1, words) if agent else frozenset()


def _object(parsed: Parsed, clause: Clause, start: int, words: Language) -> frozenset[str]:
    """The last noun or figure of the phrase that begins at `start`, with the word that the phrase ends in ("a low")."""
    tags = parsed.tokens.tag
    end = start
    while end <= clause.last and tags[end] in _PHRASE:
        end += 1
    nouns = [index for index in range(start, end) if tags[index] in "N#"]
    named = end > start and tags[end - 1] == "M" and not nouns
    last = parsed.tokens.low[end - 1 : end] if end > start and tags[end - 1] == "A" else ()
    return frozenset((*_forms(parsed, nouns[-1] if nouns else -1, words), *last, *((_NAME,) if named else ())))


def _forms(parsed: Parsed, index: int, words: Language) -> frozenset[str]:
    """The word and its singular."""
    if index < 0:
        return frozenset()
    low = parsed.tokens.low[index]
    return frozenset((low, words.singulars.get(low) or singular(low)))


def _listed(forms: frozenset[str], words: Language) -> str:
    return next((kind for kind in _KINDS if not forms.isdisjoint(words.sets[f"object.{kind}"])), "")
