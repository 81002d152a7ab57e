import pytest

from alvast.channels.email.actions import NewRaw, store_raw, translate_waiting
from alvast.channels.email.models import RawMail
from alvast.channels.email.tests.conftest import mail
from alvast.conversations.models import Conversation, Message

pytestmark = pytest.mark.django_db


def test_a_mail_becomes_a_message_in_a_new_conversation_of_the_inbox_team(post):
    post.bring(mail("Waar blijft mijn bestelling?\n\n-- \nChidi", subject="Bestelling 48213"))
    conversation = Conversation.objects.get()
    message = Message.objects.get()
    assert (conversation.subject, conversation.team, conversation.customer_name) == ("Bestelling 48213", post.house.team, "Chidi")
    assert (message.text, message.author_address, message.trust) == (
        "Waar blijft mijn bestelling?",
        "chidi@example.net",
        "unproven",
    )
    raw = RawMail.objects.get()
    assert (raw.state, raw.conversation, raw.message) == ("translated", conversation.id, message.id)


def test_the_same_mail_twice_is_one(post):
    one = mail()
    stored = [store_raw(inbox=post.inbox, mails=[NewRaw(one), NewRaw(one)]), store_raw(inbox=post.inbox, mails=[NewRaw(one)])]
    assert [(s.stored, s.duplicates) for s in stored] == [(1, 1), (0, 1)]
    post.bring(one)
    assert Message.objects.count() == 1


def test_fifty_mails_land_in_one_batch_with_few_queries(post, django_assert_max_num_queries):
    store_raw(inbox=post.inbox, mails=[NewRaw(mail(f"Vraag {n}", from_=f"klant{n}@example.net")) for n in range(50)])
    with django_assert_max_num_queries(45):
        assert translate_waiting() == 50
    assert Conversation.objects.count() == 50
    assert translate_waiting() == 0
