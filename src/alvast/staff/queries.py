"""Reads of the room; typed results, no rows."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from alvast.kernel.actor import Actor, ActorKind, Role
from alvast.kernel.calendar import BusinessCalendar
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.staff.models import Agent, Calendar, Organisation, Team, TeamMember


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team as shown in a choice."""

    id: UUID
    name: str
    calendar: UUID | None = None


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """Who customers know us as; both empty until an administrator said so."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class AgentLine:
    """An agent as shown to colleagues."""

    id: UUID
    name: str
    email: str
    role: Role
    language: str
    is_active: bool
    teams: tuple[TeamLine, ...]
    last_seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """A calendar as stored."""

    id: UUID
    name: str
    time_zone: str
    blocks: dict[str, Any]
    country: str
    exceptions: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SessionStanding:
    """A signed-in session that still holds; `password_mark` changes with the password, which ends older sessions."""

    session: str
    agent: UUID
    actor: Actor
    password_mark: str


def actor_of(agent: Agent) -> Actor:
    """What this agent may see and do; one query."""
    return _actor(agent.id, agent.role, TeamMember.objects.filter(agent_id=agent.id).values_list("team_id", flat=True))


def session_standings(sessions: Collection[tuple[str, UUID]]) -> list[SessionStanding]:
    """Of these sessions of these agents, those not ended, of accounts not disabled; one query for any number."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDINGS, [[key for key, _ in sessions], [agent for _, agent in sessions], now()])
        return [SessionStanding(key, agent, _actor(agent, role, teams), mark) for key, agent, role, mark, teams in cursor]


_STANDINGS = """
SELECT s.session_key, a.id, a.role, left(encode(sha256(convert_to(a.password, 'UTF8')), 'hex'), 16),
       ARRAY(SELECT m.team_id FROM staff_teammember m WHERE m.agent_id = a.id)
FROM unnest(%s::text[], %s::uuid[]) AS asked (session_key, agent)
JOIN django_session s ON s.session_key = asked.session_key AND s.expire_date > %s
JOIN staff_agent a ON a.id = asked.agent AND a.is_active
"""


def _actor(agent: UUID, role: str, teams: Iterable[UUID]) -> Actor:
    rank = Role(role)
    return Actor(kind=ActorKind.AGENT, id=agent, role=rank, teams=frozenset(teams), sees_all=rank is Role.ADMIN)


def agent_named(email: str) -> AgentLine:
    """Raises NotFound."""
    agent = _agents().filter(email__iexact=email.strip()).first()
    if agent is None:
        raise NotFound
    return _agent_line(agent)


def agent_by_id(agent: UUID) -> AgentLine:
    """Raises NotFound."""
    row = _agents().filter(id=agent).first()
    if row is None:
        raise NotFound
    return _agent_line(row)


def agents_of_team(team: UUID) -> tuple[AgentLine, ...]:
    """The active members of a team, by name."""
    return tuple(_agent_line(a) for a in _agents().filter(is_active=True, teams__id=team).order_by("name"))


def active_agents() -> tuple[AgentLine, ...]:
    return tuple(_agent_line(a) for a in _agents().filter(is_active=True).order_by("name"))


def all_agents() -> tuple[AgentLine, ...]:
    """Also those whose access has ended."""
    return tuple(_agent_line(a) for a in _agents().order_by("-is_active", "name"))


def has_administrator() -> bool:
    return Agent.objects.filter(role=Role.ADMIN, is_active=True).exists()


def agent_names(agents: set[UUID]) -> dict[UUID, str]:
    """Names by id, for showing history; one query for any number."""
    return dict(Agent.objects.filter(id__in=agents).values_list("id", "name"))


def names_of(agents_and_teams: set[UUID]) -> dict[UUID, str]:
    """Names by id of agents and teams, those that are gone included; one query for any number of both."""
    agents = Agent.objects.filter(id__in=agents_and_teams).values_list("id", "name")
    return dict(agents.union(Team.objects.filter(id__in=agents_and_teams).values_list("id", "name")))


def agents_who_see(team: UUID) -> set[UUID]:
    """Active agents who may see a team's conversations: its members and the administrators; one query."""
    working = Agent.objects.filter(is_active=True)
    seeing = working.filter(teams__id=team) | working.filter(role=Role.ADMIN)
    return set(seeing.values_list("id", flat=True))


def all_teams() -> tuple[TeamLine, ...]:
    """Teams that are in use, by name."""
    return tuple(_team_line(t) for t in Team.objects.filter(archived_at=None).order_by("name"))


def teams_for(actor: Actor) -> tuple[TeamLine, ...]:
    """The teams whose conversations this actor may see."""
    return tuple(team for team in all_teams() if actor.may_see_team(team.id))


def is_active_member(agent: UUID, team: UUID) -> bool:
    return TeamMember.objects.filter(agent_id=agent, team_id=team, agent__is_active=True).exists()


def all_calendars() -> tuple[CalendarLine, ...]:
    return tuple(
        CalendarLine(c.id, c.name, c.time_zone, c.blocks, c.country, c.exceptions) for c in Calendar.objects.order_by("name")
    )


def calendar_of_team(team: UUID) -> BusinessCalendar:
    """The hours a team keeps; always open when it has no calendar."""
    calendar = Calendar.objects.filter(team__id=team).first()
    if calendar is None:
        return BusinessCalendar.always_open()
    return BusinessCalendar.read(
        time_zone=calendar.time_zone, blocks=calendar.blocks, country=calendar.country, exceptions=calendar.exceptions
    )


def _agents() -> QuerySet[Agent]:
    """With their teams as a column, so that a list of agents is one query."""
    teams = Team.objects.filter(agents=OuterRef("pk"), archived_at=None).order_by("name")
    return Agent.objects.annotate(serves=ArraySubquery(teams.values_list(JSONObject(id="id", name="name", calendar="calendar"))))


def _agent_line(agent: Agent) -> AgentLine:
    return AgentLine(
        id=agent.id, name=agent.name, email=agent.email, role=Role(agent.role), language=agent.language,
        is_active=agent.is_active, teams=tuple(map(_served, getattr(agent, "serves", ()))), last_seen_at=agent.last_login,
    )  # fmt: skip


def _served(team: dict[str, str | None]) -> TeamLine:
    return TeamLine(UUID(team["id"]), team["name"] or "", UUID(team["calendar"]) if team["calendar"] else None)


def _team_line(team: Team) -> TeamLine:
    return TeamLine(team.id, team.name, team.calendar_id)


def actor_by_id(agent: UUID) -> Actor:
    """What this agent may see and do, for work without a request. Raises NotFound, also for a disabled account."""
    row = Agent.objects.filter(id=agent, is_active=True).first()
    if row is None:
        raise NotFound
    return actor_of(row)


def signature_of(agent: UUID) -> str:
    """What this agent puts under what they write; empty for who is not known."""
    return Agent.objects.filter(id=agent).values_list("signature", flat=True).first() or ""


def preferences_of(agents: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """What these agents chose for themselves, disabled accounts left out; one query."""
    return dict(Agent.objects.filter(id__in=agents, is_active=True).values_list("id", "preferences"))


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A signed-in session; `mark` names it without giving its key away, `browser` is as told at signing in."""

    mark: str
    browser: str
    signed_in_at: datetime | None
    ends_at: datetime


def sessions_of(agent: UUID) -> tuple[SessionLine, ...]:
    """The sessions of an agent that still hold, the newest first."""
    found = [_session_line(row, row.get_decoded()) for row in Session.objects.filter(expire_date__gt=now()).iterator()
             if row.get_decoded().get("_auth_user_id") == str(agent)]  # fmt: skip
    return tuple(sorted(found, key=lambda line: line.ends_at, reverse=True))


def session_mark(key: str) -> str:
    """A short name for a session key that cannot be turned back into it."""
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _session_line(row: Session, kept: dict[str, Any]) -> SessionLine:
    signed_in = kept.get("signed_in", {})
    at = signed_in.get("at")
    return SessionLine(
        mark=session_mark(row.session_key), browser=signed_in.get("browser", ""),
        signed_in_at=datetime.fromisoformat(at) if at else None, ends_at=row.expire_date,
    )  # fmt: skip


def organisation() -> OrganisationLine:
    """What was set under settings."""
    row = Organisation.objects.filter(id=1).values_list("name", "phone").first()
    return OrganisationLine(*row) if row else OrganisationLine("", "")
