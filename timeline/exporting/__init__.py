"""A published timeline to files: one module per format."""

from timeline.exporting.formats import EXPORTERS, UnknownFormatError, export, format_of
from timeline.exporting.frame import to_frame
from timeline.exporting.writing import write_atomically

__all__ = ["EXPORTERS", "UnknownFormatError", "export", "format_of", "to_frame", "write_atomically"]
