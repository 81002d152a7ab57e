"""Texts are cut where a reader would: under their headings, between sentences, neither crumbs nor walls."""

import pytest

from alvast.knowledge.retrieval.passages import cut
from alvast.knowledge.rules.pieces import sentences_in


def _sentences(count: int, words: int = 12) -> str:
    return " ".join(f"Zin {number} heeft {' '.join(['woord'] * (words - 3))}." for number in range(count))


def test_a_short_text_is_one_passage() -> None:
    (only,) = cut("U hebt **dertig dagen** [bedenktijd](https://example.org).\n\n- Ook in de winkel\n- Ook thuis")

    assert only.heading == ""
    assert only.sentences == ("U hebt dertig dagen bedenktijd.", "Ook in de winkel", "Ook thuis")


def test_each_heading_begins_a_passage_that_carries_it() -> None:
    found = cut(f"Vooraf.\n\n## Ophalen\n\n{_sentences(3)}\n\n## Leeg\n\n## Terugsturen\n\nDat kan.")

    assert [one.heading for one in found] == ["", "Ophalen", "Terugsturen"]


def test_a_long_stretch_becomes_passages_of_forty_to_ninety_words() -> None:
    sizes = [len(one.text.split()) for one in cut(_sentences(17))]

    assert len(sizes) == 3
    assert all(40 <= size <= 90 for size in sizes)


def test_no_sentence_is_lost_or_said_twice() -> None:
    text = _sentences(40, words=9)

    assert " ".join(one.text for one in cut(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bel dhr. Jansen. Hij helpt u.", 2),
        ("Dat kost o.a. Visa-kosten, d.w.z. Meer. Klaar!", 2),
        ("Het is A. de Vries. Echt?", 2),
        ("Kosten: € 2.500,00 per jaar. Dat is alles.", 2),
        ("Kan dat? Ja! Zeker.", 3),
        ("“Ja.” Dat zei hij.", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_people_end_them(text: str, count: int) -> None:
    assert len(sentences_in(text)) == count


def test_a_table_and_code_are_read_as_words() -> None:
    (only,) = cut("| Land | Prijs |\n|---|---|\n| België | € 6 |\n\n```\n##002#\n```")

    assert only.sentences == ("België: prijs € 6.", "##002#")


def test_html_in_a_text_is_not_shown() -> None:
    assert cut("Dit <b>mag</b> <script>alert(1)</script> niet.")[0].text == "Dit mag alert(1) niet."
