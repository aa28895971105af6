"""The language of a text is what its words have, or what is declared and not plainly wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.model.document import Article
from timeline.model.rejected import Rejected
from timeline.reading import language_warnings, with_languages
from timeline.reading.language import DECLARED, detect, name_of, primary

TEXTS = {
    "en": "The ferry left the northern pier at seven on Friday, the harbour master said, and it came back with all hands. ",
    "de": "Die Fähre legte am Freitag um sieben Uhr vom nördlichen Pier ab, sagte der Hafenmeister, und kam mit allen zurück. ",
    "fr": "Le bac a quitté la jetée du nord vendredi à sept heures, a dit le capitaine du port, et il est rentré avec tous. ",
    "es": "El transbordador salió del muelle norte el viernes a las siete, dijo el capitán del puerto, y volvió con todos. ",
    "it": "Il traghetto è partito dal molo nord venerdì alle sette, ha detto il capitano del porto, ed è tornato con tutti. ",
    "nl": "De veerboot vertrok vrijdag om zeven uur van de noordelijke pier, zei de havenmeester, en keerde met allen terug. ",
    "pl": "Prom odpłynął w piątek o siódmej z północnego nabrzeża, powiedział kapitan portu, i wrócił ze wszystkimi. ",
    "uk": "Паром відійшов від північного причалу в п'ятницю о сьомій, сказав начальник порту, і повернувся з усіма. ",
    "ru": "Паром отошёл от северного причала в пятницу в семь часов, сказал начальник порта, и вернулся со всеми. ",
    "ja": "フェリーは金曜日の七時に北の桟橋を出港し、夕方には全員を乗せて無事に戻ってきたと、港の責任者は記者団に語った。遅れの原因は霧だった。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_one_sentence_is_enough(code: str) -> None:
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text", ["", "Kelmar", "They met on Friday.", "12/05/2025 17:30", "http://a.example/b?c=d", "=" * 500]
)
def test_too_little_to_tell(text: str) -> None:
    assert detect(text) is None


def article(text: str, lang: str | None = None) -> Article:
    (found,) = with_languages([Article("a", text, lang=lang)])
    return found


def test_what_is_declared_stays_as_it_is_written() -> None:
    assert article(TEXTS["en"] * 3, "en-GB").lang == "en-GB"
    assert article(TEXTS["de"] * 3, "de_AT").lang == "de_AT"
    assert article(TEXTS["de"] * 3, "German").lang == "German"


def test_a_text_in_another_language_than_declared() -> None:
    wrong = article(TEXTS["uk"] * 3, "en-US")
    assert (wrong.lang, wrong.extra[DECLARED]) == ("uk", "en-US")
    assert article(TEXTS["en"] * 3, "de").lang == "en"


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        pytest.param(TEXTS["uk"], "en", id="one sentence does not outweigh it"),
        pytest.param(TEXTS["de"] * 3, "tlh", id="a language that the model does not know"),
        pytest.param(TEXTS["de"] * 3 + TEXTS["nl"] * 3, "nl", id="two languages"),
        pytest.param("12.5.2025 17:30 " * 50, "fr", id="no words"),
    ],
)
def test_doubt_is_for_what_is_declared(text: str, declared: str) -> None:
    assert article(text, declared).lang == declared


def test_front_matter_does_not_count() -> None:
    matter = "---\ntitle: the ferry and the harbour that have been with us\n---\n"
    (found,) = with_languages([Article("a", matter + TEXTS["fr"], body_start=len(matter))])
    assert found.lang == "fr"


def test_quotations_in_another_language_do_not_decide() -> None:
    assert detect(TEXTS["de"] * 3 + "“The ferry has been with us,” said the master. " + TEXTS["de"] * 3) == "de"


def test_warnings() -> None:
    assert language_warnings(article(TEXTS["en"]), known={"en"}) == ()
    assert language_warnings(article("Kelmar"), known={"en"}) == ()
    assert language_warnings(article(TEXTS["de"]), known={"de", "en"}) == ()
    assert language_warnings(article(TEXTS["de"]), known={"en"}) == (
        "the text is in German, for which there are no rules: no times or events are read",
    )
    assert language_warnings(article(TEXTS["en"] * 3, "de"), known={"en"}) == (
        "it is declared to be in German, but reads as English",
    )


def test_names_and_codes() -> None:
    assert [primary(code) for code in ("en-GB", "eng", "EN_us", "English", "nb", None, "")] == [
        "en",
        "en",
        "en",
        "en",
        "no",
        None,
        None,
    ]
    assert (name_of("pt-BR"), name_of("tlh")) == ("Portuguese", "“tlh”")


def test_english_loads_no_model() -> None:
    code = f"import sys; from timeline.reading.language import detect; detect({TEXTS['en']!r}); print('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_text_without_rules_is_named_and_not_read_by_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS["de"] + "Sie sank im Mai 2025, am Montag.", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXTS["en"], encoding="utf-8")
    tagged = list(timeline.tag_documents([tmp_path]))
    failed = [one for one in tagged if isinstance(one, Rejected)]
    assert [str(one).rpartition("/")[2] for one in failed] == [
        "a.txt: the text is in German, for which there are no rules: no times or events are read"
    ]
    found = {one[0].id: len(one[1]) for one in tagged if not isinstance(one, Rejected)}
    assert found["a"] == 0 and found["b"] > 0
    documents = {document.id: document for document in timeline.date([tmp_path]).documents}
    assert [len(document.warnings) for document in documents.values()] == [1, 0]
    assert [document.article.lang for document in documents.values()] == ["de", "en"]


def test_what_the_manifest_says_of_the_language_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kelmar", encoding="utf-8")
    (tmp_path / "list.csv").write_text("file,published,lang\na.txt,2025-12-08,fr\n", encoding="utf-8")
    (document,) = timeline.date([tmp_path / "a.txt"], published=tmp_path / "list.csv").documents
    assert document.article.lang == "fr"
