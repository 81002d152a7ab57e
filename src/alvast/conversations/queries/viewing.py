"""Who else has a conversation open now: the collision notice."""

from datetime import timedelta
from uuid import UUID

from alvast.conversations.models import Viewing
from alvast.conversations.queries.gates import conversation_for
from alvast.conversations.queries.shown import ShownViewer
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now

PRESENT = timedelta(seconds=30)  # a colleague not heard of for longer has left


def viewers(actor: Actor, conversation: UUID) -> tuple[ShownViewer, ...]:
    """The colleagues, by name, and whether they are typing. Raises NotFound."""
    return colleagues_at(conversation_for(actor, conversation).id, actor)


def colleagues_at(conversation: UUID, actor: Actor) -> tuple[ShownViewer, ...]:
    """The same for a conversation that came through the gate."""
    since = now() - PRESENT
    rows = Viewing.objects.filter(conversation=conversation, seen_at__gte=since).exclude(agent=actor.id).order_by("agent__name")
    return tuple(
        ShownViewer(agent, name, typing_at is not None and typing_at >= since)
        for agent, name, typing_at in rows.values_list("agent", "agent__name", "typing_at")
    )
