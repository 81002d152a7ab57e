"""Two at the same moment: the database decides, one wins, and nothing is done twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from alvast.conversations.actions import (
    merge_conversations,
    receive_messages,
    release_due_messages,
    set_priority,
    split_conversation,
    take,
    undo_send,
    write_note,
    write_reply,
)
from alvast.conversations.errors import AlreadyMerged, AlreadyTaken, DomainRefusal, TooLateToUndo
from alvast.conversations.models import Conversation, Message, StateChange
from alvast.conversations.tests.people import answer, mail, receive
from alvast.kernel.events import events_after, head
from alvast.timeline.actions import erase_customer

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Does all works at one moment, each in a session of its own; answers results and refusals."""
    gate = Barrier(len(works))

    def one(work: Callable[[], Any]) -> Any:
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            return work()
        except DomainRefusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(one, works))


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def test_of_two_who_take_it_one_wins_and_the_other_hears_who(house, clock):
    people, actors = {house.ana.id: "Ana", house.bo.id: "Bo"}, [house.as_(house.ana), house.as_(house.bo)]
    for _ in range(ROUNDS):
        conversation = receive(house).conversation
        told = at_once(*[partial(take, actor=actor, conversation=conversation) for actor in actors])
        lost = [answer for answer in told if isinstance(answer, AlreadyTaken)]
        assert sorted(map(str, told)) == sorted(["True", f"{people[row(conversation).owner_id]} heeft dit gesprek net opgepakt."])
        assert len(lost) == StateChange.objects.filter(conversation=conversation, kind="owner").count() == 1


def test_taking_back_and_leaving_exclude_each_other(house, clock):
    conversation, ana = receive(house).conversation, house.as_(house.ana)
    for _ in range(ROUNDS):
        message, before = answer(house, conversation), head()
        due = clock.forward(seconds=10)
        undone, released = at_once(lambda m=message: undo_send(actor=ana, message=m), lambda at=due: release_due_messages(at=at))
        left = [e for e in events_after(before) if e.kind == "message_ready_to_send"]
        if isinstance(undone, TooLateToUndo):
            assert (released, len(left), Message.objects.get(id=message).delivery) == (1, 1, "queued")
        else:
            assert (released, len(left), Message.objects.get(id=message).delivery) == (0, 0, "undone")


def test_two_who_release_hand_over_each_message_once(house, clock):
    conversation, before = receive(house).conversation, head()
    messages = {str(answer(house, conversation, text=f"{n}")) for n in range(6)}
    due = clock.forward(seconds=10)
    assert sum(at_once(*[lambda: release_due_messages(at=due)] * 3)) == 6
    left = [e.payload["message"] for e in events_after(before) if e.kind == "message_ready_to_send"]
    assert (len(left), set(left)) == (6, messages)


def test_a_form_sent_twice_at_once_is_one_answer(house, clock):
    conversation, ana = receive(house).conversation, house.as_(house.ana)
    for _ in range(ROUNDS):
        key = uuid4()
        ids = at_once(*[lambda k=key: write_reply(actor=ana, conversation=conversation, text="Ja.", client_key=k)] * 2)
        assert ids[0] == ids[1]
    assert (Message.objects.filter(kind="outbound").count(), row(conversation).messages) == (ROUNDS, ROUNDS + 1)


def test_an_original_delivered_by_several_at_once_is_one_message(house, clock):
    for _ in range(3):
        one = mail(house)
        got = at_once(*[lambda m=one: receive_messages(messages=[m])[0]] * 4)
        assert sum(not r.duplicate for r in got) == 1
        assert len({(r.message, r.conversation, r.number) for r in got}) == 1
    assert (Conversation.objects.count(), Message.objects.count()) == (3, 3)


def test_a_mail_that_comes_in_during_a_merge_ends_up_where_it_went(house, clock):
    ana, into = house.as_(house.ana), receive(house).conversation
    for _ in range(ROUNDS):
        source = receive(house).conversation
        at_once(
            lambda s=source: merge_conversations(actor=ana, into=into, sources=[s]),
            lambda s=source: receive(house, conversation=s, trust="token"),
        )
        assert (Message.objects.filter(conversation=source).count(), row(source).merged_into_id) == (0, into)
    assert row(into).messages == Message.objects.filter(conversation=into).count() == 1 + 2 * ROUNDS


def test_two_merges_into_each_other_leave_one_of_the_two(house, clock):
    ana = house.as_(house.ana)
    for _ in range(ROUNDS):
        a, b = receive(house).conversation, receive(house).conversation
        told = at_once(
            lambda a=a, b=b: merge_conversations(actor=ana, into=a, sources=[b]),
            lambda a=a, b=b: merge_conversations(actor=ana, into=b, sources=[a]),
        )
        assert [isinstance(answer, AlreadyMerged) for answer in told].count(True) == 1
        assert {row(a).merged_into_id, row(b).merged_into_id} in ({None, a}, {None, b})


def test_answers_and_splits_lose_no_message(house, clock):
    ana = house.as_(house.ana)
    for _ in range(ROUNDS):
        received = receive(house)
        second = receive(house, conversation=received.conversation, trust="token")
        at_once(
            lambda r=received, s=second: split_conversation(actor=ana, conversation=r.conversation, messages=[s.message]),
            lambda r=received: answer(house, r.conversation),
            lambda r=received: set_priority(actor=ana, conversation=r.conversation, priority=3),
            lambda r=received: receive(house, conversation=r.conversation, trust="token"),
        )
        counted = sum(Conversation.objects.filter(id=received.conversation).values_list("messages", flat=True))
        assert counted == Message.objects.filter(conversation=received.conversation).count() == 3
        assert row(received.conversation).priority == 3


def test_a_mail_that_meets_the_erasure_of_its_conversation_is_erased_or_begins_a_new_one(house, clock):
    root, ana = house.as_(house.root), house.as_(house.ana)
    for number in range(ROUNDS):
        address = f"chidi{number}@example.net"
        asked = receive(house, author_address=address).conversation
        answer = mail(house, author_address=address, text="Nog iets", conversation=asked, trust="token")
        told = at_once(
            partial(erase_customer, actor=root, customer=row(asked).customer_id, ground="request"),
            partial(receive_messages, messages=[answer]),
            partial(write_note, actor=ana, conversation=asked, text="Nog iets"),
        )
        assert not any(isinstance(outcome, Exception) for outcome in told[:2])
        assert row(asked).erased_at
        left = Message.objects.filter(text="Nog iets", kind="inbound").order_by("recorded_at")
        assert all(message.conversation.erased_at is None and message.erased_at is None for message in left)
