"""A choice is recorded once, with the facts as they were known, and holds no words of people."""

import pytest

from alvast.decisions.actions import Alternative, NewDecision, record_decision, record_decisions
from alvast.decisions.queries import decision, decisions_about
from alvast.decisions.tests.conftest import tell
from alvast.kernel.clock import now
from alvast.kernel.events import events_after


def chosen(order, truth="t-1", **more):
    values = {"outcome": "human", "rule": "progress", "rule_version": "0", "known_at": now(), "customer": order.customer}
    return NewDecision(kind="order_watch", subject=order.subject, truth=truth, **(values | more))


def test_the_same_choice_on_the_same_truth_is_one(order):
    first = record_decision(decision=chosen(order))
    again = record_decision(decision=chosen(order, outcome="asked"))
    assert (first.is_new, again.is_new, again.id) == (True, False, first.id)
    assert decision(first.id).outcome == "human"


def test_another_truth_is_another_choice(order):
    made = record_decisions(decisions=[chosen(order), chosen(order, truth="t-2"), chosen(order)])
    assert [one.is_new for one in made] == [True, True, False]
    assert {record.id for record in decisions_about(order.subject)} == {made[0].id, made[1].id}


def test_the_facts_stay_as_they_were_known_when_the_choice_was_made(order, clock):
    made = record_decision(decision=chosen(order, facts=order.facts("status", "amount")))
    tell("e-3", "order.status_changed", clock.forward(hours=1), {"status": "packed", "amount": "20.00"})
    used = decision(made.id).facts
    assert [(fact.attribute, fact.value, fact.source) for fact in used] == [
        ("status", "paid", "shop"),
        ("amount", "49.95", "shop"),
    ]


def test_what_else_was_possible_is_kept(order):
    made = record_decision(decision=chosen(order, alternatives=[Alternative("notify", "no_date_known")]))
    assert decision(made.id).alternatives == (("notify", "no_date_known"),)


@pytest.mark.parametrize("words", [{"note": "belde boos op"}, {"who": "chidi@example.net"}, {"list": [{"a": "twee woorden"}]}])
def test_words_of_people_are_refused(order, words):
    with pytest.raises(ValueError, match="codes"):
        record_decision(decision=chosen(order, parameters=words))
    assert decisions_about(order.subject) == []


def test_a_choice_is_announced_once(order):
    record_decision(decision=chosen(order))
    record_decision(decision=chosen(order))
    assert [event.payload["outcome"] for event in events_after(0) if event.kind == "decision_made"] == ["human"]
