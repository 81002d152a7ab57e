"""Private notes: words between agents, never sent."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import locked
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.actions.writing import count_message, insert_once, refuse_empty, take_uploads, written
from alvast.conversations.errors import NotInTheTeam
from alvast.conversations.events import AgentMentioned, MessageWritten
from alvast.conversations.models import Conversation, Draft, Mention, Message
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import AgentId, MessageId
from alvast.staff.queries import agents_who_see


@transaction.atomic
def write_note(
    *, actor: Actor, conversation: UUID, text: str, mentions: Sequence[AgentId | UUID] = (), attachments: Sequence[UUID] = (),
    client_key: UUID | None = None,
) -> MessageId:  # fmt: skip
    """Writes a private note and tells the agents it mentions; they must be able to see the conversation.

    Raises NotFound, AlreadyMerged, EmptyMessage, NotInTheTeam, UploadGone.
    """
    refuse_empty(text, attachments)
    at, row = now(), locked(actor, conversation)
    _refuse_strangers(row, mentions)
    note = written(row, actor=actor, kind=Message.Kind.NOTE, text=text, at=at, client_key=client_key)
    first = insert_once(note)
    if first is not None:
        return first
    take_uploads(note, attachments, actor=actor)
    Mention.objects.bulk_create([Mention(message=note, agent_id=agent, at=at) for agent in set(mentions)])
    count_message(row, note)
    Draft.objects.filter(conversation=row, agent=actor.id, kind="note").delete()
    reindex([row.id])
    place = {"conversation": row.id, "team": row.team_id, "message": note.id}
    state([MessageWritten(**place, note=True), *(AgentMentioned(**place, agent=a) for a in set(mentions))], actor=actor)
    return MessageId(note.id)


def _refuse_strangers(row: Conversation, mentions: Sequence[UUID]) -> None:
    """A note must not be announced to someone who cannot read it."""
    if not set(mentions) <= agents_who_see(row.team_id):
        raise NotInTheTeam
