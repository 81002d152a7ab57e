"""A real SMTP server on loopback that keeps what it gets and refuses as a script says."""

import asyncio
import base64
import ssl
import warnings
from collections.abc import Callable, Container, Iterator
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
    tokens: Container[str] = ()  # OAuth2 access tokens that open the door
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

    async def auth_XOAUTH2(self, server: SMTP, words: list[str]) -> AuthResult:  # noqa: N802
        """As Google and Microsoft: a refusal is explained in a challenge before it is one."""
        proof = base64.b64decode(words[1]).decode().split("\x01")
        if proof[1].removeprefix("auth=Bearer ") in self.tokens:
            return AuthResult(success=True, auth_data=proof[0])
        await server.challenge_auth(b'{"status":"400","schemes":"Bearer"}')
        return AuthResult(success=False, handled=False)

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
def running_sink(
    *, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None, login: str = "", tokens: Container[str] = ()
) -> Iterator[Sink]:
    """`tls` from the first byte, or `starttls` asked for and required; `login` is user:password; `tokens` of OAuth2 instead."""
    sink = Sink(port=free_port(), tokens=tokens)

    def is_right(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        return AuthResult(success=f"{data.login.decode()}:{data.password.decode()}" == login)

    options: dict[str, Any] = {"ssl_context": tls} if tls else {}
    if starttls:
        options |= {"tls_context": starttls, "require_starttls": True}
    if login or tokens != ():
        options |= {"authenticator": is_right, "auth_required": True, "auth_require_tls": False}
    controller = _Controller(sink, **options)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()
