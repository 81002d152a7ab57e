"""When a talk has to go to a person."""

import pytest

from alvast.listening.queries import Transfer, Turn, must_transfer
from alvast.listening.tests.labelled import part, rows

pytestmark = pytest.mark.once
RECALL, PRECISION = 0.95, 0.8


def customer(*texts: str) -> list[Turn]:
    return [Turn("customer", text) for text in texts]


def handed_over(row: dict) -> Transfer | None:
    """At the first turn of the customer after which a person is needed."""
    turns = [Turn(turn["by"], turn["text"]) for turn in row["turns"]]
    ends = (i for i, turn in enumerate(turns, 1) if turn.by == "customer")
    return next((found for i in ends if (found := must_transfer(turns[:i]))), None)


@pytest.mark.parametrize("apart", [False, True], ids=["seen", "kept apart"])
def test_who_needs_a_person_gets_one_and_who_does_not_goes_on(apart):
    part_of = part("listening/dialogues.jsonl", apart=apart)
    needed = [row for row in part_of if row["reason"]]
    found = [row for row in part_of if handed_over(row)]
    right = sum(bool(row["reason"]) for row in found)
    assert right / len(needed) >= RECALL
    assert right / len(found) >= PRECISION


def test_the_set_is_large_and_at_least_a_third_is_kept_apart():
    apart = part("listening/dialogues.jsonl", apart=True)
    assert len(rows("listening/dialogues.jsonl")) >= 200
    assert len(apart) / len(rows("listening/dialogues.jsonl")) >= 1 / 3


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ik ruik gas in de gang", "safety"),
        ("Ik zie het allemaal niet meer zitten", "self_harm"),
        ("Ik kan nu niet vrij praten, hij luistert mee", "coercion"),
        ("Mijn account is gehackt", "fraud"),
        ("Mijn man is overleden", "bereavement"),
        ("Ik neem een advocaat", "legal"),
        ("Ik kan de rekening niet betalen", "money"),
        ("Mag ik een medewerker?", "asked_for_person"),
        ("Wat een waardeloos bedrijf", "emotion"),
    ],
)
def test_the_reason_is_told_with_the_words_that_give_it(text, reason):
    found = must_transfer(customer(text))
    assert found is not None
    assert found.reason == reason
    assert found.quote in text


def test_what_presses_most_is_the_reason():
    found = must_transfer(customer("Belachelijk, ik wil een mens spreken, ik ruik gas!"))
    assert found is not None
    assert found.reason == "safety"


def test_a_danger_said_earlier_still_counts():
    found = must_transfer(customer("Er komt rook uit de oven", "Mijn bestelnummer is 48213"))
    assert found is not None
    assert found.quote == "komt rook uit"


@pytest.mark.parametrize(
    "text", ["Het ruikt niet naar gas", "Er is geen brand", "Vorig jaar had ik een gaslek", "Hoe laat komt u?"]
)
def test_what_is_denied_or_long_past_hands_nothing_over(text):
    assert must_transfer(customer(text)) is None


def test_what_no_message_tells_by_itself_is_heard_in_the_last_ones_together():
    talk = ["Ik heb bij jullie twee abonnementen", "Eentje daarvan was van mijn broer", "De crematie was vorige week"]
    found = must_transfer(customer(*talk))
    assert found is not None
    assert found.reason == "bereavement"
    assert found.quote in talk
    assert must_transfer(customer("Ik heb twee abonnementen", "Eentje is van mijn broer", "Hij gaat verhuizen")) is None


def test_only_what_can_wait_is_a_leaning_and_never_what_a_phrase_tells():
    pressing = [row["text"] for row in rows("listening/situations.jsonl") if row["labels"]][::4]
    leanings = [found.reason for text in pressing if (found := must_transfer(customer(text))) and found.is_leaning]
    assert leanings
    assert set(leanings) <= {"fraud", "legal", "money"}
    told = must_transfer(customer("Ik kan de rekening niet betalen"))
    assert told is not None
    assert not told.is_leaning


@pytest.mark.parametrize(
    "text",
    [
        "Schandalig dit. Hoe laat komt u nu precies?",
        "jullie app is waardeloos!! hoe kan ik mijn factuur als pdf krijgen",
        "verdomme, weer mijn wachtwoord kwijt",
        "Wat een idioot lange kabel, heeft u een kortere?",
    ],
)
def test_who_is_angry_once_and_asks_something_gets_the_answer(text):
    assert must_transfer(customer(text)) is None


def test_who_stays_angry_gets_a_person():
    found = must_transfer(customer("Schandalig dit. Hoe laat komt u nu?", "Dat is geen antwoord, belachelijk. Hoe laat dan?"))
    assert found is not None
    assert found.reason == "emotion"


def test_one_failed_turn_is_not_two():
    talk = [Turn("customer", "Kan dat ook in Gent?"), Turn("bot", "Dat weet ik niet zeker."), Turn("customer", "En in Brussel?")]
    assert must_transfer(talk) is None
    again = [*talk, Turn("bot", "Dat weet ik ook niet.", is_failed=True), Turn("customer", "Tja")]
    found = must_transfer(again)
    assert found is not None
    assert found.reason == "two_failed_turns"


def test_play_hands_over_only_when_something_failed_before():
    asked = Turn("customer", "Vertel een mop")
    assert must_transfer([asked]) is None
    found = must_transfer([Turn("customer", "Waar is het?"), Turn("bot", "Dat weet ik niet."), asked])
    assert found is not None
    assert found.reason == "plays_because_stuck"


def test_a_talk_without_the_customer_hands_nothing_over():
    assert must_transfer([]) is None
    assert must_transfer([Turn("bot", "Er komt rook uit")]) is None
