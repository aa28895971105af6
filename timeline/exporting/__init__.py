"""A published timeline to files: one module per format."""

from timeline.exporting.errors import ExportError, MissingPackageError, UnknownFormatError
from timeline.exporting.formats import EXPORTERS, export, format_of, undated_left_out
from timeline.exporting.frame import to_frame
from timeline.exporting.writing import write_atomically

__all__ = [
    "EXPORTERS",
    "ExportError",
    "MissingPackageError",
    "UnknownFormatError",
    "export",
    "format_of",
    "to_frame",
    "undated_left_out",
    "write_atomically",
]
