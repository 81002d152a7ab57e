"""How a purchase stands in law, asked by a program."""

import pytest

from alvast.kernel.actor import SYSTEM
from alvast.timeline.actions import correct_fact, event_from, record_business_event

URL = "/standing?subject=order/48213&question=withdraw&on=2026-05-20"


@pytest.fixture
def order(db, clock):
    event = {
        "specversion": "1.0", "id": "e-1", "source": "shop", "type": "order.placed", "subject": "order/48213",
        "time": "2026-05-01T09:12:00Z", "data": {},
    }  # fmt: skip
    subject = record_business_event(event=event_from(event)).subject
    delivered = {"subject": subject, "attribute": "delivered_on", "source": "desk", "valid_from": clock.now()}
    correct_fact(actor=SYSTEM, value="2026-05-04", **delivered)
    clock.forward(days=2)
    correct_fact(actor=SYSTEM, value="2026-05-11", **delivered)
    return subject


def test_the_answer_names_the_outcome_the_clock_and_the_rule(program, order):
    answer = program().get(URL).json()
    assert (answer["outcome"], answer["needs_person"]) == ("withdrawal_open", False)
    [clock] = [clock for clock in answer["clocks"] if clock["rule"].startswith("withdrawal")]
    assert (clock["begins"], clock["ends"], clock["counted"]) == ("2026-05-11", "2026-05-26", "2026-05-25")
    assert "6:230o" in answer["explanation"]["nl"]


def test_the_answer_of_then_can_be_asked_again(program, order):
    assert program().get(f"{URL}&known_at=2026-05-19T00:00:00Z").json()["outcome"] == "withdrawal_over"


def test_a_token_of_some_teams_does_not_see_an_order_of_nobody(shop, order):
    assert shop.get(URL).status_code == 404


@pytest.mark.parametrize("wrong", ["question=why&on=2026-05-20", "question=withdraw&on=31-5-2026", "question=withdraw"])
def test_a_question_that_is_none_is_refused_with_its_field(program, order, wrong):
    answer = program().get(f"/standing?subject=order/48213&{wrong}")
    assert (answer.status_code, len(answer.json()["fields"])) == (422, 1)


def test_a_day_at_the_end_of_the_calendar_is_refused(program, order):
    answer = program().get("/standing?subject=order/48213&question=withdraw&on=9999-12-31")
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input")
