"""Who may do what to whom among staff. Pure."""

from uuid import UUID

from alvast.kernel.actor import Actor, ActorKind, Role


def may_manage_teams(actor: Actor) -> bool:
    """Making and changing teams, calendars, inboxes: administrators and the system itself."""
    return actor.kind is ActorKind.SYSTEM or actor.is_admin


def may_manage_team(actor: Actor, team: UUID) -> bool:
    """Who is in a team: administrators, and the leads of that very team."""
    return may_manage_teams(actor) or (actor.is_lead and team in actor.teams)


def may_manage_agents(actor: Actor, role: Role) -> bool:
    """Accounts are an administrator's work, whatever their role; nobody raises a role above their own."""
    return may_manage_teams(actor) and role in Role
