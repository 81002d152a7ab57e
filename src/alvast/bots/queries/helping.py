"""Whether the bot can be chosen, and how often it solved what a conversation is about. Golden text G5."""

from datetime import timedelta
from uuid import UUID

from django.core.cache import cache

from alvast.bots.models import Turn
from alvast.bots.quality.queries import is_killed
from alvast.bots.quality.queries.live import USUAL_PERIOD, resolution_since
from alvast.bots.queries.bots import bot_on
from alvast.bots.rules.intents import GENERAL
from alvast.conversations.queries.with_bots import channels_of_conversations
from alvast.kernel.clock import now
from alvast.kernel.shares import Share

KEPT = timedelta(hours=1)  # counting goes over all turns of five weeks


def solved_of_this(conversation: UUID) -> Share | None:
    """Of earlier conversations about the same intent, with the same bot, by the same door; None when too few have ended to say.

    Solved: answered, no person took over, and not back within seven days.
    """
    turns = Turn.objects.filter(conversation=conversation).exclude(intent=GENERAL).order_by("-made_at", "-id")
    turn = turns.values_list("bot", "intent").first()
    if turn is None:
        return None
    bot, intent = turn
    share = _counted(bot, intent, channels_of_conversations({conversation})[conversation])
    return share if share.is_enough else None


def is_switched_off(account: UUID | None) -> bool:
    """Whether the bot of this account, or every bot, says nothing now: no customer is sent to it."""
    bot = bot_on(account)
    return is_killed(bot=bot.id if bot else None)


def _counted(bot: UUID, intent: str, channel: str) -> Share:
    """May be an hour old."""
    key = f"solved:{bot}:{channel}:{intent}"
    kept: tuple[int, int] | None = cache.get(key)
    if kept is None:
        share = resolution_since(now() - USUAL_PERIOD, bot=bot, intent=intent, channel=channel)
        kept = (share.hits, share.n)
        cache.set(key, kept, KEPT.total_seconds())
    return Share(*kept)
