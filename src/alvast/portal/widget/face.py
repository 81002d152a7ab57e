"""What a chat shows of itself before anyone has said a word: whose it is, its colours, where it may stand."""

from dataclasses import dataclass

from alvast.channels.webchat.neighbours import neighbours
from alvast.channels.webchat.queries import chat_by_key
from alvast.kernel.errors import NotFound
from alvast.portal.face import shop_face


@dataclass(frozen=True, slots=True)
class ChatFace:
    """`bot` is empty when only people answer; `brand` and `on_brand` are colours as #rrggbb; `side` is left or right.

    `welcome`, `away` and `starters` are the operator's own words in the language that is asked for; empty: ours.
    `sites` are the origins whose pages may hold the chat.
    """

    key: str
    name: str
    bot: str = ""
    brand: str = ""
    on_brand: str = ""
    side: str = "right"
    welcome: str = ""
    away: str = ""
    starters: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


def chat_face(key: str, language: str) -> ChatFace:
    """Raises NotFound; also for a chat that is switched off, so that no button leads to it."""
    chat = chat_by_key(key)
    if not chat.is_on:
        raise NotFound
    look, texts, bot = chat.appearance, chat.appearance.texts_in(language), neighbours().bot_at_work(chat.id)
    return ChatFace(
        key=chat.key, name=texts.title or shop_face().name, bot=bot, brand=look.accent,
        on_brand=look.on_accent, side=look.side, welcome=texts.greeting, away=texts.away, starters=texts.starters,
        sites=chat.origins,
    )  # fmt: skip
