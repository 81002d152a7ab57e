"""Who answers: the bot, or people."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import locked, to_handler, to_status, write
from alvast.conversations.actions.ownership import give
from alvast.conversations.errors import ConversationErased
from alvast.conversations.models import Conversation
from alvast.conversations.queries.talk import asked_since
from alvast.conversations.rules.causes import Cause
from alvast.kernel.actor import Actor

Handler = Conversation.Handler


@transaction.atomic
def give_to_bot(*, actor: Actor, conversation: UUID, reason: str = "") -> bool:
    """Lets the bot answer from now on; it is nobody's then. False when it did so already.

    Raises NotFound, AlreadyMerged, ConversationErased.
    """
    row = locked(actor, conversation)
    if row.erased_at is not None:
        raise ConversationErased
    if not to_handler(row, Handler.BOT, actor=actor, reason=reason):
        return False
    if row.owner_id is not None:
        give(row, None, actor=actor, cause=Cause.GIVEN_TO_BOT)
    return True


@transaction.atomic
def take_from_bot(*, actor: Actor, conversation: UUID, reason: str = "") -> bool:
    """People answer from now on, and the bot is silent until one gives it back; False when it was so already.

    The customer waits for them since they first asked: the bot's answers ended no wait. Raises NotFound, AlreadyMerged.
    """
    row = locked(actor, conversation)
    if not to_handler(row, Handler.AGENT, actor=actor, reason=reason):
        return False
    if row.status == Conversation.Status.WAITING:
        to_status(row, Conversation.Status.OPEN, actor=actor, cause=Cause.TRANSFERRED)
    if row.status == Conversation.Status.OPEN:
        write(row, waiting_since=asked_since(row.id))
    return True
