"""Who looks at a conversation or writes in it, and what that agent has read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from alvast.conversations.actions.personal import agent_of
from alvast.conversations.models import Mention
from alvast.conversations.queries.gates import conversation_for
from alvast.conversations.queries.shown import ShownViewer
from alvast.conversations.queries.viewing import viewers
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now

_SEE = """
INSERT INTO conversations_viewing AS mine (conversation_id, agent_id, seen_at, typing_at, read_up_to)
VALUES (%(conversation)s, %(agent)s, %(at)s, %(typing_at)s, %(read_up_to)s)
ON CONFLICT (conversation_id, agent_id) DO UPDATE SET seen_at = greatest(mine.seen_at, excluded.seen_at),
  typing_at = excluded.typing_at, read_up_to = greatest(mine.read_up_to, excluded.read_up_to)
"""


@transaction.atomic
def mark_seen(
    *, actor: Actor, conversation: UUID, typing: bool = False, read_up_to: datetime | None = None
) -> tuple[ShownViewer, ...]:
    """Says every few seconds that the agent has the conversation open; answers which colleagues have too.

    `read_up_to` is the `recorded_at` of the newest message on the agent's screen, left out when none was shown since.
    What was read stays read, and so do mentions in it. Raises NotFound.
    """
    agent, found, at = agent_of(actor), conversation_for(actor, conversation), now()
    values: dict[str, Any] = {
        "conversation": found.id, "agent": agent, "at": at, "typing_at": at if typing else None,
        "read_up_to": min(read_up_to, at) if read_up_to else None,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_SEE, values)
    if read_up_to is not None:
        unread = Mention.objects.filter(agent=agent, read_at=None, message__conversation=found.id)
        unread.filter(message__recorded_at__lte=read_up_to).update(read_at=at)
    return viewers(actor, found.id)


def mark_left(*, actor: Actor, conversation: UUID) -> None:
    """Says that the agent closed the page, so that colleagues need not wait half a minute. Raises NotFound."""
    agent, found = agent_of(actor), conversation_for(actor, conversation)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE conversations_viewing SET typing_at = NULL, seen_at = seen_at - interval '1 minute' "
            "WHERE conversation_id = %s AND agent_id = %s AND seen_at > %s - interval '1 minute'",
            [found.id, agent, now()],
        )
