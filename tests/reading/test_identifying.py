import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.document import Article
from timeline.model.rejected import Reason
from timeline.reading.identifying import identify
from timeline.reading.source import Draft


def draft(path: str, named: str = "", part: int | None = None) -> Draft:
    return Draft(
        Article(named, "The quay reopened.", path=path), path if part is None else f"{path}, line {part}", part
    )


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["in/a.txt", "in/b.txt"], ["a", "b"]),
        (["in/a.txt", "in/a.md"], ["a.txt", "a.md"]),
        (["x/a.txt", "y/a.txt", "y/b.txt"], ["x/a.txt", "y/a.txt", "b"]),
        (["1/x/a.txt", "2/x/a.txt"], ["1/x/a.txt", "2/x/a.txt"]),
        (["-"], ["-"]),
    ],
)
def test_as_much_of_the_path_as_is_needed(paths: list[str], ids: list[str]) -> None:
    assert [article.id for article in identify([draft(path) for path in paths])[0]] == ids


def test_records_without_a_name_have_their_number() -> None:
    articles, _ = identify([draft("d.jsonl", part=1), draft("d.jsonl", "b", part=2), draft("d.jsonl", part=3)])
    assert [article.id for article in articles] == ["d#1", "b", "d#3"]


def test_a_name_that_a_record_has_taken() -> None:
    articles, rejected = identify([draft("a.txt"), draft("d.jsonl", "a", part=1)])
    assert [article.id for article in articles] == ["a.txt", "a"]
    assert rejected == []


def test_two_documents_with_one_id_are_both_named() -> None:
    articles, (rejected,) = identify([draft("d.jsonl", "a", part=1), draft("e.jsonl", "a", part=4)])
    assert [article.path for article in articles] == ["d.jsonl"]
    assert rejected.reason is Reason.DUPLICATE_ID
    assert rejected.subject == "e.jsonl, line 4" and "d.jsonl, line 1" in rejected.detail


@given(paths=st.lists(st.sampled_from(["a.txt", "x/a.txt", "y/a.txt", "a.md", "a", "x/a.txt (2)"]), max_size=8))
def test_ids_are_unique(paths: list[str]) -> None:
    ids = [article.id for article in identify([draft(path) for path in paths])[0]]
    assert len(set(ids)) == len(ids) == len(paths)
