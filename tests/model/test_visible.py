import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.visible import cut, safe_url, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Zürich – “so”", "Zürich – “so”"),
        ("شبكة", "شبكة"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\u200bb", "a[U+200B]b"),
        ("nul\x00", "nul[U+0000]"),
        ("lone \ud800", "lone [U+D800]"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_only_what_hides_or_reorders_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)


def test_cutting_keeps_the_limit_and_says_that_something_is_missing() -> None:
    assert cut("short", limit=5) == "short"
    assert cut("a longer title", limit=9) == "a longer…"
    assert len(cut("x" * 50, limit=9)) == 9


@pytest.mark.parametrize(
    "url", ["https://a.example/b?c=1", "http://a.example", "HTTPS://a.example", "https://a.example/ü"]
)
def test_web_addresses_pass(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://a.example",
        " https://a.example",
        "data:text/html,x",
        "//a.example",
        "httpss://a.example",
        "https://a\n.example",
        "https://a.example/\r\nX",
        "https://a.example/\u202e",
    ],
)
def test_other_addresses_do_not(url: str | None) -> None:
    assert safe_url(url) is None
