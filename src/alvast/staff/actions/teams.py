"""Teams and who is in them."""

from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.ids import TeamId
from alvast.staff.errors import NameTaken, NotAllowed
from alvast.staff.events import AgentChanged, TeamChanged
from alvast.staff.models import Team, TeamMember
from alvast.staff.rules import may_manage_team, may_manage_teams


def add_team(*, actor: Actor, name: str, calendar: UUID | None = None) -> TeamId:
    """Raises NotAllowed, NameTaken."""
    if not may_manage_teams(actor):
        raise NotAllowed
    try:
        with transaction.atomic():
            team = Team.objects.create(name=name.strip(), calendar_id=calendar, made_at=now())
            state([TeamChanged(changed=team.id)], actor=actor)
    except IntegrityError as error:
        raise NameTaken(name=name) from error
    return TeamId(team.id)


def change_team(*, actor: Actor, team: UUID, name: str, calendar: UUID | None) -> None:
    """Raises NotAllowed, NotFound, NameTaken."""
    if not may_manage_teams(actor):
        raise NotAllowed
    try:
        with transaction.atomic():
            if not Team.objects.filter(id=team).update(name=name.strip(), calendar_id=calendar):
                raise NotFound
            state([TeamChanged(changed=team)], actor=actor)
    except IntegrityError as error:
        raise NameTaken(name=name) from error


def archive_team(*, actor: Actor, team: UUID) -> None:
    """Takes a team out of every choice; its conversations stay readable. Raises NotAllowed, NotFound."""
    if not may_manage_teams(actor):
        raise NotAllowed
    with transaction.atomic():
        if not Team.objects.filter(id=team, archived_at=None).update(archived_at=now()):
            raise NotFound
        state([TeamChanged(changed=team)], actor=actor)


def join_team(*, actor: Actor, team: UUID, agent: UUID) -> None:
    """Adds an agent; joining twice is once. Raises NotAllowed."""
    if not may_manage_team(actor, team):
        raise NotAllowed
    with transaction.atomic():
        TeamMember.objects.bulk_create([TeamMember(team_id=team, agent_id=agent, joined_at=now())], ignore_conflicts=True)
        state([AgentChanged(agent=agent)], actor=actor)


def leave_team(*, actor: Actor, team: UUID, agent: UUID) -> None:
    """Removes an agent; what that agent owned stays owned until transferred. Raises NotAllowed."""
    if not may_manage_team(actor, team):
        raise NotAllowed
    with transaction.atomic():
        TeamMember.objects.filter(team_id=team, agent_id=agent).delete()
        state([AgentChanged(agent=agent)], actor=actor)
