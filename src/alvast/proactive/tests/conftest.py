"""A shop with an inbox and an address register, and short ways to tell what happened to an order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from alvast.addresses.actions import import_addresses
from alvast.channels.email.actions import InboxSettings, Server, add_inbox
from alvast.conversations.actions import receive_messages
from alvast.conversations.inbound import InboundMessage, Recipient
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.clock import now
from alvast.proactive.actions import judge_until_quiet, judge_what_is_due, run_watches, send_due_messages
from alvast.proactive.models import Finding
from alvast.timeline.actions import CloudEvent, record_business_events
from alvast.timeline.queries import canonical, record_as_of, subject_named

ADDRESS = {"postcode": "3571AB", "huisnummer": 12, "straat": "Lindelaan", "woonplaats": "Utrecht", "land": "NL"}
NO_STREET = {**ADDRESS, "straat": ""}
TWO_STREETS = {"postcode": "1012LG", "huisnummer": 4, "straat": "", "woonplaats": "Amsterdam", "land": "NL"}
CHIDI = {"id": "c-17", "name": "Chidi Obi", "email": "chidi@example.net", "language": "nl"}
REGISTER = """postcode,huisnummer,huisletter,toevoeging,straat,woonplaats
3571AB,10,,,Lindelaan,Utrecht
3571AB,12,,,Lindelaan,Utrecht
1012LG,4,,,Oude Brugsteeg,Amsterdam
1012LG,4,,,Korte Brugsteeg,Amsterdam
"""


@dataclass
class Told:
    """One event, as the shop or the carrier sends it."""

    type: str
    at: datetime
    subject: str = "order/48213"
    data: dict[str, Any] | None = None
    id: str = ""

    def event(self, number: int) -> CloudEvent:
        return CloudEvent(
            id=self.id or f"{self.subject}-{self.type}-{self.at.isoformat()}-{number}", source="shop", type=self.type,
            subject=self.subject, time=self.at, data=self.data or {},
        )  # fmt: skip


@dataclass
class Shop:
    """Tells the house what happens, and asks what it made of it."""

    clock: Any
    house: Any
    inbox: UUID

    def ago(self, hours: float) -> datetime:
        return self.clock.at - timedelta(hours=hours)

    def tell(self, *told: Told) -> None:
        record_business_events(events=[one.event(number) for number, one in enumerate(told)])

    def order(self, *, hours: float = 2, subject: str = "order/48213", **data: Any) -> None:
        """Placed and paid, that long ago."""
        given = {"customer": CHIDI, "amount": "49.95", "currency": "EUR", "delivery_address": ADDRESS, **data}
        self.tell(
            Told("order.placed", self.ago(hours), subject, given),
            Told("order.paid", self.ago(hours) + timedelta(minutes=1), subject),
        )

    def look(self) -> None:
        """As a worker does: what came in, what is due, what waits to be written."""
        judge_until_quiet()
        while judge_what_is_due().judged:
            pass
        send_due_messages(at=now())

    def run(self) -> dict[str, Any]:
        return {line.subject: line for line in run_watches()}

    def found(self, subject: str = "order/48213") -> Finding:
        return Finding.objects.get(subject=subject_named(subject), closed_at=None)

    def address(self, subject: str = "order/48213") -> Any:
        return record_as_of(subject_named(subject)).value("delivery_address")

    @property
    def chidi(self) -> Actor:
        return Actor(kind=ActorKind.CUSTOMER, id=canonical(subject_named("customer/c-17")))

    def mail(self, text: str, *, conversation: UUID | None = None, subject: str = "Een vraag") -> UUID:
        """Chidi writes."""
        message = InboundMessage(
            channel="email", account=self.inbox, team=self.house.team.id, raw=None, external_id="",
            author_address=CHIDI["email"], author_name=CHIDI["name"], occurred_at=self.clock.at, subject=subject,
            text=text, quoted="", html="", recipients=(Recipient("to", "", "vragen@example.org"),), attachments=(),
            automatic="", trust="token" if conversation else "known", conversation=conversation,
            own_addresses=frozenset({"vragen@example.org"}),
        )  # fmt: skip
        return receive_messages(messages=[message])[0].conversation


def make_shop(clock: Any, house: Any) -> Shop:
    """An inbox and an address register for the house."""
    import_addresses(actor=SYSTEM, lines=REGISTER.splitlines(keepends=True))
    settings = InboxSettings(
        name="Vragen", address="vragen@example.org", team=house.team.id, smtp=Server(host="smtp.example.org", port=465)
    )
    return Shop(clock, house, add_inbox(actor=SYSTEM, settings=settings))


@pytest.fixture
def shop(clock: Any, house: Any) -> Shop:
    return make_shop(clock, house)


@pytest.fixture
def sent(db: None) -> Callable[[], list[Any]]:
    """The messages written to customers, oldest first."""
    from alvast.conversations.models import Message

    return lambda: list(Message.objects.filter(kind="outbound").order_by("recorded_at", "id"))


@pytest.fixture
def stated(db: None) -> Callable[[str], list[dict[str, Any]]]:
    from alvast.kernel.events import events_after

    return lambda kind: [event.payload for event in events_after(0) if event.kind == kind]
