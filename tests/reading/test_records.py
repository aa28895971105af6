import json
from pathlib import Path

import pytest

from timeline.config import ReadingConfig
from timeline.model.document import Basis, Stamp
from timeline.model.rejected import Reason
from timeline.reading import Reading, read


def reasons(reading: Reading) -> dict[str, Reason]:
    return {rejected.subject.rpartition("/")[2]: rejected.reason for rejected in reading.rejected}


def lines(tmp_path: Path, *records: object, name: str = "d.jsonl") -> str:
    path = tmp_path / name
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return str(path)


def test_json_lines_lose_only_their_bad_lines(files: Path) -> None:
    reading = read([files / "documents.jsonl"])
    assert [article.id for article in reading.articles] == ["a", "b", "documents#5"]
    assert reasons(reading) == {
        "documents.jsonl, line 4": Reason.MALFORMED,
        "documents.jsonl, line 6": Reason.MALFORMED,
        "documents.jsonl, line 7": Reason.DUPLICATE_ID,
        "documents.jsonl, line 8": Reason.MALFORMED,
        "documents.jsonl, line 9": Reason.EMPTY,
    }


def test_the_fields_of_a_record(files: Path) -> None:
    first, second, third = read([files / "documents.jsonl"]).articles
    assert (first.title, first.source, first.lang) == ("Ferries sail", "Northwire", "en")
    assert first.stamps == (Stamp(Basis.MARKUP, "2026-03-04", "documents.jsonl, line 1"),)
    assert first.extra == {"desk": "harbour"}
    assert second.stamps[0].text == "2026-03-05T10:00:00Z"
    assert (third.stamps, third.extra) == ((), {"updated": "2026-03-07"})


def test_one_object_and_a_list(files: Path) -> None:
    (article,) = read([files / "document.json"]).articles
    assert (article.id, article.stamps[0].text) == ("document", "1772704800")
    reading = read([files / "documents.json"])
    assert [article.id for article in reading.articles] == ["one", "documents#2"]
    assert reasons(reading) == {"documents.json, item 3": Reason.MALFORMED}


def test_field_map_renames(tmp_path: Path) -> None:
    path = lines(tmp_path, {"key": "a", "body": "The quay reopened.", "text": "teaser"})
    (article,) = read([path], config=ReadingConfig(field_map={"text": "body", "id": "key"})).articles
    assert (article.id, article.text, article.extra) == ("a", "The quay reopened.", {"text": "teaser"})


def test_values_of_other_types(tmp_path: Path) -> None:
    record = {"id": 12, "text": "The quay reopened.", "tags": ["harbour", "é"], "paid": False, "note": None}
    (article,) = read([lines(tmp_path, record)]).articles
    assert (article.id, article.extra) == ("12", {"tags": '["harbour", "é"]', "paid": "false"})


@pytest.mark.parametrize("text", [None, 12, ["The quay reopened."], {"en": "The quay reopened."}])
def test_a_text_that_is_none(tmp_path: Path, text: object) -> None:
    assert reasons(read([lines(tmp_path, {"text": text})])) == {"d.jsonl, line 1": Reason.MALFORMED}


def test_lone_surrogates_and_nuls_in_json(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text(
        '{"id": "\\ud800x", "text": "Quay \\ud83d open \\u0000 \\ud83d\\ude00.", "k\\udfff": "v"}', encoding="utf-8"
    )
    (article,) = read([path]).articles
    assert article.text == "Quay \ufffd open \0 😀."
    assert json.dumps([article.id, dict(article.extra)], ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 100_000, '{"text": ' + "1" * 10_000 + "}", '{"text": "x"', "nul"]
)
@pytest.mark.parametrize("name", ["d.json", "d.jsonl"])
def test_hostile_json_is_malformed(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    reading = read([tmp_path / name])
    assert reading.articles == ()
    assert {rejected.reason for rejected in reading.rejected} == {Reason.MALFORMED}


def test_an_unescaped_line_separator_ends_no_line(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text('{"text": "One.\u2028Two."}\n', encoding="utf-8")
    assert read([tmp_path / "d.jsonl"]).articles[0].text == "One.\u2028Two."


def test_lines_under_the_name_of_json_and_the_other_way_round(tmp_path: Path) -> None:
    text = {"text": "The quay reopened."}
    assert len(read([lines(tmp_path, text, text, name="d.json")]).articles) == 2
    (tmp_path / "e.jsonl").write_text(json.dumps([text, text], indent=1), encoding="utf-8")
    assert len(read([tmp_path / "e.jsonl"]).articles) == 2


def test_many_failures_are_summed_up(tmp_path: Path) -> None:
    reading = read([lines(tmp_path, *[{"id": str(number)} for number in range(1000)])])
    assert len(reading.rejected) == 21
    assert "980 more" in reading.rejected[-1].detail


def test_prose_that_begins_like_json_is_prose(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("[Photo: harbour] The quay reopened.", encoding="utf-8")
    assert read([tmp_path / "a.txt"]).articles[0].text.startswith("[Photo")
