"""Repair only beyond doubt, ask one question, tell only a day that is known; always once, always with a way back."""

import pytest

from alvast.conversations.queries import conversation_for
from alvast.decisions.queries import decision, explanation
from alvast.proactive.actions import (
    answer_question,
    approve,
    cancel_instead,
    carry_out_left_behind,
    object_to,
    settle_finding,
    take_over,
    undo_repair,
)
from alvast.proactive.errors import AddressDoubtful, AlreadyAnswered, NotFound, NothingToUndo
from alvast.proactive.models import Finding, Outreach
from alvast.proactive.queries import for_customer, question_for
from alvast.proactive.tests.conftest import ADDRESS, NO_STREET, TWO_STREETS, Told


def asked(shop):
    shop.order(delivery_address=TWO_STREETS)
    shop.look()
    return question_for(shop.chidi, shop.found().question.id)


def test_a_missing_street_that_can_be_only_one_is_filled_in_and_the_customer_told(shop, sent, stated):
    shop.order(delivery_address=NO_STREET, expected_on="2026-05-21", slot={"from": "17:00", "to": "21:00"})
    shop.look()
    assert shop.address() == {**ADDRESS, "huisletter": "", "toevoeging": ""}
    assert shop.found().state == "repaired"
    assert len(stated("order_address_corrected")) == len(stated("order_release_requested")) == 1
    [message] = sent()
    assert message.subject == "Uw bestelling 48213 komt donderdag 21 mei"
    for words in ("geen straatnaam", "Lindelaan 12, 3571 AB Utrecht", "donderdag 21 mei tussen 17.00 en 21.00 uur", "/mijn/l/"):
        assert words in message.text


def test_english_is_answered_in_english(shop, sent):
    shop.order(
        delivery_address=NO_STREET, customer={"id": "c-17", "name": "Chidi", "email": "chidi@example.net", "language": "en"}
    )
    shop.look()
    assert "There was no street in your address." in sent()[0].text


def test_without_a_known_day_no_day_is_promised(shop, sent):
    shop.order(delivery_address=NO_STREET)
    shop.look()
    [message] = sent()
    assert message.subject == "Wij vulden het adres van uw bestelling 48213 aan"
    assert " komt " not in message.text


def test_a_postcode_with_two_streets_is_asked_and_never_guessed(shop, sent, stated):
    question = asked(shop)
    assert [option.label for option in question.options] == [
        "Korte Brugsteeg 4, 1012 LG Amsterdam", "Oude Brugsteeg 4, 1012 LG Amsterdam",
    ]  # fmt: skip
    assert shop.address() == TWO_STREETS
    assert stated("order_release_requested") == []
    assert "Korte Brugsteeg 4" in sent()[0].text


def test_the_answer_sets_the_order_free_and_says_thanks_in_the_same_conversation(shop, sent, stated):
    question = asked(shop)
    answer_question(actor=shop.chidi, question=question.id, option=1)
    shop.look()
    assert shop.address()["straat"] == "Oude Brugsteeg"
    assert len(stated("order_release_requested")) == 1
    first, thanks = sent()
    assert first.conversation_id == thanks.conversation_id
    assert "Oude Brugsteeg 4, 1012 LG Amsterdam" in thanks.text
    assert question_for(shop.chidi, question.id).state == "answered"


def test_an_answer_counts_once(shop, sent):
    question = asked(shop)
    answer_question(actor=shop.chidi, question=question.id, option=1)
    with pytest.raises(AlreadyAnswered):
        answer_question(actor=shop.chidi, question=question.id, option=0)
    shop.look()
    assert shop.address()["straat"] == "Oude Brugsteeg"
    assert len(sent()) == 2


def test_a_typed_address_is_checked_and_the_customer_may_insist(shop):
    question = asked(shop)
    typed = {**ADDRESS, "straat": "Beukenplein"}
    with pytest.raises(AddressDoubtful):
        answer_question(actor=shop.chidi, question=question.id, address=typed)
    assert question_for(shop.chidi, question.id).state == "open"
    answer_question(actor=shop.chidi, question=question.id, address=typed, is_sure=True)
    assert shop.address()["straat"] == "Beukenplein"


def test_who_would_rather_stop_gets_a_person(shop, stated):
    question = asked(shop)
    cancel_instead(actor=shop.chidi, question=question.id)
    assert shop.found().state == "human"
    assert len(stated("order_cancel_requested")) == 1
    assert stated("order_release_requested") == []


def test_another_customer_cannot_see_or_answer_the_question(shop):
    from uuid import uuid4

    from alvast.kernel.actor import ANONYMOUS, Actor, ActorKind

    question = asked(shop)
    for stranger in (ANONYMOUS, Actor(kind=ActorKind.CUSTOMER, id=uuid4())):
        with pytest.raises(NotFound):
            question_for(stranger, question.id)
        with pytest.raises(NotFound):
            answer_question(actor=stranger, question=question.id, option=0)
    assert question_for(shop.chidi, question.id).state == "open"


def test_a_question_that_the_shop_solved_is_no_longer_asked(shop):
    question = asked(shop)
    shop.tell(Told("order.address_corrected", shop.clock.at, data={"delivery_address": ADDRESS}))
    shop.look()
    assert question_for(shop.chidi, question.id).state == "withdrawn"


def test_a_new_day_of_the_carrier_is_told_and_an_unknown_one_is_found_out_first(shop, sent):
    shop.order(hours=60)
    shop.tell(Told("shipment.scanned", shop.ago(20)), Told("shipment.delayed", shop.ago(1), data={"expected_on": "2026-05-20"}))
    shop.order(hours=60, subject="order/2")
    shop.tell(Told("shipment.scanned", shop.ago(20), "order/2"), Told("shipment.delayed", shop.ago(1), "order/2"))
    shop.look()
    assert (shop.found().state, shop.found("order/2").state) == ("notified", "human")
    [message] = sent()
    assert "woensdag 20 mei" in message.text


def test_a_message_of_the_night_waits_for_the_morning_and_is_one(shop, sent):
    shop.clock.at = shop.clock.at.replace(hour=21)  # 23.00 in Amsterdam
    shop.order(delivery_address=NO_STREET)
    shop.look()
    assert (shop.found().state, sent()) == ("repaired", [])
    shop.clock.forward(hours=9)
    shop.look()
    shop.look()
    assert len(sent()) == 1


def test_a_question_of_the_night_that_solved_itself_is_never_sent(shop, sent):
    shop.clock.at = shop.clock.at.replace(hour=21)
    shop.order(delivery_address=TWO_STREETS)
    shop.look()
    shop.tell(Told("order.address_corrected", shop.clock.at, data={"delivery_address": ADDRESS}))
    shop.clock.forward(hours=9)
    shop.look()
    assert sent() == []
    assert Outreach.objects.get().dropped_because == "over"


def test_a_customer_gets_no_more_messages_than_the_watch_allows(shop, sent):
    for number in range(1, 5):
        shop.order(delivery_address=TWO_STREETS, subject=f"order/{number}")
        shop.look()
    assert len(sent()) == 3
    assert shop.found("order/4").state == "human"
    assert ("repair", "enough_messages") in decision(shop.found("order/4").decision).alternatives


def test_without_an_inbox_the_message_waits_for_one(shop, sent):
    from alvast.channels.email.models import Inbox

    Inbox.objects.update(is_active=False)
    shop.order(delivery_address=NO_STREET)
    shop.look()
    assert sent() == []
    Inbox.objects.update(is_active=True)
    shop.clock.forward(hours=1)
    shop.look()
    assert len(sent()) == 1


def test_the_customers_reply_by_mail_stays_in_the_same_conversation(shop, sent):
    asked(shop)
    shop.mail("Het is de Oude Brugsteeg.", conversation=sent()[0].conversation_id)
    seen = conversation_for(shop.house.as_(shop.house.ana), shop.found().conversation)
    assert seen.id == sent()[0].conversation_id


def test_who_asked_about_the_order_is_answered_there(shop, sent):
    shop.order(hours=2, delivery_address=NO_STREET)
    asked_in = shop.mail("Waar blijft hij?", subject="Mijn bestelling 48213?")
    shop.mail("Heeft u ook kookboeken?", subject="Bestelling 482131")
    shop.look()
    assert [message.conversation_id for message in sent()] == [asked_in]


def test_a_repair_can_be_undone_until_the_shop_goes_on(shop, sent):
    ana = shop.house.as_(shop.house.ana)
    shop.order(delivery_address=NO_STREET)
    shop.look()
    undo_repair(actor=ana, finding=shop.found().id)
    shop.look()
    assert shop.address() == NO_STREET
    assert (shop.found().state, shop.found().owner_id) == ("human", ana.id)
    assert "teruggezet" in sent()[-1].text
    with pytest.raises(NothingToUndo):
        undo_repair(actor=ana, finding=shop.found().id)


def test_an_undone_repair_takes_back_the_day_that_it_promised(shop, sent):
    from alvast.promises.actions import record_promises
    from alvast.promises.models import Promise

    shop.order(delivery_address=NO_STREET, expected_on="2026-05-21")
    shop.look()
    record_promises(messages=[sent()[0].id])
    assert {row.state for row in Promise.objects.all()} == {"open"}
    undo_repair(actor=shop.house.as_(shop.house.ana), finding=shop.found().id)
    assert {row.state for row in Promise.objects.all()} == {"withdrawn"}


def test_a_packed_order_is_not_undone(shop):
    shop.order(delivery_address=NO_STREET)
    shop.look()
    found = shop.found().id
    shop.clock.forward(hours=1)
    shop.tell(Told("order.status_changed", shop.clock.at, data={"status": "packed"}))
    with pytest.raises(NothingToUndo):
        undo_repair(actor=shop.house.as_(shop.house.ana), finding=found)


def test_an_objection_opens_one_case_with_a_person(shop):
    from alvast.conversations.reactions import OPEN_CASES_FOR_OBJECTIONS
    from alvast.kernel.events import events_after

    shop.order(delivery_address=NO_STREET)
    shop.look()
    made = shop.found().decision
    assert object_to(actor=shop.chidi, decision=made) is True
    assert object_to(actor=shop.chidi, decision=made) is False
    events = [event.id for event in events_after(0) if event.kind == "decision_objected"]
    for _twice in range(2):
        OPEN_CASES_FOR_OBJECTIONS.react(events)
    assert decision(made).objection.case is not None
    assert shop.found().state == "human"


def test_a_finding_a_person_settled_does_not_come_back_until_something_changes(shop):
    shop.order(hours=30)
    shop.look()
    settle_finding(actor=shop.house.as_(shop.house.ana), finding=shop.found().id)
    assert shop.run() == {}
    shop.tell(Told("order.status_changed", shop.ago(26), data={"status": "in_review"}))
    assert shop.run()["order/48213"].cause == "no_progress"


def test_what_must_be_approved_waits_for_one_click(shop, sent):
    from alvast.proactive.actions import save_watch

    save_watch(actor=shop.house.as_(shop.house.root), code="address", needs_approval=True)
    shop.order(delivery_address=NO_STREET)
    shop.look()
    assert (shop.found().state, shop.address(), sent()) == ("proposed", NO_STREET, [])
    approve(actor=shop.house.as_(shop.house.ana), finding=shop.found().id)
    shop.look()
    assert (shop.found().state, len(sent())) == ("repaired", 1)


def test_taking_over_stops_what_waits(shop, sent):
    shop.clock.at = shop.clock.at.replace(hour=21)
    shop.order(delivery_address=TWO_STREETS)
    shop.look()
    take_over(actor=shop.house.as_(shop.house.ana), finding=shop.found().id)
    assert shop.found().owner_id == shop.house.ana.id


def test_a_worker_lost_between_judging_and_acting_is_followed_by_another(shop, sent):
    from alvast.proactive.actions.judging import judge_arrivals

    shop.order(delivery_address=NO_STREET)
    judge_arrivals()
    assert (shop.found().state, sent()) == ("found", [])
    assert (carry_out_left_behind(), carry_out_left_behind()) == (1, 0)
    shop.look()
    assert (shop.found().state, len(sent())) == ("repaired", 1)


def test_a_repaired_order_that_the_shop_leaves_standing_is_work_again(shop):
    shop.order(delivery_address=NO_STREET)
    shop.look()
    shop.clock.forward(hours=25)
    assert shop.run()["order/48213"].cause == "no_progress"


def test_the_explanation_names_facts_rule_people_and_the_way_to_object(shop):
    shop.order(delivery_address=NO_STREET)
    shop.look()
    made = shop.found().decision
    text = explanation(made, language="nl").text
    for words in ("aangevuld tot Lindelaan 12, 3571 AB Utrecht", "maar één mogelijkheid", "bezorgadres: 12, 3571 AB Utrecht",
                  "geen andere gegevens", "Een computer koos dit", "regel “adres”", "medewerker", "Klopt het niet"):  # fmt: skip
        assert words in text
    english = explanation(made, language="en").text
    for words in ("We know that from: delivery address", "We used no other data.", "Each of our staff"):
        assert words in english


def test_the_customer_sees_what_was_found_about_their_orders(shop):
    question = asked(shop)
    [line] = for_customer(shop.chidi.id)
    assert (line.subject_name, line.cause, line.question, line.is_open) == (
        "order/48213",
        "address_incomplete",
        question.id,
        True,
    )


def test_whether_the_customer_wrote_before_us_is_kept(shop):
    shop.order(hours=2, delivery_address=NO_STREET)
    shop.mail("Waar blijft mijn bestelling?")
    shop.order(hours=2, subject="order/2", delivery_address=TWO_STREETS, customer={"id": "c-9", "email": "bea@example.net"})
    shop.look()
    assert (shop.found().was_asked_first, shop.found("order/2").was_asked_first) == (True, False)


def test_a_day_that_passed_while_the_message_waited_is_found_out_first(shop, sent):
    shop.clock.at = shop.clock.at.replace(hour=21)  # 23.00 in Amsterdam
    shop.order(hours=60)
    shop.tell(Told("shipment.scanned", shop.ago(20)), Told("shipment.delayed", shop.ago(1), data={"expected_on": "2026-05-18"}))
    shop.look()
    shop.clock.forward(hours=9)
    shop.look()
    assert sent() == []
    assert shop.found().state == "human"


def test_the_counts_of_the_board_add_up(shop):
    from alvast.proactive.queries import figures

    shop.order(hours=2, delivery_address=NO_STREET)
    shop.order(hours=2, subject="order/2", delivery_address=TWO_STREETS)
    shop.order(hours=30, subject="order/3", customer={"id": "c-9", "email": "bea@example.net"})
    shop.mail("Waar blijft mijn bestelling?")
    shop.look()
    shop.clock.forward(minutes=5)
    answer_question(actor=shop.chidi, question=shop.found("order/2").question.id, option=0)
    counted = figures(shop.ago(1), shop.clock.forward(hours=1))
    assert (counted.found, counted.repaired, counted.asked, counted.answered, counted.human) == (3, 1, 1, 1, 1)
    assert (counted.found_first, counted.by_cause) == (1, {"address_incomplete": 2, "no_progress": 1})
    assert [round(seconds / 60) for seconds in counted.release_seconds] == [120, 125]


def test_every_known_state_of_a_finding_has_a_door_out(shop):
    """Nothing stays on the list of what was found and not acted on."""
    shop.order(hours=30)
    shop.order(subject="order/2", delivery_address=NO_STREET)
    shop.look()
    assert not Finding.objects.filter(state=Finding.State.FOUND).exists()
