"""What a customer writes on the portal: one more message in the same conversation, as if it had come by mail."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from alvast.conversations.actions import receive_messages
from alvast.conversations.errors import EmptyMessage
from alvast.conversations.inbound import InboundMessage, NewAttachment
from alvast.conversations.queries import OwnConversationView, count_own_messages
from alvast.kernel.clock import now
from alvast.portal.errors import TooManyMessages
from alvast.portal.rules import MESSAGES_AN_HOUR

CHANNEL = "portal"
PROVEN = "token"  # the visitor showed to read the mail of this address


@transaction.atomic
def answer_in_conversation(
    *, view: OwnConversationView, customers: Sequence[UUID], address: str, name: str, text: str, form: UUID,
    files: Sequence[NewAttachment] = (),
) -> None:  # fmt: skip
    """Adds the words to the conversation. `form` makes that a form sent twice is one message.

    `view` was read for this customer, so it passed the gate. Raises EmptyMessage and TooManyMessages.
    """
    if not text.strip() and not files:
        raise EmptyMessage
    at = now()
    if count_own_messages(customers, since=at - timedelta(hours=1)) >= MESSAGES_AN_HOUR:
        raise TooManyMessages
    original = uuid5(NAMESPACE_URL, f"{CHANNEL}:{view.line.id}:{address}:{form}")
    receive_messages(
        messages=[
            InboundMessage(
                channel=CHANNEL, account=view.account or view.team, team=view.team, raw=original, external_id="",
                author_address=address, author_name=name, occurred_at=at, subject=view.line.subject, text=text.strip(),
                quoted="", html="", recipients=(), attachments=tuple(files), automatic="", trust=PROVEN,
                conversation=view.line.id, answered_by=view.channel,
            )
        ]
    )  # fmt: skip
