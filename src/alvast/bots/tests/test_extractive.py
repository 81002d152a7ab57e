"""What the extractive composer keeps together, leaves out and never tears apart."""

from datetime import UTC, datetime

import pytest

from alvast.bots.composers import Request, Source, composer_named
from alvast.bots.composers.extractive import _thoughts
from alvast.knowledge.retrieval.passages import cut


@pytest.mark.parametrize(
    ("sentences", "thoughts"),
    [
        (["Kies “Annuleren”.", "Is het boek al onderweg?", "Dan kunt u het weigeren aan de deur."],
         [("Kies “Annuleren”.",), ("Is het boek al onderweg?", "Dan kunt u het weigeren aan de deur.")]),
        (["Het geld komt op uw rekening.", "Dat duurt drie werkdagen."],
         [("Het geld komt op uw rekening.", "Dat duurt drie werkdagen.")]),
        (["Een label krijgt u per e-mail.", "Hoe stuur ik een boek terug?"], [("Een label krijgt u per e-mail.",)]),
        (["Kan het ook morgen?"], [("Kan het ook morgen?",)]),
        (["Choose “Cancel”.", "If so, you get your money back."], [("Choose “Cancel”.", "If so, you get your money back.")]),
    ],
)  # fmt: skip
def test_a_condition_and_what_leans_on_it_are_said_together(sentences: list[str], thoughts: list[tuple[str, ...]]) -> None:
    assert _thoughts(sentences) == thoughts


TABLE = """Dit kost het.

| land | kosten | gratis vanaf |
|---|---|---|
| België | € 6,95 | € 50 |
| Japan | € 20 | |

Meer niet."""


def test_a_table_says_row_by_row_which_figure_is_which() -> None:
    [passage] = cut(TABLE)
    assert passage.sentences == (
        "Dit kost het.",
        "België: kosten € 6,95, gratis vanaf € 50.",
        "Japan: kosten € 20.",
        "Meer niet.",
    )


RENTING = (
    "Bij ons huurt u een partytent voor een feest in de tuin.",
    "De kleine tent is drie bij drie meter en staat in een kwartier.",
    "Een weekend huren kost € 45 met bezorgen erbij.",
    "U betaalt € 50 borg.",
    "Die krijgt u terug als alles heel is.",
    "Ophalen kan op vrijdag vanaf 14.00 uur bij de loods aan de Havenweg 3.",
    "Terugbrengen doet u op maandag vóór 12.00 uur.",
    "Bij harde wind zet u de tent niet op, want dan kan het doek scheuren.",
    "Is er iets gescheurd, zeg het dan meteen; een nieuw doek maken wij voor € 30.",
)


def said(question: str, sentences: tuple[str, ...] = RENTING) -> str:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    source = Source("a1", "\n".join(sentences), sentences, title="Een partytent huren")
    composed = composer_named("extractive").compose(Request(question, "nl", [source], at, at))
    return " ".join(sentence.text for sentence in composed.sentences)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("wat ben ik kwijt voor een weekendje", "€ 45"),
        ("hoeveel borg moet ik betalen", "€ 50"),
        ("waar haal ik hem op", "Havenweg 3"),
        ("tot hoe laat kan ik hem maandag trugbrengen", "12.00 uur"),
    ],
)
def test_of_a_long_text_the_sentences_that_answer_are_said_and_not_the_whole_of_it(question: str, answer: str) -> None:
    assert answer in said(question)
    assert len(said(question).split()) <= 60


def test_what_leans_on_the_answer_is_said_with_it() -> None:
    assert "Die krijgt u terug" in said("hoeveel borg moet ik betalen")


def test_a_line_of_a_few_words_is_not_said_alone() -> None:
    assert len(said("hoeveel borg is het", ("Borg: € 50.", "U krijgt de borg terug als alles heel is.")).split()) > 5
