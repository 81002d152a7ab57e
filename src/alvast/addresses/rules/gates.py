"""Who may look after registers and keys. Pure."""

from alvast.kernel.actor import Actor, ActorKind


def may_manage(actor: Actor) -> bool:
    """Administrators, and the system itself."""
    return actor.kind is ActorKind.SYSTEM or (actor.kind is ActorKind.AGENT and actor.is_admin)
