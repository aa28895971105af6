"""Whether it happened."""

from __future__ import annotations

import pytest

from tests.extracting.telling import only
from timeline.model.event import Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers met in Lima on Monday.", Status.HAPPENED),
        ("The ministers are set to meet in Lima on Monday.", Status.PLANNED),
        ("The ministers are scheduled to meet in Lima on Monday.", Status.PLANNED),
        ("The ministers will meet in Lima on Monday.", Status.PLANNED),
        ("The ministers plan to meet in Lima on Monday.", Status.PLANNED),
        ("The ministers are due to meet in Lima on Monday.", Status.PLANNED),
        ("The mayor said the ministers would meet in Lima on Monday.", Status.PLANNED),
        ("The ministers may meet in Lima on Monday.", Status.POSSIBLE),
        ("The ministers want to meet in Lima on Monday.", Status.POSSIBLE),
        ("The ministers are meeting rebels in Lima.", Status.ONGOING),
        ("The ministers did not meet in Lima on Monday.", Status.DENIED),
        ("The ministers failed to meet in Lima on Monday.", Status.DENIED),
        ("No talks were held in Lima on Monday.", Status.DENIED),
        ("The court cancelled a hearing on Monday.", Status.CANCELLED),
        ("The planned visit was called off on Monday.", Status.CANCELLED),
        ("President Lopez has rejected the treaty.", Status.HAPPENED),
    ],
)
def test_status(text: str, status: Status) -> None:
    assert only(text).status is status
