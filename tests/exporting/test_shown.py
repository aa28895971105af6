import pytest

from timeline.exporting.shown import shown, web_link


def test_text_is_one_line() -> None:
    assert shown(" two\r\n lines\tand\u2028more ") == "two lines and more"


def test_what_hides_or_reorders_is_spelt_out_and_what_shapes_letters_is_kept() -> None:
    assert shown("a\u202eb\u200bc\x00d") == "a[U+202E]b[U+200B]c[U+0000]d"
    assert shown("👩\u200d👧 می\u200cخواهم") == "👩\u200d👧 می\u200cخواهم"


def test_a_long_text_is_cut_and_says_so() -> None:
    assert shown("x" * 600) == "x" * 600
    assert shown("word " * 200_000).endswith("word…")
    assert len(shown("x" * 601)) == 600


@pytest.mark.parametrize("url", ["https://a.example/b?c=d", "HTTP://a.example", "https://a.example/ü"])
def test_web_addresses_pass(url: str) -> None:
    assert web_link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        " https://a.example",
        "https://a.example/\r\nX",
        "https://a.example/\u202e",
        "data:text/html,x",
        "//a.example",
        "httpss://a.example",
    ],
)
def test_nothing_else_does(url: str | None) -> None:
    assert web_link(url) is None
