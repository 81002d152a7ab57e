"""Who may do what with the records of customers. Pure."""

from alvast.kernel.actor import Actor, ActorKind

_STAFF_SIDE = {ActorKind.AGENT, ActorKind.BOT, ActorKind.TOKEN, ActorKind.SYSTEM}


def may_write(actor: Actor) -> bool:
    """Everyone on the staff's side may record; customers and strangers do so only through a staff-side action."""
    return actor.kind in _STAFF_SIDE


def may_erase(actor: Actor) -> bool:
    """Erasing is for leads and administrators, and for the system itself (retention, restore)."""
    return actor.kind is ActorKind.SYSTEM or actor.is_lead
