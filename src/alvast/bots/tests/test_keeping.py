"""What a turn leaves behind: all or nothing, promises that are promises, and nothing of a person after erasure."""

import pytest

from alvast.bots.actions import take_turn
from alvast.bots.models import Deed, Identification, MailCode, Turn
from alvast.bots.personal_store import export
from alvast.bots.tests.conftest import CHAT, told
from alvast.conversations.actions import receive_messages
from alvast.conversations.models import Message
from alvast.conversations.tests.people import mail
from alvast.decisions.models import Decision
from alvast.kernel.actor import SYSTEM
from alvast.kernel.events import events_after
from alvast.promises.actions import record_promises
from alvast.promises.queries import promises_of_conversation
from alvast.timeline.actions import erase_customer


def test_a_worker_that_dies_while_it_speaks_leaves_nothing_and_the_next_one_answers(chat, articles, monkeypatch):
    from alvast.bots.actions import turns

    given = mail(chat.house, channel="webchat", account=CHAT, author_address="", recipients=(), text="Wat kost verzenden?",
                 customer=chat.customer)  # fmt: skip
    received = receive_messages(messages=[given])[0]

    def dies(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(turns, "state", dies)  # the last thing a turn does before it commits
        with pytest.raises(KeyboardInterrupt):
            take_turn(conversation=received.conversation, message=received.message)
    said = Message.objects.filter(conversation=received.conversation, kind="outbound")
    assert (Turn.objects.count(), Decision.objects.filter(kind="bot_turn").count(), said.count()) == (0, 0, 0)
    assert take_turn(conversation=received.conversation, message=received.message)
    assert (Turn.objects.count(), said.count()) == (1, 1)


def test_what_the_bot_says_will_happen_is_a_promise(signed, clock):
    told("shipment.scanned", clock.at, expected_on="2026-05-21")
    signed.says("Waar is mijn bestelling?")
    ready = [event.payload["message"] for event in events_after(0) if event.kind == "message_ready_to_send"]
    assert str(signed.turn.reply) in ready
    record_promises(messages=[signed.turn.reply])
    [promise] = promises_of_conversation(SYSTEM, signed.conversation)
    assert "donderdag 21 mei" in promise.text


def test_a_turn_is_stated_once_with_what_came_of_it(chat, articles):
    chat.says("Wat kost verzenden?")
    [stated] = [event.payload for event in events_after(0) if event.kind == "bot_turn_taken"]
    assert (stated["outcome"], stated["intent"], stated["reply"]) == ("answered", "bezorging", str(chat.turn.reply))


def test_after_erasure_no_address_and_no_link_to_the_person_is_left(signed, order):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle").says("ja")
    assert any("Kade" in str(line) for line in export([signed.customer]))
    erase_customer(actor=SYSTEM, customer=signed.customer, ground="request")
    assert list(Deed.objects.values_list("details", "before")) == [({}, {})]
    assert not Turn.objects.exclude(customer=None).exists()
    assert not Identification.objects.exists()
    assert not MailCode.objects.exists()
