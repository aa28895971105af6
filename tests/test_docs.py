"""What the documents say is there: files, modules, commands, links, and pieces that run as printed."""

from __future__ import annotations

import importlib
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import timeline
from tests import chromium
from timeline.cli import app

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
DECISIONS = ROOT / "docs" / "decisions.md"
PAGES = (README, ROOT / "fixtures" / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)[^)\s]*\)")
_OURS = re.compile(r"(?:timeline|tests|docs|fixtures|requirements|exports|\.ci)/[\w./<>*-]*")
_MODULE = re.compile(r"timeline(?:\.[a-z_]+)+(?![\w(])")
# Written by a run, not by us; `timeline.html` and its like are no modules.
_MADE = ("exports/",)
_FILES = ("timeline.html", "timeline.json", "timeline.schema")


@cache
def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(page: Path, language: str) -> list[str]:
    return [body for named, body in _BLOCK.findall(text_of(page)) if named == language]


def spans(page: Path) -> list[str]:
    return _SPAN.findall(_BLOCK.sub("", text_of(page)))


def each(found: Iterator[tuple[Path, str]]) -> list[object]:
    return [pytest.param(page, said, id=f"{page.name}: {said}") for page, said in dict.fromkeys(found)]


def named_paths() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for said in spans(page):
            if _OURS.fullmatch(said) and "<" not in said and not said.startswith(_MADE):
                yield page, said


def named_modules() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        yield from ((page, said) for said in spans(page) if _MODULE.fullmatch(said) and not said.startswith(_FILES))


def links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        yield from ((page, target) for target in _LINK.findall(text_of(page)) if "://" not in target)


def commands() -> Iterator[tuple[Path, str]]:
    """Lines of blocks and spans that call the command line with a command's name."""
    for page in PAGES:
        lines = [line for _, body in _BLOCK.findall(text_of(page)) for line in body.splitlines()]
        for said in (*lines, *spans(page)):
            if re.match(r"(?:\$ )?timeline [a-z]", said):
                yield page, said.removeprefix("$ ")


@pytest.mark.parametrize(("page", "said"), each(named_paths()))
def test_every_file_named_is_there(page: Path, said: str) -> None:
    assert list(ROOT.glob(said.rstrip("/"))), page.name


@pytest.mark.parametrize(("page", "said"), each(named_modules()))
def test_every_module_named_is_there(page: Path, said: str) -> None:
    parent, _, name = said.rpartition(".")
    found = importlib.import_module(parent)
    assert hasattr(found, name) or importlib.import_module(said), page.name


@pytest.mark.parametrize(("page", "target"), each(links()))
def test_every_link_leads_somewhere(page: Path, target: str) -> None:
    assert (page.parent / target).exists()


@pytest.mark.parametrize(("page", "line"), each(commands()))
def test_every_command_shown_parses(page: Path, line: str) -> None:
    arguments = re.split(r"\s[<>|]\s", line, maxsplit=1)[0]
    _, name, *options = shlex.split(arguments, comments=True)
    group = typer.main.get_command(app)
    command = getattr(group, "commands", {}).get(name)
    assert command is not None, page.name
    assert CliRunner().invoke(app, [name, "--help"]).exit_code == 0
    # A command named alone in running text shows no use of it.
    if options:
        command.make_context(name, options)


def test_the_readmes_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    (example,) = blocks(README, "python")
    assert len(example.splitlines()) <= 10
    exec(example, {"__name__": "readme"})
    assert capsys.readouterr().out.endswith("2025-12-05TNI\n")
    assert (tmp_path / "exports" / "strait" / "timeline.html").is_file()


def test_the_readmes_output_is_what_the_command_prints() -> None:
    (block,) = blocks(README, "console")
    line, _, expected = block.partition("\n")
    outcome = CliRunner().invoke(app, shlex.split(line)[2:])
    assert outcome.stdout == expected


def test_what_the_readme_says_is_missing_is_missing(tmp_path: Path) -> None:
    """Whoever adds one of these finds the line of the README to strike out."""
    (tmp_path / "text.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    (tmp_path / "plain.txt").write_text("The bridge was closed on Friday.", encoding="utf-8")
    story = timeline.build([tmp_path])
    assert [one.reason for one in story.rejected if one.subject.endswith("text.doc")] == ["unsupported_format"]
    assert [document.published for document in story.documents] == [None]
    assert [folder.name for folder in (ROOT / "timeline" / "lang").iterdir() if (folder / "rules.toml").exists()] == [
        "en"
    ]
    assert timeline.resolve("the third day of talks", dct="2026-01-17").interval is None


def test_the_layout_shown_is_the_layout() -> None:
    (layout,) = [body for body in blocks(ARCHITECTURE, "") if body.startswith("timeline/")]
    shown = set(re.findall(r"^  ([\w.]+)", layout, re.MULTILINE))
    package = ROOT / "timeline"
    there = {path.name for path in package.iterdir() if path.name[0] != "_" and path.name != "py.typed"}
    assert shown == there


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    groups = [project["project"]["dependencies"], *extras.values(), *project["dependency-groups"].values()]
    names = {re.split(r"[<>=]", one)[0] for group in groups for one in group if isinstance(one, str)}
    rows = {row.split("|")[1].strip() for row in text_of(DECISIONS).splitlines() if row.startswith("| ")}
    assert names <= rows, sorted(names - rows)


@pytest.mark.browser
@pytest.mark.skipif(chromium.executable() is None, reason="no Chromium found (set CHROMIUM to its path)")
def test_the_readmes_picture_can_be_made_anew(tmp_path: Path) -> None:
    # In a process of its own: the browser tests keep a driver open in this one.
    target = tmp_path / "page.png"
    subprocess.run([sys.executable, "-m", "tests.picture", str(target)], cwd=ROOT, check=True, capture_output=True)
    assert target.read_bytes().startswith(b"\x89PNG")
