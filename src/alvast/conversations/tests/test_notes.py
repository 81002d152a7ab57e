"""Ana and Bo talk about a conversation where the customer does not hear it."""

from uuid import uuid4

import pytest

from alvast.conversations.actions import write_note
from alvast.conversations.errors import EmptyMessage, NotFound, NotInTheTeam
from alvast.conversations.models import Conversation, Mention, Message
from alvast.conversations.queries import conversation_view
from alvast.conversations.tests.people import receive
from alvast.kernel.events import events_after, head
from alvast.staff.actions import disable_agent

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


def test_a_note_changes_neither_status_nor_the_customer_s_wait(house, asked):
    before = Conversation.objects.get(id=asked)
    note = write_note(actor=house.as_(house.ana), conversation=asked, text="Bellen met de drukker?")
    after = Conversation.objects.get(id=asked)
    assert (after.status, after.waiting_since, after.owner_id) == (before.status, before.waiting_since, None)
    assert after.messages == 2
    message = Message.objects.get(id=note)
    assert (message.kind, message.delivery, message.recipients) == ("note", "", [])


def test_who_is_mentioned_hears_of_it_once(house, asked):
    before, key = head(), uuid4()
    for _ in range(2):
        write_note(actor=house.as_(house.ana), conversation=asked, text="@Bo @Bo kijk", mentions=[house.bo.id, house.bo.id],
                   client_key=key)  # fmt: skip
    told = [e.payload["agent"] for e in events_after(before) if e.kind == "agent_mentioned"]
    assert told == [str(house.bo.id)]
    assert Mention.objects.count() == 1
    assert conversation_view(house.as_(house.bo), asked).messages[-1].mentions == ("Bo",)


@pytest.mark.parametrize("stranger", ["dora", "gone"])
def test_who_cannot_read_it_cannot_be_mentioned(house, asked, stranger):
    disable_agent(actor=house.as_(house.root), agent=house.bo.id)
    agent = {"dora": house.dora.id, "gone": house.bo.id}[stranger]
    with pytest.raises(NotInTheTeam):
        write_note(actor=house.as_(house.ana), conversation=asked, text="@iemand", mentions=[agent])
    assert (Message.objects.count(), Mention.objects.count()) == (1, 0)


def test_an_administrator_of_no_team_can_be_mentioned(house, asked):
    write_note(actor=house.as_(house.ana), conversation=asked, text="@Root", mentions=[house.root.id])
    assert Mention.objects.get().agent_id == house.root.id


def test_dora_of_another_team_writes_no_note(house, asked):
    with pytest.raises(NotFound):
        write_note(actor=house.as_(house.dora), conversation=asked, text="Mag ik?")
    assert Message.objects.count() == 1


def test_an_empty_note_is_refused(house, asked):
    with pytest.raises(EmptyMessage):
        write_note(actor=house.as_(house.ana), conversation=asked, text=" ")
