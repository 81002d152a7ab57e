"""Which conversations a bot may answer; no gate, because the house itself asks."""

from collections.abc import Collection
from uuid import UUID

from alvast.conversations.models import Conversation


def answerable_by_bots(conversations: Collection[UUID], *, accounts: Collection[UUID]) -> set[UUID]:
    """Those of them that came in by one of these accounts and that people have not taken over; one query."""
    rows = Conversation.objects.filter(id__in=conversations, account__in=accounts, merged_into=None, erased_at=None)
    return set(rows.exclude(handler=Conversation.Handler.AGENT).values_list("id", flat=True))
