"""A promise is visible to whoever may see the conversation it was made in. What is missing and what is hidden look alike."""

from uuid import UUID

from django.db.models import QuerySet

from alvast.conversations.queries import visible_conversations
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.promises.models import Promise


def visible_promises(actor: Actor) -> QuerySet[Promise]:
    """The promises of the actor's teams; all of them for one who sees all."""
    if actor.sees_all:
        return Promise.objects.all()
    return Promise.objects.filter(message__conversation__in=visible_conversations(actor))


def visible_promise(actor: Actor, promise: UUID) -> Promise:
    """Raises NotFound."""
    row = visible_promises(actor).select_related("message__conversation").filter(id=promise).first()
    if row is None:
        raise NotFound
    return row
