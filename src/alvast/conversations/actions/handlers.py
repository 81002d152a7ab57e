"""Who answers: the bot, or people."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import locked, to_handler
from alvast.conversations.actions.ownership import give
from alvast.conversations.errors import ConversationErased
from alvast.conversations.models import Conversation
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

    Raises NotFound, AlreadyMerged.
    """
    return to_handler(locked(actor, conversation), Handler.AGENT, actor=actor, reason=reason)
