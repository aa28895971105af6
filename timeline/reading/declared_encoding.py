"""The encoding that a page or an XML file declares in its own first bytes."""

from __future__ import annotations

import codecs
import re

_REACH = 16_384  # bytes: pages with long heads declare late, though they should not
_XML = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_META = re.compile(rb"""<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
# The names that browsers know, and the codec they mean by them; any other name is passed over, since Python has codecs
# that unpack or run through a text of any size ("zip", "rot13").
_SAME = (
    "iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10 iso-8859-13 iso-8859-14 "
    "iso-8859-15 iso-8859-16 koi8-r koi8-u windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 "
    "windows-1255 windows-1256 windows-1257 windows-1258 gb18030 big5 euc-jp euc-kr"
)
_OTHERS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "cp1252": "cp1252",
    "iso-8859-9": "cp1254",
    "cp1251": "cp1251",
    "cp1250": "cp1250",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "sjis": "cp932",
    "shift_jis": "cp932",
    "ibm866": "cp866",
    "shift-jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-mac-cyrillic": "mac_cyrillic",
    "cp866": "cp866",
    "windows-874": "cp874",
    "macintosh": "mac_roman",
}
_CODECS = {**{name: name for name in _SAME.split()}, **_OTHERS}


def declared_encoding(data: bytes) -> str | None:
    """The codec that `<?xml encoding=…?>` or `<meta charset=…>` names; None for UTF-8, unknown names and no markup.

    Example: `declared_encoding(b'<html><meta charset="windows-1251">')` is "cp1251". "iso-8859-1" means
    Windows-1252, as in browsers.
    """
    start = data[:_REACH]
    if not start.lstrip().startswith(b"<"):
        return None
    found = _XML.match(start) or _META.search(start)
    return codec_of(found[1].decode("ascii")) if found else None


def codec_of(name: str) -> str | None:
    """The codec for a name of an encoding of one or two bytes a character; `codec_of("ISO-8859-1")` is "cp1252"."""
    known = _CODECS.get(name.strip().strip("\"'").lower())
    return codecs.lookup(known).name if known else None
