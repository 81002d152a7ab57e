"""`/customers`: who they are, what holds of them, what happened to them."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from alvast.api.errors import CursorInvalid
from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token, actor_of
from alvast.api.v1.facts import AsOf, Fact, Facts, facts_shown
from alvast.api.v1.paging import Limit, Paged, opened, sealed
from alvast.api.v1.problems import PROBLEMS
from alvast.api.v1.shapes import Asked
from alvast.api.v1.sight import customer_in_view, customers_in_view
from alvast.conversations.queries import visible_conversations
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.timeline import actions
from alvast.timeline.queries import (
    CustomerCard,
    CustomerLine,
    TimelineLine,
    customer_card,
    find_customers,
    record_as_of,
    timeline_of,
)
from alvast.timeline.queries.directory import customers_after

router = Router(tags=["customers"])


class CustomerShort(Schema):
    id: UUID
    name: str
    addresses: list[str]


class Customers(Paged):
    items: list[CustomerShort]


class ContactPoint(Schema):
    id: UUID
    kind: str
    value: str
    verified_at: datetime | None
    verified_by: str


class Representation(Schema):
    """`other` acts for the customer (represented_by), or the customer for `other` (represents)."""

    id: UUID
    other: UUID
    other_name: str
    mandate: str
    valid_from: datetime
    valid_to: datetime | None


class Belonging(Schema):
    """Something of the customer, such as order/48213."""

    name: str
    facts: dict[str, Fact]


class Customer(Schema):
    """One customer as valid and known at the moments asked for; `id` is the record kept after merges."""

    id: UUID
    name: str
    valid_at: datetime
    known_at: datetime
    erased_at: datetime | None
    facts: dict[str, Fact]
    contact_points: list[ContactPoint]
    represented_by: list[Representation]
    represents: list[Representation]
    belongings: list[Belonging]


class Happening(Schema):
    """An event of a client system, or one of ours (then `data` holds ids)."""

    id: UUID
    subject_name: str
    source: str
    event_id: str
    type: str
    occurred_at: datetime
    recorded_at: datetime
    data: dict[str, Any]
    erased_at: datetime | None


class Timeline(Paged):
    items: list[Happening]


class NewMerge(Asked):
    """`absorbed` turns out to be the same person."""

    absorbed: UUID


class Merged(Schema):
    """`merge` undoes it (on the desk)."""

    merge: UUID
    customer: UUID


@router.get("/customers", response={200: Customers, **PROBLEMS}, auth=Token(Scope.CUSTOMERS_READ))
def list_customers(
    request: HttpRequest,
    q: Annotated[
        str, Field(max_length=200, description="A name, address, phone or order number; typing errors are forgiven.")
    ] = "",
    limit: Limit = 50,
    after: str | None = None,
) -> dict[str, object]:
    """All customers page by page; or with `q` the best fits, on one page."""
    actor = actor_of(request)
    if q.strip():
        return {"items": [line for line in find_customers(q, limit=limit) if _sees(actor, line)], "next": None}
    lines = customers_after(_id_in(opened(request, after)), among=customers_in_view(actor), limit=limit + 1)
    place = str(lines[limit - 1].id) if len(lines) > limit else None
    return {"items": lines[:limit], "next": sealed(request, place)}


@router.get("/customers/{customer}", response={200: Customer, **PROBLEMS}, auth=Token(Scope.CUSTOMERS_READ))
def get_customer(request: HttpRequest, customer: UUID, at: Query[AsOf]) -> CustomerCard:
    """One customer, now or as it was."""
    kept = customer_in_view(actor_of(request), customer)
    return customer_card(kept, valid_at=at.valid_at, known_at=at.known_at)


@router.get("/customers/{customer}/facts", response={200: Facts, **PROBLEMS}, auth=Token(Scope.FACTS_READ))
def get_customer_facts(request: HttpRequest, customer: UUID, at: Query[AsOf]) -> dict[str, object]:
    """The facts alone."""
    kept = customer_in_view(actor_of(request), customer)
    return facts_shown(f"customer/{kept}", record_as_of(kept, valid_at=at.valid_at, known_at=at.known_at))


@router.get("/customers/{customer}/timeline", response={200: Timeline, **PROBLEMS}, auth=Token(Scope.CUSTOMERS_READ))
def get_timeline(request: HttpRequest, customer: UUID, limit: Limit = 50, after: str | None = None) -> dict[str, object]:
    """What happened, newest first. Conversations of other teams are left out, so a page may hold fewer than `limit`."""
    actor = actor_of(request)
    kept = customer_in_view(actor, customer)
    lines = timeline_of(kept, before=_place_in(opened(request, after)), limit=limit + 1)
    shown = lines[:limit]
    place = f"{shown[-1].occurred_at.isoformat()} {shown[-1].id}" if len(lines) > limit else None
    return {"items": _in_view(actor, shown), "next": sealed(request, place)}


@router.post("/customers/{customer}/merges", response={200: Merged, **PROBLEMS}, auth=Token(Scope.CUSTOMERS_WRITE))
def merge_customers(request: HttpRequest, customer: UUID, payload: NewMerge) -> dict[str, object]:
    """Says that two records are one person. Nothing is moved, so it can be undone."""
    actor = actor_of(request)
    kept, absorbed = customer_in_view(actor, customer), payload.absorbed
    customer_in_view(actor, absorbed)
    merge = actions.merge_customers(actor=actor, kept=kept, absorbed=absorbed)
    return {"merge": merge, "customer": kept}


def _sees(actor: Actor, line: CustomerLine) -> bool:
    try:
        customer_in_view(actor, line.id)
    except NotFound:
        return False
    return True


def _in_view(actor: Actor, lines: list[TimelineLine]) -> list[TimelineLine]:
    if actor.sees_all:
        return lines
    named = {line.id: UUID(line.data["conversation"]) for line in lines if line.source == "alvast/conversations"}
    seen = set(visible_conversations(actor).filter(id__in=named.values()).values_list("id", flat=True))
    return [line for line in lines if line.id not in named or named[line.id] in seen]


def _id_in(place: str | None) -> UUID | None:
    return UUID(place) if place else None


def _place_in(place: str | None) -> tuple[datetime, UUID] | None:
    if place is None:
        return None
    try:
        at, _, id_ = place.partition(" ")
        return datetime.fromisoformat(at), UUID(id_)
    except ValueError as error:
        raise CursorInvalid from error
