"""Taking stock: a conversation's row counts again what its messages say."""

from typing import Any

from django.db.models import Max

from alvast.conversations.actions.changing import write
from alvast.conversations.models import Conversation, Message
from alvast.conversations.queries.waiting import waiting_since
from alvast.conversations.rules.words import PREVIEW, one_line


def take_stock(row: Conversation, **fields: Any) -> None:
    """For a row that is held and whose messages came, went or failed; its status must be right already."""
    messages = Message.objects.filter(conversation=row).exclude(delivery=Message.Delivery.UNDONE)
    newest = messages.order_by("-recorded_at", "-id").first()
    is_ours = row.status in (Conversation.Status.OPEN, Conversation.Status.SNOOZED)
    write(
        row, messages=messages.count(), waiting_since=waiting_since(row.id) if is_ours else None,
        preview=one_line(newest.text, PREVIEW) if newest else "",
        last_activity_at=newest.recorded_at if newest else row.opened_at,
        last_inbound_at=messages.filter(kind=Message.Kind.INBOUND).aggregate(at=Max("recorded_at"))["at"], **fields,
    )  # fmt: skip
