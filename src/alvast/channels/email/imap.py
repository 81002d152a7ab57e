"""Reading a folder of a mail server (RFC 3501, IDLE of RFC 2177), without changing more in it than \\Seen."""

import imaplib
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from threading import Event
from typing import Any

from imapclient import SEEN, IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError, ProtocolError

from alvast.channels.email.actions import NewRaw
from alvast.channels.email.models import Inbox
from alvast.channels.email.oauth import access_token, forget_token
from alvast.channels.email.parsing.limits import MAX_BYTES
from alvast.channels.email.rules.failures import Failure
from alvast.channels.email.servers import CONNECT_SECONDS, READ_SECONDS, Connection, ServerFailed

GROUP_MAILS, GROUP_BYTES = 50, 10 * 1024 * 1024
SHORTEST_IDLE, LONGEST_IDLE = 2.0, 128.0  # seconds; servers may hang up after 30 minutes, some routers after 10
POLL_SECONDS = 30.0
LOOK_UP_SECONDS = 1.0  # how often a waiting watcher looks whether it must stop


class Unfetchable(Exception):
    """The server is there but does not hand this over."""


class Mailbox:
    """One selected folder. `uidvalidity` changes when the server numbers its mails anew: then old UIDs mean nothing."""

    def __init__(self, client: IMAPClient, folder: str) -> None:
        self._client, self.folder = client, folder
        self._has_idle = client.has_capability("IDLE")
        self._idle_seconds = SHORTEST_IDLE
        self.uidvalidity = 0
        self.select()

    def select(self) -> None:
        """Opens the folder again, to see what is new in it and whether its numbering still holds."""
        with _translated():
            try:
                answer = self._client.select_folder(self.folder)
            except IMAPClientAbortError:
                raise
            except IMAPClientError as error:
                raise ServerFailed(Failure.FOLDER) from error
        self.uidvalidity = int(answer[b"UIDVALIDITY"])

    def uids_after(self, uid: int, *, since: date | None) -> list[int]:
        """UIDs above `uid`, rising; `since` limits them to mails that the server received on that day or later."""
        criteria: list[Any] = ["UID", f"{uid + 1}:*"]
        if since is not None:
            criteria += ["SINCE", since]
        with _translated():
            return sorted(found for found in self._client.search(criteria) if found > uid)

    def groups(self, uids: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
        """(UID, size) in groups of at most 50 mails or 10 MB; mails that have vanished are left out."""
        group: list[tuple[int, int]] = []
        for uid, size in self._sizes(uids):
            if group and (len(group) == GROUP_MAILS or sum(s for _, s in group) + size > GROUP_BYTES):
                yield group
                group = []
            group.append((uid, size))
        if group:
            yield group

    def fetch(self, group: Sequence[tuple[int, int]]) -> list[NewRaw]:
        """The mails as they are, \\Seen untouched; of those too large only the headers. Raises Unfetchable, ServerFailed."""
        whole = [uid for uid, size in group if size <= MAX_BYTES]
        contents = self._bodies(whole, b"BODY[]") | self._bodies(
            [uid for uid, size in group if size > MAX_BYTES], b"BODY[HEADER]"
        )
        return [self._raw(uid, size, contents[uid]) for uid, size in group if uid in contents]

    def mark_seen(self, mails: Sequence[NewRaw]) -> None:
        """Shows people who look into the mailbox that we have these."""
        uids = [mail.uid for mail in mails if mail.uid is not None and not mail.held]
        if uids:
            with _translated():
                self._client.add_flags(uids, [SEEN], silent=True)

    def wait(self, stop: Event) -> None:
        """Until something changes in the folder, `stop` is set, or it is time to look anyway.

        A server need not tell in IDLE what came just before it; Dovecot does not. So we ask once more first, and look
        again soon after a change and more seldom as the folder stays quiet.
        """
        if not self._has_idle:
            stop.wait(POLL_SECONDS)
            return
        with _translated():
            _, told = self._client.noop()
            has_changed = any(b"EXISTS" in line for line in told) or self._idle(stop)
        self._idle_seconds = SHORTEST_IDLE if has_changed else min(LONGEST_IDLE, 2 * self._idle_seconds)

    def _idle(self, stop: Event) -> bool:
        """Whether the server told of a change before it was time to look anyway."""
        self._client.idle()
        until = time.monotonic() + self._idle_seconds
        has_changed = False
        while not has_changed and time.monotonic() < until and not stop.is_set():
            has_changed = bool(self._client.idle_check(timeout=LOOK_UP_SECONDS))
        self._client.idle_done()
        return has_changed

    def _sizes(self, uids: Sequence[int]) -> Iterator[tuple[int, int]]:
        for start in range(0, len(uids), 500):
            with _translated():
                found = self._client.fetch(uids[start : start + 500], ["RFC822.SIZE"])
            yield from ((uid, int(found[uid][b"RFC822.SIZE"])) for uid in sorted(found))

    def _bodies(self, uids: Sequence[int], section: bytes) -> dict[int, bytes]:
        if not uids:
            return {}
        with _translated():
            try:
                found = self._client.fetch(uids, [section.replace(b"BODY", b"BODY.PEEK").decode()])
            except IMAPClientAbortError:
                raise
            except (IMAPClientError, ProtocolError) as error:
                raise Unfetchable from error
        if any(found[uid].get(section) is None for uid in found if uid in uids):
            raise Unfetchable
        return {uid: bytes(found[uid][section]) for uid in found if uid in uids}

    def _raw(self, uid: int, size: int, content: bytes) -> NewRaw:
        is_too_large = size > MAX_BYTES
        return NewRaw(
            content, folder=self.folder, uidvalidity=self.uidvalidity, uid=uid, size=size if is_too_large else None,
            held="too_large" if is_too_large else "",
        )  # fmt: skip


@contextmanager
def opened_mailbox(connection: Connection, folder: str) -> Iterator[Mailbox]:
    """The folder, after connecting and logging in. Raises ServerFailed."""
    with _translated():
        client = _connected(connection)
    try:
        with _translated():
            _log_in(client, connection)
        yield Mailbox(client, folder)
    finally:
        with suppress(OSError, imaplib.IMAP4.error):
            client.logout()
        with suppress(OSError, imaplib.IMAP4.error):
            client.shutdown()


def _connected(connection: Connection) -> IMAPClient:
    tls = connection.tls()
    is_tls = connection.security == Inbox.Security.TLS
    client = IMAPClient(
        connection.host, port=connection.port, ssl=is_tls, ssl_context=tls if is_tls else None,
        timeout=SocketTimeout(CONNECT_SECONDS, READ_SECONDS),
    )  # fmt: skip
    if connection.security == Inbox.Security.STARTTLS:
        client.starttls(tls)
    return client


def _log_in(client: IMAPClient, connection: Connection) -> None:
    try:
        if connection.oauth:
            client.oauth2_login(connection.user, access_token(connection))
        else:
            client.login(connection.user, connection.password)
    except IMAPClientAbortError:
        raise
    except (LoginError, IMAPClientError) as error:
        forget_token(connection)
        raise ServerFailed(Failure.LOGIN) from error


@contextmanager
def _translated() -> Iterator[None]:
    """Whatever the library and the network raise becomes a ServerFailed with its code."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise ServerFailed(Failure.CERTIFICATE) from error
    except TimeoutError as error:
        raise ServerFailed(Failure.TIMEOUT) from error
    except IMAPClientAbortError as error:
        raise ServerFailed(Failure.CLOSED) from error
    except imaplib.IMAP4.error as error:
        raise ServerFailed(Failure.PROTOCOL) from error
    except (ConnectionResetError, BrokenPipeError, EOFError) as error:
        raise ServerFailed(Failure.CLOSED) from error
    except (ssl.SSLError, OSError, ValueError) as error:
        raise ServerFailed(Failure.CONNECT) from error
