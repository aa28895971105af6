import icalendar
from hypothesis import given
from hypothesis import strategies as st

from timeline.exporting.ical_lines import ical_bytes, ical_text

# What `shown` leaves, and the newlines that a description has.
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.just("\n"))


def test_a_line_is_folded_at_75_octets_and_never_within_a_letter() -> None:
    content = ical_bytes(["SUMMARY:" + "ä漢👩" * 40])
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 for line in lines)
    assert all(line.startswith(b" ") for line in lines[1:])
    assert b"".join(line.removeprefix(b" ") for line in lines).decode() == "SUMMARY:" + "ä漢👩" * 40
    assert [line.decode() for line in lines]


def test_a_line_of_75_octets_stays_whole() -> None:
    assert ical_bytes(["X" * 75]) == b"X" * 75 + b"\r\n"
    assert ical_bytes(["X" * 76]) == b"X" * 75 + b"\r\n X\r\n"


@given(TEXTS)
def test_any_text_comes_back_from_a_reader(text: str) -> None:
    content = ical_bytes(["BEGIN:VCALENDAR", f"X-TOLD;VALUE=TEXT:{ical_text(text)}", "END:VCALENDAR"])
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert str(icalendar.Calendar.from_ical(content)["X-TOLD"]) == text
