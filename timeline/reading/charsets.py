"""The encoding that a sender names for bytes, believed as far as the bytes allow."""

from __future__ import annotations

from timeline.reading.declared_encoding import codec_of
from timeline.reading.decoding import without_surrogates


def decode_as(data: bytes, charset: str | None) -> str | None:
    """The text in the encoding that somebody names; `decode_as(b"caf\\xe9", "iso-8859-1")` is "café".

    Whole UTF-8 is UTF-8 whatever its sender says. None where the name means nothing here: then the bytes must tell.
    """
    codec = codec_of(charset) if charset else None
    if codec is None:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return without_surrogates(data.decode(codec, "replace"))
