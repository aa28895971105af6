"""The rules of TIMEX3 in TimeML 1.2.1, written down from its specification and not from our writer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

_N = r"(?:\d+|X{1,2})"
_DAY = r"[0-9X]{1,4}(?:-[0-9X]{1,2}(?:-[0-9X]{1,2})?)?"
_FULL_DAY = r"[0-9X]{1,4}-[0-9X]{1,2}-[0-9X]{1,2}"
_TIME = r"T(?:[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?|MO|MI|AF|EV|NI|DT)"
_WEEK = r"[0-9X]{1,4}-W[0-9X]{1,2}"
DATES = (
    _DAY,
    f"(?:{_FULL_DAY})?{_TIME}",
    f"{_WEEK}(?:-(?:[1-7X]|WE))?",
    f"{_WEEK}-[1-7X]{_TIME}",
    "[0-9X]{1,4}-(?:SP|SU|WI|FA)",
    "[0-9X]{1,4}-(?:H[1-2X]|Q[1-4X])",
    "PAST_REF|PRESENT_REF|FUTURE_REF",
)
BEFORE_CHRIST = "BC[0-9]{4}"  # the one form beyond the schema, as its guidelines (TIDES) have it
DURATION = f"P(?:(?:{_N}Y)?(?:{_N}M)?(?:{_N}D)?(?:T(?:{_N}H)?(?:{_N}M)?(?:{_N}S)?)?|{_N}[WLECQ])"
# The schema types it as a duration, the specification's examples and all corpora write 2X and 3D.
FREQUENCY = r"(?:\d+|X)[XYMWDHS]"
VALUE = re.compile("|".join(f"(?:{form})" for form in (*DATES, BEFORE_CHRIST, DURATION)), re.ASCII)

ENUMERATED = {
    "type": {"DATE", "TIME", "DURATION", "SET"},
    "temporalFunction": {"true", "false"},
    "functionInDocument": {
        "CREATION_TIME",
        "EXPIRATION_TIME",
        "MODIFICATION_TIME",
        "PUBLICATION_TIME",
        "RELEASE_TIME",
        "RECEPTION_TIME",
        "NONE",
    },
    "mod": {
        *("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "START", "MID", "END", "APPROX"),
        *("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"),
    },
}
POINTERS = ("anchorTimeID", "beginPoint", "endPoint")
ALLOWED = {"tid", "value", "quant", "freq", *POINTERS, *ENUMERATED}


def broken_rules(xml: str) -> list[str]:
    """Each rule that a document breaks, in words; none for a valid one."""
    root = ET.fromstring(xml.encode())
    tags = list(root.iter("TIMEX3"))
    ids = [tag.get("tid", "") for tag in tags]
    found = [f"{tid}: not unique" for tid in {tid for tid in ids if ids.count(tid) > 1}]
    found += [] if [child.tag for child in root][:2] == ["DOCID", "DCT"] else ["DOCID and DCT come first"]
    found += (
        [] if [tag.get("functionInDocument") for tag in tags].count("CREATION_TIME") == 1 else ["one creation time"]
    )
    return found + [f"{tag.attrib}: {rule}" for tag in tags for rule in _broken(tag, set(ids))]


def _broken(tag: ET.Element, ids: set[str]) -> Iterator[str]:
    given = tag.attrib
    yield from (f"{name} is not allowed" for name in given.keys() - ALLOWED)
    yield from (f"{name} is missing" for name in {"tid", "type", "value"} - given.keys())
    yield from (
        f"{name} has no such value" for name, known in ENUMERATED.items() if given.get(name) not in {None, *known}
    )
    yield from (f"{name} points nowhere" for name in POINTERS if name in given and given[name] not in ids)
    yield from (f"{name} points at itself" for name in POINTERS if given.get(name) == given.get("tid"))
    if not re.fullmatch(r"t\d+", given.get("tid", ""), re.ASCII):
        yield "tid is t and a number"
    value = given.get("value", "")
    if not VALUE.fullmatch(value) or len(value) < 2 or value.endswith("T"):
        yield "value is none of the forms"
    if given.get("type") == "DURATION" and not (re.fullmatch(DURATION, value, re.ASCII) and len(value) > 2):
        yield "a duration has a length"
    if "freq" in given and not re.fullmatch(FREQUENCY, given["freq"], re.ASCII):
        yield "freq is a number and a unit"
    if {"quant", "freq"} & given.keys() and given.get("type") != "SET":
        yield "quant and freq are of sets"
    if {"beginPoint", "endPoint"} & given.keys() and given.get("type") != "DURATION":
        yield "points are of durations"
    if "anchorTimeID" in given and given.get("temporalFunction") != "true":
        yield "what is anchored is a temporal function"
    if not (tag.text or given.get("anchorTimeID") or given.get("functionInDocument")):
        yield "a tag without words hangs on another"
