"""Who else has a conversation open now: the collision notice."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from alvast.conversations.models import Viewing
from alvast.conversations.queries.gates import conversation_for
from alvast.conversations.queries.shown import ShownViewer
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now

PRESENT = timedelta(seconds=30)  # a colleague not heard of for longer has left


def viewers(actor: Actor, conversation: UUID) -> tuple[ShownViewer, ...]:
    """The colleagues, by name, and whether they are typing. Raises NotFound."""
    return looked_at(conversation_for(actor, conversation).id, actor)[0]


def looked_at(conversation: UUID, actor: Actor) -> tuple[tuple[ShownViewer, ...], datetime | None]:
    """The same, and up to where the actor has read it, for a conversation that came through the gate; one query."""
    since = now() - PRESENT
    rows = Viewing.objects.filter(Q(seen_at__gte=since) | Q(agent=actor.id), conversation=conversation).order_by("agent__name")
    found = list(rows.values_list("agent", "agent__name", "typing_at", "read_up_to"))
    colleagues = tuple(
        ShownViewer(agent, name, typing_at is not None and typing_at >= since)
        for agent, name, typing_at, _ in found
        if agent != actor.id
    )
    return colleagues, next((read for agent, _, _, read in found if agent == actor.id), None)
