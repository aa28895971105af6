"""Why a timeline cannot be written in a format."""

from __future__ import annotations


class ExportError(ValueError):
    """What stands in the way of a format, in one line that says what to do; `cli` ends with exit status 2."""


class UnknownFormatError(ExportError):
    """A format that is not in `EXPORTERS`; the message names those that are."""


class MissingPackageError(ExportError):
    """A format that needs a package which is not installed; the message says how to install it."""
