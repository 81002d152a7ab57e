"""Whose question it is, and what they are called."""

import pytest

from alvast.conversations.actions import set_customer
from alvast.conversations.errors import NotFound
from alvast.conversations.models import Conversation, StateChange
from alvast.conversations.reactions import RENAME_CUSTOMERS
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.timeline.actions import merge_customers, record_fact, undo_merge

pytestmark = pytest.mark.django_db


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def react_to(before: int) -> None:
    renaming = ("customer_renamed", "customers_merged", "merge_undone")
    for _ in range(2):
        RENAME_CUSTOMERS.react([e.id for e in events_after(before) if e.kind in renaming])


def test_it_can_be_another_customer_s(house, clock):
    asked, of_els = (
        receive(house).conversation,
        row(receive(house, author_address="els@example.net", author_name="Els").conversation),
    )
    assert set_customer(actor=house.as_(house.ana), conversation=asked, customer=of_els.customer_id)
    assert not set_customer(actor=house.as_(house.ana), conversation=asked, customer=of_els.customer_id)
    assert (row(asked).customer_id, row(asked).customer_name) == (of_els.customer_id, "Els")
    assert StateChange.objects.filter(kind="customer").count() == 1


def test_it_cannot_be_nobody_s(house, clock):
    asked = receive(house).conversation
    before = row(asked).customer_id
    with pytest.raises(NotFound):
        set_customer(actor=house.as_(house.ana), conversation=asked, customer=new_id())
    with pytest.raises(NotFound):
        set_customer(actor=house.as_(house.dora), conversation=asked, customer=before)
    assert row(asked).customer_id == before


def test_a_name_learned_later_shows_on_all_conversations(house, clock):
    nameless = receive(house, author_name="").conversation
    assert row(nameless).customer_name == "chidi@example.net"
    before, customer = head(), row(nameless).customer_id
    record_fact(subject=customer, attribute="name", value="Chidi Okafor", valid_from=clock.now(), source="shop", actor=SYSTEM)
    react_to(before)
    assert row(nameless).customer_name == "Chidi Okafor"


def test_two_records_of_one_person_carry_one_name_until_they_are_two_again(house, clock):
    kept, absorbed = receive(house).conversation, receive(house, author_address="c@example.net", author_name="C. O.").conversation
    before = head()
    merge = merge_customers(actor=SYSTEM, kept=row(kept).customer_id, absorbed=row(absorbed).customer_id)
    react_to(before)
    assert row(absorbed).customer_name == "Chidi Okafor"
    clock.forward(minutes=1)
    before = head()
    undo_merge(actor=SYSTEM, merge=merge)
    react_to(before)
    assert (row(kept).customer_name, row(absorbed).customer_name) == ("Chidi Okafor", "C. O.")
