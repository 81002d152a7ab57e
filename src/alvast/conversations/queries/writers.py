"""Who wrote to us of their own accord."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from alvast.conversations.models import Message


def customers_who_wrote(customers: Collection[UUID], *, since: datetime) -> set[UUID]:
    """Those of these customer records whose person sent us something since then; what a machine sent is left out."""
    rows = Message.objects.filter(
        conversation__customer__in=customers, kind=Message.Kind.INBOUND, automatic="", occurred_at__gte=since
    )
    return {customer for customer in rows.values_list("conversation__customer", flat=True) if customer is not None}
