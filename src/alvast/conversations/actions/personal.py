"""What belongs to one agent: drafts, uploads, own views. Programs and customers have none of these."""

from uuid import UUID

from alvast.conversations.errors import NotFound
from alvast.kernel.actor import Actor, ActorKind


def agent_of(actor: Actor) -> UUID:
    """The agent who acts. Raises NotFound for anyone else."""
    if actor.kind is not ActorKind.AGENT or actor.id is None:
        raise NotFound
    return actor.id
