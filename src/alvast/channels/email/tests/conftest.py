from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import pytest

from alvast.channels.email.actions import InboxSettings, NewRaw, Server, add_inbox, store_raw, translate_waiting
from alvast.channels.email.tests.servers.dovecot import PASSWORD, USER, Dovecot, running_dovecot
from alvast.kernel.actor import SYSTEM


@dataclass
class Post:
    """An inbox of the team Klantenservice, and ways to put mail in it."""

    house: Any
    inbox: UUID
    address: str = "info@dewulp.example"

    def bring(self, *mails: bytes) -> None:
        store_raw(inbox=self.inbox, mails=[NewRaw(mail) for mail in mails])
        while translate_waiting():
            pass


@pytest.fixture
def make_inbox(house: Any) -> Callable[..., UUID]:
    def make(**settings: Any) -> UUID:
        chosen: dict[str, Any] = {
            "name": "Boekhandel De Wulp", "address": "info@dewulp.example", "team": house.team.id,
            "authserv": "mx.dewulp.example", "smtp": Server(host="127.0.0.1", port=1, security="none"),
            "signature": "Boekhandel De Wulp",
        }  # fmt: skip
        return add_inbox(actor=SYSTEM, settings=InboxSettings(**{**chosen, **settings}))

    return make


@pytest.fixture
def post(house: Any, make_inbox: Callable[..., UUID]) -> Post:
    return Post(house, make_inbox())


_made = 0


def mail(text: str = "Waar blijft mijn bestelling?", *, vouched: str = "", **headers: str) -> bytes:
    """A mail of Chidi's; `vouched` puts our own server's verdict for that domain on top. Headers: in_reply_to, from_, …"""
    global _made
    _made += 1
    message = EmailMessage()
    if vouched:
        message["Authentication-Results"] = f"mx.dewulp.example; dmarc=pass header.from={vouched}"
    usual = {"from_": "Chidi <chidi@example.net>", "to": "info@dewulp.example", "subject": "Bestelling 48213",
             "message_id": f"<mail-{_made}@example.net>", "date": "Mon, 18 May 2026 10:00:00 +0200"}  # fmt: skip
    for name, value in {**usual, **headers}.items():
        message[name.rstrip("_").replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[Dovecot]:
    with TemporaryDirectory(prefix="alvast-dovecot-") as folder, running_dovecot(Path(folder)) as server:
        yield server


@pytest.fixture
def dovecot(dovecot_server: Dovecot) -> Dovecot:
    """The real server with an empty mailbox."""
    with dovecot_server.client() as client:
        client.delete_messages(client.search("ALL"))
        client.expunge()
    return dovecot_server


@pytest.fixture
def mailbox(dovecot: Dovecot, make_inbox: Callable[..., UUID]) -> UUID:
    """An inbox that reads its mail from that server."""
    imap = Server(host="127.0.0.1", port=dovecot.port, security="none", user=USER, password=PASSWORD)
    return make_inbox(imap=imap)
