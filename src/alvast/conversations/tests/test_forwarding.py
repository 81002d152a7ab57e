"""Ana passes Chidi's mail on to the printer, with a word of her own."""

import pytest

from alvast.conversations.actions import forward_message, release_due_messages, undo_send
from alvast.conversations.errors import MessageErased, NoRecipient, NotFound
from alvast.conversations.inbound import NewAttachment
from alvast.conversations.models import Attachment, Conversation, Draft, Message, Participant
from alvast.conversations.tests.people import receive
from alvast.kernel.blobs import read_blob

pytestmark = pytest.mark.django_db
PRINTER = "drukkerij@example.com"


@pytest.fixture
def received(house, clock):
    return receive(house, attachments=(NewAttachment("foto.jpg", "image/jpeg", b"foto"),), quoted="> eerder")


def test_it_carries_the_words_the_files_and_a_note(house, received):
    passed_on = forward_message(actor=house.as_(house.ana), message=received.message, to=[PRINTER], note_text="Kunt u kijken?")
    message = Message.objects.get(id=passed_on)
    assert (message.text, message.forwarded, message.delivery) == ("Kunt u kijken?", True, "held")
    assert message.recipients == [{"place": "to", "name": "", "address": PRINTER}]
    head, words, quote = message.quoted.split("\n\n")
    assert head.splitlines()[1:] == [
        "Van: Chidi Okafor <chidi@example.net>", "Datum: 18 mei 2026 11:12", "Onderwerp: Waar is mijn boek?",
    ]  # fmt: skip
    assert (words, quote) == ("Goedemiddag, mijn bestelling 48213 is er nog niet.", "> eerder")
    own, original = Attachment.objects.get(message=passed_on), Attachment.objects.get(message=received.message)
    assert own.blob != original.blob
    assert read_blob(own.blob) == read_blob(original.blob) == b"foto"


def test_the_customer_still_waits_and_the_printer_takes_no_part(house, received):
    forward_message(actor=house.as_(house.ana), message=received.message, to=[PRINTER])
    conversation = Conversation.objects.get(id=received.conversation)
    assert (conversation.status, conversation.waiting_since, conversation.owner_id) == ("open", conversation.opened_at, None)
    assert not Participant.objects.filter(address=PRINTER).exists()


def test_it_can_be_taken_back(house, clock, received):
    passed_on = forward_message(actor=house.as_(house.ana), message=received.message, to=[PRINTER], note_text="Kijkt u?")
    undo_send(actor=house.as_(house.ana), message=passed_on)
    assert (Draft.objects.get().kind, Draft.objects.get().text) == ("forward", "Kijkt u?")
    assert release_due_messages(at=clock.forward(minutes=1)) == 0


def test_erased_words_are_not_passed_on(house, clock, received):
    Message.objects.filter(id=received.message).update(erased_at=clock.now())
    with pytest.raises(MessageErased):
        forward_message(actor=house.as_(house.ana), message=received.message, to=[PRINTER])


def test_it_needs_someone_to_go_to(house, received):
    with pytest.raises(NoRecipient):
        forward_message(actor=house.as_(house.ana), message=received.message, to=[])


def test_dora_of_another_team_passes_nothing_on(house, received):
    with pytest.raises(NotFound):
        forward_message(actor=house.as_(house.dora), message=received.message, to=["dora@example.com"])
    assert Message.objects.count() == 1
