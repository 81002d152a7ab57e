"""Whose question a conversation is."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import Kind, change, locked, write
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.errors import NotFound
from alvast.conversations.models import Conversation
from alvast.conversations.rules.words import NAME, one_line
from alvast.kernel.actor import Actor
from alvast.timeline.queries import canonical


@transaction.atomic
def set_customer(*, actor: Actor, conversation: UUID, customer: UUID) -> bool:
    """Says that the conversation is of another customer; False when it was so already. Raises NotFound, AlreadyMerged."""
    row, kept = locked(actor, conversation), canonical(customer)
    if row.customer_id == kept:
        return False
    change(row, actor=actor, kind=Kind.CUSTOMER, before=row.customer_id, after=kept, fields={"customer_id": kept})
    kind, name = Conversation.objects.values_list("customer__kind", "customer__name").get(id=row.id)
    if kind != "customer":
        raise NotFound
    write(row, customer_name=one_line(name, NAME))
    reindex([row.id])
    return True
