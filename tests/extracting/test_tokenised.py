"""Text that came in tokens, as treebanks and corpora of news have it."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru 's president visited Lima on Monday .", "Peru's president visited Lima"),
        ("Rebels attacked Roth 's house on Monday .", "Rebels attacked Roth's house"),
        ("The ministers -LRB- from Peru -RRB- met in Lima on Monday .", "Ministers met in Lima"),
        ("Peru pledged $ 9 million on Monday .", "Peru pledged $9 million"),
        ("Peru 's army shelled a `` safe '' village on Monday .", "Peru's army shelled a safe village"),
    ],
)
def test_titles_of_tokenised_text(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_brackets_in_tokens_are_nobody() -> None:
    (mention,) = mentions("-LRB- About 20 soldiers were killed on Monday -RRB- .")
    assert not {"LRB", "RRB"} & set(mention.participants)


def test_quotations_between_doubled_marks() -> None:
    (mention,) = mentions("Ana Ruiz condemned the `` senseless raid '' on Monday .")
    assert [one.text for one in mention.quotations] == ["senseless raid"]
