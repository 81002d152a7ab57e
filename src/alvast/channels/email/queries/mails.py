"""Reads about mails: those that wait, those kept aside, and originals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.channels.email.models import MailboxPosition, OutgoingMail, RawMail
from alvast.channels.email.parsing import BoundedParser, ParsedMail, ParserUnavailable
from alvast.channels.email.rules.loops import RELEASABLE
from alvast.channels.email.rules.retries import STALE_CLAIM
from alvast.kernel.actor import Actor
from alvast.kernel.blobs import read_blobs
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound

ASIDE = (RawMail.State.HELD, RawMail.State.PARKED)
MOST_SHOWN = 64 * 1024  # bytes of a mail's source on a page
_HELD = ("id", "inbox__name", "received_at", "size", "state", "failure", "sender")


@dataclass(frozen=True, slots=True)
class HeldMail:
    """A mail kept aside, for an administrator: why, and where it came in."""

    id: UUID
    inbox: str
    received_at: datetime
    size: int
    state: str
    reason: str
    sender: str

    @property
    def can_be_released(self) -> bool:
        return self.state == RawMail.State.HELD and self.reason in RELEASABLE


@dataclass(frozen=True, slots=True)
class HeldContent:
    """What a mail kept aside says. `mail` is None when it cannot be read; `source` is its beginning as it came."""

    line: HeldMail
    mail: ParsedMail | None
    source: str


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a stored mail."""

    raw: UUID
    state: str
    reason: str
    conversation: UUID | None

    @property
    def is_waiting(self) -> bool:
        return self.state == RawMail.State.STORED

    @property
    def is_aside(self) -> bool:
        return self.state in ASIDE


def held_mails(actor: Actor, *, limit: int = 100) -> tuple[HeldMail, ...]:
    """Mails kept aside or parked, newest first; for administrators. Raises NotFound."""
    if not actor.is_admin:
        raise NotFound
    rows = RawMail.objects.filter(state__in=ASIDE).order_by("-received_at", "-id")
    return tuple(HeldMail(*row) for row in rows.values_list(*_HELD)[:limit])


def held_content(actor: Actor, raw: UUID) -> HeldContent:
    """A mail kept aside or parked, read in a bounded child; for administrators. Raises NotFound."""
    row = RawMail.objects.filter(id=raw, state__in=ASIDE) if actor.is_admin else RawMail.objects.none()
    found = row.values_list("blob", *_HELD).first()
    if found is None:
        raise NotFound
    blob, *line = found
    content = read_blobs([blob]).get(blob, b"") if blob else b""
    return HeldContent(HeldMail(*line), _read(content), content[:MOST_SHOWN].decode("utf-8", "replace"))


def _read(content: bytes) -> ParsedMail | None:
    parser = BoundedParser()
    try:
        [result] = parser.parse_all([content])
    except ParserUnavailable:
        return None
    finally:
        parser.close()
    return result if isinstance(result, ParsedMail) else None


def count_aside() -> int:
    """Mails that became no message of their own: held, parked, dropped, or a report on a message of ours."""
    return RawMail.objects.filter(state__in=[*ASIDE, "report", "dropped"]).count()


def original_of(raw: UUID) -> bytes:
    """The bytes as they came in; whoever asks has passed the gate of the message. Raises NotFound when they were erased."""
    blob = RawMail.objects.filter(id=raw).values_list("blob", flat=True).first()
    found = read_blobs([blob]) if blob else {}
    if blob not in found:
        raise NotFound
    return found[blob]


def fates_of(raws: Sequence[UUID]) -> list[Fate]:
    return [Fate(*row) for row in RawMail.objects.filter(id__in=raws).values_list("id", "state", "failure", "conversation")]


def has_mail_to_translate() -> bool:
    """Whether a stored mail waits that is not in someone's hands."""
    waiting = RawMail.objects.filter(state="stored")
    return waiting.filter(Q(next_try_at=None) | Q(next_try_at__lte=now())).exists()


def read_as_far_as(inbox: UUID, folder: str, uidvalidity: int) -> int:
    """The last UID taken in under this numbering; 0 when none was."""
    positions = MailboxPosition.objects.filter(inbox=inbox, folder=folder, uidvalidity=uidvalidity)
    return positions.values_list("last_uid", flat=True).first() or 0


def due_mails() -> QuerySet[OutgoingMail]:
    """Mails whose time to leave has come, and those whose sender vanished."""
    at = now()
    return OutgoingMail.objects.filter(
        Q(state="waiting", next_try_at__lte=at) | Q(state="claimed", claimed_at__lte=at - STALE_CLAIM)
    )


def inboxes_with_due_mails() -> list[UUID]:
    return list(due_mails().values_list("inbox", flat=True).distinct())
