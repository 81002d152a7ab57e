"""What the room states. All staff may hear of these; they carry ids only."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentChanged(DomainEvent):
    """Role, name, teams or access of an agent changed; open streams look again at what that agent may see."""

    kind: ClassVar[str] = "agent_changed"
    agent: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentDisabled(DomainEvent):
    """An agent may no longer sign in; sessions are already gone, open streams end."""

    kind: ClassVar[str] = "agent_disabled"
    agent: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamChanged(DomainEvent):
    """A team was made, renamed or archived."""

    kind: ClassVar[str] = "team_changed"
    changed: UUID
