"""Orders that a visitor may see: their own, and those of whom they act for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.portal.visitor import Person, Visitor
from alvast.portal.wording import OrderView, happening_words, order_view
from alvast.proactive.queries import for_customer
from alvast.timeline.queries import Belonging, customer_card, events_about, record_as_of, subject_lines, subject_named


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to an order."""

    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OrderStory:
    """An order, and what happened to it, newest first."""

    order: OrderView
    happened: tuple[Happened, ...]
    person: Person


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that waits for this customer's answer; `order` is the number of the order."""

    question: UUID
    subject: UUID
    order: str


def open_questions(customer: UUID) -> tuple[OpenQuestion, ...]:
    """The newest first."""
    return tuple(
        OpenQuestion(found.question, found.subject, found.subject_name.partition("/")[2])
        for found in for_customer(customer)
        if found.question is not None
    )


def orders_of(visitor: Visitor) -> list[OrderView]:
    """Newest first; the visitor's own, then those of others they act for."""
    found = [order_view(b.subject, b.name, b.facts) for b in _orders(visitor.card.belongings)]
    for person in visitor.others:
        card = customer_card(person.id)
        found += [order_view(b.subject, b.name, b.facts, whose=person.name) for b in _orders(card.belongings)]
    return found


def order_story(person: Person, order: UUID, *, then: datetime | None = None) -> OrderStory:
    """The order with its story, when it is that person's; with `then` as it was at that moment, as far as it was known then.

    Raises NotFound.
    """
    line = subject_lines([order]).get(order)
    if line is None or line.kind != "order" or line.customer not in person.records or line.is_erased:
        raise NotFound
    at = then or now()
    record = record_as_of(order, valid_at=at, known_at=at)
    lines = events_about([order], valid_at=at, known_at=at)
    happened = [Happened(words, line.occurred_at) for line in lines if (words := happening_words(line))]
    return OrderStory(order_view(order, line.name, record.facts), tuple(happened), person)


def order_of_visitor(visitor: Visitor, number: str, *, then: datetime | None = None) -> OrderStory:
    """By the number the shop gave it. Raises NotFound."""
    order = subject_named(f"order/{number}")
    return order_story(visitor.person_behind(subject_lines([order])[order].customer), order, then=then)


def _orders(belongings: Sequence[Belonging]) -> list[Belonging]:
    return [b for b in belongings if b.name.startswith("order/")]
