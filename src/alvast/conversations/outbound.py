"""What the room hands to a channel: what to deliver, and what is known about threads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.conversations.inbound import NewAttachment, Recipient


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation as a channel may know it: its id and the normalised addresses that take part."""

    conversation: UUID
    participants: frozenset[str]


@dataclass(frozen=True, slots=True)
class EarlierMessage:
    """A message that came in before, found by its external id."""

    thread: Thread
    author_address: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """The customer's words that a reply answers."""

    author_name: str
    author_address: str
    written_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class OutboundMessage:
    """A message to deliver. `references` are the external ids of the thread so far, oldest first.

    `is_automatic`: a machine made it without a person of ours. `passed_on` are the words of another that a forward carries;
    `signature` is what its author puts under all they write.
    """

    id: UUID
    conversation: UUID
    account: UUID | None
    subject: str
    text: str
    html: str
    recipients: tuple[Recipient, ...]
    attachments: tuple[NewAttachment, ...]
    references: tuple[str, ...]
    answers: Quoted | None
    is_forward: bool
    passed_on: str
    delivery: str
    signature: str = ""
    is_automatic: bool = False

    def addresses(self) -> Sequence[str]:
        """Everyone it goes to, each once, in order."""
        return list(dict.fromkeys(recipient.address for recipient in self.recipients))
