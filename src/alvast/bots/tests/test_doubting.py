"""A text that is near but does not speak of what is asked is no answer."""

from dataclasses import replace

import pytest

from alvast.bots.composers import Source
from alvast.bots.pipeline.doubting import answers, weighed

SHOP = Source(
    "a1", "Onze winkel is open van 9.00 tot 18.00 uur.\nParkeren kan in de straat.",
    ("Onze winkel is open van 9.00 tot 18.00 uur.", "Parkeren kan in de straat."), title="De winkel", score=0.75,
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "is_answer"),
    [
        ("Hoe laat gaat jullie winkel open?", True),
        ("Is er een winkel?", True),
        ("Is er een toilet in de winkel?", False),
        ("Verkopen jullie ook tenten in de winkel?", False),
        ("toilet winkel", False),
        ("winkel open", True),
        ("Wat kost het om daar bij jullie in de winkel te mogen parkeren?", False),
        ("Mag ik met Klarna betalen in de winkel?", False),
        ("Hoeveel liter melk verkoopt de winkel?", False),
        ("Kan ik met een bus van 18 ton bij de winkel parkeren?", False),
        ("Hoeveel kassa's zijn er open in de winkel?", False),
    ],
)
def test_what_speaks_for_and_against_a_text(question: str, is_answer: bool) -> None:
    assert answers(weighed(SHOP, question), question) is is_answer


BEURT = Source("a1", "Een grote beurt kost € 99.", ("Een grote beurt kost € 99.",), title="Onderhoud", score=0.9)


@pytest.mark.parametrize(
    ("question", "is_answer"),
    [
        ("Wat kost een grote beurt?", True),
        ("Wat kost een nieuwe beurt?", True),
        ("Wat kost dat geintje dan?", True),
        ("Wat kost het om hem na te laten kijken?", True),
        ("How much is a big service?", True),
        ("Wat kost een koplamp?", False),
        ("Hoeveel kost een koffer bij jullie?", False),
    ],
)
def test_the_price_of_one_thing_is_not_that_of_another(question: str, is_answer: bool) -> None:
    assert answers(weighed(BEURT, question), question) is is_answer


def test_a_text_that_is_far_is_no_answer_whatever_it_names() -> None:
    far = replace(SHOP, score=0.3)
    assert not answers(weighed(far, "winkel open"), "winkel open")
