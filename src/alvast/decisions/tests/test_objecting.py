"""Whoever a decision is about may have a person look at it; nobody else sees that it exists."""

from uuid import uuid4

import pytest

from alvast.decisions.actions import name_objection_case, object_to, record_decision
from alvast.decisions.errors import NotFound
from alvast.decisions.queries import decision, decision_for
from alvast.decisions.tests.test_recording import chosen
from alvast.kernel.actor import ANONYMOUS, SYSTEM, Actor, ActorKind
from alvast.kernel.events import events_after


def chidi(order):
    return Actor(kind=ActorKind.CUSTOMER, id=order.customer)


def objections():
    return [event.payload["decision"] for event in events_after(0) if event.kind == "decision_objected"]


def test_an_objection_counts_once(order):
    made = record_decision(decision=chosen(order)).id
    assert object_to(actor=chidi(order), decision=made) is True
    assert object_to(actor=chidi(order), decision=made) is False
    assert objections() == [str(made)]
    assert decision(made).objection.by_kind == "customer"


def test_the_case_that_came_of_it_is_noted_once(order):
    made, case = record_decision(decision=chosen(order)).id, uuid4()
    object_to(actor=SYSTEM, decision=made)
    name_objection_case(decision=made, case=case)
    name_objection_case(decision=made, case=uuid4())
    assert decision(made).objection.case == case


@pytest.mark.parametrize("stranger", [ANONYMOUS, Actor(kind=ActorKind.CUSTOMER, id=uuid4())])
def test_another_customer_and_a_stranger_find_nothing(order, stranger):
    made = record_decision(decision=chosen(order)).id
    assert decision_for(chidi(order), made).id == made
    with pytest.raises(NotFound):
        object_to(actor=stranger, decision=made)
    assert objections() == []
    assert decision(made).objection is None
