"""The chat on the sample shop's own page, and the bot that answers first in it."""

from django.conf import settings

from alvast.bots.actions import save_bot
from alvast.channels.webchat.actions import ChatSettings, add_chat
from alvast.cli.demo.talking import Shop
from alvast.kernel.actor import SYSTEM

GREEN = "#1f4d3a"
TEXTS = {
    "nl": {
        "title": "Boekhandel De Wulp", "greeting": "Goedendag. Waarmee kunnen we u helpen?", "away": "",
        "starters": ["Waar blijft mijn bestelling?", "Hoe lang kan ik een boek ruilen?"],
    },
    "en": {"title": "Boekhandel De Wulp", "greeting": "", "away": "", "starters": ["Where is my order?"]},
}  # fmt: skip


def open_chat(shop: Shop) -> None:
    """On the address of the demo's own pages, where it may always stand."""
    chat = add_chat(
        actor=SYSTEM,
        settings=ChatSettings(
            name="Winkel", team=shop.teams["Klantenservice"], origins=[settings.BASE_URL],
            mail_inbox=shop.inboxes["Klantenservice"], colours={"accent": GREEN, "side": "right"}, texts=TEXTS,
        ),
    )  # fmt: skip
    save_bot(key="wulp", name="Wulp AI", accounts=[chat])
