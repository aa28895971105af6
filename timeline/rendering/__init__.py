"""A published timeline to a Plotly figure and one self-contained page."""

from timeline.rendering.bundle import companion_files
from timeline.rendering.figure import figure
from timeline.rendering.page import page

__all__ = ["companion_files", "figure", "page"]
