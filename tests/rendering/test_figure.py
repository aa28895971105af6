import json
import re

from tests.rendering.dam import dam
from timeline.rendering import figure, page

_NAIVE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def test_every_event_has_a_bar_and_a_dot() -> None:
    traces = {trace.name: trace for trace in figure(dam()).data}
    assert len(traces["windows"].x) == len(traces["dots"].x) == 25
    assert len(traces["disagreements"].x) == 3
    assert list(traces["published"].text) == ["A", "B", "C", "D", "E"]


def test_hovering_tells_date_sources_and_quote() -> None:
    dots = next(trace for trace in figure(dam()).data if trace.name == "dots")
    hover = dots.hovertext[list(dots.customdata).index("e6")]
    assert "<b>Gate three jams half open</b>" in hover
    assert "night of Fri 6 Mar 2026" in hover
    assert "3 independent sources" in hover
    assert "on Friday night" in hover


def test_only_naive_iso_times_reach_plotly() -> None:
    drawn = figure(dam())
    bars = [time for trace in drawn.data if trace.type == "bar" for time in trace.base]
    points = [time for trace in drawn.data if trace.type == "scatter" for time in trace.x]
    times = [*bars, *points, *drawn.layout.xaxis.range]
    assert all(_NAIVE.fullmatch(time) for time in times)
    assert drawn.layout.xaxis.type == "date"


def test_markup_in_titles_is_shown_as_text() -> None:
    story = dam()
    event = story.events[0].model_copy(update={"title": "<a href='https://x.example'>x</a>", "lane": "<b>lane</b>"})
    text = json.dumps(figure(story.model_copy(update={"title": "<i>t</i>", "events": (event,)})).to_plotly_json())
    assert "<a href" not in text
    assert "<b>lane" not in text
    assert "<i>t" not in text


def test_a_figure_without_dates_says_so() -> None:
    nothing = dam().model_copy(update={"events": (), "documents": ()})
    assert figure(nothing).layout.annotations[0].text == "No event has a date"


def test_years_from_the_first_to_the_last_do_not_stop_it() -> None:
    story = dam()
    ages = {"from_": "0001-01-01T00:00:00", "until": "9999-12-31T23:59:59", "best": None}
    wide = story.model_copy(update={"events": (story.events[0].model_copy(update=ages), *story.events[1:])})
    assert figure(wide).layout.xaxis.range[0] > "2025"


def test_times_that_do_not_exist_are_open_ends() -> None:
    story = dam()
    broken = story.events[0].model_copy(update={"from_": "2026-02-31T00:00:00", "until": "2026-99-99T00:00:00"})
    drawn = figure(story.model_copy(update={"events": (broken,)}))
    traces = {trace.name: trace for trace in drawn.data}
    assert len(traces["windows"].x) == 1
    assert len(traces["dots"].x) == 0


def test_a_figure_leaves_the_page_as_it_was() -> None:
    before = page(dam())
    figure(dam())
    assert page(dam()) == before
