"""Ana answers; until the answer leaves she can take it back."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError

from alvast.conversations.actions import open_conversation, release_due_messages, undo_send, write_reply
from alvast.conversations.errors import (
    AlreadyMerged,
    AlreadyWritten,
    EmptyMessage,
    InvalidInput,
    NoRecipient,
    NotFound,
    NotInTheFuture,
    TooLateToUndo,
    UnreadableAddress,
    UploadGone,
)
from alvast.conversations.models import Attachment, Conversation, Draft, Message, Participant, StateChange
from alvast.conversations.queries import conversation_view
from alvast.conversations.tests.people import answer, answer_for_good, receive
from alvast.kernel.actor import SYSTEM
from alvast.kernel.blobs import store_blobs
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(house, clock):
    """Chidi's question."""
    return receive(house).conversation


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def upload(house, conversation, clock) -> Attachment:
    blob = store_blobs([b"%PDF"])[0]
    return Attachment.objects.create(
        uploaded_by=house.ana.id, uploaded_for=conversation, blob=blob, name="bon.pdf", type="application/pdf", size=4,
        made_at=clock.now(),
    )  # fmt: skip


def test_an_answer_goes_to_the_customer_and_is_held_for_ten_seconds(house, clock, asked):
    message = Message.objects.get(id=answer(house, asked, text="  Het is onderweg.\n"))
    assert (message.kind, message.delivery, message.text) == ("outbound", "held", "Het is onderweg.")
    assert message.recipients == [{"place": "to", "name": "Chidi Okafor", "address": "chidi@example.net"}]
    assert message.send_at == clock.now() + timedelta(seconds=10)
    assert (message.author_id, message.author_name, message.trust) == (house.ana.id, "Ana", "own")


def test_after_an_answer_the_conversation_waits_for_the_customer_and_is_its_writer_s(house, asked):
    answer(house, asked)
    conversation = row(asked)
    assert (conversation.status, conversation.waiting_since, conversation.owner_id) == ("waiting", None, house.ana.id)
    assert (conversation.messages, conversation.preview) == (2, "Het is onderweg.")


def test_the_writer_says_what_then(house, asked):
    answer(house, asked, then="closed")
    assert row(asked).status == "closed"
    with pytest.raises(InvalidInput):
        answer(house, asked, then="snoozed")


def test_a_form_sent_twice_is_one_answer(house, asked):
    key = uuid4()
    assert answer(house, asked, client_key=key) == answer(house, asked, client_key=key)
    assert (Message.objects.filter(kind="outbound").count(), row(asked).messages) == (1, 2)
    assert write_reply(actor=house.as_(house.bo), conversation=asked, text="Ook ik.", client_key=key)
    assert row(asked).messages == 3


def test_what_the_house_says_under_one_key_is_one_answer_by_the_database(house, asked):
    """Who has no author is nobody twice, and not two nobodies."""
    key = uuid4()
    first = write_reply(actor=SYSTEM, conversation=asked, text="Wij zijn gesloten.", client_key=key)
    assert write_reply(actor=SYSTEM, conversation=asked, text="Wij zijn gesloten.", client_key=key) == first
    twin = Message.objects.get(id=first)
    twin.id = new_id()
    with pytest.raises(IntegrityError):
        twin.save(force_insert=True)


@pytest.mark.parametrize("changed", [{"text": "Toch anders."}, {"to": ["elena@example.net"]}, {"cc": ["elena@example.net"]}])
def test_an_old_form_filled_in_anew_is_refused_instead_of_taken_for_the_first(house, asked, changed):
    key = uuid4()
    answer(house, asked, client_key=key)
    with pytest.raises(AlreadyWritten):
        write_reply(actor=house.as_(house.ana), conversation=asked, client_key=key, **{"text": "Het is onderweg.", **changed})


def test_an_old_form_sent_again_after_its_answer_was_taken_back_is_not_taken_for_sent(house, asked):
    key = uuid4()
    undo_send(actor=house.as_(house.ana), message=answer(house, asked, client_key=key))
    with pytest.raises(AlreadyWritten):
        answer(house, asked, client_key=key)


def test_it_leaves_once_when_its_time_has_come(house, clock, asked):
    message, before = answer(house, asked), head()
    assert release_due_messages(at=clock.forward(seconds=9)) == 0
    assert release_due_messages(at=clock.forward(seconds=1)) == 1
    assert release_due_messages(at=clock.now()) == 0
    ready = [e.payload for e in events_after(before) if e.kind == "message_ready_to_send"]
    assert [(e["message"], e["channel"], e["account"]) for e in ready] == [
        (str(message), "email", "00000000-0000-0000-0000-000000000001")
    ]
    assert Message.objects.get(id=message).delivery == "queued"


def test_an_answer_for_later_waits_until_then(house, clock, asked):
    later = clock.now() + timedelta(hours=20)
    answer(house, asked, send_at=later)
    assert release_due_messages(at=clock.forward(hours=19)) == 0
    assert release_due_messages(at=clock.forward(hours=1)) == 1


@pytest.mark.parametrize("wrong", [timedelta(seconds=-1), timedelta(0), timedelta(days=367)])
def test_later_lies_in_the_coming_year(house, clock, asked, wrong):
    with pytest.raises(NotInTheFuture):
        answer(house, asked, send_at=clock.now() + wrong)


def test_later_never_comes_before_it_could_be_undone(house, clock, asked):
    message = answer(house, asked, send_at=clock.now() + timedelta(seconds=3))
    assert Message.objects.get(id=message).send_at == clock.now() + timedelta(seconds=10)


def test_taking_it_back_makes_it_a_draft_again(house, clock, asked):
    asked_at = row(asked).waiting_since
    clock.forward(minutes=1)
    file = upload(house, asked, clock)
    message = answer(house, asked, cc=["els@example.net"], attachments=[file.id])
    undo_send(actor=house.as_(house.ana), message=message)
    draft = Draft.objects.get(conversation=asked, agent=house.ana)
    assert (draft.kind, draft.text) == ("reply", "Het is onderweg.")
    assert draft.recipients == {"to": ["chidi@example.net"], "cc": ["els@example.net"], "bcc": []}
    file.refresh_from_db()
    assert (file.message_id, file.uploaded_by, file.uploaded_for) == (None, house.ana.id, asked)
    conversation = row(asked)
    assert (conversation.status, conversation.waiting_since, conversation.messages) == ("open", asked_at, 1)
    assert release_due_messages(at=clock.forward(minutes=1)) == 0
    assert [m.kind for m in conversation_view(house.as_(house.ana), asked).messages] == ["inbound"]


def test_what_was_begun_meanwhile_stays_below_what_is_taken_back(house, clock, asked):
    message = answer(house, asked)
    Draft.objects.create(conversation_id=asked, agent=house.ana, kind="reply", text="Nog iets:", saved_at=clock.now())
    undo_send(actor=house.as_(house.ana), message=message)
    assert Draft.objects.get().text == "Het is onderweg.\n\nNog iets:"


def test_what_has_left_cannot_be_taken_back(house, clock, asked):
    message = answer_for_good(house, clock, asked)
    with pytest.raises(TooLateToUndo):
        undo_send(actor=house.as_(house.ana), message=message)
    assert (Message.objects.get(id=message).text, Draft.objects.count()) == ("Het is onderweg.", 0)


def test_a_lead_may_take_back_for_an_agent_but_not_the_other_way_round(house, asked):
    of_bo = write_reply(actor=house.as_(house.bo), conversation=asked, text="Van Bo.")
    with pytest.raises(NotFound):
        undo_send(actor=house.as_(house.ana), message=of_bo)
    of_ana = answer(house, asked)
    undo_send(actor=house.as_(house.bo), message=of_ana)
    assert Draft.objects.get().agent_id == house.ana.id


def test_whom_ana_writes_to_takes_part(house, asked):
    answer(house, asked, cc=["Els@Example.NET"], bcc=["els@example.net", "piet@example.net"])
    assert set(Participant.objects.values_list("address", "place")) == {
        ("chidi@example.net", "customer"), ("els@example.net", "copy"), ("piet@example.net", "copy"),
    }  # fmt: skip


def test_the_customer_is_answered_where_they_last_wrote_from(house, clock, asked):
    customer = row(asked).customer_id
    clock.forward(minutes=1)
    Message.objects.filter(conversation=asked).update(author_address="thuis@example.net", author_id=customer)
    assert conversation_view(house.as_(house.ana), asked).reply_to == ("thuis@example.net",)
    assert Message.objects.get(id=answer(house, asked)).recipients[0]["address"] == "thuis@example.net"


def test_files_go_with_one_message_only(house, clock, asked):
    file = upload(house, asked, clock)
    message = answer(house, asked, text="", attachments=[file.id])
    assert Attachment.objects.get(message=message).id == file.id
    with pytest.raises(UploadGone):
        answer(house, asked, attachments=[file.id])
    with pytest.raises(UploadGone):
        write_reply(actor=house.as_(house.bo), conversation=asked, text="x", attachments=[upload(house, asked, clock).id])


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"text": "  \n"}, EmptyMessage),
        ({"to": []}, NoRecipient),
        ({"to": [], "cc": ["els@example.net"]}, NoRecipient),
        ({"to": ["els"]}, UnreadableAddress),
        ({"to": ["els@example.net\nBcc: allen@example.net"]}, UnreadableAddress),
        ({"cc": ["<script>@example.net"]}, UnreadableAddress),
        ({"cc": ["els@example.net, piet@example.net"]}, UnreadableAddress),
    ],
)
def test_what_cannot_be_sent_is_refused_and_changes_nothing(house, asked, wrong, refusal):
    before = head()
    with pytest.raises(refusal):
        answer(house, asked, **wrong)
    assert (Message.objects.count(), row(asked).status, head(), StateChange.objects.count()) == (1, "open", before, 1)


def test_dora_of_another_team_finds_nothing_to_answer(house, asked):
    before = head()
    for conversation in (asked, new_id()):
        with pytest.raises(NotFound):
            write_reply(actor=house.as_(house.dora), conversation=conversation, text="Hallo?")
    message = answer(house, asked)
    with pytest.raises(NotFound):
        undo_send(actor=house.as_(house.dora), message=message)
    assert (Message.objects.filter(kind="outbound").count(), Message.objects.get(id=message).delivery) == (1, "held")
    assert before < head()


def test_a_merged_conversation_says_where_to_go_on(house, asked):
    target = receive(house)
    Conversation.objects.filter(id=asked).update(merged_into=target.conversation)
    with pytest.raises(AlreadyMerged, match=r".*") as refused:
        answer(house, asked)
    assert str(target.number) in str(refused.value)


def test_ana_may_write_first(house, clock):
    conversation = open_conversation(
        actor=house.as_(house.ana), team=house.team.id, address="Els@Example.net", name="Els", subject="Uw bestelling",
        channel="email", account=None,
    )  # fmt: skip
    message = answer(house, conversation, text="Uw boek is er.")
    assert Message.objects.get(id=message).recipients == [{"place": "to", "name": "Els", "address": "els@example.net"}]
    with pytest.raises(NotFound):
        open_conversation(actor=house.as_(house.dora), team=house.team.id, address="a@example.net", subject="", channel="email",
                          account=None)  # fmt: skip


def test_a_customer_on_a_machine_without_a_domain_can_be_answered(house):
    conversation = receive(house, author_address="chidi@localhost").conversation
    assert Message.objects.get(id=answer(house, conversation)).recipients[0]["address"] == "chidi@localhost"
