"""An order that may be too late for the day it is meant for: the customer is offered ways, before that day (R9)."""

import pytest

from alvast.kernel.actor import SYSTEM
from alvast.proactive.actions import answer_question, save_watch
from alvast.proactive.errors import AnswerMissing
from alvast.proactive.queries import Way, question_for
from alvast.proactive.tests.conftest import ADDRESS

GIFT = {"text": "verjaardag", "date": "2026-05-19"}


def asked_for_a_day(shop, **data):
    shop.order(hours=3, purpose=GIFT, **data)
    shop.look()
    return question_for(shop.chidi, shop.found().question.id)


def test_who_may_be_too_late_for_a_day_is_offered_ways_before_that_day(shop, sent):
    question = asked_for_a_day(shop)
    assert [option.label for option in question.options] == [
        "Met spoed versturen", "Ik haal het zelf op", "Het mag later komen",
    ]  # fmt: skip
    assert (question.kind, question.needed_on.isoformat(), question.meant_for) == ("way", "2026-05-19", "verjaardag")
    [message] = sent()
    assert message.subject == "Uw bestelling 48213 voor dinsdag 19 mei: wat zullen we doen?"
    for words in ("verjaardag", "1. Met spoed versturen", "4. Mijn bestelling stoppen", "Kies vóór dinsdag 19 mei", "/mijn/l/"):
        assert words in message.text


def test_rush_is_asked_of_the_shop_and_seen_to_by_a_person_with_a_time(shop, sent, stated):
    question = asked_for_a_day(shop)
    answer_question(actor=shop.chidi, question=question.id, option=0)
    shop.look()
    assert len(stated("order_rush_requested")) == 1
    assert shop.found().state == "human"
    assert "U hoort maandag 18 mei vóór" in sent()[-1].text
    assert question_for(shop.chidi, question.id).chosen == "Met spoed versturen"


def test_an_order_that_may_come_later_needs_nobody(shop, sent, stated):
    question = asked_for_a_day(shop, expected_on="2026-05-22")
    answer_question(actor=shop.chidi, question=question.id, option=2)
    shop.look()
    assert shop.found().state == "answered"
    assert "Uw bestelling komt vrijdag 22 mei." in sent()[-1].text
    assert stated("order_rush_requested") == stated("order_pickup_requested") == []


def test_an_answer_that_is_no_way_is_refused(shop, sent):
    question = asked_for_a_day(shop)
    with pytest.raises(AnswerMissing):
        answer_question(actor=shop.chidi, question=question.id, address=ADDRESS)


def test_a_shop_without_rush_does_not_offer_it(shop, sent):
    save_watch(actor=SYSTEM, code="purpose", ways=[Way.PICKUP])
    assert [option.answer["way"] for option in asked_for_a_day(shop).options] == ["pickup", "later"]


def test_on_the_day_itself_a_person_sees_to_it(shop, sent):
    shop.order(hours=3, purpose={**GIFT, "date": "2026-05-18"})
    shop.look()
    assert (shop.found().state, sent()) == ("human", [])
