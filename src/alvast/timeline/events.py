"""What the timeline states."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessEventRecorded(DomainEvent):
    """A client system told us something: `event` is its place on the timeline of `subject`."""

    kind: ClassVar[str] = "business_event_recorded"
    event: UUID
    subject: UUID
    customer: UUID | None
    type: str
    is_known_type: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRenamed(DomainEvent):
    """A customer is known by another name now, or by a name at all."""

    kind: ClassVar[str] = "customer_renamed"
    customer: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersMerged(DomainEvent):
    """Two records were found to be one person."""

    kind: ClassVar[str] = "customers_merged"
    merge: UUID
    kept: UUID
    absorbed: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeUndone(DomainEvent):
    """They were two people after all."""

    kind: ClassVar[str] = "merge_undone"
    merge: UUID
    kept: UUID
    absorbed: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerErased(DomainEvent):
    """A person's data is gone. The id remains, for the ledger."""

    kind: ClassVar[str] = "customer_erased"
    customer: UUID
    ground: str
