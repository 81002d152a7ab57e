"""What the desk states."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentsNotified(DomainEvent):
    """These agents have something new on their list; their open pages tell them so."""

    kind: ClassVar[str] = "agents_notified"
    agents: tuple[UUID, ...]
