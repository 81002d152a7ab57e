"""Where we keep what one mail says once it is read: plain frozen values, safe to store and to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """A display name and an address as the mail gives them; either may be empty. Proves nothing about who wrote."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with the mail. `name` is a label without path or control characters, never a place to store.

    `inline` means the HTML body shows it by `content_id` (written without angle brackets).
    """

    name: str
    type: str
    content: bytes
    content_id: str
    inline: bool


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """One appointment in the mail (RFC 5545). Times are UTC; all-day entries hold midnight UTC of their dates.

    `starts_at` is empty when the entry has no start or names a time zone nobody knows.
    """

    method: str
    uid: str
    summary: str
    location: str
    organizer: Address | None
    starts_at: datetime | None
    ends_at: datetime | None
    is_all_day: bool
    recurrence: str
    status: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mail for one recipient.

    `kind` is one of failed, delayed, delivered, relayed, expanded (RFC 3464) or displayed, deleted, denied,
    dispatched, processed (RFC 8098). `status` is an enhanced code such as 5.1.1, or empty.
    """

    kind: str
    recipient: str
    status: str
    diagnostic: str


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What a mail server or a reader tells about a mail sent earlier: for each recipient, the gravest first, at least one."""

    original_message_id: str
    outcomes: tuple[Outcome, ...]

    @property
    def kind(self) -> str:
        """That of the gravest outcome."""
        return self.outcomes[0].kind


@dataclass(frozen=True, slots=True)
class ParsedMail:
    """Everything Alvast needs of one raw mail. All text is valid Unicode without NUL, controls or bidi overrides.

    Message ids keep their angle brackets. `date` is what the sender claims, in UTC. `text` is the readable body,
    `reply` only its new words. `html_safe` is sanitised; see `sanitise` for what it promises.
    """

    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    from_: Address
    sender: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    delivered_to: tuple[str, ...]
    subject: str
    date: datetime | None
    text: str
    reply: str
    quoted: str
    signature: str
    html_safe: str
    attachments: tuple[Attachment, ...]
    calendar: tuple[CalendarPart, ...]
    automatic: bool
    automatic_reason: str
    report: DeliveryReport | None
    list_id: str
    return_path: str | None
    auth_results: str
    headers: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]

    @property
    def is_bounce(self) -> bool:
        """True when this mail says that an earlier one could not be delivered."""
        return self.report is not None and self.report.kind == "failed"


@dataclass(frozen=True, slots=True)
class ParseFailure:
    """Why one mail could not be read within its bounds: `timeout`, `crashed`, `too_large_result` or `error:<Type>`."""

    reason: str
