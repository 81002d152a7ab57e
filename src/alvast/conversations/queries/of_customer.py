"""A customer's conversations, as far as the actor may see them."""

from collections.abc import Collection
from uuid import UUID

from alvast.conversations.queries.gates import visible_conversations
from alvast.conversations.queries.lines import ConversationLine, lines_of
from alvast.kernel.actor import Actor

LARGEST = 100


def conversations_of_customer(actor: Actor, records: Collection[UUID], *, limit: int = 20) -> tuple[ConversationLine, ...]:
    """Newest first, of all records of one person (see timeline.queries.records_of); one query."""
    rows = visible_conversations(actor).filter(customer__in=records, merged_into=None).order_by("-last_activity_at", "-id")
    return lines_of(actor, rows[: min(limit, LARGEST)])
