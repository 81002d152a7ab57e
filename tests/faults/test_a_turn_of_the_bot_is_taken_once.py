"""A worker dies at any moment of a bot's turn: one answer, no deed twice, and nobody is left without an answer or a person."""

from datetime import timedelta

import pytest

from alvast.bots.models import Deed, Turn
from alvast.bots.tests.conftest import CHAT, Chat, articles, bot, gates, told
from alvast.conversations.actions import receive_messages
from alvast.conversations.models import Conversation, Message
from alvast.conversations.tests.people import mail
from alvast.decisions.models import Decision
from alvast.kernel.clock import now
from alvast.kernel.events import events_after
from alvast.queueing.models import Handover, Place
from alvast.timeline.actions import Person, customers_for_addresses
from alvast.timeline.queries import record_as_of, subject_named

__all__ = ["articles", "bot", "gates"]
pytestmark = pytest.mark.django_db(transaction=True)
STEP = 23  # statements from one death to the next


@pytest.fixture
def waiting(house, articles, bot, gates) -> dict[str, Chat]:
    """Three who wrote and were not answered yet: a question, the yes to a deed, and the wish for a person."""
    home = {"postcode": "3571AB", "huisnummer": 12, "straat": "Lindelaan", "woonplaats": "Utrecht"}
    chidi = {"id": "c-17", "name": "Chidi", "email": "chidi@example.net"}
    told("order.placed", now() - timedelta(days=2), customer=chidi, amount="49.95", delivery_address=home)
    told("order.paid", now() - timedelta(days=2))
    asks, wants = (stranger(house, name) for name in ("amina", "bram"))
    agrees = Chat(house, subject_named("customer/c-17"), is_signed=True)
    agrees.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle")
    for one, text in ((asks, "Hoe lang kan ik iets retourneren?"), (agrees, "ja"), (wants, "Ik wil een medewerker spreken")):
        writes(one, text)
    return {"asks": asks, "agrees": agrees, "wants": wants}


def stranger(house, name: str) -> Chat:
    known = customers_for_addresses(people=[Person(f"{name}@sender.invalid", "")], source="webchat")
    return Chat(house, next(iter(known.values())))


def writes(chat: Chat, text: str) -> None:
    """The words are there, and nobody has looked at them."""
    given = mail(
        chat.house, channel="webchat", account=CHAT, author_address="", recipients=(), text=text, subject="",
        trust="known" if chat.is_signed else "unproven", conversation=chat.conversation, customer=chat.customer,
    )  # fmt: skip
    received = receive_messages(messages=[given])[0]
    chat.conversation, chat.last = received.conversation, received.message


def is_whole() -> bool:
    """Every turn that is there has all that belongs to it, and nothing is there without its turn."""
    turns = list(Turn.objects.values_list("message", "reply", "decision", "outcome"))
    replies = {reply for _, reply, _, _ in turns if reply is not None}
    written = set(Message.objects.filter(kind="outbound", author_kind="bot").values_list("id", flat=True))
    has_person = Handover.objects.count() == sum(outcome == "handover" for *_, outcome in turns)
    return replies == written and has_person and Decision.objects.filter(kind="bot_turn").count() == len(turns)


def test_a_worker_that_dies_at_any_statement_leaves_nothing_half_done(waiting, workers):
    for chat in waiting.values():
        statement = 1
        while not Turn.objects.filter(message=chat.last).exists():
            assert is_whole()
            assert statement < 400
            workers.until_it_ends(workers.start(f"answer {statement}"))
            statement += STEP
        assert statement > 2 * STEP
    assert is_whole()
    answered(waiting["asks"])
    done_once(waiting["agrees"])
    handed_over_once(waiting["wants"])


def answered(chat: Chat) -> None:
    assert len(chat.heard) == 1
    assert "binnen 30 dagen" in chat.reply


def done_once(chat: Chat) -> None:
    assert len(chat.heard) == 3
    assert "Gedaan" in chat.reply
    assert Deed.objects.get().state == "done"
    assert str(record_as_of(subject_named("order/48213")).value("delivery_address")["huisnummer"]) == "3"
    assert [event.kind for event in events_after(0, limit=10_000)].count("order_address_corrected") == 1


def handed_over_once(chat: Chat) -> None:
    assert Conversation.objects.get(id=chat.conversation).handler == "agent"
    assert Handover.objects.filter(conversation=chat.conversation).count() == 1
    assert Place.objects.filter(conversation=chat.conversation, ended_at=None).count() == 1
    assert sum("hoeft niets te herhalen" in text or "We zijn weer open" in text for text in chat.heard) == 1
