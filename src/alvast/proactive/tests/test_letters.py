"""Letters to customers: complete in both languages, true to the order's data, and in the language of service."""

from datetime import UTC, date, datetime

import pytest

from alvast.proactive.letters import Matter, letter_for
from alvast.writing.queries import blocking, context_from, findings

ADDRESS = {"postcode": "3571AB", "huisnummer": 12, "straat": "Lindelaan", "woonplaats": "Utrecht"}
OPTIONS = [{**ADDRESS, "huisletter": letter} for letter in "AB"]
SLOT = (datetime(2026, 5, 21, 15, tzinfo=UTC), datetime(2026, 5, 21, 19, tzinfo=UTC))
KINDS = ("repaired", "question", "date", "thanks", "undone")
CAUSES = ("address_incomplete", "slot_slipped", "parcel_silent", "no_scan", "stock_overdue", "no_progress")
STRICT = {"W4", "W8", "W11", "W16", "W17", "W23"}


def matter(**more):
    values = {
        "order": "48213", "name": "Chidi Obi", "cause": "address_incomplete", "link": "https://alvast.example/mijn/l/x/",
        "today": date(2026, 5, 18), "placed_on": date(2026, 5, 18), "expected_on": date(2026, 5, 21), "slot": SLOT,
        "address": ADDRESS, "given": {**ADDRESS, "straat": ""}, "options": OPTIONS, "address_state": "doubtful",
        "added": ("street",), "open_until": date(2026, 6, 1),
    }  # fmt: skip
    return Matter(**(values | more))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cause", CAUSES)
def test_no_letter_breaks_the_rules_of_writing(kind, cause):
    for known in (date(2026, 5, 21), None):
        letter = letter_for(kind, matter(cause=cause, expected_on=known, slot=None), sender="Klantenservice", language="nl")
        context = context_from({"problem_open": True, "customer_name": "Chidi Obi", "u_or_je": "u", "subject": letter.subject})
        assert blocking(letter.text, context) == ()
        assert {found.rule for found in findings(letter.text, context)} & STRICT == set()


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_speaks_both_languages(kind):
    dutch, english = (letter_for(kind, matter(), sender="Klantenservice", language=language) for language in ("nl", "en"))
    assert dutch.subject != english.subject
    assert "uw" in dutch.text.lower()
    assert "your" in english.text.lower()
    assert "{" not in dutch.text + english.text


def test_the_letter_of_a_repair_is_the_golden_one():
    letter = letter_for("repaired", matter(), sender="Klantenservice", language="nl")
    assert letter.subject == "Uw bestelling 48213 komt donderdag 21 mei"
    for words in (
        "maandag 18 mei",
        "geen straatnaam",
        "Lindelaan 12, 3571 AB Utrecht",
        "tussen 17.00 en 21.00 uur",
        "/mijn/l/x/",
    ):
        assert words in letter.text
    assert letter.text.endswith("Met vriendelijke groet,\nKlantenservice")


def test_the_one_question_names_the_answers_and_its_last_day():
    text = letter_for("question", matter(), sender="Klantenservice", language="nl").text
    for words in ("2 adressen", "Lindelaan 12 A", "Lindelaan 12 B", "tot en met maandag 1 juni", "liever stoppen"):
        assert words in text


@pytest.mark.parametrize("kind", ["repaired", "thanks"])
def test_a_day_that_is_not_known_or_has_passed_is_not_named(kind):
    for known in (None, date(2026, 5, 17)):
        letter = letter_for(kind, matter(expected_on=known, slot=None), sender="Klantenservice", language="nl")
        assert " komt " not in letter.subject + letter.text
