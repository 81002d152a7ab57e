"""What the extractive composer keeps together, leaves out and never tears apart."""

import pytest

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
