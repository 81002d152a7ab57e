"""What the extractive composer keeps together, leaves out and never tears apart."""

from datetime import UTC, datetime

import pytest

from alvast.bots.composers import Request, Source, composer_named, joined
from alvast.bots.composers.thoughts import thoughts_of
from alvast.knowledge.queries import Piece
from alvast.knowledge.retrieval.passages import cut
from alvast.knowledge.rules.pieces import pieces

AT = datetime(2026, 11, 22, tzinfo=UTC)


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
    source = Source("a1", "", tuple(sentences), pieces=tuple(Piece(sentence) for sentence in sentences))
    told = [tuple(piece.sentence for piece in thought.pieces) for thought in thoughts_of(source)]
    assert told == thoughts


NURSERY = (
    "Wij snoeien elk voorjaar onze eigen heggen.",
    "Een hovenier kost € 48 per uur met gereedschap.",
    "Groenafval voeren wij af in zakken van honderd liter.",
    "Bij vorst werken wij niet en belt de planner u op.",
    "In de zomer staat er elke zaterdag een kraam.",
)


@pytest.mark.parametrize("nearest", [2, 3])
def test_without_a_word_in_common_what_lies_nearest_in_meaning_is_said(nearest: int) -> None:
    near = tuple(0.7 if place == nearest else 0.1 for place in range(len(NURSERY)))
    source = Source("a1", " ".join(NURSERY), NURSERY, near=near)
    request = Request("blijven jullie dan weg met dat spul?", "nl", (source,), AT, AT)
    assert NURSERY[nearest] in joined(composer_named("extractive").compose(request).sentences)
    assert NURSERY[0] not in joined(composer_named("extractive").compose(request).sentences)


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
    return composed(question, Source("a1", "\n".join(sentences), sentences, title="Een partytent huren"))


def told(question: str, body: str) -> str:
    """What is said of an article with this text."""
    read = pieces(body)
    sentences = tuple(piece.sentence for piece in read)
    return composed(question, Source("a1", "\n".join(sentences), sentences, pieces=read, title="Prijzen"))


def composed(question: str, source: Source) -> str:
    return joined(composer_named("extractive").compose(Request(question, "nl", [source], AT, AT)).sentences)


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


PASSES = """Een zwempas haalt u bij de kassa.

## Wat kost het?

| Pas | Leeftijd | Prijs | Geldig |
|---|---|---|---|
| Zwempas | tot 18 jaar | € 40 | 1 jaar |
| Zwempas | 18 jaar en ouder | € 75 | 1 jaar |
| Saunapas | 18 jaar en ouder | € 120 | 6 maanden |
| Gastenkaart (los) | alle leeftijden | € 6 | – |

## Open

| Dag | Open van | tot |
|---|---|---|
| maandag | gesloten | |
| dinsdag tot en met vrijdag | 7.00 uur | 21.30 uur |
| weekend | 9.00 uur | 17.00 uur |

## Wat neemt u mee?

- uw legitimatie
- een pasfoto

De pas is persoonlijk. Uitlenen mag niet, tenzij het een gastenkaart is.

## Online kopen

1. Log in.
2. Kies een pas.
3. Betaal met iDEAL.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wat kost een zwempas voor een volwassene?", "Zwempas, 18 jaar en ouder: € 75."),
        ("hoeveel betaal ik voor een zwempas voor mijn zoon van 12?", "Zwempas, tot 18 jaar: € 40."),
        ("Hoe lang is een saunapas geldig?", "Saunapas, 18 jaar en ouder: geldig 6 maanden."),
        ("Hoe laat gaan jullie woensdag open?", "Dinsdag tot en met vrijdag: open van 7.00 uur tot 21.30 uur."),
        ("Hoe laat zijn jullie maandag open?", "Maandag: gesloten."),
        ("Tot hoe laat zijn jullie zondag open?", "Weekend: open van 9.00 uur tot 17.00 uur."),
    ],
)
def test_of_a_table_the_row_that_is_asked_is_said_alone(question: str, answer: str) -> None:
    assert told(question, PASSES) == answer


def test_a_table_of_which_no_row_is_asked_is_said_row_by_row_with_its_heading() -> None:
    assert told("Wat kosten alle passen?", PASSES).splitlines()[0] == "Wat kost het?"
    assert told("Wat kosten alle passen?", PASSES).count("\n- ") == 4


def test_a_list_begins_with_what_leads_up_to_it_and_is_whole() -> None:
    assert told("wat moet ik meenemen voor een pas", PASSES).startswith("Wat neemt u mee?\n- uw legitimatie\n- een pasfoto")


def test_steps_keep_their_numbers() -> None:
    assert told("Hoe koop ik online een pas?", PASSES) == "Online kopen:\n1. Log in.\n2. Kies een pas.\n3. Betaal met iDEAL."


def test_a_yes_keeps_its_condition() -> None:
    assert "tenzij het een gastenkaart is" in told("Mag ik mijn pas uitlenen?", PASSES)


FEES = """Wij rekenen deze kosten.

- Herinnering: gratis
- Aanmaning: € 12,50
- Rekening op papier: € 2,00 per maand
"""


def test_of_a_list_of_prices_the_one_that_is_asked_is_said_as_a_sentence() -> None:
    assert told("wat kost een aanmaning?", FEES) == "Aanmaning: € 12,50."
