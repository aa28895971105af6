"""The command line: one command for each public function, with the same options and defaults."""

from timeline.cli.app import app, main

__all__ = ["app", "main"]
