"""Conversations that are known by id: whose they are, and as lines for whoever may see them."""

from collections.abc import Collection
from uuid import UUID

from alvast.conversations.models import Conversation
from alvast.conversations.queries.gates import visible_conversations
from alvast.conversations.queries.lines import ConversationLine, lines_of
from alvast.kernel.actor import Actor


def owners_of(conversations: Collection[UUID]) -> dict[UUID, UUID | None]:
    """Who owns them now; one query. For reactions: it passes no gate."""
    return dict(Conversation.objects.filter(id__in=conversations).values_list("id", "owner_id"))


def lines_by_id(actor: Actor, conversations: Collection[UUID]) -> dict[UUID, ConversationLine]:
    """Those of them that the actor may see; two queries."""
    rows = visible_conversations(actor).filter(id__in=conversations)
    return {line.id: line for line in lines_of(actor, rows)}
