from timeline.exporting.shown import shown


def test_text_is_one_line() -> None:
    assert shown(" two\r\n lines\tand\u2028more ") == "two lines and more"


def test_what_hides_or_reorders_is_spelt_out_and_what_shapes_letters_is_kept() -> None:
    assert shown("a\u202eb\u200bc\x00d") == "a[U+202E]b[U+200B]c[U+0000]d"
    assert shown("👩\u200d👧 می\u200cخواهم") == "👩\u200d👧 می\u200cخواهم"


def test_a_long_text_is_cut_and_says_so() -> None:
    assert shown("x" * 600) == "x" * 600
    assert shown("word " * 200_000).endswith("word…")
    assert len(shown("x" * 601)) == 600
