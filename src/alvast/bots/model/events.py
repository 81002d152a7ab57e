"""What the room states."""

from dataclasses import dataclass
from typing import ClassVar

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChanged(DomainEvent):
    """Another model, another address, or on or off: what bots answer may differ from now on."""

    kind: ClassVar[str] = "bot_model_changed"
    edition: int
