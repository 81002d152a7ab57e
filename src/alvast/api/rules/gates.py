"""Who may look after tokens and webhooks. Pure."""

from alvast.kernel.actor import Actor, ActorKind


def may_manage(actor: Actor) -> bool:
    """Administrators, and the system itself: a token can carry data out of the house."""
    return actor.kind is ActorKind.SYSTEM or (actor.kind is ActorKind.AGENT and actor.is_admin)
