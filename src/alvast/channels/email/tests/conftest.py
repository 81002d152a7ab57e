from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any
from uuid import UUID

import pytest

from alvast.channels.email.actions import InboxSettings, NewRaw, Server, add_inbox, store_raw, translate_waiting
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
