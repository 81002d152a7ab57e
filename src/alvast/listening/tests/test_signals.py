"""The twenty-four types, on labelled sentences and on hostile text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alvast.listening.queries import must_transfer, signals_in, signals_of_conversation, types, wants_person, weigh
from alvast.listening.signals.table import TYPES
from alvast.listening.tests.labelled import part, rows
from alvast.listening.transfer import Turn

pytestmark = pytest.mark.once
CRITICAL = ("S4", "S6", "S7", "S8", "S12", "S13", "S14", "S24")
MILLION = 1_000_000


def found_in(text: str) -> set[str]:
    return {signal.type for signal in signals_in(text)}


def test_there_are_twenty_four_in_order():
    assert [kind.id for kind in types()] == [f"S{n}" for n in range(1, 25)]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.id)
def test_every_type_is_found_in_its_example_and_not_in_what_looks_like_it(kind):
    assert kind.id in found_in(kind.example)
    assert kind.id not in found_in(kind.no_example)


@pytest.mark.parametrize("apart", [False, True], ids=["seen", "kept apart"])
@pytest.mark.parametrize("types_of", [CRITICAL, tuple(kind.id for kind in TYPES)], ids=["critical", "all"])
def test_signals_are_found_and_seldom_falsely(types_of, apart):
    lines = [row for row in part("listening/signals.jsonl", apart=apart) if row["about"] in types_of]
    right = sum(row["there"] and row["about"] in found_in(row["text"]) for row in lines)
    false = sum(not row["there"] and row["about"] in found_in(row["text"]) for row in lines)
    assert right / sum(row["there"] for row in lines) >= 0.85
    assert right / (right + false) >= 0.9


@pytest.mark.parametrize("apart", [False, True], ids=["seen", "kept apart"])
def test_a_person_is_understood_in_many_words(apart):
    lines = part("listening/person.jsonl", apart=apart)
    right = sum(row["wants"] and wants_person(row["text"]) for row in lines)
    false = sum(not row["wants"] and wants_person(row["text"]) for row in lines)
    assert right / sum(row["wants"] for row in lines) >= 0.95
    assert right / (right + false) >= 0.95


def test_the_sets_are_large():
    wanted = [row["text"] for row in rows("listening/person.jsonl") if row["wants"]]
    assert len(wanted) >= 55
    assert len(rows("listening/signals.jsonl")) >= 400


@pytest.mark.parametrize(
    "text",
    ["mdewerker", "MEDEWERKER", "m e d e w e r k e r", "n mens aub", "m3dew3rker", "me​dewerker", "meeedewerker", "меdewerker"],
)
def test_slips_and_disguise_do_not_hide_a_cry_for_a_person(text):
    assert wants_person(text)


@pytest.mark.parametrize(
    "text", ["Ik kom er niet uit, mag ik de woonconsulent?", "geef de storingsdienst maar", "mag ik de klachtenafdeling"]
)
def test_who_works_there_is_a_person_where_he_is_wished_for(text):
    assert wants_person(text)


def test_who_works_there_is_no_person_where_he_is_only_named():
    assert not wants_person("monteur")
    assert not wants_person("Ik ben Jan, huismeester, en zoek een emmer")


def test_a_signal_quotes_its_words_and_gives_advice():
    text = "Goedemiddag. Ik ruik gas in de keuken!"
    (signal,) = signals_in(text)
    assert (signal.type, signal.name, signal.quote, signal.severity) == ("S14", "veiligheid", "ruik gas", 3)
    assert text[signal.start : signal.end] == signal.quote
    assert signal.advice_text


def test_the_same_signal_again_is_surer():
    (once,) = signals_in("Ik wacht nog steeds op antwoord, belachelijk")[-1:]
    (again,) = signals_in("Ik wacht nog steeds op antwoord, belachelijk", earlier=["Dit is belachelijk"])[-1:]
    assert again.certainty > once.certainty


def test_what_was_quoted_from_a_mail_is_not_said_by_the_customer():
    assert signals_in("> Ik neem een advocaat.\n\nDank u, het pakket is er.") == []


def test_a_conversation_names_the_message():
    lines = signals_of_conversation(["Hallo", "Mijn man is overleden"])
    assert [(line.message, line.signals[0].type) for line in lines] == [(1, "S6")]


def test_asking_again_with_a_promise_open_asks_to_act_now():
    text = "Ik heb hier al drie keer over gebeld"
    assert weigh(text).signals[0].severity == 2
    assert weigh(text, has_open_promise=True).signals[0].severity == 3


def test_pressure_and_fraud_together_point_at_abuse():
    assert weigh("Ik moet van hem geld overmaken", earlier=["Mijn account is gehackt"]).risks == ("abuse",)


def test_what_is_said_first_weighs_double():
    text = "Ik kan de rekening niet betalen"
    assert weigh(text, is_opening=True).signals[0].weight == 2 * weigh(text).signals[0].weight


any_text = st.text(max_size=300) | st.lists(
    st.sampled_from([word for row in rows("listening/signals.jsonl") for word in row["text"].split(" ")]), max_size=60
).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(any_text)
def test_any_text_gets_an_answer_and_every_signal_quotes_it(raw):
    for signal in signals_in(raw):
        assert raw[signal.start : signal.end] == signal.quote
        assert signal.quote
    must_transfer([Turn("customer", raw)])


@pytest.mark.parametrize(
    "piece",
    ["ik wil een mens ", "a", "moet ik niet ", "\n", " m e", "é", "'a ", "betaal niet dood gas brand ", "abcdefghij ", "> ik\n"],
)
def test_a_million_signs_cost_bounded_time(piece):
    hostile = (piece * (MILLION // len(piece) + 1))[:MILLION]
    signals_in("warm")
    took = []
    for _ in range(2):  # a collection of garbage that others made falls in one of them at most
        started = time.thread_time()
        signals_in(hostile)
        took.append(time.thread_time() - started)
    assert min(took) < 1
