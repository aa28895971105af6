"""The library's surface: what there is, what importing it costs, and that the command line mirrors it."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
from typer.models import ArgumentInfo, OptionInfo

import timeline
from timeline.anchoring import Kind as AnchoringKind
from timeline.cli import app
from timeline.config import Kind, Plotlyjs

ROOT = Path(__file__).parent.parent
HEAVY = {"pandas", "numpy", "plotly", "dateparser", "pydantic", "typer", "rich"}
# How a run talks and where it writes concerns the command line alone.
ONLY_COMMAND_LINE = {"output", "quiet", "verbose"}
# The command's parameter where the function's has another name, or is a record read from the file.
OTHER_NAMES = {
    "why": {"timeline_file": "timeline", "event": "event_id", "other": "other_id"},
    "explain": {"published": "dct"},
    "render": {"timeline_file": "timeline"},
    "export": {"timeline_file": "timeline"},
    "check": {"timeline_file": "timeline"},
}
FUNCTIONS = {"tag": "tag_documents", "explain": "resolve"}
# Only the command line shows things in several ways; `export`'s format is the function's own.
SHOWN_BY = {"tag": {"format"}, "date": {"format"}, "digest": {"format"}}


def public(name: str) -> object:
    try:
        return getattr(timeline, name)
    except ModuleNotFoundError as error:
        pytest.skip(f"{error.name} is not there yet")


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    found = public(name)
    assert name == "__version__" or inspect.getdoc(found)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'digset'"):
        timeline.digset  # noqa: B018


def test_dir_lists_the_public_names() -> None:
    assert set(timeline.__all__) <= set(dir(timeline))


def test_the_version_is_that_of_the_distribution() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project.get("version", timeline.__version__) == timeline.__version__


def loaded_by(code: str) -> set[str]:
    listing = f"import sys; {code}; print(' '.join({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", listing], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_importing_it_loads_nothing_heavy() -> None:
    assert not loaded_by("import timeline") & HEAVY


def test_help_loads_nothing_heavy_but_typer() -> None:
    code = "sys.argv = ['timeline', '--help']; from timeline.cli import app; app(standalone_mode=False)"
    assert loaded_by(code) & HEAVY == {"typer"}


def test_choices_are_those_of_the_stages() -> None:
    assert choices(Kind) == choices(AnchoringKind)
    assert choices(Plotlyjs) == {"light", "full", "cdn", "directory"}


def choices(annotation: object) -> set[str]:
    assert get_origin(annotation) is Literal
    return set(get_args(annotation))


COMMANDS = {command.callback.__name__: command.callback for command in app.registered_commands if command.callback}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_mirrors_its_function(name: str) -> None:
    function = public(FUNCTIONS.get(name, name))
    assert callable(function)
    wanted = {parameter.name: plain_default(parameter) for parameter in inspect.signature(function).parameters.values()}
    assert options_of(name) == wanted


def options_of(name: str) -> dict[str, object]:
    left_out = ONLY_COMMAND_LINE | SHOWN_BY.get(name, set())
    names = OTHER_NAMES.get(name, {})
    parameters = inspect.signature(COMMANDS[name]).parameters.values()
    return {names.get(each.name, each.name): plain_default(each) for each in parameters if each.name not in left_out}


def plain_default(parameter: inspect.Parameter) -> object:
    # An option that may be left out because another decides (the suffix, standard input) counts as required.
    if parameter.default in (inspect.Parameter.empty, None, ["-"]):
        return None
    return parameter.default


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_help(name: str) -> None:
    for parameter in inspect.signature(COMMANDS[name], eval_str=True).parameters.values():
        described = [each for each in get_args(parameter.annotation)[1:] if isinstance(each, ArgumentInfo | OptionInfo)]
        assert described, parameter.name
        assert described[0].help, parameter.name


@pytest.mark.parametrize("page", ["cli.md", "library.md"])
def test_the_docs_name_everything(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    names = [f"timeline {name}" for name in COMMANDS] if page == "cli.md" else [f"`{name}" for name in functions()]
    assert [name for name in names if name not in text] == []


def functions() -> list[str]:
    return [name for name in timeline.__all__ if name[0].islower()]


def test_every_stage_can_be_imported_by_itself() -> None:
    for stage in ("publishing", "exporting", "reviewing"):
        assert importlib.import_module(f"timeline.{stage}").__all__
