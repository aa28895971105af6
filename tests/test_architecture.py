"""The package keeps its shape: data goes one way, third parties have one home, nothing looks at the clock."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "timeline"
STAGES = {
    "reading",
    "tagging",
    "extracting",
    "dating",
    "anchoring",
    "merging",
    "relating",
    "digesting",
    "correcting",
    "publishing",
    "rendering",
    "exporting",
    "reviewing",
}
EDGES = {"pipeline", "story", "cli", "__init__", "__main__"}
HOMES = {
    "plotly": {"rendering"},
    "pandas": {"exporting"},
    "numpy": {"merging"},
    "typer": {"cli"},
    "dateparser": {"dating"},
    "pydantic": {"model", "story"},
    "lxml": {"reading"},
    "trafilatura": {"reading"},
    "pypdf": {"reading"},
    "pyarrow": {"reading", "exporting"},
    "py3langid": {"reading"},
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """The stage or edge a module belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> set[str]:
    """Full names of everything a module imports, `TYPE_CHECKING` blocks included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_directions(path: Path) -> None:
    own = part_of(path)
    parts = {name.split(".")[1] for name in imports(path) if name.startswith("timeline.")}
    if own in EDGES:
        return
    allowed = {own, "model", "lang"} | ({"config"} if own in STAGES else set())
    assert parts <= allowed, f"{own} imports {sorted(parts - allowed)}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_homes_of_third_parties(path: Path) -> None:
    for name in {full.split(".")[0] for full in imports(path)} & set(HOMES):
        # A type only: `Timeline.figure` and `to_frame` name what they return.
        assert part_of(path) in HOMES[name] | {"story"}, name


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_looks_at_the_clock_or_prints(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert name not in {"now", "today", "utcnow"}, f"line {node.lineno}"
            assert name != "print" or part_of(path) == "cli", f"line {node.lineno}"


def test_language_data_has_no_code() -> None:
    assert [path.name for path in (PACKAGE / "lang").rglob("*.py")] == ["__init__.py"]


def loaded_after(code: str) -> set[str]:
    """Modules that are loaded when the code has run in a fresh interpreter, by their full names."""
    script = f"{code}\nimport sys; print(' '.join(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "code",
    [
        "import timeline",
        "import sys; sys.argv = ['timeline', '--help']; from timeline.cli import app; app(standalone_mode=False)",
        "import timeline; timeline.tag('They met on Friday.', dct='2025-12-07')",
    ],
)
def test_start_up_loads_nothing_heavy(code: str) -> None:
    assert not loaded_after(code) & {"pandas", "plotly", "dateparser", "numpy", "lxml", "trafilatura"}


def test_importing_the_package_loads_next_to_nothing() -> None:
    loaded = loaded_after("import timeline")
    assert {name for name in loaded if name.startswith("timeline")} == {"timeline"}
    assert not loaded & {"typing", "re", "dataclasses"}


NOT_FOR_TAGGING = {
    "timeline.extracting",
    "timeline.merging",
    "timeline.model.published",
    "timeline.publishing",
    "timeline.reading.applying",
    "timeline.reading.manifest",
    "timeline.rendering",
    "timeline.reviewing",
    "timeline.story",
}


NOT_FOR_TEXTS = {"csv", "email", "glob", "pyarrow", "pypdf", "subprocess", "xml.parsers.expat", "zoneinfo"}


def test_tagging_loads_only_what_it_needs(tmp_path: Path) -> None:
    file = tmp_path / "talks.txt"
    file.write_text("They met on Friday.", encoding="utf-8")
    command = f"from timeline.cli import app; app(['tag', {str(file)!r}], standalone_mode=False)"
    assert not loaded_after(command) & NOT_FOR_TAGGING
    # What third parties of the command load is theirs; the library itself has more to spare.
    library = f"import timeline; list(timeline.tag_documents([{str(file)!r}]))"
    assert not loaded_after(library) & (NOT_FOR_TAGGING | NOT_FOR_TEXTS)


def test_help_looks_for_no_time_zones() -> None:
    assert "zoneinfo" not in loaded_after("from timeline.cli import app; app(['--help'], standalone_mode=False)")


def test_a_text_without_a_date_needs_no_patterns_of_dates() -> None:
    code = """
from timeline import dating
from timeline.dating import dateline, patterns, url
from timeline.model.document import Annotated, Article
dating.date(Annotated(Article('a', 'The talks\\n\\nThey met in Kelmar, on Friday.'), (), (), ()))
made = (patterns.stamp_pattern, patterns.clock_first_pattern, url._patterns, dateline._pattern)
assert not any(each.cache_info().currsize for each in made)"""
    assert "timeline.dating" in loaded_after(code)
