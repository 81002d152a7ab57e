"""Reads about chats: choices, settings, and what a visitor's page needs."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from alvast.channels.webchat.models import ChatInbox
from alvast.channels.webchat.rules.appearance import Appearance, Texts
from alvast.channels.webchat.rules.identity import Keys
from alvast.kernel.errors import NotFound
from alvast.kernel.secrets import unseal


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat as its pages need it. `origins` are the sites that may hold it."""

    id: UUID
    key: str
    name: str
    team: UUID
    brand: str
    language: str
    origins: tuple[str, ...]
    appearance: Appearance
    is_on: bool


@dataclass(frozen=True, slots=True)
class ChatDetails:
    """All settings; of the secret only in `secret_of`."""

    chat: Chat
    public_key: str
    mail_inbox: UUID | None
    mail_after: timedelta
    tells_askers: bool


def chats() -> tuple[Chat, ...]:
    """All chats, those in use first, by name."""
    return tuple(_chat(row) for row in ChatInbox.objects.order_by("-is_on", "name", "id"))


def chats_telling_askers() -> set[UUID]:
    """Those on which who asked in vain is told a new answer without anyone's click."""
    return set(ChatInbox.objects.filter(is_on=True, tells_askers=True).values_list("id", flat=True))


def chat_by_key(key: str) -> Chat:
    """Raises NotFound. One that is off is found too: its page says so."""
    return _chat(_row(key=key))


def chat_by_id(inbox: UUID) -> ChatDetails:
    """Raises NotFound."""
    row = _row(id=inbox)
    return ChatDetails(_chat(row), row.public_key, row.mail_inbox, row.mail_after, row.tells_askers)


def secret_of(inbox: UUID) -> str:
    """What the site signs with; for administrators only. Raises NotFound."""
    return unseal(_row(id=inbox).secret)


def keys_of(inbox: UUID) -> Keys:
    """What checks who a visitor is. Raises NotFound."""
    row = _row(id=inbox)
    return Keys(row.key, unseal(row.secret), row.public_key)


def _row(**which: object) -> ChatInbox:
    row = ChatInbox.objects.filter(**which).first()
    if row is None:
        raise NotFound
    return row


def _chat(row: ChatInbox) -> Chat:
    texts = {code: Texts(**{**said, "starters": tuple(said["starters"])}) for code, said in row.texts.items()}
    look = Appearance(row.colours["accent"], row.colours["side"], texts)
    return Chat(row.id, row.key, row.name, row.team_id, row.brand, row.language, tuple(row.origins), look, row.is_on)
