"""Conversations that bots have or had, for who weighs them or takes them away: no gate, because the house itself acts."""

from collections.abc import Collection
from uuid import UUID

from alvast.conversations.models import Conversation


def conversations_with_bots() -> list[UUID]:
    """Those that a bot answers now, the oldest first; closed ones rest until the customer writes, and are none of them."""
    rows = Conversation.objects.filter(handler=Conversation.Handler.BOT, merged_into=None)
    return list(rows.exclude(status=Conversation.Status.CLOSED).order_by("opened_at", "id").values_list("id", flat=True))


def channels_of_conversations(conversations: Collection[UUID]) -> dict[UUID, str]:
    """By which door each began."""
    return dict(Conversation.objects.filter(id__in=conversations).values_list("id", "channel"))
