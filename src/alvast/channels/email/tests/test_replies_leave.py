"""Ana's answers on their way out, through a real SMTP server."""

import email.policy
import ssl
from email import message_from_bytes
from uuid import uuid4

import pytest

from alvast.channels.email.actions import Server, queue_message, send_waiting
from alvast.channels.email.errors import LineBreakInHeader
from alvast.channels.email.models import Inbox, OutgoingMail
from alvast.channels.email.reactions import queue_mails
from alvast.channels.email.servers import Connection, ServerFailed
from alvast.channels.email.smtp import smtp_session
from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.tests.servers.certificate import make_certificate
from alvast.channels.email.tests.servers.smtp_sink import running_sink
from alvast.channels.email.tokens import message_named_by
from alvast.conversations.actions import release_due_messages, write_reply
from alvast.conversations.models import Conversation, Message
from alvast.kernel.events import events_after

pytestmark = pytest.mark.django_db


@pytest.fixture
def sink():
    with running_sink() as running:
        yield running


@pytest.fixture
def post(post, sink):
    Inbox.objects.update(smtp_port=sink.port)
    return post


@pytest.fixture
def answered(post, clock):
    """Answers Chidi as Ana and lets the ten seconds of undo pass; gives the message."""

    def answer(text: str = "Uw bestelling komt morgen.", **options):
        if not Conversation.objects.exists():
            post.bring(mail(message_id="<first@example.net>"))
        actor = post.house.as_(post.house.ana)
        message = write_reply(actor=actor, conversation=Conversation.objects.get().id, text=text, client_key=uuid4(), **options)
        release_due_messages(at=clock.forward(seconds=11))
        assert queue_message(message=message)
        return message

    return answer


def _delivery(message):
    row = Message.objects.get(id=message)
    return row.delivery, row.delivery_code


def test_an_answer_reaches_the_customer_as_a_proper_mail(post, sink, answered):
    message = answered("Uw bestelling komt morgen.\n\nZie https://dewulp.example/48213.")
    assert send_waiting(inbox=post.inbox) == 1
    [(recipients, content)] = sink.kept
    sent = message_from_bytes(content, policy=email.policy.default)
    assert recipients == ["chidi@example.net"]
    assert sent["From"].addresses[0].addr_spec == "info@dewulp.example"
    assert (sent["Subject"], sent["In-Reply-To"], sent["References"]) == (
        "Re: Bestelling 48213", "<first@example.net>", "<first@example.net>",
    )  # fmt: skip
    assert message_named_by(sent["Message-ID"][1:].partition(".")[0]) == message
    assert not [name for name in sent if name.lower().startswith(("list-", "auto-submitted", "precedence", "x-auto"))]
    text = sent.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert text.startswith("Uw bestelling komt morgen.")
    assert "-- \nBoekhandel De Wulp" in text
    assert "Op 18 mei 2026 om 10:00 schreef Chidi:\n> Waar blijft mijn bestelling?" in text
    assert '<a href="https://dewulp.example/48213">' in sent.get_body(("html",)).get_content()
    assert _delivery(message) == ("sent", "")
    assert Message.objects.get(id=message).external_id == sent["Message-ID"]


def test_the_customers_answer_to_that_mail_comes_back_into_the_conversation(post, sink, answered):
    answered()
    send_waiting(inbox=post.inbox)
    post.bring(mail("Dank u!", in_reply_to=sink.message_ids[0]))
    assert Conversation.objects.count() == 1
    assert Message.objects.order_by("recorded_at").last().text == "Dank u!"


def test_asked_twice_a_message_is_queued_and_sent_once(post, sink, answered):
    message = answered()
    assert not queue_message(message=message)
    send_waiting(inbox=post.inbox)
    send_waiting(inbox=post.inbox)
    assert len(sink.kept) == 1


def test_many_mails_leave_on_one_connection(post, sink, answered):
    for n in range(5):
        answered(f"Antwoord {n}")
    assert send_waiting(inbox=post.inbox) == 5
    assert (len(sink.kept), sink.sessions) == (5, 1)


def test_what_is_refused_for_good_comes_back_to_the_agent_at_once(post, sink, answered):
    message = answered()
    sink.script = lambda verb, _: "550 5.1.1 no such user" if verb == "RCPT" else None
    send_waiting(inbox=post.inbox)
    row = Message.objects.get(id=message)
    assert (row.delivery, row.delivery_code) == ("failed", "550")
    assert row.delivery_detail == "chidi@example.net: 550 5.1.1 no such user"
    assert Conversation.objects.get().status == "open"
    assert OutgoingMail.objects.get().state == "failed"


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("answer", ["421 later", "450 busy", "451 greylisted"])
def test_what_is_put_off_is_tried_again_by_the_schedule_with_the_same_id(post, sink, answered, clock, verb, answer):
    message = answered()
    sink.script = lambda at, _: answer if at == verb else None
    waits = []
    for _ in range(6):
        send_waiting(inbox=post.inbox)
        row = OutgoingMail.objects.get()
        waits.append((row.next_try_at - clock.at).total_seconds() / 60)
        clock.at = row.next_try_at
    assert waits == [1, 5, 15, 60, 240, 240]
    assert _delivery(message)[0] == "queued"
    fixed = OutgoingMail.objects.get().message_id
    sink.script = lambda *_: None
    send_waiting(inbox=post.inbox)
    assert sink.message_ids == [fixed]
    assert _delivery(message)[0] == "sent"


def test_after_five_days_we_give_up_and_say_so(post, sink, answered, clock):
    message = answered()
    sink.script = lambda verb, _: "451 not now" if verb == "DATA" else None
    clock.forward(days=4, hours=23, minutes=59, seconds=30)
    send_waiting(inbox=post.inbox)
    assert _delivery(message) == ("failed", "451")


def test_one_of_two_recipients_refused_is_told_and_the_other_is_not_sent_to_again(post, sink, answered):
    message = answered(cc=["weg@example.net"])
    sink.script = lambda verb, to: "550 gone" if verb == "RCPT" and "weg" in to else None
    send_waiting(inbox=post.inbox)
    row = Message.objects.get(id=message)
    assert [kept[0] for kept in sink.kept] == [["chidi@example.net"]]
    assert (row.delivery, row.delivery_detail) == ("bounced", "weg@example.net: 550 gone")
    assert send_waiting(inbox=post.inbox) == 0


def test_only_the_recipient_who_was_put_off_gets_the_second_try(post, sink, answered, clock):
    message = answered(cc=["traag@example.net"])
    sink.script = lambda verb, to: "450 later" if verb == "RCPT" and "traag" in to else None
    send_waiting(inbox=post.inbox)
    sink.script = lambda *_: None
    clock.forward(minutes=2)
    send_waiting(inbox=post.inbox)
    assert [kept[0] for kept in sink.kept] == [["chidi@example.net"], ["traag@example.net"]]
    assert len(set(sink.message_ids)) == 1
    assert _delivery(message)[0] == "sent"


def test_a_server_that_is_away_holds_up_its_own_inbox_only(post, make_inbox, sink, answered, clock):
    message = answered()
    Inbox.objects.update(smtp_port=1)
    other = make_inbox(
        name="Inkoop", address="inkoop@dewulp.example", smtp=Server(host="127.0.0.1", port=sink.port, security="none")
    )
    assert send_waiting(inbox=post.inbox) == 0
    row, inbox = OutgoingMail.objects.get(), Inbox.objects.get(id=post.inbox)
    assert (row.state, row.tries, row.code, inbox.send_failure) == ("waiting", 1, "cannot_connect", "cannot_connect")
    OutgoingMail.objects.filter(id=row.id).update(inbox=other, next_try_at=clock.at)
    assert send_waiting(inbox=other) == 1
    assert _delivery(message)[0] == "sent"


def test_a_claim_whose_sender_vanished_is_taken_up_after_five_minutes_with_the_same_bytes(post, sink, answered, clock):
    answered()
    OutgoingMail.objects.update(state="claimed", claimed_at=clock.at, tries=1)
    clock.forward(minutes=4)
    assert send_waiting(inbox=post.inbox) == 0
    clock.forward(minutes=2)
    assert send_waiting(inbox=post.inbox) == 1
    assert sink.message_ids == [OutgoingMail.objects.get().message_id]


def test_an_inbox_without_a_server_fails_visibly(post, answered, sink, clock):
    post.bring(mail())
    Inbox.objects.update(smtp_host="")
    message = write_reply(
        actor=post.house.as_(post.house.ana), conversation=Conversation.objects.get().id, text="Hoi", client_key=uuid4()
    )
    release_due_messages(at=clock.forward(seconds=11))
    queue_message(message=message)
    assert _delivery(message) == ("failed", "no_server")


def _ready(post, clock, conversation, **options):
    """The event that says so, and the message."""
    actor = post.house.as_(post.house.ana)
    message = write_reply(actor=actor, conversation=conversation, text="Hoi", client_key=uuid4(), **options)
    release_due_messages(at=clock.forward(seconds=11))
    return [event.id for event in events_after(0) if event.kind == "message_ready_to_send"][-1], message


def test_an_address_that_mail_servers_cannot_read_fails_visibly(post, sink, clock):
    post.bring(mail().replace(b"chidi@example.net>", "сhidi@example.net>".encode()))
    event, message = _ready(post, clock, Conversation.objects.get().id)
    queue_mails.react([event])
    assert _delivery(message) == ("failed", "address_needs_smtputf8")


def test_a_message_that_cannot_be_queued_holds_up_no_other(post, sink, clock):
    post.bring(mail(), mail(from_="tom@example.net"))
    first, second = Conversation.objects.order_by("number").values_list("id", flat=True)
    bad, good = _ready(post, clock, first), _ready(post, clock, second)
    to = {"place": "to", "name": "Twee\x85regels", "address": "chidi@example.net"}
    Message.objects.filter(id=bad[1]).update(recipients=[to])
    with pytest.raises(LineBreakInHeader):
        queue_mails.react([bad[0], good[0]])
    assert list(OutgoingMail.objects.values_list("message", flat=True)) == [good[1]]


def test_a_server_name_that_can_be_none_is_a_failure_like_any_other(post, answered):
    message = answered()
    Inbox.objects.update(smtp_host="mail\u202e.example", smtp_security="starttls")
    send_waiting(inbox=post.inbox)
    assert (OutgoingMail.objects.get().code, _delivery(message)[0]) == ("cannot_connect", "queued")


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_mail_leaves_over_tls_after_login_and_only_to_a_server_that_proves_its_name(
    post, answered, tmp_path, monkeypatch, security
):
    certificate, key = make_certificate(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    answered()
    kind = {"tls": {"tls": context}, "starttls": {"starttls": context}}[security]
    with running_sink(**kind, login="info:geheim") as guarded:
        from alvast.kernel.secrets import seal

        Inbox.objects.update(
            smtp_host="localhost", smtp_port=guarded.port, smtp_security=security, smtp_user="info", smtp_secret=seal("geheim")
        )
        assert send_waiting(inbox=post.inbox) == 0
        assert Inbox.objects.get().send_failure == "certificate"
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        OutgoingMail.objects.update(next_try_at=OutgoingMail.objects.get().made_at)
        assert send_waiting(inbox=post.inbox) == 1
        assert len(guarded.kept) == 1
        assert Inbox.objects.get().send_failure == ""


def test_a_server_that_offers_no_login_is_told_apart_from_one_that_refuses_it(sink):
    named = Connection(inbox=None, host="127.0.0.1", port=sink.port, security="none", user="ana", password="geheim", oauth={})
    with pytest.raises(ServerFailed, match="login_not_offered"), smtp_session(named):
        pass
