"""Four layers: our mails are marked, machines get no answer, our own mails are known, and answers are counted."""

import email.policy
from email import message_from_bytes

import pytest

from alvast.channels.email.models import AnsweredSource, Inbox, OutgoingMail, RawMail
from alvast.channels.email.rules.sources import sending_network
from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.tokens import message_id_for
from alvast.conversations.models import Conversation, Message
from alvast.kernel.blobs import read_blob

pytestmark = pytest.mark.django_db

PLANTED = "GRATIS-GELD-evil.example"


@pytest.fixture
def post(post):
    Inbox.objects.update(acknowledge=True)
    return post


def answers():
    return [message_from_bytes(read_blob(m.blob), policy=email.policy.default) for m in OutgoingMail.objects.order_by("id")]


def test_a_new_conversation_is_acknowledged_once_and_marked_as_automatic(post):
    post.bring(mail(PLANTED, subject=PLANTED, from_=f"{PLANTED} <chidi@example.net>", message_id=f"<{PLANTED}@example.net>"))
    [answer] = answers()
    assert (answer["To"], answer["Auto-Submitted"], answer["X-Auto-Response-Suppress"]) == (
        "chidi@example.net",
        "auto-replied",
        "All",
    )
    assert answer["Subject"] == "Wij hebben uw bericht ontvangen"
    assert PLANTED not in answer.as_string()


def test_a_reply_to_the_acknowledgement_joins_the_conversation(post):
    post.bring(mail())
    [answer] = answers()
    post.bring(mail("Nog iets", in_reply_to=answer["Message-ID"]))
    assert Conversation.objects.count() == 1
    assert len(answers()) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"auto_submitted": "auto-replied"},
        {"precedence": "bulk"},
        {"list_id": "<nieuws.example.net>"},
        {"subject": "Automatisch antwoord: Bestelling"},
        {"from_": "MAILER-DAEMON@example.net"},
        {"return_path": "<>"},
        {"x_autoreply": "yes"},
    ],
)
def test_a_machine_is_stored_and_shown_but_never_answered(post, headers):
    post.bring(mail("Ik ben met vakantie", **headers))
    assert Message.objects.get().automatic
    assert answers() == []


def test_one_address_gets_one_answer_an_hour_and_three_a_day(post, clock):
    counts = []
    for _ in range(10):
        post.bring(mail())
        counts.append(OutgoingMail.objects.count())
        clock.forward(minutes=31)
    assert counts == [1, 1, 2, 2, 3, 3, 3, 3, 3, 3]
    clock.forward(days=1)
    post.bring(mail())
    assert OutgoingMail.objects.count() == 4


def brought(sender, server, **headers):
    """A mail from `sender` that a mail server at this address handed to ours, which passed it on inside."""
    inside = "Received: from mx.dewulp.example (mx.dewulp.example [10.0.0.2]) by store.dewulp.example with LMTP\n"
    ours = f"Received: from mx.elders.example {server} by mx.dewulp.example (203.0.113.1) with ESMTPS\n"
    claimed = "Received: from thuis (thuis [192.0.43.8]) by mx.elders.example\n"
    return (inside + ours + claimed).encode() + mail(from_=sender, subject=f"Vraag van {sender}", **headers)


def senders(count, start=0):
    return [f"slachtoffer{n}@host{n}.example" for n in range(start, start + count)]


def test_a_server_that_brings_ever_new_senders_is_answered_for_twenty_of_them_an_hour(post, clock):
    post.bring(*(brought(sender, "(relay.example [93.184.216.34])") for sender in senders(60)))
    post.bring(*(brought(sender, "(relay.example [93.184.216.34])") for sender in senders(15, start=60)))
    assert (len(answers()), Conversation.objects.count()) == (20, 75)
    post.bring(brought("elders@example.com", "(other.example [93.184.216.35])"))
    assert len(answers()) == 21
    clock.forward(minutes=61)
    post.bring(*(brought(sender, "(relay.example [93.184.216.34])") for sender in senders(2, start=75)))
    assert len(answers()) == 23


def test_one_ipv6_network_is_one_source(post):
    post.bring(*(brought(s, f"(relay.example [IPv6:2a02:898:1:2::{n:x}])") for n, s in enumerate(senders(30), start=1)))
    assert len(answers()) == 20


def test_senders_of_whom_our_server_vouches_are_not_counted(post):
    mails = [brought(f"klant{n}@example.net", "(relay.example [93.184.216.34])") for n in range(25)]
    verdict = b"Authentication-Results: mx.dewulp.example; dmarc=pass header.from=example.net\n"
    post.bring(*(verdict + one for one in mails))
    assert len(answers()) == 25


def test_what_is_counted_of_a_source_names_no_address(post):
    post.bring(brought("chidi@example.net", "(relay.example [93.184.216.34])"))
    assert "93.184" not in str(AnsweredSource.objects.values())


@pytest.mark.parametrize(
    ("line", "network"),
    [
        ("from x (relay.example [93.184.216.34]) by mx with ESMTP", "93.184.216.34"),
        ("from [8.8.8.8] (unknown [93.184.216.34])\n\tby mx (Postfix) with ESMTP", "93.184.216.34"),
        ("from EUR01.outbound.example (93.184.216.34) by B.example (8.8.8.8) with Microsoft SMTP Server", "93.184.216.34"),
        ("from unknown (HELO [8.8.8.8]) (93.184.216.34) by mx with SMTP", "93.184.216.34"),
        ("from x ([IPv6:2a02:898:1:2::5]) by mx", "2a02:898:1:2::/64"),
        ("from x (2a02:898:1:2::5) by mx", "2a02:898:1:2::/64"),
        ("by 2002:a05:6a10:1:0:0:0:1 with SMTP id x", ""),
        ("from localhost (localhost [127.0.0.1]) by mx", ""),
        ("from x (relay.example [999.1.1.1]) by mx", ""),
        ("(envelope-from <a@b>) nonsense", ""),
        ("from x (" * 2000, ""),
        ("", ""),
    ],
)
def test_the_server_at_the_door_is_read_from_what_ours_wrote(line, network):
    assert sending_network([("Received", line)]) == network


def test_a_conversation_is_acknowledged_when_it_begins_and_never_again(post, clock):
    post.bring(mail(vouched="example.net", message_id="<eerste@example.net>"))
    for _ in range(5):
        clock.forward(days=1)
        post.bring(mail("Nog iets", vouched="example.net", in_reply_to="<eerste@example.net>"))
    assert (len(answers()), Conversation.objects.count()) == (1, 1)


def test_midnight_does_not_make_a_second_answer_within_the_hour(post, clock):
    clock.at = clock.at.replace(hour=23, minute=50)
    post.bring(mail())
    clock.forward(minutes=20)
    post.bring(mail())
    assert OutgoingMail.objects.count() == 1


def test_a_mail_of_our_own_that_comes_back_is_held(post):
    post.bring(mail(message_id="<first@example.net>"))
    [answer] = answers()
    post.bring(
        mail("Kopie", message_id=answer["Message-ID"]),
        mail("Oud", message_id=message_id_for(Message.objects.get().id, "x.example")),
    )
    assert sorted(RawMail.objects.filter(state="held").values_list("failure", flat=True)) == ["own_mail", "own_mail"]
    assert Message.objects.count() == 1


def test_a_mail_from_one_of_our_own_addresses_is_held(post, make_inbox):
    make_inbox(name="Inkoop", address="inkoop@dewulp.example")
    post.bring(mail("Hallo", from_="inkoop@dewulp.example"), mail("Hallo", from_="Info <INFO+x@dewulp.example>"))
    assert list(RawMail.objects.values_list("state", "failure")) == [("held", "own_address")] * 2
    assert not Message.objects.exists()
    assert answers() == []


@pytest.mark.parametrize("form", ["info@dewulp.example", "Site <noreply@sites.example>", "niet-beantwoorden@sites.example"])
def test_a_web_form_speaks_for_the_person_it_names_but_proves_nothing(post, form):
    post.bring(mail("Via de site", from_=form, reply_to="Chidi <chidi@example.net>"))
    message = Message.objects.get()
    assert (message.author_address, message.author_name, message.trust) == ("chidi@example.net", "Chidi", "unproven")
    assert answers() == []


def test_another_house_stores_our_acknowledgement_and_does_not_answer_it(post, settings):
    post.bring(mail())
    acknowledgement = read_blob(OutgoingMail.objects.get().blob)
    OutgoingMail.objects.all().delete()  # from here on this is the other house: other key, other address, other rows
    settings.SECRET_KEY = "another-house-" + "k" * 40
    Inbox.objects.update(address="info@andere.example")
    post.bring(acknowledgement)
    assert Message.objects.filter(automatic="auto_submitted").count() == 1
    assert answers() == []


def test_a_machine_that_hides_what_it_is_gets_three_answers_a_day_so_two_houses_stop_within_six(post, clock):
    for n in range(20):
        post.bring(mail(f"kaal {n}", subject=f"Nieuw {n}"))
        clock.forward(minutes=61)
    assert len(answers()) == 3
