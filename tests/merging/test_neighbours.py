"""Documents that are close to the same others are in like company."""

from __future__ import annotations

from timeline.merging.neighbours import Company, close_documents
from timeline.merging.stories import Stories
from timeline.merging.vocabulary import load_vocabulary

TOLD = {
    "ferry 1": ("ferry", "skell", "bank"),
    "ferry 2": ("ferry", "skell"),
    "strike 1": ("strike", "harbour"),
    "strike 2": ("harbour", "ballot"),
}


def test_documents_meet_by_words_that_few_hold() -> None:
    near = close_documents(TOLD, lambda _: 1.0)
    assert near["ferry 1"] == ("ferry 2",)
    assert near["strike 2"] == ("strike 1",)


def test_the_closest_comes_first_and_the_unknown_last() -> None:
    company = Company.of("a", {"b": 0.2, "c": 0.6, "d": 0.01})
    assert [company.place(name) for name in ("c", "b", "d")] == [0, 1, 2]
    assert company.place("z") > 2
    assert "d" not in company.likeness, "hardly alike is no company"


def test_two_accounts_share_their_company_and_another_story_does_not() -> None:
    texts = {
        "ferry 1": "The ferry struck Skell Bank and the pilot was flown out.",
        "ferry 2": "A ferry struck Skell Bank; its pilot was flown to Brannock.",
        "ferry 3": "Skell Bank: pilot of the ferry had warned of fog.",
        "strike": "Dockers of Calverhaven voted to walk out over pay.",
    }
    stories = Stories(texts, vocabulary=load_vocabulary(("en",)))
    same, other = stories.company("ferry 1", "ferry 2"), stories.company("ferry 1", "strike")
    assert same[0] > other[0]
    assert same[1:] < other[1:]
