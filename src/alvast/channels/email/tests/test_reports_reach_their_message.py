"""Delivery reports: on the message they are about, and nowhere else."""

from uuid import uuid4

import pytest

from alvast.channels.email.actions import queue_message, send_waiting
from alvast.channels.email.models import Inbox, OutgoingMail, RawMail
from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.tests.servers.smtp_sink import running_sink
from alvast.conversations.actions import release_due_messages, write_reply
from alvast.conversations.models import Conversation, Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(post, clock):
    """Ana's answer, on its way; gives the message and its Message-ID."""
    post.bring(mail())
    with running_sink() as sink:
        Inbox.objects.update(smtp_port=sink.port)
        conversation = Conversation.objects.get().id
        actor = post.house.as_(post.house.ana)
        message = write_reply(actor=actor, conversation=conversation, text="Morgen.", client_key=uuid4())
        release_due_messages(at=clock.forward(seconds=11))
        queue_message(message=message)
        send_waiting(inbox=post.inbox)
    return message, OutgoingMail.objects.get().message_id


def report(message_id, recipient="chidi@example.net", action="failed", status="5.1.1"):
    return f"""Return-Path: <>
From: MAILER-DAEMON@mx.example
To: info@dewulp.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Onbestelbaar.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 unknown user

--b
Content-Type: text/rfc822-headers

Message-ID: {message_id}
Subject: Re: Bestelling

--b--
""".encode()


def test_a_bounce_is_shown_on_the_message_and_brings_the_conversation_back(post, sent):
    message, message_id = sent
    post.bring(report(message_id))
    row = Message.objects.get(id=message)
    assert (row.delivery, row.delivery_code) == ("bounced", "5.1.1")
    assert row.delivery_detail == "chidi@example.net: 550 5.1.1 unknown user"
    assert Conversation.objects.get().status == "open"
    assert RawMail.objects.get(message=message).state == "report"


@pytest.mark.parametrize(("action", "status"), [("delayed", "4.4.1"), ("delivered", "2.0.0"), ("relayed", "2.0.0")])
def test_a_report_that_all_is_well_or_late_changes_nothing(post, sent, action, status):
    message, message_id = sent
    post.bring(report(message_id, action=action, status=status))
    assert Message.objects.get(id=message).delivery == "sent"
    assert RawMail.objects.get(message=message).state == "report"


def test_a_report_about_someone_we_never_wrote_to_does_not_touch_the_message(post, sent):
    message, message_id = sent
    post.bring(report(message_id, recipient="iemand@anders.example"))
    assert Message.objects.get(id=message).delivery == "sent"
    assert Message.objects.filter(kind="inbound").latest("recorded_at").automatic == "delivery_report"


def test_a_report_about_a_mail_that_is_not_ours_is_kept_as_a_machines_message(post, sent):
    post.bring(report("<onbekend@elders.example>"))
    assert Conversation.objects.count() == 2
    assert Message.objects.filter(automatic="delivery_report").count() == 1


def test_an_automatic_reply_of_the_customer_is_stored_in_the_conversation_and_not_counted_as_an_answer(post, sent):
    _, message_id = sent
    before = Conversation.objects.get()
    post.bring(mail("Ik ben er maandag weer.", subject="Automatisch antwoord: Re: Bestelling", in_reply_to=message_id))
    after = Conversation.objects.get()
    assert (after.status, after.waiting_since, after.messages) == (before.status, before.waiting_since, before.messages + 1)


@pytest.mark.parametrize("sender", ["Postmaster <chidi@example.net>", "Mail Delivery <chidi@example.net>"])
def test_a_customer_who_sounds_like_a_mail_server_is_read_by_people(post, sent, sender):
    message, message_id = sent
    words = "PostNL zegt: kon niet worden bezorgd. Mail mij op chidi@example.net."
    post.bring(mail(words, from_=sender, in_reply_to=message_id))
    assert Message.objects.get(id=message).delivery == "sent"
    said = Message.objects.filter(conversation=Message.objects.get(id=message).conversation, kind="inbound").latest("recorded_at")
    assert said.text == words


def test_a_read_receipt_of_the_customer_with_words_in_it_is_shown_in_the_conversation(post, sent):
    _, message_id = sent
    receipt = report(message_id).replace(b"Return-Path: <>\nFrom: MAILER-DAEMON@mx.example", b"From: chidi@example.net")
    receipt = receipt.replace(b"report-type=delivery-status", b"report-type=disposition-notification")
    receipt = receipt.replace(b"message/delivery-status", b"message/disposition-notification")
    receipt = receipt.replace(b"Onbestelbaar.", b"Gelezen, maar waar blijft het boek?")
    post.bring(receipt.replace(b"Action: failed", b"Disposition: manual-action/MDN-sent-manually; displayed"))
    assert Message.objects.filter(automatic="delivery_report", text="Gelezen, maar waar blijft het boek?").count() == 1
