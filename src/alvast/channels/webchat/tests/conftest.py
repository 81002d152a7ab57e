"""A chat of Klantenservice on a shop's pages, and browsers in which it is open."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import jwt
import pytest
from django.http import HttpResponse
from django.test import Client

from alvast.channels.webchat.actions import ChatSettings, add_chat
from alvast.channels.webchat.models import Visit
from alvast.channels.webchat.queries import Chat, chat_by_id, secret_of
from alvast.kernel.actor import SYSTEM

SHOP = "https://www.dewulp.example"


@dataclass
class Browser:
    """A page of a visitor. Every answer is kept as `last`."""

    chat: Chat
    secret: str = ""
    client: Client = field(default_factory=lambda: Client(enforce_csrf_checks=True))

    def open(self, **said: Any) -> dict[str, Any]:
        answer = self.send("session", {"page": f"{SHOP}/boeken?klant=17", "language": "nl", "session": self.secret, **said})
        assert answer.status_code == 200, answer.content
        opened: dict[str, Any] = answer.json()
        self.secret = opened["session"]
        return opened

    def send(self, door: str, body: Any = None, *, method: str = "post", **headers: str) -> HttpResponse:
        content = body if isinstance(body, (bytes, str)) else json.dumps(body or {})
        given = {"Authorization": f"Bearer {self.secret}", **headers}
        return self.client.generic(  # type: ignore[no-any-return]
            method.upper(), f"/chat/{self.chat.key}/{door}", content, content_type="application/json", headers=given
        )

    def say(self, text: str, id: UUID | None = None) -> HttpResponse:
        return self.send("messages", {"id": str(id or uuid4()), "text": text})

    def attach(self, name: str, content: bytes, *, text: str = "", id: UUID | None = None) -> HttpResponse:
        from django.core.files.uploadedfile import SimpleUploadedFile

        given = {"id": str(id or uuid4()), "text": text, "file": SimpleUploadedFile(name, content, "image/png")}
        return self.client.post(  # type: ignore[no-any-return]
            f"/chat/{self.chat.key}/files", given, headers={"Authorization": f"Bearer {self.secret}"}
        )

    def see(self, after: int = 0) -> dict[str, Any]:
        answer = self.client.get(
            f"/chat/{self.chat.key}/messages?after={after}", headers={"Authorization": f"Bearer {self.secret}"}
        )
        assert answer.status_code == 200, answer.content
        seen: dict[str, Any] = answer.json()
        return seen

    def texts(self) -> list[tuple[str, str]]:
        return [(line["from"], line["text"]) for line in self.see()["messages"]]

    @property
    def visit(self) -> Visit:
        from alvast.channels.webchat.actions import guest_of

        return Visit.objects.get(id=guest_of(key=self.chat.key, secret=self.secret).visit)

    @property
    def conversation(self) -> UUID:
        found = self.visit.conversation_id
        assert found is not None
        return found


@pytest.fixture
def chat(house: Any, clock: Any) -> Chat:
    settings = ChatSettings(
        name="De Wulp", team=house.team.id, origins=[SHOP], colours={"accent": "#7a1f4b"},
        texts={"nl": {"title": "De Wulp", "greeting": "Waarmee kunnen we u helpen?", "starters": ["Waar is mijn boek?"]}},
    )  # fmt: skip
    return chat_by_id(add_chat(actor=SYSTEM, settings=settings)).chat


@pytest.fixture
def browser(chat: Chat) -> Browser:
    """Chidi's, with the chat open."""
    made = Browser(chat)
    made.open()
    return made


@pytest.fixture
def vouch(chat: Chat) -> Callable[..., str]:
    """What the shop's server signs for a visitor who is signed in there."""

    def signed(at: datetime, **different: Any) -> str:
        claims = {
            "sub": "c-17", "aud": chat.key, "iat": at.timestamp(), "exp": (at + timedelta(minutes=30)).timestamp(),
            "name": "Chidi Okafor", "email": "chidi@example.net",
        }  # fmt: skip
        key = different.pop("key", None) or secret_of(chat.id)
        algorithm = different.pop("algorithm", "HS256")
        given = {name: value for name, value in (claims | different).items() if value is not None}
        return jwt.encode(given, key, algorithm=algorithm)

    return signed
