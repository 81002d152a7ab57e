"""Reads about inboxes: choices, settings, health, and what their watchers need."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from alvast.channels.email.models import Inbox, OutgoingMail, RawMail
from alvast.channels.email.servers import Connection, imap_connection
from alvast.channels.email.wording import failure_sentence
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.secrets import unseal

FRESH = timedelta(minutes=15)  # a mailbox not looked at for so long is not well
LATELY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class InboxLine:
    """An inbox as shown in a list or a choice."""

    id: UUID
    name: str
    address: str
    team: UUID
    is_active: bool
    reads_mail: bool
    sends_mail: bool


@dataclass(frozen=True, slots=True)
class InboxDetails:
    """All settings of an inbox but its secrets; of those only whether they are there."""

    line: InboxLine
    language: str
    imap_host: str
    imap_port: int
    imap_security: str
    imap_user: str
    imap_folder: str
    imap_since: date | None
    has_imap_password: bool
    smtp_host: str
    smtp_port: int
    smtp_security: str
    smtp_user: str
    has_smtp_password: bool
    has_oauth: bool
    has_post_secret: bool
    signature: str
    quotes_original: bool
    plus_addressing: bool
    authserv: str
    acknowledge: bool
    acknowledgement: str
    tells_askers: bool


@dataclass(frozen=True, slots=True)
class InboxHealth:
    """How an inbox fares. `detail` is a sentence; counts are of the last 24 hours, `waiting` of now."""

    id: UUID
    name: str
    ok: bool
    detail: str
    checked_at: datetime | None
    failing_since: datetime | None
    waiting: int
    failed: int
    held: int
    parked: int


def inboxes() -> tuple[InboxLine, ...]:
    """All inboxes, those in use first, by name."""
    return tuple(_line(row) for row in Inbox.objects.order_by("-is_active", "name", "id"))


def inboxes_telling_askers() -> set[UUID]:
    """Those on which who asked in vain is told a new answer without anyone's click."""
    return set(Inbox.objects.filter(is_active=True, tells_askers=True).values_list("id", flat=True))


def first_inbox(name: str = "") -> InboxLine:
    """The oldest active inbox, or the one of this name or address. Raises NotFound."""
    rows = Inbox.objects.filter(is_active=True).order_by("made_at", "id")
    row = (rows.filter(Q(name__iexact=name) | Q(address__iexact=name)) if name else rows).first()
    if row is None:
        raise NotFound
    return _line(row)


def first_sender() -> InboxLine | None:
    """The oldest active inbox with a server to send with: the desk's own mails leave through it."""
    row = Inbox.objects.filter(is_active=True).exclude(smtp_host="").order_by("made_at", "id").first()
    return _line(row) if row else None


def inbox_settings(inbox: UUID) -> InboxDetails:
    """Raises NotFound."""
    row = Inbox.objects.filter(id=inbox).first()
    if row is None:
        raise NotFound
    shown = {name: getattr(row, name) for name in InboxDetails.__dataclass_fields__ if hasattr(row, name)}
    return InboxDetails(
        line=_line(row), has_imap_password=bool(row.imap_secret), has_smtp_password=bool(row.smtp_secret),
        has_oauth=bool(row.oauth), has_post_secret=bool(row.post_secret), **shown,
    )  # fmt: skip


def inbox_health() -> tuple[InboxHealth, ...]:
    """Every active inbox; three queries for any number."""
    since = now() - LATELY
    aside = RawMail.objects.filter(Q(state="parked") | Q(state="held", received_at__gte=since))
    going = OutgoingMail.objects.filter(Q(state__in=["waiting", "claimed"]) | Q(state="failed", made_at__gte=since))
    raws, outs = _counts(aside, Q(state="held")), _counts(going, ~Q(state="failed"))
    rows = Inbox.objects.filter(is_active=True).order_by("name", "id")
    return tuple(_health(row, *raws.get(row.id, (0, 0)), *outs.get(row.id, (0, 0))) for row in rows)


@dataclass(frozen=True, slots=True)
class WatchTarget:
    """Where an inbox reads its mail."""

    connection: Connection
    folder: str
    since: date | None


def inboxes_to_watch() -> list[tuple[object, ...]]:
    """Every active inbox with a mailbox: its id, and after it whatever must make its watcher start anew when it changes."""
    rows = Inbox.objects.filter(is_active=True).exclude(imap_host="").order_by("id")
    settings = ("imap_host", "imap_port", "imap_security", "imap_user", "imap_folder", "imap_since", "imap_secret", "oauth")
    return [(row[0], *map(str, row[1:7]), *map(bytes, row[7:])) for row in rows.values_list("id", *settings)]


def inbox_to_watch(inbox: UUID) -> WatchTarget | None:
    """None when the inbox is gone, not in use, or has no mailbox."""
    row = Inbox.objects.filter(id=inbox, is_active=True).exclude(imap_host="").first()
    return WatchTarget(imap_connection(row), row.imap_folder, row.imap_since) if row else None


def post_secret_of(inbox: UUID) -> str:
    """What proves that a posted mail is for this inbox; empty when it takes none."""
    sealed = Inbox.objects.filter(id=inbox, is_active=True).values_list("post_secret", flat=True).first()
    return unseal(sealed) if sealed else ""


def _line(row: Inbox) -> InboxLine:
    return InboxLine(row.id, row.name, row.address, row.team_id, row.is_active, bool(row.imap_host), bool(row.smtp_host))


def _counts(rows: "QuerySet[RawMail] | QuerySet[OutgoingMail]", first: Q) -> dict[UUID, tuple[int, int]]:
    """Per inbox how many rows are of the first kind, and how many are not."""
    counted = rows.values("inbox").annotate(first=Count("id", filter=first), others=Count("id", filter=~first))
    return {inbox: (one, other) for inbox, one, other in counted.values_list("inbox", "first", "others")}


def _health(row: Inbox, held: int, parked: int, waiting: int, failed: int) -> InboxHealth:
    failure, since = row.failure or row.send_failure, row.failing_since or row.send_failing_since
    is_silent = bool(row.imap_host) and (row.checked_at or row.made_at) < now() - FRESH
    detail = _("waits for its first look") if row.imap_host and row.checked_at is None else _("well")
    detail = failure_sentence(failure) or (_("not looked at lately") if is_silent else detail)
    return InboxHealth(
        row.id, row.name, not failure and not is_silent, detail, row.checked_at, since, waiting, failed, held, parked
    )
