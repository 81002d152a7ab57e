"""What the room states. Ids, kinds and times only; `team` is the conversation's."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseEvent(DomainEvent):
    """Base: something happened to a promise made in a conversation."""

    promise: UUID
    conversation: UUID
    owner: UUID | None
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade(PromiseEvent):
    """A message that can no longer be undone promises something."""

    kind: ClassVar[str] = "promise_made"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseAtRisk(PromiseEvent):
    """Four fifths of the term have passed and the customer has noticed nothing."""

    kind: ClassVar[str] = "promise_at_risk"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseBroken(PromiseEvent):
    """The term has passed without evidence."""

    kind: ClassVar[str] = "promise_broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept(PromiseEvent):
    """Evidence came, in time."""

    kind: ClassVar[str] = "promise_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMoved(PromiseEvent):
    """It is due at another moment now."""

    kind: ClassVar[str] = "promise_moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseWithdrawn(PromiseEvent):
    """It no longer holds: taken back, never delivered, or erased."""

    kind: ClassVar[str] = "promise_withdrawn"
