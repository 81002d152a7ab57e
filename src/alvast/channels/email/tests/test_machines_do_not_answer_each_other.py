"""Four layers: our mails are marked, machines get no answer, our own mails are known, and answers are counted."""

import email.policy
from email import message_from_bytes

import pytest

from alvast.channels.email.models import Inbox, OutgoingMail, RawMail
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
