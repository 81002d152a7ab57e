"""Which bot is meant."""

from uuid import UUID

from alvast.bots.actions.bots import standing_bot
from alvast.bots.models import Bot
from alvast.bots.quality.errors import NotFound
from alvast.bots.quality.queries.versions import bots_at_work


def bot_meant(bot: UUID | None) -> Bot:
    """None: the oldest there is, made when there is none. Raises NotFound."""
    if bot is None:
        return standing_bot()
    row = Bot.objects.filter(id=bot).first()
    if row is None:
        raise NotFound
    return row


def bots_measured() -> list[Bot]:
    """Those at work; before there is one, the one there will be, so that its examples are measured already."""
    return list(bots_at_work()) or [standing_bot()]
