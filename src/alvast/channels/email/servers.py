"""How an inbox's servers are reached: settings as read from its row, and the proof we show them."""

import json
import ssl
from dataclasses import dataclass, field
from uuid import UUID

from alvast.channels.email.models import Inbox
from alvast.channels.email.rules.failures import Failure, is_loopback
from alvast.kernel.secrets import unseal

CONNECT_SECONDS, READ_SECONDS = 30.0, 60.0


class ServerFailed(Exception):
    """A mail server could not be used; the failure is a code, without anyone's words or addresses."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class Connection:
    """Where and how to connect. Secrets are left out of what is printed."""

    inbox: UUID
    host: str
    port: int
    security: str
    user: str
    password: str = field(repr=False)
    oauth: dict[str, str] = field(repr=False)

    def tls(self) -> ssl.SSLContext | None:
        """The system's trusted certificates and host names, or none on this very machine. Raises ServerFailed."""
        if self.security != Inbox.Security.NONE:
            return ssl.create_default_context()
        if not is_loopback(self.host):
            raise ServerFailed(Failure.INSECURE)
        return None


def imap_connection(inbox: Inbox) -> Connection:
    return Connection(
        inbox.id, inbox.imap_host, inbox.imap_port, inbox.imap_security, inbox.imap_user, unseal(inbox.imap_secret), _oauth(inbox)
    )


def smtp_connection(inbox: Inbox) -> Connection:
    return Connection(
        inbox.id, inbox.smtp_host, inbox.smtp_port, inbox.smtp_security, inbox.smtp_user, unseal(inbox.smtp_secret), _oauth(inbox)
    )


def _oauth(inbox: Inbox) -> dict[str, str]:
    sealed = unseal(inbox.oauth)
    settings: dict[str, str] = json.loads(sealed) if sealed else {}
    return settings
