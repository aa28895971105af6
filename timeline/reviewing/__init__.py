"""Answers about a published timeline: why mentions are one event, what is left to check."""

from timeline.reviewing.check import check
from timeline.reviewing.finding import UnknownEventError
from timeline.reviewing.findings import Check
from timeline.reviewing.why import why

__all__ = ["Check", "UnknownEventError", "check", "why"]
