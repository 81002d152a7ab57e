"""Which customers a token sees: those of its teams' conversations; everyone for one that sees all teams."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from alvast.conversations.queries import visible_conversations
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.timeline.queries import canonical, records_of, subject_named
from alvast.timeline.queries.directory import customer_of


def customers_in_view(actor: Actor) -> "QuerySet[Any, Any] | None":
    """Ids of customer records; None is everyone."""
    return None if actor.sees_all else visible_conversations(actor).values("customer")


def customer_in_view(actor: Actor, customer: UUID) -> UUID:
    """The record kept after merges. Raises NotFound, also for a customer of other teams only."""
    kept = canonical(customer)
    if not actor.sees_all and not visible_conversations(actor).filter(customer__in=records_of(kept)).exists():
        raise NotFound
    return kept


def subject_in_view(actor: Actor, name: str) -> UUID:
    """The subject of this name (order/48213) or, for a customer, also of this id. Raises NotFound."""
    subject = _subject(name)
    owner = customer_of(subject)
    if owner is not None:
        customer_in_view(actor, owner)
    elif not actor.sees_all:
        raise NotFound
    return owner if owner is not None and name.startswith("customer/") else subject


def _subject(name: str) -> UUID:
    key = name.removeprefix("customer/")
    try:
        return canonical(UUID(key)) if key != name else subject_named(name)
    except (ValueError, NotFound):
        return subject_named(name)
