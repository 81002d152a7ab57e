"""Delivery reports: on the message they are about, and nowhere else."""

from uuid import uuid4

import pytest

from alvast.channels.email.actions import queue_message, send_waiting
from alvast.channels.email.models import Inbox, OutgoingMail, RawMail
from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.tests.servers.smtp_sink import running_sink
from alvast.conversations.actions import change_status, release_due_messages, write_reply
from alvast.conversations.models import Conversation, Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def answer(post, clock):
    """Sends Ana's answer; gives the message and its Message-ID."""

    def send(**options):
        post.bring(mail())
        with running_sink() as sink:
            Inbox.objects.update(smtp_port=sink.port)
            conversation = Conversation.objects.get().id
            actor = post.house.as_(post.house.ana)
            message = write_reply(actor=actor, conversation=conversation, text="Morgen.", client_key=uuid4(), **options)
            release_due_messages(at=clock.forward(seconds=11))
            queue_message(message=message)
            send_waiting(inbox=post.inbox)
        return message, OutgoingMail.objects.get().message_id

    return send


@pytest.fixture
def sent(answer):
    return answer()


@pytest.fixture
def sent_to_three(answer):
    return answer(cc=["els@example.net", "oom@example.net"])


def report(message_id, recipient="chidi@example.net", action="failed", status="5.1.1", before=""):
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

{before}Final-Recipient: rfc822; {recipient}
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


def block(recipient, action="failed", status="5.2.2", diagnostic="552 mailbox full"):
    return f"""Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {diagnostic}

"""


def test_one_report_tells_of_every_recipient_who_did_not_get_it(post, sent_to_three):
    message, message_id = sent_to_three
    others = block("els@example.net") + block("oom@example.net", "delivered", "2.0.0", "250 ok") + block("x@elders.example")
    post.bring(report(message_id, before=others))
    row = Message.objects.get(id=message)
    assert (row.delivery, row.delivery_code) == ("bounced", "5.2.2")
    assert row.delivery_detail == "els@example.net: 552 mailbox full; chidi@example.net: 550 5.1.1 unknown user"


def test_a_stranger_in_a_report_hides_nobody_of_ours(post, sent):
    message, message_id = sent
    post.bring(report(message_id, before=block("iemand@anders.example")))
    assert Message.objects.get(id=message).delivery_detail == "chidi@example.net: 550 5.1.1 unknown user"


def test_reports_that_come_one_a_recipient_add_up_and_each_brings_the_conversation_back(post, sent_to_three, clock):
    message, message_id = sent_to_three
    lead = post.house.as_(post.house.bo)
    for recipient in ("chidi@example.net", "els@example.net"):
        post.bring(report(message_id, recipient=recipient))
        assert Conversation.objects.get().status == "open"
        change_status(actor=lead, conversation=Conversation.objects.get().id, status="closed")
    post.bring(report(message_id, recipient="els@example.net") + b"\n")  # the same once more
    assert Conversation.objects.get().status == "closed"
    said = "550 5.1.1 unknown user"
    assert Message.objects.get(id=message).delivery_detail == f"chidi@example.net: {said}; els@example.net: {said}"


def test_a_bounce_in_plain_words_names_all_in_its_header(post, sent_to_three):
    message, message_id = sent_to_three
    bounce = mail(
        f"A message that you sent could not be delivered.\n\nMessage-ID: {message_id}\n", from_="MAILER-DAEMON@mx.example",
        subject="Mail delivery failed: returning message to sender", return_path="<>", in_reply_to=message_id,
        x_failed_recipients="els@example.net, oom@example.net",
    )  # fmt: skip
    post.bring(bounce)
    assert Message.objects.get(id=message).delivery_detail == "els@example.net; oom@example.net"


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
