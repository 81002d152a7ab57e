"""Who looks at the portal, how sure we are of that, and for whom that one may see things. The gate of the room."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.http import HttpRequest

from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.portal.actions.sign_in import session_mark
from alvast.portal.models import PortalSession
from alvast.portal.rules import MANDATES_FOR_AFFAIRS
from alvast.timeline.queries import contact_points_of, customer_card, records_of

COOKIE = "alvast_mijn"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whose affairs the visitor sees: themself, or one for whom they hold a mandate."""

    id: UUID
    name: str
    records: tuple[UUID, ...]
    addresses: tuple[str, ...]


class Visitor:
    """A customer who signed in with a code. Everything is read anew for each request, so a withdrawn mandate counts at once."""

    def __init__(self, customer: UUID, address: str) -> None:
        self.address = address
        self.card = customer_card(customer)
        self.customer = self.card.id

    @cached_property
    def own(self) -> Person:
        addresses = {p.value for p in self.card.contact_points if p.kind == "email"} | {self.address}
        return Person(self.customer, self.card.name, tuple(self.card.records), tuple(sorted(addresses)))

    @cached_property
    def others(self) -> tuple[Person, ...]:
        """Those the visitor acts for today, with a mandate that reaches orders and messages."""
        lines = [line for line in self.card.represents if line.mandate in MANDATES_FOR_AFFAIRS]
        return tuple(_person(line.other, line.other_name) for line in lines)

    @property
    def people(self) -> tuple[Person, ...]:
        return (self.own, *self.others)

    def person_behind(self, customer: UUID | None) -> Person:
        """Whose affair it is, when the visitor may see it. Raises NotFound."""
        for person in self.people:
            if customer in person.records:
                return person
        raise NotFound


def visitor_of(request: HttpRequest) -> Visitor | None:
    """The signed-in customer, or None; an erased customer is nobody."""
    secret = request.COOKIES.get(COOKIE, "")
    row = PortalSession.objects.filter(secret_mark=session_mark(secret), ends_at__gt=now()).first() if secret else None
    if row is None:
        return None
    visitor = Visitor(row.customer_id, row.address)
    return None if visitor.card.erased_at else visitor


def person_of(customer: UUID) -> Person:
    """For a link: its customer, who is not signed in. Raises NotFound for an erased one."""
    card = customer_card(customer)
    if card.erased_at:
        raise NotFound
    return _person(card.id, card.name)


def _person(customer: UUID, name: str) -> Person:
    records = tuple(records_of(customer))
    addresses = tuple(p.value for p in contact_points_of(records) if p.kind == "email")
    return Person(customer, name, records, addresses)
