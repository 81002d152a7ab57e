"""What the room states. Ids, kinds and times only; `team` is who may hear of it live."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationEvent(DomainEvent):
    """Base: something happened in one conversation."""

    conversation: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReceived(ConversationEvent):
    """A message came in from outside. `opened` a new conversation, or `reopened` one that waited, slept or was closed."""

    kind: ClassVar[str] = "message_received"
    message: UUID
    opened: bool
    reopened: bool
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageWritten(ConversationEvent):
    """An agent wrote a reply (it may still be undone) or a private note."""

    kind: ClassVar[str] = "message_written"
    message: UUID
    note: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReadyToSend(ConversationEvent):
    """A written message can no longer be undone: its channel must deliver it now."""

    kind: ClassVar[str] = "message_ready_to_send"
    message: UUID
    channel: str
    account: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRecorded(ConversationEvent):
    """The delivery state of an outgoing message changed; also when its sender undid it."""

    kind: ClassVar[str] = "delivery_recorded"
    message: UUID
    delivery: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationChanged(ConversationEvent):
    """Something shown about a conversation changed: `what` is a StateChange kind, "wrap_up" or "messages".

    After a transfer it is stated twice, once for each team.
    """

    kind: ClassVar[str] = "conversation_changed"
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationMerged(ConversationEvent):
    """`conversation` is gone as such; its messages are in `into`."""

    kind: ClassVar[str] = "conversation_merged"
    into: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationSplit(ConversationEvent):
    """Some messages of `conversation` went on as a new one, `into`."""

    kind: ClassVar[str] = "conversation_split"
    into: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentMentioned(ConversationEvent):
    """An agent was named with @ in a private note."""

    kind: ClassVar[str] = "agent_mentioned"
    message: UUID
    agent: UUID
