"""A real SMTP server on loopback that keeps what it gets and refuses as a script says."""

import asyncio
import ssl
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from alvast.channels.email.tests.servers import free_port


@dataclass
class Sink:
    """`script` answers a verb (MAIL, RCPT, DATA) with its argument; None lets it pass. `kept` are (recipients, bytes)."""

    port: int = 0
    script: Callable[[str, str], str | None] = lambda verb, argument: None
    stall: Callable[[], float] = lambda: 0.0  # seconds between having a mail and saying so
    kept: list[tuple[list[str], bytes]] = field(default_factory=list)
    sessions: int = 0

    @property
    def message_ids(self) -> list[str]:
        return [message_from_bytes(content)["Message-ID"] for _, content in self.kept]

    async def handle_EHLO(  # noqa: N802
        self, server: Any, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.sessions += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server: Any, session: Any, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        if answer := self.script("MAIL", address):
            return answer
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        if answer := self.script("RCPT", address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.original_content or b""
        if answer := self.script("DATA", ""):
            return answer
        self.kept.append((list(envelope.rcpt_tos), content))
        await asyncio.sleep(self.stall())
        return "250 OK"


class _Controller(Controller):
    def __init__(self, sink: Sink, **options: Any) -> None:
        self._options = options
        tls = options.pop("ssl_context", None)
        super().__init__(sink, hostname="127.0.0.1", port=sink.port, ssl_context=tls, **options)

    def factory(self) -> SMTP:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a login without STARTTLS is unsafe; here it is on loopback or inside TLS
            return SMTP(self.handler, data_size_limit=40 * 1024 * 1024, **self.SMTP_kwargs)


@contextmanager
def running_sink(*, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None, login: str = "") -> Iterator[Sink]:
    """`tls` from the first byte, or `starttls` asked for and required; `login` is user:password."""
    sink = Sink(port=free_port())

    def is_right(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        return AuthResult(success=f"{data.login.decode()}:{data.password.decode()}" == login)

    options: dict[str, Any] = {"ssl_context": tls} if tls else {}
    if starttls:
        options |= {"tls_context": starttls, "require_starttls": True}
    if login:
        options |= {"authenticator": is_right, "auth_required": True, "auth_require_tls": False}
    controller = _Controller(sink, **options)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()
