from timeline.rendering.visible import for_plotly


def test_plotly_reads_no_markup_of_a_source() -> None:
    assert for_plotly("<b>&</b>\n x") == "&lt;b&gt;&amp;&lt;/b&gt; x"


def test_a_formula_is_no_formula() -> None:
    assert "$" not in for_plotly("$x^2$")
