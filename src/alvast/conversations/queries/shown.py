"""What a conversation page shows, and the API answers: one view for both. All times are instants in UTC."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.conversations.inbound import Recipient
from alvast.conversations.queries.lines import LabelLine


@dataclass(frozen=True, slots=True)
class ShownAuthor:
    """Who did something. `kind` is a kernel ActorKind; a name that is not known, or was erased, is empty."""

    kind: str
    id: UUID | None
    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class ShownAttachment:
    """A file under a message; `inline` ones are part of its HTML. `name` is a label only."""

    id: UUID
    name: str
    type: str
    size: int
    content_id: str
    inline: bool


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """One message. `text` are the new words, `quoted` what was quoted around them; the HTML has a page of its own.

    `may_undo`: it has not left, and the asking actor may take it back. `moved_from`: the number of the conversation it was in.
    """

    id: UUID
    kind: str
    channel: str
    author: ShownAuthor
    at: datetime
    occurred_at: datetime
    subject: str
    text: str
    quoted: str
    has_html: bool
    has_original: bool
    recipients: tuple[Recipient, ...]
    attachments: tuple[ShownAttachment, ...]
    mentions: tuple[str, ...]
    automatic: str
    trust: str
    delivery: str
    send_at: datetime | None
    sent_at: datetime | None
    delivery_code: str
    delivery_detail: str
    is_forward: bool
    may_undo: bool
    moved_from: int | None
    erased_at: datetime | None


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A line of history: `kind` of thing, from `before` to `after` (codes, or names of agents, teams, labels, numbers)."""

    id: UUID
    kind: str
    before: str
    after: str
    cause: str
    reason: str
    at: datetime
    actor: ShownAuthor


@dataclass(frozen=True, slots=True)
class ShownWrapUp:
    """What came of it."""

    id: UUID
    disposition: str
    cause: str
    note: str
    at: datetime
    agent: str


@dataclass(frozen=True, slots=True)
class ShownParticipant:
    """Someone who takes part; `place` is customer or copy."""

    address: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class ShownCase:
    """The matter above the conversation."""

    id: UUID
    number: int
    title: str
    kind: str
    owner: UUID | None
    owner_name: str
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ShownDraft:
    """The asking agent's unsent words; `recipients` are addresses by place: to, cc, bcc."""

    kind: str
    text: str
    recipients: Mapping[str, tuple[str, ...]]
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class ShownViewer:
    """A colleague who has the conversation open now."""

    agent: UUID
    name: str
    is_typing: bool


@dataclass(frozen=True, slots=True)
class ConversationView:
    """Everything a page shows of one conversation. `may` names the actions that its state allows (rules/next_steps.py).

    Of the asking agent: `drafts`; `uploads`, files that wait for their message; `read_up_to`, the `at` of the newest message
    read, None when it was never opened. `skipped`: how many messages came before the first of `messages`; 0 when it is whole.
    """

    id: UUID
    number: int
    subject: str
    customer: UUID
    customer_name: str
    team: UUID
    team_name: str
    owner: UUID | None
    owner_name: str
    status: str
    snoozed_until: datetime | None
    handler: str
    priority: int
    channel: str
    account: UUID | None
    language: str
    opened_at: datetime
    last_activity_at: datetime
    waiting_since: datetime | None
    closed_at: datetime | None
    erased_at: datetime | None
    merged_into: int | None
    merged_from: tuple[int, ...]
    continues: int | None
    continued_by: tuple[int, ...]
    case: ShownCase | None
    reply_to: tuple[str, ...]
    messages: tuple[ShownMessage, ...]
    changes: tuple[ShownChange, ...]
    wrap_ups: tuple[ShownWrapUp, ...]
    participants: tuple[ShownParticipant, ...]
    labels: tuple[LabelLine, ...]
    drafts: tuple[ShownDraft, ...]
    viewers: tuple[ShownViewer, ...]
    uploads: tuple[ShownAttachment, ...]
    read_up_to: datetime | None
    may: frozenset[str]
    skipped: int

    def draft(self, kind: str) -> ShownDraft | None:
        """The asking agent's draft of a reply, note or forward."""
        return next((draft for draft in self.drafts if draft.kind == kind), None)

    def story(self) -> tuple[ShownMessage | ShownChange | ShownWrapUp, ...]:
        """Messages, changes and outcomes in the order in which they came."""
        lines: list[ShownMessage | ShownChange | ShownWrapUp] = [*self.messages, *self.changes, *self.wrap_ups]
        return tuple(sorted(lines, key=lambda line: (line.at, line.id)))
