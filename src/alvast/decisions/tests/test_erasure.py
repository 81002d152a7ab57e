"""Erasing a person leaves that a choice was made, and nothing of whom it was about."""

from alvast.decisions.actions import object_to, record_decision
from alvast.decisions.queries import decision
from alvast.decisions.tests.test_objecting import chidi
from alvast.decisions.tests.test_recording import chosen
from alvast.kernel.actor import SYSTEM
from alvast.timeline.actions import erase_customer
from alvast.timeline.queries import access_export


def test_the_link_to_the_person_goes_and_the_rule_stays(order):
    made = record_decision(decision=chosen(order, facts=order.facts("amount"), parameters={"expected_on": "2026-05-21"})).id
    object_to(actor=chidi(order), decision=made)
    erase_customer(actor=SYSTEM, customer=order.customer, ground="request")
    left = decision(made)
    assert (left.customer, left.parameters, left.objection.by, left.subject_name) == (None, {}, None, "order")
    assert (left.rule, left.outcome, left.facts[0].value) == ("progress", "human", None)


def test_a_person_who_asks_gets_their_decisions(order):
    record_decision(decision=chosen(order, facts=order.facts("amount")))
    held = access_export(order.customer)["held"]["decisions"]
    assert [(row["about"], row["facts"][0]["value"]) for row in held] == [("order/48213", "49.95")]
