"""The pieces of docs/library.md run, one after the other, on a small folder of articles."""

import re
from pathlib import Path

import pytest

LIBRARY = Path(__file__).parent.parent / "docs" / "library.md"
ARTICLES = {
    "post.txt": "Bridge shut\n\nThe council closed the Mill Bridge on Friday night after a lorry struck a pier.",
    "herald.txt": "A lorry struck a pier of the Mill Bridge on Friday. Engineers will inspect the pier on Monday.",
}
PUBLISHED = "file,published\npost.txt,2025-12-07\nherald.txt,2025-12-07\n"


def test_the_pieces_of_the_library_page_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    (tmp_path / "published.csv").write_text(PUBLISHED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    pieces = re.findall(r"```python\n(.*?)```", LIBRARY.read_text(encoding="utf-8"), re.DOTALL)
    exec("\n".join(pieces), {"__name__": "library"})
    printed = capsys.readouterr().out
    assert "2025-12-05TNI" in printed
    assert (tmp_path / "exports" / "timeline.html").is_file()
