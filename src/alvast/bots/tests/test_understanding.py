"""Questions, moments, wishes and short answers, as people type them."""

from datetime import UTC, date, datetime

import pytest

from alvast.bots.rules.intents import asked_about, wish_in
from alvast.bots.rules.language import language_of
from alvast.bots.rules.moments import moment_asked
from alvast.bots.rules.questions import questions_in
from alvast.bots.rules.replies import address_in, code_in, is_no, is_yes, order_numbers_in

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wat kost verzenden?", None),
        ("Kan ik binnen 14 dagen retourneren?", None),
        ("Moet ik tussen 17 en 20 uur thuis zijn?", None),
        ("Wat kostte verzenden op 3 maart 2025?", date(2025, 3, 3)),
        ("Ik bestelde op 3 maart, wat gold toen?", date(2026, 3, 3)),
        ("Wat golden de kosten op 2026-05-31?", date(2026, 5, 31)),
        ("Wat kostte het in maart 2025?", date(2025, 3, 15)),
        ("Wat kost het vanaf 1 januari?", date(2027, 1, 1)),
        ("Bezorgen jullie morgen?", date(2026, 11, 23)),
        ("Ik kocht het 2 jaar geleden, heb ik nog garantie?", date(2024, 11, 22)),
        ("What did shipping cost on March 3, 2025?", date(2025, 3, 3)),
    ],
)
def test_the_day_a_question_is_about(text, day):
    moment = moment_asked(text, at=AT)
    assert (moment.at.date() if moment else None) == day


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hallo, wat kost verzenden en hoe lang duurt het?", ["wat kost verzenden?", "hoe lang duurt het?"]),
        ("Ik heb een jas. Mag die retour? En wat kost dat?", ["Mag die retour?", "En wat kost dat?"]),
        ("waar is mijn pakket", ["waar is mijn pakket"]),
        ("zijn jullie zondag open", ["zijn jullie zondag open"]),
        ("Kan ik met iDEAL en creditcard betalen?", ["Kan ik met iDEAL en creditcard betalen?"]),
    ],
)
def test_the_questions_of_a_message_in_order(text, asked):
    assert [question.words for question in questions_in(text)] == asked


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Waar blijft mijn pakketje nou?", "order_status"),
        ("mijn pakket is nog steeds niet aangekomen", "order_status"),
        ("Where is my order?", "order_status"),
        ("Wanneer komt mijn bestelling als ik vandaag bestel?", ""),
        ("Hoe lang duurt het voordat mijn bestelling er is?", ""),
        ("Ik wil mijn bezorgadres wijzigen", "change_address"),
        ("Kan ik mijn adres nog wijzigen?", ""),
        ("Ik wil deze schoenen terugsturen", "start_return"),
        ("Hoe kan ik iets retourneren?", ""),
        ("Hierbij herroep ik mijn bestelling", "withdraw"),
        ("Kunt u mij terugbellen?", "call_back"),
        ("Wanneer krijg ik mijn geld terug?", ""),
    ],
)
def test_what_is_asked_to_be_done_and_what_is_only_asked(text, wish):
    assert wish_in(text) == wish


def test_what_is_asked_about_is_offered_where_no_article_answers():
    assert asked_about("Kan ik mijn adres nog wijzigen?") == "change_address"


@pytest.mark.parametrize("text", ["ja", "Ja graag!", "ja, dat klopt", "Yes please", "oké"])
def test_one_clear_yes(text):
    assert is_yes(text)


@pytest.mark.parametrize("text", ["ja maar eerst wil ik iets weten", "misschien", "nee", "ja of nee?", "jammer", ""])
def test_no_clear_yes(text):
    assert not is_yes(text)


def test_no_is_no():
    assert is_no("nee")
    assert is_no("toch niet")
    assert not is_no("nieuw adres graag")


def test_codes_and_numbers():
    assert code_in("de code is 123 456") == "123456"
    assert code_in("48213") == ""
    assert order_numbers_in("bestelling A-10023 of 48213") == ("A-10023", "48213")


def test_an_address_as_people_type_it():
    read = address_in("Graag naar Lindelaan 12 A, 3571 AB Utrecht")
    assert (read["straat"], read["huisnummer"], read["huisletter"], read["postcode"], read["woonplaats"]) == (
        "Lindelaan", "12", "A", "3571AB", "Utrecht",
    )  # fmt: skip
    assert address_in("ergens in Utrecht") == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [("Wat kost het?", "nl"), ("How much is it?", "en"), ("48213", "nl"), ("Hello, where is my order", "en")],
)
def test_the_language_of_a_message(text, language):
    assert language_of(text) == language
