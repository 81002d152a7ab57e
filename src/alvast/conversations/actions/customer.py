"""Whose question a conversation is, and what they are called."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import Kind, change, locked, write
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.errors import NotFound
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import Conversation
from alvast.conversations.rules.words import NAME, one_line
from alvast.kernel.actor import Actor
from alvast.kernel.events import state
from alvast.timeline.queries import canonical, customer_name, records_of

BATCH = 200  # conversations renamed in one transaction


@transaction.atomic
def set_customer(*, actor: Actor, conversation: UUID, customer: UUID) -> bool:
    """Says that the conversation is of another customer; False when it was so already. Raises NotFound, AlreadyMerged."""
    row, kept = locked(actor, conversation), canonical(customer)
    if row.customer_id == kept:
        return False
    change(row, actor=actor, kind=Kind.CUSTOMER, before=row.customer_id, after=kept, fields={"customer_id": kept})
    if Conversation.objects.values_list("customer__kind", flat=True).get(id=row.id) != "customer":
        raise NotFound
    write(row, customer_name=one_line(customer_name(kept), NAME))
    reindex([row.id])
    return True


def rename_customers(*, customers: Collection[UUID]) -> int:
    """Shows on all conversations of these customers the name by which they are now known; answers how many changed."""
    return sum(_rename(records_of(customer), one_line(customer_name(customer), NAME)) for customer in set(customers))


def _rename(records: Collection[UUID], name: str) -> int:
    renamed = 0
    while name and (batch := _rename_batch(records, name)):
        renamed += batch
    return renamed


@transaction.atomic
def _rename_batch(records: Collection[UUID], name: str) -> int:
    misnamed = Conversation.objects.filter(customer__in=records, erased_at=None).exclude(customer_name=name)
    rows = list(misnamed.select_for_update(no_key=True).order_by("id")[:BATCH])
    ids = [row.id for row in rows]
    Conversation.objects.filter(id__in=ids).update(customer_name=name)
    reindex(ids)
    state([ConversationChanged(conversation=row.id, team=row.team_id, what=Kind.CUSTOMER) for row in rows])
    return len(rows)
