"""What the room states. Ids and codes only."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMade(DomainEvent):
    """Something was chosen without a person; `outcome` may be that nothing is done."""

    kind: ClassVar[str] = "decision_made"
    decision: UUID
    subject: UUID
    customer: UUID | None
    about: str  # the kind of the decision
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionObjected(DomainEvent):
    """Someone does not agree: a person must look at it."""

    kind: ClassVar[str] = "decision_objected"
    decision: UUID
    subject: UUID
    customer: UUID | None
    conversation: UUID | None
