"""What the room's tests say in one word: Chidi writes, Ana answers."""

from typing import Any
from uuid import UUID

from alvast.conversations.actions import catch_up_search, receive_messages, release_due_messages, write_reply
from alvast.conversations.inbound import InboundMessage, Received, Recipient
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id

SHOP = "klantenservice@example.org"


def mail(house: Any, **given: Any) -> InboundMessage:
    """A mail from Chidi to Klantenservice, different where `given` says so."""
    fields: dict[str, Any] = {
        "channel": "email", "account": UUID(int=1), "team": house.team.id, "raw": new_id(),
        "external_id": f"<{new_id()}@example.net>",
        "author_address": house.chidi_address, "author_name": "Chidi Okafor", "occurred_at": now(),
        "subject": "Waar is mijn boek?",
        "text": "Goedemiddag, mijn bestelling 48213 is er nog niet.", "quoted": "", "html": "",
        "recipients": (Recipient("to", "", SHOP),), "attachments": (), "automatic": "", "trust": "unproven",
        "conversation": None, "language": "nl", "own_addresses": frozenset({SHOP}),
    }  # fmt: skip
    return InboundMessage(**(fields | given))


def receive(house: Any, **given: Any) -> Received:
    """Chidi writes, and what he wrote can be found."""
    received = receive_messages(messages=[mail(house, **given)])[0]
    catch_up_search()
    return received


def answer(house: Any, conversation: UUID, *, text: str = "Het is onderweg.", **given: Any) -> UUID:
    """Ana answers."""
    return write_reply(actor=house.as_(house.ana), conversation=conversation, text=text, **given)


def answer_for_good(house: Any, clock: Any, conversation: UUID, **given: Any) -> UUID:
    """Ana answers, and the time to undo passes."""
    message = answer(house, conversation, **given)
    release_due_messages(at=clock.forward(seconds=11))
    return message
