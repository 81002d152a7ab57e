"""Who does something, and how far that person may look."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a member of staff may do, from least to most."""

    AGENT = "agent"
    LEAD = "lead"
    ADMIN = "admin"


class ActorKind(StrEnum):
    """Who states a fact or takes a step."""

    AGENT = "agent"
    CUSTOMER = "customer"
    BOT = "bot"
    TOKEN = "token"
    SYSTEM = "system"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts. `teams` are the teams whose conversations are in scope; `sees_all` lifts that limit."""

    kind: ActorKind
    id: UUID | None = None
    role: Role | None = None
    teams: frozenset[UUID] = field(default_factory=frozenset)
    scopes: frozenset[str] = field(default_factory=frozenset)
    sees_all: bool = False

    @property
    def is_admin(self) -> bool:
        return self.role is Role.ADMIN

    @property
    def is_lead(self) -> bool:
        return self.role in (Role.LEAD, Role.ADMIN)

    def may_see_team(self, team: UUID) -> bool:
        return self.sees_all or team in self.teams


SYSTEM = Actor(kind=ActorKind.SYSTEM, sees_all=True)
ANONYMOUS = Actor(kind=ActorKind.ANONYMOUS)
