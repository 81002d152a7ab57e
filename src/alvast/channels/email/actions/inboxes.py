"""Inboxes are set up by administrators; what their watchers and senders find out is kept beside the settings."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import DateTimeField, Value
from django.db.models.functions import Coalesce

from alvast.channels.email.errors import AddressTaken, InsecureServer, InsecureTokenAddress, NotFound, UnreadableInboxAddress
from alvast.channels.email.models import Inbox
from alvast.channels.email.rules.addresses import plus_part
from alvast.channels.email.rules.failures import is_loopback
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.addresses import mail_address
from alvast.kernel.clock import now
from alvast.kernel.ids import InboxId, new_id
from alvast.kernel.secrets import seal, unseal
from alvast.staff.queries import all_teams

TLS, STARTTLS, NONE = Inbox.Security.TLS.value, Inbox.Security.STARTTLS.value, Inbox.Security.NONE.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A mail server. No host: not used. `password` None leaves the one that is kept."""

    host: str = ""
    port: int = 0
    security: str = TLS
    user: str = ""
    password: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth:
    """OAuth2 in place of passwords, for both servers. Without a `token_url`: passwords again."""

    token_url: str
    client_id: str
    client_secret: str
    refresh_token: str
    scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxSettings:
    """All that an administrator decides about an inbox. `oauth` and `post_secret` None leave what is kept."""

    name: str
    address: str
    team: UUID
    language: str = "nl"
    imap: Server = Server()
    imap_folder: str = "INBOX"
    imap_since: date | None = None
    smtp: Server = Server()
    oauth: OAuth | None = None
    post_secret: str | None = None
    signature: str = ""
    quotes_original: bool = True
    plus_addressing: bool = False
    authserv: str = ""
    acknowledge: bool = False
    acknowledgement: str = ""
    tells_askers: bool = False


def add_inbox(*, actor: Actor, settings: InboxSettings) -> InboxId:
    """Raises NotFound (the actor is no administrator, or no such team), AddressTaken, UnreadableInboxAddress, InsecureServer,
    InsecureTokenAddress."""
    fields = fields_of(actor, settings)
    row = Inbox(id=new_id(), made_at=now(), **fields)
    with _address_once(settings.address):
        row.save(force_insert=True)
    return InboxId(row.id)


def change_inbox(*, actor: Actor, inbox: UUID, settings: InboxSettings) -> None:
    """Replaces the settings; what failed before counts no longer. Raises as `add_inbox` does."""
    fields = fields_of(actor, settings) | {"failure": "", "failing_since": None, "send_failure": "", "send_failing_since": None}
    with _address_once(settings.address):
        if not Inbox.objects.filter(id=inbox).update(**fields):
            raise NotFound


@transaction.atomic
def switch_inbox(*, actor: Actor, inbox: UUID, is_active: bool) -> None:
    """Takes an inbox in or out of use; its mails stay. Raises NotFound."""
    _refuse_others(actor)
    if not Inbox.objects.filter(id=inbox).update(is_active=is_active, failure="", failing_since=None):
        raise NotFound


def record_reading(*, inbox: UUID, failure: str = "") -> None:
    """The mailbox was looked at just now: all well, or what went wrong (a code) and since when."""
    at = now()
    since = Coalesce("failing_since", Value(at, output_field=DateTimeField())) if failure else None
    Inbox.objects.filter(id=inbox).update(failure=failure, failing_since=since, **({} if failure else {"checked_at": at}))


def record_sending(*, inbox: UUID, failure: str = "") -> None:
    """The outgoing server was used just now."""
    since = Coalesce("send_failing_since", Value(now(), output_field=DateTimeField())) if failure else None
    rows = Inbox.objects.filter(id=inbox)
    (rows if failure else rows.exclude(send_failure="")).update(send_failure=failure, send_failing_since=since)


@transaction.atomic
def record_refresh_token(*, inbox: UUID, was: str, becomes: str) -> None:
    """The sign-in provider replaced the token that was used; kept only while that is still the one of the settings."""
    row = Inbox.objects.select_for_update().filter(id=inbox).first()
    kept = json.loads(unseal(row.oauth)) if row is not None and row.oauth else {}
    if kept.get("refresh_token") == was:
        Inbox.objects.filter(id=inbox).update(oauth=seal(json.dumps({**kept, "refresh_token": becomes})))


def fields_of(actor: Actor, given: InboxSettings) -> dict[str, Any]:
    """The columns of the row, judged. Raises as `add_inbox` does, a taken address apart."""
    _refuse_others(actor)
    if given.team not in {team.id for team in all_teams()}:
        raise NotFound
    address = mail_address(given.address)
    if not address or plus_part(address):
        raise UnreadableInboxAddress(address=given.address)
    for server in (given.imap, given.smtp):
        if server.host and server.security == NONE and not is_loopback(server.host):
            raise InsecureServer(host=server.host)
    if given.oauth is not None and given.oauth.token_url and not _is_protected(given.oauth.token_url):
        raise InsecureTokenAddress
    plain = ("name", "team", "language", "imap_folder", "imap_since", "signature", "quotes_original", "plus_addressing",
             "acknowledge", "acknowledgement", "tells_askers")  # fmt: skip
    fields = {("team_id" if name == "team" else name): getattr(given, name) for name in plain}
    fields |= {"address": address, "authserv": given.authserv.strip().lower()}
    fields |= _server("imap", given.imap, {TLS: 993}) | _server("smtp", given.smtp, {TLS: 465, STARTTLS: 587})
    return fields | _secrets(given)


def _is_protected(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" or is_loopback(parts.hostname or "")


def _server(kind: str, server: Server, ports: dict[str, int]) -> dict[str, Any]:
    usual = ports.get(server.security, 143 if kind == "imap" else 25)
    fields: dict[str, Any] = {
        f"{kind}_host": server.host.strip(), f"{kind}_port": server.port or usual,
        f"{kind}_security": server.security, f"{kind}_user": server.user.strip(),
    }  # fmt: skip
    return fields if server.password is None else fields | {f"{kind}_secret": seal(server.password)}


def _secrets(given: InboxSettings) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if given.oauth is not None:
        names = ("token_url", "client_id", "client_secret", "refresh_token", "scope")
        chosen = {name: getattr(given.oauth, name) for name in names}
        fields["oauth"] = seal(json.dumps(chosen)) if given.oauth.token_url else b""
    if given.post_secret is not None:
        fields["post_secret"] = seal(given.post_secret)
    return fields


def _refuse_others(actor: Actor) -> None:
    if not actor.is_admin and actor.kind is not ActorKind.SYSTEM:
        raise NotFound


@contextmanager
def _address_once(address: str) -> Iterator[None]:
    """A transaction in which a taken address becomes a refusal; the database decides."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if "inbox_address_once" not in str(error):
            raise
        raise AddressTaken(address=address) from error
