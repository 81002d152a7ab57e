"""What the room states. Ids, codes and times only; the order's number and address are read where they are needed."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemFound(DomainEvent):
    """An order does not get to its customer."""

    kind: ClassVar[str] = "problem_found"
    finding: UUID
    subject: UUID
    customer: UUID | None
    cause: str
    remedy: str
    decision: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingChanged(DomainEvent):
    """Something shown about a finding changed: `what` is its state, or why it closed."""

    kind: ClassVar[str] = "finding_changed"
    finding: UUID
    subject: UUID
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAddressCorrected(DomainEvent):
    """The delivery address was corrected; `event` is the business event that says so. No decision: the customer did it."""

    kind: ClassVar[str] = "order_address_corrected"
    subject: UUID
    customer: UUID | None
    event: UUID
    decision: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReleaseRequested(DomainEvent):
    """Nothing holds the order any more: the shop may go on with it."""

    kind: ClassVar[str] = "order_release_requested"
    subject: UUID
    customer: UUID | None
    decision: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderCancelRequested(DomainEvent):
    """The customer would rather stop the order."""

    kind: ClassVar[str] = "order_cancel_requested"
    subject: UUID
    customer: UUID | None
    decision: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRushRequested(DomainEvent):
    """The customer would have the order sent with rush, to be in time for the day it is meant for."""

    kind: ClassVar[str] = "order_rush_requested"
    subject: UUID
    customer: UUID | None
    decision: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPickupRequested(DomainEvent):
    """The customer would rather collect the order."""

    kind: ClassVar[str] = "order_pickup_requested"
    subject: UUID
    customer: UUID | None
    decision: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReturnAnnounced(DomainEvent):
    """The customer sends the order back; `is_withdrawal`: withdraws from the purchase, at the moment of `event`."""

    kind: ClassVar[str] = "order_return_announced"
    subject: UUID
    customer: UUID | None
    event: UUID
    is_withdrawal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReturnTakenBack(DomainEvent):
    """The customer keeps the order after all."""

    kind: ClassVar[str] = "order_return_taken_back"
    subject: UUID
    customer: UUID | None
    event: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(DomainEvent):
    """The customer answered the one question."""

    kind: ClassVar[str] = "question_answered"
    question: UUID
    finding: UUID
    subject: UUID
    customer: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchChanged(DomainEvent):
    """A watch has a new version: everything open is judged again."""

    kind: ClassVar[str] = "watch_changed"
    watch: str
    version: int
