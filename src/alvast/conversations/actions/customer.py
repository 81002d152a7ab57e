"""Whose question a conversation is."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import Kind, change, locked
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.rules.words import NAME, one_line
from alvast.kernel.actor import Actor
from alvast.timeline.queries import customer_name


@transaction.atomic
def set_customer(*, actor: Actor, conversation: UUID, customer: UUID) -> bool:
    """Says that the conversation is about another customer; False when it was so already. Raises NotFound, AlreadyMerged."""
    row = locked(actor, conversation)
    if row.customer_id == customer:
        return False
    fields = {"customer_id": customer, "customer_name": one_line(customer_name(customer), NAME)}
    change(row, actor=actor, kind=Kind.CUSTOMER, before=row.customer_id, after=customer, fields=fields)
    reindex([row.id])
    return True
