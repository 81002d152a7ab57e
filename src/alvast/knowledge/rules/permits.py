"""Who may do what with a text. Pure."""

from uuid import UUID

from alvast.kernel.actor import Actor, ActorKind


def may_write(actor: Actor) -> bool:
    """Everyone on the staff; programs that keep the knowledge in step."""
    return actor.kind in (ActorKind.AGENT, ActorKind.SYSTEM)


def may_approve(actor: Actor, written_by: UUID | None) -> bool:
    """A lead, but not what they wrote themself: a second pair of eyes. An administrator may, who may be alone."""
    if actor.kind is ActorKind.SYSTEM or actor.is_admin:
        return True
    return actor.is_lead and actor.id != written_by


def may_withdraw(actor: Actor) -> bool:
    return actor.kind is ActorKind.SYSTEM or actor.is_lead


def may_arrange(actor: Actor, *, is_read: bool) -> bool:
    """Who reads it, who owns it, when it is looked at again. Of what people read already: a lead."""
    return may_withdraw(actor) or (may_write(actor) and not is_read)
