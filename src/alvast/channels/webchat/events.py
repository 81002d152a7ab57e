"""What the room states. Ids, numbers and codes only."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatEvent(DomainEvent):
    """Base: something happened on a visitor's side."""

    visit: UUID
    conversation: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAdded(ChatEvent):
    """A visitor has one more line to see, or one (`is_change`) that now looks different."""

    kind: ClassVar[str] = "chat_line_added"
    n: int
    is_change: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceMade(ChatEvent):
    """A visitor pressed one of the buttons under a message."""

    kind: ClassVar[str] = "chat_choice_made"
    message: UUID
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorRead(ChatEvent):
    """Everything up to line `n` has been on the visitor's screen and looked at."""

    kind: ClassVar[str] = "chat_visitor_read"
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorTyping(ChatEvent):
    """A visitor began to type; stated at most every few seconds."""

    kind: ClassVar[str] = "chat_visitor_typing"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorLeft(ChatEvent):
    """A visitor ended the chat."""

    kind: ClassVar[str] = "chat_visitor_left"
