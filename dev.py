#!/usr/bin/env python3
"""The two commands of this project: `python3 dev.py demo` and `python3 dev.py test`.

Each makes its own environment in .venv (Python 3.11 or newer and nothing else is needed) from the locked requirements,
which is done again only when they change. Nothing is written outside this folder, package caches aside.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
# A file of tests stays in one process: its browser and its stories are made once.
USUAL = ["-q", "-n", "auto", "--dist", "loadfile", "--cov", "--cov-report=term:skip-covered"]
VIEWERS = ROOT / "tests" / "viewers"
STORY = "fixtures/strait-talks"

USAGE = """usage: python3 dev.py COMMAND

  demo   build the timeline of a story in fixtures/ and say where to look
  test   lint, type check and test (in a browser only where there is Chromium, and npm for what is exported)
  sample write exports/sample/ anew, the committed build of the demo's story
  grammar compile the rules of each language anew, into timeline/lang/*/grammar.json
  lock   resolve the requirements anew (needs uv)
"""


def run(*command: str | Path) -> None:
    """Runs a program in the project's folder; a failure ends this one with its status."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def environment(requirements: str) -> None:
    """Makes .venv hold exactly what the lock file says, unless it does so already."""
    # What the tests need contains what the demo needs.
    if any(installed(name) for name in {requirements, "dev.txt"}):
        return
    print(f"making the environment in .venv from requirements/{requirements} …", flush=True)
    if not (BIN / "python").exists() and not (BIN / "python.exe").exists():
        create()
    pip = [BIN / "python", "-m", "pip", "--disable-pip-version-check", "-q", "install"]
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / requirements)
    run(*pip, "--no-deps", "--no-build-isolation", "-e", ".")
    # pip does not for a package that stays where it is; without it each start compiles a hundred modules
    run(BIN / "python", "-m", "compileall", "-q", "timeline")
    mark(requirements).write_text(fingerprint(requirements))


def installed(requirements: str) -> bool:
    """Whether .venv was made from these requirements as they are now."""
    return mark(requirements).is_file() and mark(requirements).read_text() == fingerprint(requirements)


def mark(requirements: str) -> Path:
    """The file that says what .venv was made from."""
    return VENV / f".installed-{requirements}"


def fingerprint(requirements: str) -> str:
    """Changes whenever the lock file or pyproject.toml does."""
    parts = (ROOT / "requirements" / requirements, ROOT / "pyproject.toml")
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()


def create() -> None:
    """Makes the empty environment; Debian's Python needs a package for that."""
    try:
        venv.create(VENV, with_pip=True)
    except (subprocess.CalledProcessError, ImportError):
        sys.exit("this Python cannot make environments with pip; on Debian and Ubuntu: apt-get install python3-venv")


def demo() -> None:
    """The demo: from a bare checkout to a page."""
    environment("run.txt")
    run(BIN / "timeline", "build", f"{STORY}/articles", "--published", f"{STORY}/published.csv", "-o", "exports/demo")
    print("\nOpen exports/demo/timeline.html in a browser; as tables: events.csv, mentions.csv, timeline.json.")


def test(arguments: list[str]) -> None:
    """All checks; arguments go to pytest instead of the usual ones."""
    environment("dev.txt")
    viewers()
    python = BIN / "python"
    if not arguments:
        run(python, "-m", "ruff", "check", ".")
        run(python, "-m", "ruff", "format", "--check", ".")
        run(python, "-m", "mypy")
        if not (os.environ.get("CHROMIUM") or shutil.which("chromium")):
            print("no Chromium here: the browser tests are left out (set CHROMIUM to name one)", flush=True)
    run(python, "-m", "pytest", *(arguments or USUAL))


def viewers() -> None:
    """The programs that exported timelines are opened in, in locked versions; without them their tests are left out."""
    npm = shutil.which("npm")
    lock = (VIEWERS / "package-lock.json").read_bytes()
    mark = VIEWERS / "node_modules" / ".installed"
    if npm is None:
        print("no npm here: the tests that need TimelineJS, vis-timeline and axe are left out", flush=True)
    elif not mark.is_file() or mark.read_bytes() != lock:
        if subprocess.run([npm, "ci", "--silent"], cwd=VIEWERS, check=False).returncode:
            print("npm could not install tests/viewers: the tests that need it are left out", flush=True)
        else:
            mark.write_bytes(lock)


def sample() -> None:
    """The committed sample, as the test of it builds it."""
    environment("run.txt")
    command = [BIN / "timeline", "build", f"{STORY}/articles", "--published", f"{STORY}/published.csv"]
    run(*command, "-o", "exports/sample", "--plotlyjs", "directory")


def grammar() -> None:
    """The committed compiled rules, as the test of them compiles them."""
    environment("run.txt")
    run(BIN / "python", "-m", "timeline.tagging")


def lock() -> None:
    """New lock files from pyproject.toml."""
    os.environ["UV_CUSTOM_COMPILE_COMMAND"] = "python3 dev.py lock"
    options = ["-q", "--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--upgrade"]
    run("uv", "pip", "compile", *options, "--group", "build", "pyproject.toml", "-o", "requirements/run.txt")
    run("uv", "pip", "compile", *options, "--group", "dev", "pyproject.toml", "-o", "requirements/dev.txt")


def main() -> None:
    """Dispatches the command."""
    commands = {"demo": demo, "sample": sample, "grammar": grammar, "lock": lock}
    match sys.argv[1:]:
        case ["test", *arguments]:
            test(arguments)
        case [name] if name in commands:
            commands[name]()
        case _:
            sys.exit(USAGE)


if __name__ == "__main__":
    main()
