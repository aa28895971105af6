import io
import sys
from datetime import datetime

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests import samples
from tests.exporting.hostile import hostile
from tests.exporting.stretches import stretches
from timeline.exporting import MissingPackageError, export, to_frame
from timeline.exporting.events_csv import COLUMNS
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish


@pytest.fixture
def story() -> PublishedTimeline:
    return publish(samples.story(), version="0.1.0")


def table(timeline: PublishedTimeline) -> pa.Table:
    return pq.read_table(io.BytesIO(export(timeline, format="parquet")))


def test_it_has_the_columns_of_the_csv_then_what_a_csv_cannot_hold(story: PublishedTimeline) -> None:
    found = table(story)
    assert tuple(found.column_names) == (*COLUMNS, "history", "mentions")
    assert found.schema.field("from").type == pa.timestamp("us")
    first = found.to_pylist()[0]
    assert first["from"] == datetime(2024, 3, 15, 18)
    assert first["sources"] == ["Harbour Post", "herald.example"]
    assert first["quantities"] == [
        {"value": 214.0, "unit": "passenger", "mod": None},
        {"value": 209.0, "unit": "passenger", "mod": None},
    ]
    assert first["conflicts"] == [{"field": "quantity", "note": "214 or 209 passengers"}]


def test_a_mention_leads_back_to_its_words(story: PublishedTimeline) -> None:
    mention = table(story).to_pylist()[0]["mentions"][0]
    assert samples.POST[mention["start"] : mention["end"]] == mention["quote"]
    assert mention["url"] == "https://www.harbourpost.example/ferry"
    assert mention["published"] == datetime(2024, 3, 16)
    assert (mention["expression"], mention["value"]) == ("Friday night", "2024-03-15TNI")


def test_the_file_says_zone_and_what_is_undated(story: PublishedTimeline) -> None:
    metadata = table(story).schema.metadata
    assert metadata[b"timezone"] == b"UTC"
    assert metadata[b"undated"] == b"1"


def test_pandas_reads_the_times_that_the_frame_has() -> None:
    timeline = stretches()
    read = pd.read_parquet(io.BytesIO(export(timeline, format="parquet")))
    frame = to_frame(timeline)
    for column in ("from", "until", "best"):
        pd.testing.assert_series_equal(read[column], frame[column])
    assert read["id"].tolist() == frame["id"].tolist()
    assert read["from"].min() == pd.Timestamp("0044-03-15")


def test_any_text_comes_back_as_it_was() -> None:
    timeline = hostile()
    assert table(timeline)["title"].to_pylist() == [event.title for event in timeline.events]


def test_no_events_are_a_table_with_the_columns() -> None:
    found = table(stretches().model_copy(update={"events": ()}))
    assert found.num_rows == 0
    assert found.schema.field("until").type == pa.timestamp("us")


def test_without_pyarrow_it_says_how_to_install_it(story: PublishedTimeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingPackageError, match=r"pip install 'timeline-reconstruction\[parquet\]'"):
        export(story, format="parquet")
