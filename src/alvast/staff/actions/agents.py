"""Agents come, change and go."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import IntegrityError, connection, transaction

from alvast.kernel.actor import SYSTEM, Actor, Role
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.ids import AgentId
from alvast.staff.errors import AddressTaken, LastAdministrator, NotAllowed
from alvast.staff.events import AgentChanged, AgentDisabled
from alvast.staff.models import Agent, TeamMember
from alvast.staff.queries import session_mark
from alvast.staff.rules import may_manage_agents

_ADMINISTRATORS = 7_236_003  # advisory lock: role changes of administrators happen one at a time


def add_agent(
    *, actor: Actor, email: str, name: str, role: Role = Role.AGENT, password: str = "",
    language: str = "nl", teams: Iterable[UUID] = (),
) -> AgentId:  # fmt: skip
    """Makes an account. Without a password the agent sets one through the reset mail.

    Raises NotAllowed, AddressTaken.
    """
    _require_manager(actor, role)
    agent = Agent(email=email.strip().lower(), name=name.strip(), role=role, language=language, made_at=now())
    agent.set_password(password or None)
    try:
        with transaction.atomic():
            agent.save(force_insert=True)
            TeamMember.objects.bulk_create(TeamMember(team_id=t, agent=agent, joined_at=now()) for t in teams)
            state([AgentChanged(agent=agent.id)], actor=actor)
    except IntegrityError as error:
        raise AddressTaken(address=email) from error
    return AgentId(agent.id)


def make_first_administrator(*, email: str, name: str, password: str) -> AgentId | None:
    """The account that makes all others; None when an administrator already exists, however many ask at once."""
    with transaction.atomic():
        _one_at_a_time()
        if Agent.objects.filter(role=Role.ADMIN, is_active=True).exists():
            return None
        return add_agent(actor=SYSTEM, email=email, name=name, role=Role.ADMIN, password=password)


def change_agent(*, actor: Actor, agent: UUID, name: str, email: str, role: Role, language: str, teams: Iterable[UUID]) -> None:
    """Sets an agent's name, address, role, language and teams. Raises NotAllowed, AddressTaken, LastAdministrator."""
    _require_manager(actor, role)
    try:
        with transaction.atomic():
            _one_at_a_time()
            row = _existing(agent)
            if row.role == Role.ADMIN:
                _require_manager(actor, Role.ADMIN)
            if row.role == Role.ADMIN and role is not Role.ADMIN:
                _refuse_last_administrator(agent)
            row.name, row.email, row.role, row.language = name.strip(), email.strip().lower(), role, language
            row.save(update_fields=["name", "email", "role", "language"])
            _set_teams(agent, set(teams))
            state([AgentChanged(agent=agent)], actor=actor)
    except IntegrityError as error:
        raise AddressTaken(address=email) from error


def disable_agent(*, actor: Actor, agent: UUID) -> None:
    """Ends the account's access: sessions go now, open streams within five seconds. Conversations keep their history."""
    with transaction.atomic():
        _one_at_a_time()
        row = _existing(agent)
        _require_manager(actor, Role(row.role))
        if row.role == Role.ADMIN:
            _refuse_last_administrator(agent)
        row.is_active, row.disabled_at = False, now()
        row.save(update_fields=["is_active", "disabled_at"])
        end_sessions(agent)
        state([AgentDisabled(agent=agent)], actor=actor)


def enable_agent(*, actor: Actor, agent: UUID) -> None:
    """Gives access back."""
    with transaction.atomic():
        row = _existing(agent)
        _require_manager(actor, Role(row.role))
        row.is_active, row.disabled_at = True, None
        row.save(update_fields=["is_active", "disabled_at"])
        state([AgentChanged(agent=agent)], actor=actor)


def set_password(*, actor: Actor, agent: UUID, password: str) -> None:
    """Sets a password (already judged by the validators) and ends all sessions of that agent."""
    with transaction.atomic():
        row = _existing(agent)
        if actor.id != agent:
            _require_manager(actor, Role(row.role))
        row.set_password(password)
        row.save(update_fields=["password"])
        end_sessions(agent)


def change_own_preferences(*, actor: Actor, name: str, language: str, signature: str, preferences: Mapping[str, Any]) -> None:
    """What agents decide for themselves; `preferences` holds codes and switches, merged over what is there."""
    with transaction.atomic():
        if actor.id is None:
            raise NotFound
        row = _existing(actor.id)
        row.name, row.language, row.signature = name.strip(), language, signature
        row.preferences = {**row.preferences, **preferences}
        row.save(update_fields=["name", "language", "signature", "preferences"])
        state([AgentChanged(agent=row.id)], actor=actor)


def end_sessions(agent: UUID) -> int:
    """Deletes every session of an agent; answers how many."""
    mine = [s.pk for s in Session.objects.all().iterator() if s.get_decoded().get("_auth_user_id") == str(agent)]
    return Session.objects.filter(pk__in=mine).delete()[0]


def end_own_session(*, actor: Actor, mark: str) -> None:
    """Signs oneself out of one other browser. Raises NotFound for a session that is not one's own."""
    mine = [key for key in _session_keys(actor) if session_mark(key) == mark]
    if not Session.objects.filter(pk__in=mine).delete()[0]:
        raise NotFound


def end_own_other_sessions(*, actor: Actor, keep: str) -> int:
    """Signs oneself out everywhere but in the session with the key `keep`; answers in how many browsers."""
    others = [key for key in _session_keys(actor) if key != keep]
    return Session.objects.filter(pk__in=others).delete()[0]


def _session_keys(actor: Actor) -> list[str]:
    rows = Session.objects.all().iterator()
    return [row.session_key for row in rows if actor.id and row.get_decoded().get("_auth_user_id") == str(actor.id)]


def _existing(agent: UUID) -> Agent:
    row = Agent.objects.select_for_update().filter(id=agent).first()
    if row is None:
        raise NotFound
    return row


def _require_manager(actor: Actor, role: Role) -> None:
    if not may_manage_agents(actor, role):
        raise NotAllowed


def _set_teams(agent: UUID, teams: set[UUID]) -> None:
    TeamMember.objects.filter(agent_id=agent).exclude(team_id__in=teams).delete()
    rows = [TeamMember(team_id=team, agent_id=agent, joined_at=now()) for team in teams]
    TeamMember.objects.bulk_create(rows, ignore_conflicts=True)


def _refuse_last_administrator(agent: UUID) -> None:
    if not Agent.objects.filter(role=Role.ADMIN, is_active=True).exclude(id=agent).exists():
        raise LastAdministrator


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ADMINISTRATORS])
