"""What the room states. Ids only; all staff may hear of these."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookDisabled(DomainEvent):
    """An endpoint failed for days, or said that it is gone, and is told nothing more until someone enables it."""

    kind: ClassVar[str] = "webhook_disabled"
    endpoint: UUID
    because: str
