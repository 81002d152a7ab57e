"""What a channel hands over: one message from outside, already read, cleaned and judged by that channel."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.kernel.ids import ConversationId, MessageId, TeamId


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A file that came with a message. `name` is a label only; `content_id` is what the HTML refers to with cid:."""

    name: str
    type: str
    content: bytes
    content_id: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Recipient:
    """Someone a message went to. `place` is to, cc or bcc; `address` is normalised."""

    place: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """One message from outside.

    `raw` is the channel's stored original: the same original is one message, however often it is handed over.
    `conversation` was proven by the channel (a signed token, never a number or a From line); None opens a new one, unless it
    `follows` another of the same batch, named by its `raw` and standing before it: then it goes where that one goes.
    `automatic` says why a machine seems to have written it; empty for people.
    `html` is already sanitised. `own_addresses` are recipients that are us, so they do not take part.
    `answered_by`: the channel on which answers leave, where this one cannot carry them. `customer`: the record the channel knows
    its writer by; left out, it is the one behind `author_address`.
    """

    channel: str
    account: UUID
    team: TeamId | UUID
    raw: UUID | None
    external_id: str
    author_address: str
    author_name: str
    occurred_at: datetime
    subject: str
    text: str
    quoted: str
    html: str
    recipients: tuple[Recipient, ...]
    attachments: tuple[NewAttachment, ...]
    automatic: str
    trust: str
    conversation: ConversationId | UUID | None
    follows: UUID | None = None
    language: str = ""
    own_addresses: frozenset[str] = frozenset()
    answered_by: str = ""
    customer: UUID | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """Where a message went. `duplicate`: it was there already, and nothing changed."""

    message: MessageId
    conversation: ConversationId
    number: int
    opened: bool
    reopened: bool
    duplicate: bool
