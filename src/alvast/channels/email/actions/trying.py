"""Trying out the servers of an inbox before its settings are kept: connects and logs in for real, changes nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from uuid import UUID

from django.db import connections

from alvast.channels.email.actions.inboxes import InboxSettings, fields_of
from alvast.channels.email.errors import NotFound
from alvast.channels.email.models import Inbox
from alvast.channels.email.servers import Connection, ServerFailed, imap_connection, smtp_connection
from alvast.kernel.actor import Actor
from alvast.kernel.ids import new_id


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it: None for a server that is not used, empty when all is well, else a code of rules.failures."""

    reading: str | None
    sending: str | None

    @property
    def is_well(self) -> bool:
        return not self.reading and not self.sending


def try_servers(*, actor: Actor, settings: InboxSettings, inbox: UUID | None = None) -> Tried:
    """Both servers at once; at most half a minute. With `inbox` its kept secrets stand in for those not given.

    Raises as `add_inbox` does, a taken address apart.
    """
    row = _row(fields_of(actor, settings), inbox)
    with ThreadPoolExecutor(2) as pool:
        reading = pool.submit(_outcome, _read, imap_connection(row), row.imap_folder) if row.imap_host else None
        sending = pool.submit(_outcome, _send, smtp_connection(row), "") if row.smtp_host else None
        return Tried(reading.result() if reading else None, sending.result() if sending else None)


def _row(fields: dict[str, object], inbox: UUID | None) -> Inbox:
    """Never saved."""
    row = Inbox(id=new_id()) if inbox is None else Inbox.objects.filter(id=inbox).first()
    if row is None:
        raise NotFound
    for name, value in fields.items():
        setattr(row, name, value)
    return row


def _outcome(attempt: Callable[[Connection, str], None], connection: Connection, folder: str) -> str:
    try:
        attempt(connection, folder)
    except ServerFailed as failed:
        return failed.failure.value
    finally:
        connections.close_all()  # of this thread; a replaced refresh token is written
    return ""


def _read(connection: Connection, folder: str) -> None:
    from alvast.channels.email.imap import opened_mailbox  # imap reads through this package: a circle otherwise

    with opened_mailbox(connection, folder):
        pass


def _send(connection: Connection, _folder: str) -> None:
    from alvast.channels.email.smtp import smtp_session

    with smtp_session(connection):
        pass
