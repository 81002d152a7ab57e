"""What one agent has in hand in one conversation beside the draft: files that wait, and how far it was read."""

from datetime import datetime
from uuid import UUID

from alvast.conversations.models import Attachment, Viewing
from alvast.conversations.queries.gates import conversation_for
from alvast.conversations.queries.shown import ShownAttachment
from alvast.kernel.actor import Actor


def waiting_uploads(actor: Actor, conversation: UUID) -> tuple[ShownAttachment, ...]:
    """The actor's files that wait for their message, oldest first. Raises NotFound."""
    found = conversation_for(actor, conversation)
    if actor.id is None:
        return ()
    rows = Attachment.objects.filter(message=None, uploaded_by=actor.id, uploaded_for=found.id).order_by("made_at", "id")
    return tuple(ShownAttachment(*row) for row in rows.values_list("id", "name", "type", "size", "content_id", "inline"))


def read_up_to(actor: Actor, conversation: UUID) -> datetime | None:
    """The `at` of the newest message the actor has read; None when it was never opened. Raises NotFound."""
    found = conversation_for(actor, conversation)
    rows = Viewing.objects.filter(conversation=found.id, agent=actor.id)
    return rows.values_list("read_up_to", flat=True).first()
