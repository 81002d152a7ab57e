"""What comes in becomes part of a conversation, once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alvast.conversations.actions import change_status, receive_messages, snooze
from alvast.conversations.inbound import NewAttachment, Recipient
from alvast.conversations.models import Attachment, Conversation, Message, Participant, SearchEntry, StateChange
from alvast.conversations.tests.people import SHOP, answer_for_good, mail, receive
from alvast.kernel.blobs import read_blob
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.timeline.models import TimelineEvent

pytestmark = pytest.mark.django_db


def row(received) -> Conversation:
    return Conversation.objects.get(id=received.conversation)


def test_a_first_mail_opens_a_conversation_of_its_team(house, clock):
    received = receive(house)
    opened = row(received)
    assert (received.opened, received.reopened, received.duplicate) == (True, False, False)
    assert (opened.subject, opened.status, opened.team_id, opened.customer_name) == (
        "Waar is mijn boek?", "open", house.team.id, "Chidi Okafor",
    )  # fmt: skip
    assert (opened.waiting_since, opened.messages, opened.number) == (clock.now(), 1, received.number)
    assert opened.preview == "Goedemiddag, mijn bestelling 48213 is er nog niet."


def test_everything_that_follows_from_a_mail_is_there_at_once(house):
    before = head()
    file = NewAttachment("../foto\n.jpg", "image/jpeg", b"\xff\xd8foto", content_id="a@b", inline=True)
    received = receive(
        house, attachments=(file,), recipients=(Recipient("to", "", SHOP), Recipient("cc", "Els", "els@example.net"))
    )
    attachment = Attachment.objects.get(message=received.message)
    assert (attachment.name, attachment.size, read_blob(attachment.blob)) == ("foto .jpg", 6, b"\xff\xd8foto")
    assert set(Participant.objects.values_list("address", "place")) == {
        ("chidi@example.net", "customer"), ("els@example.net", "copy"),
    }  # fmt: skip
    assert StateChange.objects.values_list("kind", "before", "after", "cause", "actor_kind").get() == (
        "status", "", "open", "received", "customer",
    )  # fmt: skip
    assert TimelineEvent.objects.filter(type="message.received", event_id=str(received.message)).count() == 1
    assert SearchEntry.objects.filter(conversation=received.conversation).exists()
    stated = [e for e in events_after(before) if e.kind == "message_received"]
    assert [(e.payload["opened"], e.team) for e in stated] == [(True, house.team.id)]


def test_the_same_original_is_one_message(house):
    one = mail(house)
    first = receive_messages(messages=[one])[0]
    before = head()
    again = receive_messages(messages=[one])[0]
    assert again.duplicate
    assert (again.message, again.conversation, again.number) == (first.message, first.conversation, first.number)
    assert (Message.objects.count(), Conversation.objects.count(), head()) == (1, 1, before)


def test_the_same_original_twice_in_one_batch_is_one_message(house):
    one = mail(house)
    first, again = receive_messages(messages=[one, one])
    assert (first.duplicate, again.duplicate) == (False, True)
    assert first.conversation == again.conversation
    assert Conversation.objects.count() == 1


def test_a_proven_answer_joins_its_conversation_and_opens_it(house, clock):
    received = receive(house)
    answer_for_good(house, clock, received.conversation)
    assert row(received).status == "waiting"
    at = clock.forward(minutes=5)
    again = receive(house, conversation=received.conversation, trust="token", text="Dank u!")
    joined = row(received)
    assert (again.conversation, again.opened, again.reopened) == (received.conversation, False, True)
    assert (joined.status, joined.waiting_since, joined.messages, joined.preview) == ("open", at, 3, "Dank u!")


def test_two_answers_in_one_batch_reopen_once(house, clock):
    received = receive(house)
    answer_for_good(house, clock, received.conversation)
    given = {"conversation": received.conversation, "trust": "token"}
    first, second = receive_messages(messages=[mail(house, **given), mail(house, **given)])
    assert (first.reopened, second.reopened) == (True, False)
    assert row(received).messages == 4


def test_a_machine_s_answer_is_kept_but_opens_nothing_and_starts_no_wait(house, clock):
    received = receive(house)
    answer_for_good(house, clock, received.conversation, then="closed")
    again = receive(
        house, conversation=received.conversation, trust="token", automatic="auto-replied", text="Ik ben met vakantie."
    )
    kept = row(received)
    assert (again.reopened, kept.status, kept.waiting_since, kept.messages) == (False, "closed", None, 3)


def test_what_a_machine_opens_makes_nobody_wait(house):
    assert row(receive(house, automatic="auto-generated")).waiting_since is None


def test_a_sleeping_conversation_wakes_when_the_customer_writes(house, clock):
    received = receive(house)
    snooze(actor=house.as_(house.ana), conversation=received.conversation, until=clock.now() + timedelta(days=2))
    assert receive(house, conversation=received.conversation, trust="token").reopened
    assert (row(received).status, row(received).snoozed_until) == ("open", None)


def test_five_times_an_hour_is_enough_for_a_closed_conversation(house, clock):
    received, ana = receive(house), house.as_(house.ana)
    for _ in range(5):
        change_status(actor=ana, conversation=received.conversation, status="closed")
        assert receive(house, conversation=received.conversation, trust="token").reopened
    change_status(actor=ana, conversation=received.conversation, status="closed")
    sixth = receive(house, conversation=received.conversation, trust="token")
    assert (sixth.reopened, row(received).status, row(received).messages) == (False, "closed", 7)
    clock.forward(minutes=61)
    assert receive(house, conversation=received.conversation, trust="token").reopened


def test_long_after_closing_a_new_conversation_refers_to_the_old_one(house, clock):
    received = receive(house)
    change_status(actor=house.as_(house.ana), conversation=received.conversation, status="closed")
    clock.forward(days=31)
    given = {"conversation": received.conversation, "trust": "token"}
    first, second = receive_messages(messages=[mail(house, **given), mail(house, **given)])
    assert first.opened
    assert first.conversation == second.conversation != received.conversation
    assert row(first).continues_id == received.conversation
    assert row(received).status == "closed"


def test_an_unproven_writer_brings_nobody_into_a_conversation(house):
    received = receive(house)
    receive(house, conversation=received.conversation, author_address="vreemd@example.com", trust="unproven",
            recipients=(Recipient("cc", "", "ook@example.com"),))  # fmt: skip
    assert set(Participant.objects.values_list("address", flat=True)) == {"chidi@example.net"}


def test_a_mail_without_a_sender_is_kept_and_shared_with_nobody(house):
    one, two = receive(house, author_address=""), receive(house, author_address="")
    assert row(one).customer_id != row(two).customer_id


def test_characters_the_database_cannot_hold_do_not_lose_a_mail(house):
    received = receive(house, text="nul \x00 en half \ud800 teken", subject="a\x00b", author_name="C\x00")
    assert Message.objects.get(id=received.message).text == "nul  en half ? teken"


def test_a_date_in_the_future_is_not_believed(house, clock):
    received = receive(house, occurred_at=clock.now() + timedelta(days=400))
    assert Message.objects.get(id=received.message).occurred_at == clock.now()


def test_fifty_mails_cost_as_many_queries_as_two(house):
    def queries_of(count: int) -> list[str]:
        strangers = [mail(house, author_address=f"{new_id().hex}@example.net", attachments=(file,)) for _ in range(count)]
        with CaptureQueriesContext(connection) as captured:
            receive_messages(messages=strangers)
        return [" ".join(query["sql"].split()[:3]) for query in captured if "SAVEPOINT" not in query["sql"]]

    file = NewAttachment("a.txt", "text/plain", b"a")
    of_fifty, of_two = queries_of(50), queries_of(2)
    assert of_fifty == of_two
    assert len(of_two) <= 20
