"""Zones as stamps name them: offsets, regions, abbreviations."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo

from timeline.dating.words import DateWords

_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d\d))?")


def zone(words: str, names: DateWords) -> tzinfo | None:
    """The zone; "Z", "+02:00", "GMT+2", "EST", "Europe/Kyiv" are known, None is what nobody here knows."""
    plain = words.strip("[]() ")
    if plain.upper() in ("Z", "UTC", "GMT"):
        return UTC
    if "/" in plain:
        return _region(plain)
    return _fixed(names.zones.get(plain.lower(), plain))


def _region(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such region, no name of one, a folder of regions
        return None


def _fixed(offset: str) -> tzinfo | None:
    match = _OFFSET.fullmatch(offset)
    if match is None:
        return None
    away = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(away if match[1] == "+" else -away) if away < timedelta(hours=24) else None
