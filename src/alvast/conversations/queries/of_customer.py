"""A customer's conversations, as far as the actor may see them."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from alvast.conversations.models import Conversation, Message, StateChange
from alvast.conversations.queries.gates import visible_conversations
from alvast.conversations.queries.lines import ConversationLine, lines_of
from alvast.kernel.actor import Actor

LARGEST = 100
Kind = StateChange.Kind


def conversations_of_customer(
    actor: Actor, records: Collection[UUID], *, limit: int = 20, at: datetime | None = None
) -> tuple[ConversationLine, ...]:
    """Newest first, of all records of one person (see timeline.queries.records_of).

    `at`: as they stood then, without those that came later. What the history does not keep (until when one slept, the words
    it ended with) is empty. One query; two as they stood then.
    """
    rows, limit = visible_conversations(actor).filter(customer__in=records), min(limit, LARGEST)
    if at is None:
        return lines_of(actor, rows.filter(merged_into=None).order_by("-last_activity_at", "-id")[:limit])
    then = {number: (status, active_at) for number, status, active_at in _as_they_stood(rows, at)[:limit]}
    lines = {line.number: line for line in lines_of(actor, rows.filter(number__in=then))}
    return tuple(_as_it_stood(lines[number], *state) for number, state in then.items())


def _as_they_stood(rows: QuerySet[Conversation], at: datetime) -> QuerySet[Conversation, tuple[int, str, datetime]]:
    """Number, status and latest message of those that were there by then and had not been merged."""
    until = StateChange.objects.filter(conversation=OuterRef("pk"), at__lte=at)
    messages = Message.objects.filter(conversation=OuterRef("pk"), recorded_at__lte=at).order_by("-recorded_at")
    return (
        rows.filter(Q(opened_at__lte=at), Q(merged_into=None) | ~Exists(until.filter(kind=Kind.MERGE, before="")))
        .annotate(
            status_then=Subquery(until.filter(kind=Kind.STATUS).order_by("-at", "-id").values("after")[:1]),
            active_then=Coalesce(Subquery(messages.values("recorded_at")[:1]), "opened_at"),
        )
        .exclude(status_then=None)
        .order_by("-active_then", "-id")
        .values_list("number", "status_then", "active_then")
    )


def _as_it_stood(line: ConversationLine, status: str, active_at: datetime) -> ConversationLine:
    return replace(line, status=status, snoozed_until=None, preview="", last_activity_at=active_at)
