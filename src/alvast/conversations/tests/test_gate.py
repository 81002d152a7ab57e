"""Who may see which conversation; what is not there and what is not yours look alike."""

import pytest

from alvast.conversations.actions import merge_conversations
from alvast.conversations.errors import NotFound
from alvast.conversations.inbound import NewAttachment
from alvast.conversations.models import Attachment, Conversation
from alvast.conversations.queries import (
    attachment_for,
    changes_since,
    conversation_for,
    conversation_view,
    message_for,
    shown_message,
    visible_conversations,
)
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import ANONYMOUS, SYSTEM, Actor, ActorKind
from alvast.kernel.blobs import store_blobs
from alvast.kernel.ids import new_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def received(house, clock):
    return receive(house, attachments=(NewAttachment("a.txt", "text/plain", b"abc"),))


def test_agents_and_leads_see_their_teams_and_administrators_all(house, received):
    seen = {name: visible_conversations(house.as_(getattr(house, name))).count() for name in ("ana", "bo", "dora", "root")}
    assert seen == {"ana": 1, "bo": 1, "dora": 0, "root": 1}
    customer = Actor(kind=ActorKind.CUSTOMER, id=Conversation.objects.get().customer_id)
    assert [visible_conversations(actor).count() for actor in (ANONYMOUS, customer, SYSTEM)] == [0, 0, 1]


def test_it_is_found_by_id_by_number_and_as_people_write_it(house, received):
    ana = house.as_(house.ana)
    for key in (
        received.conversation,
        str(received.conversation),
        received.number,
        f"#{received.number}",
        f" {received.number} ",
    ):
        assert conversation_for(ana, key).id == received.conversation


@pytest.mark.parametrize("odd", ["", "#", "abc", "-1", "1e3", "²", "٤٢", "9" * 19, "9" * 400, "#" * 3, 0, 2**63, "\x00"])
def test_what_cannot_be_a_conversation_is_not_found(house, received, odd):
    with pytest.raises(NotFound):
        conversation_for(house.as_(house.ana), odd)


def test_not_there_and_not_yours_look_alike(house, received):
    dora = house.as_(house.dora)
    file = Attachment.objects.get().id
    for read, theirs in (
        (conversation_for, received.conversation), (conversation_for, received.number), (conversation_view, received.number),
        (message_for, received.message), (shown_message, received.message), (attachment_for, file),
    ):  # fmt: skip
        refusals = []
        for key in (theirs, new_id()):
            with pytest.raises(NotFound) as refused:
                read(dora, key)
            refusals.append((str(refused.value), refused.value.fields))
        assert refusals[0] == refusals[1]
    with pytest.raises(NotFound):
        changes_since(dora, received.conversation, 0)


def test_a_file_is_read_through_the_gate(house, received):
    found = attachment_for(house.as_(house.ana), Attachment.objects.get().id)
    assert (found.name, found.size, found.content()) == ("a.txt", 3, b"abc")


def test_a_waiting_upload_is_its_maker_s_only(house, clock, received):
    blob = store_blobs([b"x"])[0]
    file = Attachment.objects.create(
        blob=blob, name="x", type="text/plain", size=1, made_at=clock.now(), uploaded_by=house.ana.id
    )
    assert attachment_for(house.as_(house.ana), file.id).message is None
    with pytest.raises(NotFound):
        attachment_for(house.as_(house.bo), file.id)


def test_a_merged_one_still_answers_with_the_way(house, received):
    target, ana = receive(house), house.as_(house.ana)
    merge_conversations(actor=ana, into=target.conversation, sources=[received.conversation])
    assert conversation_for(ana, received.number).merged_into == target.number
