"""What the room states. Ids and codes only."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnTaken(DomainEvent):
    """A bot took its turn; `reply` is what it said, None when people go on instead."""

    kind: ClassVar[str] = "bot_turn_taken"
    conversation: UUID
    message: UUID
    turn: UUID
    decision: UUID
    outcome: str
    intent: str
    reply: UUID | None
