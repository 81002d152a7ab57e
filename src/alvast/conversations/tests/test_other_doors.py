"""Doors without addresses, that let words go at once; and answers that leave by another door than their own."""

import pytest

from alvast.conversations.actions import send_otherwise, undo_send, write_aside, write_reply
from alvast.conversations.doors import Door, door_of, doors_without_addresses, wire_doors
from alvast.conversations.errors import NotFound, TooLateToUndo
from alvast.conversations.models import Conversation, Message, Participant
from alvast.conversations.queries import conversation_view, own_conversation
from alvast.conversations.queries.channel_side import outbound_message
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.timeline.actions import Person, customers_for_addresses

pytestmark = pytest.mark.django_db
COUNTER, MAIL = "counter", new_id()


@pytest.fixture
def counter():
    """A door where people stand before us: no address, and what is said is said."""
    doors = {name: door_of(name) for name in doors_without_addresses()}
    wire_doors({COUNTER: Door(undo=door_of("").undo * 0, is_addressed=False)})
    yield
    wire_doors(doors)


@pytest.fixture
def asked(house, counter, clock):
    chidi = customers_for_addresses(people=[Person("", "Chidi")], source=COUNTER)[""]
    return receive(house, channel=COUNTER, author_address="", customer=chidi, raw=new_id()).conversation


def said(message):
    return Message.objects.get(id=message)


def kinds_after(number):
    return [event.kind for event in events_after(number)]


def test_a_record_that_the_door_knows_is_the_customer(house, counter, clock):
    chidi = customers_for_addresses(people=[Person("", "Chidi")], source=COUNTER)[""]
    first = receive(house, channel=COUNTER, author_address="", customer=chidi, raw=new_id())
    again = receive(house, channel=COUNTER, author_address="", customer=chidi, raw=new_id(), conversation=first.conversation)
    assert again.conversation == first.conversation
    assert Conversation.objects.get(id=first.conversation).customer_id == chidi
    assert set(Message.objects.values_list("author_id", flat=True)) == {chidi}


def test_an_answer_there_needs_no_address_and_leaves_at_once(house, asked):
    before = head()
    answer = write_reply(actor=house.as_(house.ana), conversation=asked, text="Zeker.", to=["iemand@example.net"])
    assert (said(answer).delivery, said(answer).recipients) == ("queued", [])
    assert kinds_after(before).count("message_ready_to_send") == 1
    assert conversation_view(house.as_(house.ana), asked).reply_to == ()
    with pytest.raises(TooLateToUndo):
        undo_send(actor=house.as_(house.ana), message=answer)


def test_its_customer_reads_it_with_their_own_messages(house, asked):
    write_reply(actor=house.as_(house.ana), conversation=asked, text="Zeker.")
    row = Conversation.objects.get(id=asked)
    assert [m.text for m in own_conversation([row.customer_id], [], row.number).messages][-1] == "Zeker."


def test_an_answer_that_did_not_arrive_leaves_by_another_door_once(house, asked):
    answer = write_reply(actor=house.as_(house.ana), conversation=asked, text="Zeker.")
    before = head()
    assert send_otherwise(message=answer, channel="email", account=MAIL, address="Chidi@Example.net")
    assert not send_otherwise(message=answer, channel="email", account=MAIL, address="chidi@example.net")
    assert [e.payload["channel"] for e in events_after(before) if e.kind == "message_ready_to_send"] == ["email"]
    leaving = outbound_message(answer)
    assert (leaving.account, leaving.addresses(), leaving.answers) == (MAIL, ["chidi@example.net"], None)
    assert list(Participant.objects.filter(conversation=asked).values_list("address", "place")) == [
        ("chidi@example.net", "customer")
    ]


def test_what_was_taken_back_leaves_by_no_door(house, asked):
    Message.objects.filter(conversation=asked).update(delivery="undone", kind="outbound")
    undone = Message.objects.get(conversation=asked)
    assert not send_otherwise(message=undone.id, channel="email", account=None, address="chidi@example.net")
    assert not send_otherwise(message=new_id(), channel="email", account=None, address="chidi@example.net")


def test_a_copy_of_the_conversation_is_no_answer_to_it(house, asked):
    waited = Conversation.objects.get(id=asked).waiting_since
    copy = write_aside(
        actor=SYSTEM, conversation=asked, text="Ons gesprek", subject="Uw gesprek", channel="email", account=MAIL,
        address="chidi@example.net", automatic="transcript",
    )  # fmt: skip
    row = Conversation.objects.get(id=asked)
    assert (row.waiting_since, row.status, row.owner_id) == (waited, "open", None)
    leaving = outbound_message(copy)
    assert (leaving.subject, leaving.is_automatic, leaving.account, leaving.delivery) == ("Uw gesprek", True, MAIL, "queued")


def test_another_team_writes_nothing_aside(house, asked):
    with pytest.raises(NotFound):
        write_aside(
            actor=house.as_(house.dora), conversation=asked, text="x", subject="x", channel="email", account=None,
            address="chidi@example.net", automatic="transcript",
        )  # fmt: skip
    assert Message.objects.filter(conversation=asked).count() == 1
