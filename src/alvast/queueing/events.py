"""What the room states. Ids, codes and times only."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEvent(DomainEvent):
    """Base: something changed in the line of `team`."""

    conversation: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class LineJoined(LineEvent):
    """A customer waits for a person now; `place` is kept when it was there already."""

    kind: ClassVar[str] = "line_joined"
    place: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChanged(LineEvent):
    """A place counts otherwise: its customer went away, came back, chose the bot, is to be called."""

    kind: ClassVar[str] = "line_changed"
    place: UUID
    stands: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLeft(LineEvent):
    """A place ended: taken, solved, left, or doubled."""

    kind: ClassVar[str] = "line_left"
    place: UUID
    ending: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(LineEvent):
    """People go on where the bot, or a colleague, stopped."""

    kind: ClassVar[str] = "handed_over"
    handover: UUID
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicesOffered(LineEvent):
    """Under `message` the customer can choose: codes of rules.choices in the order in which they are shown, and what stands on
    their buttons, in the language of the conversation."""

    kind: ClassVar[str] = "choices_offered"
    message: UUID
    codes: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackDue(LineEvent):
    """It is time to call a customer."""

    kind: ClassVar[str] = "callback_due"
    callback: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceChanged(DomainEvent):
    """An agent became available, or is no longer."""

    kind: ClassVar[str] = "presence_changed"
    agent: UUID
    is_available: bool
