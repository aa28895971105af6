import base64
import html
import json
import re
import zlib
from importlib.resources import files
from typing import Any

import pytest

from tests.rendering.dam import dam, without_lanes
from tests.rendering.test_packing import unpacked
from timeline.rendering import page
from timeline.rendering.packing import embeddable
from timeline.rendering.page import SCRIPTS

_DATA = re.compile(r'<script type="application/(json|zlib)" id="data">(.*?)</script>', re.DOTALL)


def data(text: str) -> dict[str, Any]:
    found = _DATA.search(text)
    assert found is not None
    plain = found[2] if found[1] == "json" else zlib.decompress(base64.b64decode(found[2])).decode()
    read = json.loads(plain)
    assert isinstance(read, dict)
    return read


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert page(dam()) == page(dam())


def test_the_title_and_the_counts_stand_without_script() -> None:
    text = page(dam())
    assert '<h1 dir="auto">The Veldmoor dam</h1>' in text
    assert "25 events from 5 articles · times in UTC · an unfilled dot or a hatched bar means" in text


def test_the_policy_allows_our_two_scripts_and_no_network() -> None:
    text = page(dam())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in policy[1]
    assert "unsafe-inline" not in policy[1].split("style-src")[0]


@pytest.mark.parametrize("text", ["</script><script>x</script>", "<!--", "&amp;", "\u2028", "</SCRIPT "])
def test_nothing_in_the_data_ends_its_element(text: str) -> None:
    story = dam().model_copy(update={"title": text})
    made = page(story)
    assert made.count("<script") == page(dam()).count("<script")
    assert data(made)["title"] == text.replace("\u2028", "[U+2028]")
    assert f"<title>{html.escape(text)}</title>".replace("\u2028", "[U+2028]") in made


def test_json_for_html_reads_back() -> None:
    awkward = {"a": "</script>&<!-- \u2028 “ü”"}
    assert json.loads(embeddable(awkward)) == awkward
    assert not re.search(r"[<>&\u2028]", embeddable(awkward))


def test_slots_in_a_text_are_not_filled() -> None:
    story = dam().model_copy(update={"title": "{{library}}"})
    assert "<title>{{library}}</title>" in page(story)


def test_only_web_addresses_become_links() -> None:
    text = page(dam())
    assert "https://courier.example/night" in text
    assert "javascript:alert" not in text


def test_quotes_left_out_stay_out() -> None:
    story = dam()
    bare = tuple(
        event.model_copy(update={"mentions": tuple(one.model_copy(update={"quote": None}) for one in event.mentions)})
        for event in story.events
    )
    (told,) = data(page(story.model_copy(update={"events": bare})))["told"]
    mentions = unpacked(json.loads(told)["rows"])
    assert len(mentions) > 25
    assert all(mention["quote"] is None for mention in mentions)


def test_no_share_button_that_would_upload() -> None:
    assert "showSendToCloud: false" in page(dam())


def test_every_script_file_is_used() -> None:
    folder = files("timeline.rendering").joinpath("assets", "js")
    assert sorted(SCRIPTS) == sorted(entry.name for entry in folder.iterdir())


def test_lanes_are_optional() -> None:
    chart = data(page(without_lanes()))["chart"]
    assert isinstance(chart, dict)
    assert [lane["name"] for lane in chart["lanes"]] == ["Events"]


def test_a_crowded_timeline_carries_every_mark_and_no_rows() -> None:
    story = dam()
    many = tuple(event.model_copy(update={"id": f"{event.id}-{copy}"}) for copy in range(80) for event in story.events)
    chart = data(page(story.model_copy(update={"events": many})))["chart"]
    assert isinstance(chart, dict)
    assert chart["crowded"]
    marks = unpacked(chart["marks"])
    assert len(marks) == 2000
    assert {mark["row"] for mark in marks} == {None}
