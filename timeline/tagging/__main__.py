"""`python -m timeline.tagging` compiles the rules of each language anew, into its folder in `lang/`."""

from __future__ import annotations

from pathlib import Path

from timeline import lang
from timeline.tagging.rules import compiled_grammar, languages

for _language in languages():
    _file = Path(next(iter(lang.__path__))) / _language / "grammar.json"
    _file.write_text(compiled_grammar(_language), encoding="ascii", newline="\n")
