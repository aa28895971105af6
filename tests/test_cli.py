"""The command line over a pipeline of fixed answers; what the stages do is tested with the stages."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812  # the command is called date
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner, Result

from tests import samples
from timeline.cli import app
from timeline.model.digest import Digest, KeyDate, KeySentence
from timeline.model.document import Document
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.timex import Anchored
from timeline.publishing import publish
from timeline.story import Timeline

COMMANDS = ("build", "tag", "date", "digest", "explain", "why", "render", "export", "check", "schema")
ROOT = Path(__file__).parent.parent
BROKEN = Rejected(Stage.READING, "broken.txt", Reason.EMPTY, "the file has no text")
UNDATED = Rejected(Stage.DATING, "blog", Reason.NO_PUBLICATION_DATE, "no publication date is known")


@dataclass(frozen=True)
class Dating:
    documents: tuple[Document, ...]
    rejected: tuple[Rejected, ...]


class FixedPipeline(ModuleType):
    """Answers without reading anything, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__("timeline.pipeline")
        self.asked: dict[str, object] = {}
        self.rejected: tuple[Rejected, ...] = ()
        self.documents: tuple[Document, ...] = (samples.post(), samples.blog())

    def build(self, paths: Sequence[str], *, quotes: bool, plotlyjs: str, **options: object) -> Timeline:
        self.asked = {"paths": paths, "quotes": quotes, "plotlyjs": plotlyjs, **options}
        return Timeline.of(publish(samples.story(), version="0.1.0", quotes=quotes), plotlyjs=plotlyjs)  # type: ignore[arg-type]  # as the command line gives it

    def tag_documents(self, paths: Sequence[str], **options: object) -> Iterator[object]:
        self.asked = {"paths": paths, **options}
        yield from self.rejected
        for document in self.documents:
            mention = samples.post_aground(document) if document.id == "post" else samples.blog_loss(document)
            yield document, (mention.anchored,)

    def date(self, paths: Sequence[str], **options: object) -> Dating:
        self.asked = {"paths": paths, **options}
        return Dating(self.documents, self.rejected)

    def digest(self, paths: Sequence[str], **options: object) -> Digest:
        self.asked = {"paths": paths, **options}
        sentence = KeySentence(samples.post(), 32, 135)
        return Digest((KeyDate(Day(2024, 3, 15), 2, (sentence,)),), 3, self.rejected)

    def resolve(self, expression: str, **options: object) -> Anchored | None:
        self.asked = {"expression": expression, **options}
        if expression == "banana":
            raise ValueError("“banana” is no time expression")
        return samples.post_aground(samples.post()).anchored


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> FixedPipeline:
    fixed = FixedPipeline()
    monkeypatch.setitem(sys.modules, "timeline.pipeline", fixed)
    return fixed


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=given)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_complete_and_has_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Example: timeline {command}" in " ".join(result.stdout.split())


def test_help_names_every_command() -> None:
    result = run("--help")
    assert all(f"\n  {command}" in result.stdout for command in COMMANDS)


def test_version() -> None:
    assert run("--version").stdout == "timeline 0.1.0\n"


@pytest.mark.parametrize(
    "arguments", [("bild",), ("build",), ("build", "a.txt", "--colour"), ("build", "a", "--kind", "x")]
)
def test_wrong_use_is_exit_status_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_build_writes_the_files_and_a_summary(pipeline: FixedPipeline, tmp_path: Path) -> None:
    result = run("build", "articles", "-o", tmp_path / "out", "--title", "T", "--timezone", "Europe/Kyiv")
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert lines[0] == "rejected: broken.txt: the file has no text (empty)"
    assert "documents: 3 read, 2 dated" in lines
    assert "events: 3, of these 1 merged from several mentions, 1 in conflict" in lines
    assert "undated: 1" in lines
    assert "rejected: 1" in lines
    assert str(tmp_path / "out" / "timeline.html") in lines[-1]
    assert (tmp_path / "out" / "events.csv").is_file()
    assert pipeline.asked == {
        "paths": ["articles"],
        "published": None,
        "corrections": None,
        "lanes": None,
        "today": None,
        "timezone": "Europe/Kyiv",
        "title": "T",
        "kind": "auto",
        "quotes": True,
        "plotlyjs": "light",
        "map": {},
        "jobs": 1,
    }


def test_build_ends_in_1_where_something_was_lost(pipeline: FixedPipeline, tmp_path: Path) -> None:
    assert run("build", "articles", "-o", tmp_path).exit_code == 1


def test_quiet_build_names_failures_alone(pipeline: FixedPipeline, tmp_path: Path) -> None:
    lines = run("build", "articles", "-o", tmp_path, "-q").stderr.splitlines()
    assert [line.split(":")[0] for line in lines] == ["rejected", "warning"]


def test_verbose_build_tells_how_documents_are_dated(pipeline: FixedPipeline, tmp_path: Path) -> None:
    stderr = run("build", "articles", "-o", tmp_path, "-v").stderr
    assert "articles/post.txt: published from 2024-03-16 until 2024-03-17 (given: published.csv, line 2)" in stderr
    assert "articles/blog.txt: publication date not known" in stderr


def test_build_without_quotes(pipeline: FixedPipeline, tmp_path: Path) -> None:
    run("build", "articles", "-o", tmp_path, "--no-quotes")
    assert "sandbank on Friday" not in (tmp_path / "timeline.json").read_text(encoding="utf-8")
    assert "sandbank on Friday" not in (tmp_path / "timeline.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("build", "a", "--timezone", "Mars/Base"), "--timezone: “Mars/Base” is no time zone"),
        (("build", "a", "--timezone", "../etc"), "--timezone: “../etc” is no time zone"),
        (("build", "a", "--timezone", "Europe"), "--timezone: “Europe” is no time zone"),
        (("build", "a", "--published", "none.csv"), "--published: there is no file “none.csv”"),
        (("tag", "a", "--published", "tomorrow"), "--published: “tomorrow” is no date"),
        (("tag", "a", "--published", "2025-02-30"), "--published: “2025-02-30” is no date"),
        (("tag", "a", "-o", "out"), "--output: only --format timeml writes files"),
        (("tag", "a", "--published", ""), "--published: “” is no date"),
        (("tag", "a", "--published", "20251207"), "--published: “20251207” is no date"),
        (("date", "a", "--today", "2025-12-07T10:00"), "--today: “2025-12-07T10:00” is no day"),
        (("date", "a", "--today", "31/12/2025"), "--today: “31/12/2025” is no day"),
        (("explain", "Friday", "--published", "?"), "--published: “?” is no date"),
        (("explain", "banana", "--published", "2025-12-07"), "“banana” is no time expression"),
        (("why", "none.json", "e1"), "none.json: No such file"),
        (("check", "none.json"), "none.json: No such file"),
        (("render", "none.json"), "none.json: No such file"),
        (("export", "none.json", "--format", "csv"), "none.json: No such file"),
        (("export", "none.json"), "--format: name one of json"),
    ],
)
def test_wrong_values_are_one_line_and_exit_status_2(
    pipeline: FixedPipeline, arguments: tuple[str, ...], problem: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert problem in result.stderr


def test_a_folder_that_cannot_be_written_is_one_line(pipeline: FixedPipeline, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    result = run("build", "articles", "-o", tmp_path / "file")
    assert result.exit_code == 1
    assert result.stderr.startswith("timeline: nothing written: ")
    assert len(result.stderr.splitlines()) == 1


def test_tag_for_people(pipeline: FixedPipeline) -> None:
    result = run("tag", "a", "--published", "2024-03-16")
    assert result.stdout.splitlines()[0] == "post, published Saturday 16 March 2024 (given)"
    assert (
        "Friday night  TIME  2024-03-15TNI  2024-03-15T18:00:00 to 2024-03-16T06:00:00 (part_of_day)" in result.stdout
    )
    assert "no place on the calendar" in result.stdout
    assert pipeline.asked == {"paths": ["a"], "published": "2024-03-16", "kind": "auto", "map": {}}


def test_tag_reads_standard_input_where_no_path_is_given(pipeline: FixedPipeline) -> None:
    run("tag", "--format", "jsonl")
    assert pipeline.asked["paths"] == ["-"]


def test_tag_jsonl_has_a_line_a_document(pipeline: FixedPipeline) -> None:
    lines = run("tag", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["doc_id"] for line in lines] == ["post", "blog"]


def test_tag_goes_on_after_a_failure_and_ends_in_1(pipeline: FixedPipeline) -> None:
    pipeline.rejected = (BROKEN,)
    result = run("tag", "a", "--format", "jsonl", "-q")
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr == "rejected: broken.txt: the file has no text (empty)\n"
    assert result.exit_code == 1


def test_tag_timeml_of_one_document(pipeline: FixedPipeline) -> None:
    pipeline.documents = pipeline.documents[:1]
    assert run("tag", "a", "--format", "timeml").stdout.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<TimeML')


def test_tag_timeml_of_several_documents_needs_a_folder(pipeline: FixedPipeline, tmp_path: Path) -> None:
    assert run("tag", "a", "--format", "timeml").exit_code == 2
    result = run("tag", "a", "--format", "timeml", "-o", tmp_path)
    assert result.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["blog.tml", "post.tml"]


def test_date_for_people_and_for_programs(pipeline: FixedPipeline) -> None:
    table = run("date", "a").stdout
    assert "post: published Saturday 16 March 2024 (given)\n  evidence: published.csv, line 2\n" in table
    assert "blog: publication date not known" in table
    lines = [json.loads(line) for line in run("date", "a", "--format", "jsonl").stdout.splitlines()]
    assert [(line["id"], bool(line["published"])) for line in lines] == [("post", True), ("blog", False)]


def test_a_document_without_a_date_is_no_failure(pipeline: FixedPipeline) -> None:
    pipeline.rejected = (UNDATED,)
    result = run("date", "a")
    assert result.exit_code == 0
    assert "no_publication_date" in result.stderr


def test_digest_for_people_and_for_programs(pipeline: FixedPipeline) -> None:
    people = run("digest", "a.txt", "--dates", "3", "--from", "2024-03-01", "--until", "2024-03-31")
    assert people.stdout.startswith("## Friday 15 March 2024 (2 sources)\n\n- The ferry Brenda")
    assert people.stderr == "1 of 3 dates: the documents tell of no other day\n"
    assert pipeline.asked["since"] == "2024-03-01"
    programs = run("digest", "a.txt", "--dates", "3", "--format", "json", "-q")
    assert json.loads(programs.stdout)[0][0] == "2024-03-15"
    assert programs.stderr == ""


def test_a_digest_of_something_lost_ends_in_1(pipeline: FixedPipeline) -> None:
    pipeline.rejected = (BROKEN,)
    result = run("digest", "a.txt", "--dates", "1")
    assert result.exit_code == 1
    assert "rejected: broken.txt: the file has no text (empty)" in result.stderr


@pytest.mark.parametrize(
    "wrong", [("--dates", "0"), (), ("--dates", "2", "--from", "May"), ("--dates", "2", "--sentences", "-1")]
)
def test_a_digest_asked_wrongly_is_exit_status_2(pipeline: FixedPipeline, wrong: tuple[str, ...]) -> None:
    assert run("digest", "a.txt", *wrong).exit_code == 2


def test_a_span_that_ends_before_it_begins_is_wrong_use(pipeline: FixedPipeline) -> None:
    result = run("digest", "a.txt", "--dates", "2", "--from", "2024-03-02", "--until", "2024-03-01")
    assert result.exit_code == 2
    assert "--until: 2024-03-01 is before --from 2024-03-02" in result.stderr


def test_explain_goes_step_by_step(pipeline: FixedPipeline) -> None:
    lines = run("explain", "Friday night", "--published", "2024-03-16").stdout.splitlines()
    assert lines[:3] == ["“Friday night”: “Friday night” as the calendar has it", "  1. look", "  2. count"]
    assert "value: TIME 2024-03-15TNI" in lines
    assert pipeline.asked == {"expression": "Friday night", "dct": "2024-03-16", "sentence": None}


def test_an_interrupted_run_ends_in_130(pipeline: FixedPipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "date", interrupted)
    assert run("date", "a").exit_code == 130


def test_map_renames_fields_of_tables(pipeline: FixedPipeline, tmp_path: Path) -> None:
    run("build", "a.jsonl", "-o", tmp_path, "--map", "text=body", "--map", "id=key")
    assert pipeline.asked["map"] == {"text": "body", "id": "key"}


def test_map_needs_two_names() -> None:
    result = run("build", "a.jsonl", "--map", "body")
    assert result.exit_code == 2
    assert "--map" in result.stderr
