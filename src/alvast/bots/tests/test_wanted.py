"""What kind of thing a question asks for, and whether a sentence has one."""

import pytest

from alvast.bots.rules.likeness import likeness
from alvast.bots.rules.wanted import kind_in, tells, wanted
from alvast.knowledge.queries import telling_words


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Wat kost bezorgen?", {"price"}),
        ("hoeveel moet ik nu dokken", {"price"}),
        ("Hoe lang duurt het?", {"stretch"}),
        ("Tot hoe laat zijn jullie open?", {"hour"}),
        ("wanneer zijn jullie zaterdag open", {"hour"}),
        ("Wanneer krijg ik antwoord?", {"day"}),
        ("Hoe vaak mag ik verlengen?", {"often"}),
        ("hoeveel mag ik er meenemen", {"number"}),
        ("Waar kan ik hem inleveren?", {"place"}),
        ("How much is delivery?", {"price"}),
        ("Mag mijn hond mee?", set()),
        ("Ik kan niet inloggen", set()),
    ],
)
def test_what_is_asked_for(question: str, kinds: set[str]) -> None:
    assert wanted(question) == kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Dat is € 4,95.", "price"), ("Het is kosteloos.", "price"), ("Binnen drie werkdagen.", "stretch"),
        ("Een lege accu is in viereneenhalf uur vol.", "stretch"), ("Van 9.00 tot 17.00 uur.", "hour"), ("Elke woensdag.", "day"),
        ("U mag twee keer verlengen.", "often"), ("Laad hem elke twee maanden bij.", "often"), ("Bij de balie.", "place"),
    ],
)  # fmt: skip
def test_what_a_sentence_has(sentence: str, kind: str) -> None:
    assert kind in tells(sentence)
    assert kind not in tells("Dat weten wij niet.")


def test_a_text_without_what_is_asked_for_speaks_against_itself() -> None:
    price = ("Wij bezorgen overal.", "Dat kost € 5.")
    assert [kind_in(price, q) for q in ("Wat kost dat?", "Hoe laat komen jullie?", "Mag dat?")] == [1, -1, 0]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("boeken", "boek", True), ("bezorgkosten", "kosten", True), ("lidmaatschab", "lidmaatschap", True),
        ("pakket", "planten", False), ("fiets", "niets", False),
    ],
)  # fmt: skip
def test_words_are_alike_by_stem_part_or_slip(one: str, other: str, alike: bool) -> None:
    [mine], [theirs] = telling_words(one), telling_words(other) or telling_words("anderswoord")
    assert (likeness(mine, theirs) > 0.5) is alike
