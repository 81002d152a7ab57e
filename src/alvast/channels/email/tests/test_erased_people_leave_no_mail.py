"""Erasure and access of one person's mails."""

import pytest

from alvast.channels.email.actions import queue_message
from alvast.channels.email.models import AutomaticAnswer, Inbox, OutgoingMail, RawMail
from alvast.channels.email.personal_store import STORE
from alvast.channels.email.tests.conftest import mail
from alvast.conversations.actions import release_due_messages, write_reply
from alvast.conversations.models import Conversation
from alvast.kernel.erasure import Erasing
from alvast.kernel.models import Blob

pytestmark = pytest.mark.django_db

CANARY = "KANARIE-7f3a"


@pytest.fixture
def two_customers(post):
    """Chidi's mail, with the answer he got, and someone else's; gives their customer ids."""
    Inbox.objects.update(acknowledge=True)
    post.bring(
        mail(f"Dit is {CANARY}", from_=f"{CANARY} <kanarie@example.net>", x_note=CANARY), mail("Ik blijf", from_="ed@example.net")
    )
    return {c.customer_name: c.customer_id for c in Conversation.objects.all()}


def test_bytes_addresses_and_counts_go_and_others_stay(post, two_customers, clock):
    kept = RawMail.objects.exclude(sender="kanarie@example.net").get()
    touched = STORE.erase([two_customers[CANARY]], Erasing(at=clock.at, ground="request"))
    assert touched == 3  # the original, the acknowledgement, the count
    assert not [b for b in Blob.objects.all() if b"kanarie" in bytes(b.content).lower()]
    assert not RawMail.objects.filter(sender="kanarie@example.net").exists()
    assert not AutomaticAnswer.objects.filter(address="kanarie@example.net").exists()
    assert "kanarie" not in str(list(OutgoingMail.objects.values()))
    assert RawMail.objects.get(id=kept.id).blob is not None
    assert OutgoingMail.objects.filter(envelope_to=["ed@example.net"], state="waiting").count() == 1
    assert OutgoingMail.objects.filter(state="waiting").count() == 1  # nothing leaves to the erased person any more


def test_erasing_again_changes_nothing_more(post, two_customers, clock):
    erasing = Erasing(at=clock.at, ground="request")
    STORE.erase([two_customers[CANARY]], erasing)
    before = list(Blob.objects.order_by("id").values_list("id", flat=True))
    STORE.erase([two_customers[CANARY]], erasing)
    assert list(Blob.objects.order_by("id").values_list("id", flat=True)) == before


def test_an_erased_mail_is_not_brought_back_by_its_mailbox(post, clock):
    one = mail(CANARY, from_="kanarie@example.net")
    post.bring(one)
    STORE.erase([Conversation.objects.get().customer_id], Erasing(at=clock.at, ground="request"))
    post.bring(one)
    assert RawMail.objects.count() == 1
    assert not [b for b in Blob.objects.all() if CANARY.encode() in bytes(b.content)]


def test_the_export_holds_every_original_in_and_out(post, two_customers):
    lines = STORE.export([two_customers[CANARY]])
    assert [line["kind"] for line in lines] == ["mail_received", "mail_sent"]
    assert CANARY in lines[0]["original"]
    assert "Ik blijf" not in str(lines)


def test_the_export_holds_no_original_of_others_nor_one_that_names_them(post, clock):
    post.bring(mail("Mijn vraag", cc="Els <els@elders.example>"))
    conversation = Conversation.objects.get().id
    actor = post.house.as_(post.house.ana)
    message = write_reply(actor=actor, conversation=conversation, text="Aan beiden", cc=["els@elders.example"])
    release_due_messages(at=clock.forward(seconds=11))
    queue_message(message=message)
    sent = OutgoingMail.objects.get().message_id
    post.bring(mail("Geheim van Els", from_="Els <els@elders.example>", in_reply_to=sent))
    assert Conversation.objects.count() == 1
    lines = STORE.export([Conversation.objects.get().customer_id])
    assert [(line["kind"], "original" in line) for line in lines] == [
        ("mail_received", True), ("mail_sent", False), ("mail_received", False),
    ]  # fmt: skip
    assert "Mijn vraag" in lines[0]["original"]
    assert "Geheim van Els" not in str(lines)
    assert {"of_someone_else"} == set(lines[1]) - {"kind", "at"}
