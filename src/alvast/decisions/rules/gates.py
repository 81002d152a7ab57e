"""Who may see a decision and object to it. Pure."""

from collections.abc import Collection
from uuid import UUID

from alvast.kernel.actor import Actor, ActorKind

_STAFF_SIDE = {ActorKind.AGENT, ActorKind.TOKEN, ActorKind.SYSTEM}


def may_see(actor: Actor, *, records: Collection[UUID]) -> bool:
    """The staff, and the person it is about. `records` are all records of that person."""
    return actor.kind in _STAFF_SIDE or (actor.kind is ActorKind.CUSTOMER and actor.id in records)
