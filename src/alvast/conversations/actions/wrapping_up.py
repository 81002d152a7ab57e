"""What came of a conversation, written when it is done."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import locked, to_status
from alvast.conversations.errors import NotFound
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import Conversation, Disposition, WrapUp
from alvast.conversations.rules.causes import Cause
from alvast.conversations.rules.words import one_line
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state


@transaction.atomic
def wrap_up(*, actor: Actor, conversation: UUID, disposition: UUID, cause: str = "", note: str = "") -> None:
    """Writes the outcome, its cause and a short note, and closes the conversation. Raises NotFound, AlreadyMerged."""
    row = locked(actor, conversation)
    in_use = Disposition.objects.filter(id=disposition, archived_at=None)
    chosen = (in_use.filter(team=None) | in_use.filter(team=row.team_id)).first()
    if chosen is None:
        raise NotFound
    WrapUp.objects.create(
        conversation=row, disposition=chosen, cause=one_line(cause, 80), note=one_line(note, 500), at=now(),
        agent_id=actor.id if actor.role is not None else None,
    )  # fmt: skip
    to_status(row, Conversation.Status.CLOSED, actor=actor, cause=Cause.WRAPPED_UP)
    state([ConversationChanged(conversation=row.id, team=row.team_id, what="wrap_up")], actor=actor)
