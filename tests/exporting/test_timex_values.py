import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporting.timex3_rules import DURATION, VALUE
from timeline.exporting.timex_values import schema_value
from timeline.model.timex import TimexType

DATES = [
    "2025",
    "2025-12",
    "2025-12-07",
    "202",
    "19",
    "XXXX-12-07",
    "XXXX-XX-XX",
    "BC0264",
    "2025-SU",
    "XXXX-FA",
    "2025-Q3",
]
WEEKS = ["2025-H1", "2025-W49", "2025-W49-WE", "XXXX-WXX-5", "XXXX-WXX-5TNI", "PRESENT_REF"]
TIMES = ["2025-12-05TNI", "2025-12-05T14:30", "2025-12-05T14:30:05", "T14:30"]
LENGTHS = ["P2D", "PXM", "P3W", "P1DT6H", "PT90M", "P1Y6M", "P2Q", "P18M"]
TRANSLATED = {
    "P3DE": "P3E",
    "PXDE": "PXE",
    "P2CE": "P2C",
    "P1WE": "P2D",
    "P2SN": "P6M",
    "P3H": "P1Y6M",
    "P2.5D": "P2DT12H",
    "P2.5W": "P17DT12H",
    "P1.5M": "P1M15D",
    "P2.5DE": "P25Y",
    "P1.5Q": "P4M15D",
    "P1W3D": "P10D",
    "P1e+06Y": "P1000000Y",
    "P2e+06W": "P2000000W",
    "PXWE": "PXD",
    "PXSN": "PXM",
    "P1WXD": "PXD",
    "PT0.2S": "PXD",
    "PT1.5H": "PT1H30M",
    "P1WTNI": "P1W",
    "2025-12-05T18:30Z": "2025-12-05T18:30",
    "2025-12-05T18:30+02:00": "2025-12-05T18:30",
    "XXXX-WXX-WETNI": "XXXX-XX-XXTNI",
    "XXXX-SUTEV": "XXXX-XX-XXTEV",
}


@pytest.mark.parametrize("value", [*DATES, *WEEKS, *TIMES, *LENGTHS])
def test_what_the_schema_has_stays(value: str) -> None:
    assert schema_value(value, kind=TimexType.DURATION if value in LENGTHS else TimexType.DATE) == value


@pytest.mark.parametrize(("value", "expected"), TRANSLATED.items())
def test_what_it_has_not_is_said_with_what_it_has(value: str, expected: str) -> None:
    kind = TimexType.DURATION if value.startswith("P") else TimexType.SET
    assert schema_value(value, kind=kind) == expected


@pytest.mark.parametrize(
    "value", [None, "", "soon", "P", "PT", "PD", "12025-01-01", "2025-13-1234", "٢٠٢٥", "T", "P٣D"]
)
def test_the_rest_is_unknown(value: str | None) -> None:
    assert schema_value(value, kind=TimexType.DATE) == "XXXX-XX-XX"
    assert schema_value(value, kind=TimexType.DURATION) == "PXD"


def test_a_length_is_no_date() -> None:
    assert schema_value("PAST_REF", kind=TimexType.DURATION) == "PXD"
    assert schema_value("PXY", kind=TimexType.DATE) == "PXY"


@given(st.text(alphabet="0123456789XPTYMWDHSQEC-.e+:IN", max_size=12), st.sampled_from(TimexType))
def test_whatever_comes_is_valid(value: str, kind: TimexType) -> None:
    form = re.compile(DURATION, re.ASCII) if kind is TimexType.DURATION else VALUE
    assert form.fullmatch(schema_value(value, kind=kind))
