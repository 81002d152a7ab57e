"""Handing mails to the inbox's server (RFC 5321), with an answer for every recipient."""

import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from typing_extensions import override

from alvast.channels.email import outbox
from alvast.channels.email.models import Inbox
from alvast.channels.email.oauth import access_token, forget_token, xoauth2
from alvast.channels.email.outbox import Outbox
from alvast.channels.email.rules.failures import Failure
from alvast.channels.email.servers import CONNECT_SECONDS, Connection, ServerFailed

_WANTS_LOGIN = (530, 535, 538)  # RFC 4954: about us, not about this mail
SECONDS_PER_MAIL = 300.0  # also a server that answers one byte a second comes to an end


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said about one recipient: an SMTP code and its words."""

    address: str
    code: int
    text: str

    @property
    def is_accepted(self) -> bool:
        """RFC 5321 §4.2.3; other numbers in the two hundreds come from broken-off answers, so they promise nothing."""
        return self.code in (250, 251, 252)

    @property
    def is_refused(self) -> bool:
        """For good; everything else may go better later."""
        return 500 <= self.code < 600


class Session:
    """One open connection on which mails are handed over one after the other."""

    def __init__(self, client: smtplib.SMTP) -> None:
        self._client = client

    def deliver(self, content: bytes, *, sender: str, recipients: Sequence[str]) -> list[Answer]:
        """Hands over one mail; one answer per recipient. Raises ServerFailed when the connection gives no answer."""
        with _translated(), _ended_after(self._client, SECONDS_PER_MAIL):
            code, text = self._client.mail(sender, [f"size={len(content)}"] if self._client.has_extn("size") else [])
            if code in _WANTS_LOGIN:
                raise ServerFailed(Failure.LOGIN)
            if code != 250:
                return self._all(recipients, code, text)
            answers = [Answer(address, *_said(*self._client.rcpt(address))) for address in recipients]
            accepted = [answer.address for answer in answers if answer.is_accepted]
            if not accepted:
                self._client.rset()
                return answers
            outcome = self._all(accepted, *self._data(content))
            return [*outcome, *(answer for answer in answers if not answer.is_accepted)]

    def _data(self, content: bytes) -> tuple[int, bytes]:
        try:
            return self._client.data(content)
        except smtplib.SMTPDataError as refusal:
            return refusal.smtp_code, refusal.smtp_error if isinstance(refusal.smtp_error, bytes) else refusal.smtp_error.encode()

    def _all(self, recipients: Sequence[str], code: int, text: bytes) -> list[Answer]:
        answers = [Answer(address, *_said(code, text)) for address in recipients]
        if not all(answer.is_accepted for answer in answers):
            self._client.rset()
        return answers


class OutboxSession(Session):
    """A session of the demo: every mail goes into the folder and is accepted."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    @override
    def deliver(self, content: bytes, *, sender: str, recipients: Sequence[str]) -> list[Answer]:
        self._outbox.deliver(content, sender=sender, recipients=recipients)
        return [Answer(address, 250, "written to the demo's folder") for address in recipients]


class _BoundedGreeting(smtplib.SMTP):
    """Also the server's first words come to an end."""

    @override
    def connect(self, host: str = "localhost", port: int = 0, source_address: Any = None) -> tuple[int, bytes]:
        with _ended_after(self, 4 * CONNECT_SECONDS):
            return super().connect(host, port, source_address)


class _BoundedGreetingTls(_BoundedGreeting, smtplib.SMTP_SSL):
    pass


@contextmanager
def smtp_session(connection: Connection) -> Iterator[Session]:
    """A session with the server of an inbox, logged in. Raises ServerFailed."""
    if settings.DEMO_OUTBOX and connection.host == outbox.HOST:
        yield OutboxSession(Outbox(Path(settings.DEMO_OUTBOX)))
        return
    with _translated():
        client = _connected(connection)
    try:
        with _translated():
            _log_in(client, connection)
        yield Session(client)
    finally:
        with suppress(OSError, smtplib.SMTPException):
            client.sock.settimeout(5) if client.sock else None
            client.quit()
        client.close()


def _connected(connection: Connection) -> smtplib.SMTP:
    tls = connection.tls()
    if connection.security == Inbox.Security.TLS:
        client: smtplib.SMTP = _BoundedGreetingTls(connection.host, connection.port, timeout=CONNECT_SECONDS, context=tls)
    else:
        client = _BoundedGreeting(connection.host, connection.port, timeout=CONNECT_SECONDS)
    try:
        with _ended_after(client, 4 * CONNECT_SECONDS):
            client.ehlo_or_helo_if_needed()
            if connection.security == Inbox.Security.STARTTLS:
                client.starttls(context=tls)
                client.ehlo()
    except BaseException:
        client.close()
        raise
    return client


def _log_in(client: smtplib.SMTP, connection: Connection) -> None:
    if not connection.user:
        return
    if not client.has_extn("auth"):
        raise ServerFailed(Failure.NO_LOGIN)
    with _ended_after(client, 4 * CONNECT_SECONDS):
        try:
            _prove(client, connection)
        except smtplib.SMTPAuthenticationError as error:
            forget_token(connection)
            raise ServerFailed(Failure.LOGIN) from error


def _prove(client: smtplib.SMTP, connection: Connection) -> None:
    if connection.oauth:
        proof = xoauth2(connection.user, access_token(connection))
        client.auth("XOAUTH2", lambda challenge=None: "" if challenge else proof)
    else:
        client.login(connection.user, connection.password)


def _said(code: int, text: bytes) -> tuple[int, str]:
    return code, " ".join(text.decode("utf-8", "replace").split())[:300]


@contextmanager
def _ended_after(client: smtplib.SMTP, seconds: float) -> Iterator[None]:
    """A time-out of the socket starts anew with every byte; this one does not."""

    def end() -> None:
        with suppress(OSError):
            if client.sock:
                client.sock.shutdown(socket.SHUT_RDWR)

    alarm = threading.Timer(seconds, end)
    alarm.daemon = True
    alarm.start()
    try:
        yield
    finally:
        alarm.cancel()


@contextmanager
def _translated() -> Iterator[None]:
    """Whatever the library and the network raise becomes a ServerFailed with its code."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise ServerFailed(Failure.CERTIFICATE) from error
    except TimeoutError as error:
        raise ServerFailed(Failure.TIMEOUT) from error
    except smtplib.SMTPServerDisconnected as error:
        raise ServerFailed(Failure.CLOSED) from error
    except smtplib.SMTPNotSupportedError as error:
        raise ServerFailed(Failure.PROTOCOL) from error
    except smtplib.SMTPException as error:
        raise ServerFailed(Failure.PROTOCOL) from error
    except (ssl.SSLError, OSError, UnicodeError) as error:  # the last: a host that can be no name
        raise ServerFailed(Failure.CONNECT) from error
    except ValueError as error:  # words that are not base64 where they have to be
        raise ServerFailed(Failure.PROTOCOL) from error
