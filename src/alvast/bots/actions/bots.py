"""The bots there are: made, and set to the accounts on which they answer."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from alvast.bots.errors import BotNamedWrongly
from alvast.bots.models import Bot
from alvast.kernel.clock import now
from alvast.timeline.actions import introduce_subject


@transaction.atomic
def save_bot(
    *, key: str, name: str, accounts: Sequence[UUID] = (), brand: str = "", language: str = "nl", disclosure: str = "",
    composer: str = "extractive",
) -> UUID:  # fmt: skip
    """Makes the bot of this key, or changes it; answers its id. Raises BotNamedWrongly for a name that does not say AI."""
    if "AI" not in name:
        raise BotNamedWrongly
    values = {
        "name": name, "accounts": list(accounts), "brand": brand, "language": language, "disclosure": disclosure,
        "composer": composer,
    }  # fmt: skip
    subject = introduce_subject(name=f"bot/{key}")
    row, _ = Bot.objects.update_or_create(
        key=key, defaults=values, create_defaults={**values, "subject_id": subject, "made_at": now()}
    )
    return row.id


def standing_bot() -> Bot:
    """The bot that is asked outside a conversation: the first there is, made when there is none."""
    row = Bot.objects.order_by("made_at", "id").first()
    return row or Bot.objects.get(id=save_bot(key="bo", name="Bo (AI)"))
