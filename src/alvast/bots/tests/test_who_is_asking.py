"""Proof is of the person who gave it: in a chat it stays with the visitor, in a thread of mails it reaches nobody else."""

import re

import pytest
from django.core import mail as outbox

from alvast.bots.actions import save_bot, take_turn
from alvast.bots.actions.bots import standing_bot
from alvast.bots.actions.identifying import send_code
from alvast.bots.models import Bot, Identification, MailCode
from alvast.bots.quality.models import Intent, Permit
from alvast.bots.quality.rules.states import State, Why
from alvast.bots.tests.conftest import told
from alvast.channels.email.models import Inbox
from alvast.channels.webchat.models import Visit
from alvast.channels.webchat.tests.conftest import browser, chat, vouch  # noqa: F401 - fixtures
from alvast.conversations.actions import change_status, give_to_bot, receive_messages, set_customer
from alvast.conversations.models import Conversation, Message
from alvast.conversations.tests.people import mail
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.queueing.models import Handover
from alvast.timeline.queries import subject_named

QUESTION, MAIL = "Waar is mijn bestelling?", new_id()


@pytest.fixture
def inbox(house, clock):
    row = Inbox(name="Vragen", address="vragen@example.org", team=house.team, made_at=now(), smtp_host="smtp.example.org")
    row.save()
    return row


@pytest.fixture
def visitor(browser, inbox, bot, gates, order):  # noqa: F811
    """Chidi at home, of whom the site says nothing, in a chat of the bot."""
    Bot.objects.update(accounts=[browser.chat.id])
    return browser


def mailed_code():
    send_code(asked=MailCode.objects.latest("asked_at").id, language="nl")
    return re.search(r"\d{3} \d{3}", outbox.outbox[-1].subject)[0]


def says(visitor, text):
    visitor.say(text)
    said = Message.objects.filter(conversation=visitor.conversation, kind="inbound").latest("recorded_at", "id")
    take_turn(conversation=visitor.conversation, message=said.id)
    return newest(visitor.conversation)


def newest(conversation):
    return Message.objects.filter(conversation=conversation, kind="outbound").latest("recorded_at", "id").text


def proves(visitor):
    says(visitor, QUESTION)
    says(visitor, "48213")
    return says(visitor, mailed_code())


def test_a_code_that_came_back_is_known_of_the_visitor_from_then_on(visitor, mailoutbox):
    assert "Uw bestelling 48213 is betaald" in proves(visitor)
    chidi, visit = subject_named("customer/c-17"), visitor.visit
    assert (visit.level, visit.customer_id, visit.address, visit.is_address_proven) == ("code", chidi, "chidi@example.net", True)
    assert visitor.open()["visitor"]["identified"]
    says(visitor, "Dank u wel")
    newest_words = Message.objects.filter(conversation=visitor.conversation, kind="inbound").latest("recorded_at", "id")
    assert (newest_words.trust, newest_words.author_id) == ("known", chidi)


def test_it_is_asked_once_also_in_the_next_conversation_of_this_visitor(visitor, clock, mailoutbox):
    proves(visitor)
    before = visitor.conversation
    change_status(actor=SYSTEM, conversation=before, status="closed")
    clock.forward(days=20)
    visitor.open()
    clock.forward(days=20)
    assert "Uw bestelling 48213 is betaald" in says(visitor, QUESTION)
    assert visitor.conversation != before
    assert Conversation.objects.get(id=visitor.conversation).customer_id == subject_named("customer/c-17")


def test_an_address_that_was_typed_stays_where_answers_go(visitor, mailoutbox):
    says(visitor, QUESTION)
    visitor.send("continue", {"email": "werk@example.net"})
    says(visitor, "48213")
    says(visitor, mailed_code())
    assert (visitor.visit.level, visitor.visit.address, visitor.visit.is_address_proven) == ("code", "werk@example.net", False)


def test_another_browser_is_as_unknown_as_before(visitor, mailoutbox):
    proves(visitor)
    other = type(visitor)(visitor.chat)
    other.open()
    assert "nummer van uw bestelling" in says(other, QUESTION)
    assert set(Visit.objects.values_list("level", flat=True)) == {"code", "anonymous"}


def test_who_the_site_vouches_for_hears_nothing_where_a_colleague_made_it_somebody_elses(visitor, vouch, clock):  # noqa: F811
    """What is said there is read by that other customer."""
    told("order.placed", clock.at, subject="order/777", customer={"id": "c-99", "name": "Dora", "email": "dora@example.net"})
    visitor.open(token=vouch(clock.at))
    assert "Uw bestelling 48213" in says(visitor, QUESTION)
    set_customer(actor=SYSTEM, conversation=visitor.conversation, customer=subject_named("customer/c-99"))
    says(visitor, QUESTION)
    answers = Message.objects.filter(conversation=visitor.conversation, kind="outbound").order_by("recorded_at", "id")
    assert not [one.text for one in answers[1:] if "48213" in one.text or "777" in one.text]


@pytest.fixture
def thread(house, clock, inbox, order):
    """Chidi writes by mail to a bot; Eve got a copy."""
    save_bot(key="post", name="Post (AI)", accounts=[MAIL])
    intent = Intent.objects.create(code="order_status", name_nl="Status", name_en="Status", made_at=now(), changed_at=now())
    general = Intent.objects.create(code="general", name_nl="Overig", name_en="Other", made_at=now(), changed_at=now())
    for one in (intent, general):
        Permit.objects.create(intent=one, bot=standing_bot(), channel="email", state=State.ANSWERS, why=Why.MEASURED, since=now())

    def writes(text, who="chidi", conversation=None):
        given = mail(
            house, account=MAIL, author_address=f"{who}@example.net", author_name=who.title(), text=text, subject="Bestelling",
            trust="token" if conversation else "known", conversation=conversation,
        )  # fmt: skip
        received = receive_messages(messages=[given])[0]
        take_turn(conversation=received.conversation, message=received.message)
        return received.conversation

    return writes


def test_who_gets_a_copy_is_not_the_one_who_was_identified(thread, mailoutbox):
    talk = thread(QUESTION)
    thread("48213", conversation=talk)
    thread(mailed_code(), conversation=talk)
    assert "Uw bestelling 48213 is betaald" in newest(talk)
    thread("Waar blijft mijn pakket?", conversation=talk)
    assert "48213" in newest(talk)
    told_before = Message.objects.filter(conversation=talk, kind="outbound").count()
    thread(QUESTION, who="eve", conversation=talk)
    later = Message.objects.filter(conversation=talk, kind="outbound").order_by("recorded_at", "id")[told_before:]
    assert not [one.text for one in later if "betaald" in one.text]


def test_who_gets_a_copy_is_not_identified_in_a_thread_of_somebody_else(thread, mailoutbox):
    """What would be told is sent to the customer of the thread."""
    talk = thread(QUESTION)
    thread("48213", who="eve", conversation=talk)
    assert Handover.objects.get(conversation=talk).reason == "not_identified"
    give_to_bot(actor=SYSTEM, conversation=talk)
    thread("48213", conversation=talk)
    code = mailed_code()
    thread(code, who="eve", conversation=talk)
    assert not Identification.objects.exists()
    assert Handover.objects.filter(conversation=talk, reason="not_identified").count() == 2, (
        "a person looks, nobody is told wrong"
    )
    assert "klopt niet" not in newest(talk)
