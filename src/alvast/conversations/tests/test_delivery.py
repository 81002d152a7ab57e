"""What became of an answer: every report once, in any order, and what did not arrive comes back."""

from itertools import permutations

import pytest

from alvast.conversations.actions import change_status, merge_conversations, record_delivery
from alvast.conversations.errors import NotFound
from alvast.conversations.models import Conversation, Message, StateChange
from alvast.conversations.tests.people import answer, answer_for_good, receive
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.timeline.models import TimelineEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


@pytest.fixture
def sent(house, clock, asked):
    """Ana's answer, handed to its channel."""
    return answer_for_good(house, clock, asked)


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def test_the_channel_fixes_its_own_id_once(sent, clock):
    for external in ("<a@example.org>", "<b@example.org>"):
        record_delivery(message=sent, delivery="queued", at=clock.now(), external_id=external)
    assert Message.objects.get(id=sent).external_id == "<a@example.org>"


def test_a_delivered_answer_is_on_the_timeline_once(sent, clock):
    before = head()
    assert record_delivery(message=sent, delivery="sent", code="250", at=clock.now())
    assert not record_delivery(message=sent, delivery="sent", code="250", at=clock.forward(minutes=1))
    message = Message.objects.get(id=sent)
    assert (message.delivery, message.delivery_code, message.sent_at) == ("sent", "250", clock.at.replace(minute=12, second=11))
    assert TimelineEvent.objects.filter(type="message.sent").count() == 1
    assert [e.payload["delivery"] for e in events_after(before)] == ["sent"]


@pytest.mark.parametrize("order", list(permutations(["queued", "failed", "sent", "bounced"])))
def test_reports_in_any_order_end_in_the_same_state(sent, clock, order):
    for delivery in order:
        record_delivery(message=sent, delivery=delivery, at=clock.now())
    assert Message.objects.get(id=sent).delivery == "bounced"


def test_what_came_back_is_open_for_its_owner_and_the_customer_waits_again(house, clock, asked, sent):
    asked_at = Message.objects.get(conversation=asked, kind="inbound").recorded_at
    record_delivery(message=sent, delivery="sent", at=clock.now())
    clock.forward(minutes=5)
    record_delivery(message=sent, delivery="bounced", code="5.1.1", detail="No such\nuser", at=clock.now())
    conversation = row(asked)
    assert (conversation.status, conversation.owner_id, conversation.waiting_since) == ("open", house.ana.id, asked_at)
    assert Message.objects.get(id=sent).delivery_detail == "No such user"
    last = StateChange.objects.filter(conversation=asked, kind="status").latest("at")
    assert (last.before, last.after, last.cause, last.actor_kind) == ("waiting", "open", "not_delivered", "system")


def test_what_came_back_after_closing_opens_too(house, clock, asked, sent):
    change_status(actor=house.as_(house.ana), conversation=asked, status="closed")
    record_delivery(message=sent, delivery="failed", at=clock.now())
    assert row(asked).status == "open"


def test_what_came_back_after_a_merge_comes_back_where_it_is_now(house, clock, asked, sent):
    target = receive(house).conversation
    merge_conversations(actor=house.as_(house.ana), into=target, sources=[asked])
    change_status(actor=house.as_(house.ana), conversation=target, status="closed")
    record_delivery(message=sent, delivery="bounced", at=clock.now())
    assert (row(target).status, row(asked).status) == ("open", "closed")


def test_what_is_still_held_cannot_have_been_delivered(house, clock, asked):
    held = answer(house, asked)
    assert not record_delivery(message=held, delivery="sent", at=clock.now())
    assert Message.objects.get(id=held).delivery == "held"


def test_a_report_on_nothing_is_refused(clock, db):
    with pytest.raises(NotFound):
        record_delivery(message=new_id(), delivery="sent", at=clock.now())
