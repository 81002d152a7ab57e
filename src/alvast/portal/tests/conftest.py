"""Chidi, who ordered two books and asked about them; and Els, who did so too."""

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from alvast.channels.email.models import Inbox, OutgoingMail
from alvast.conversations.tests.people import receive
from alvast.kernel.blobs import read_blob
from alvast.kernel.clock import now
from alvast.portal.actions import send_code
from alvast.portal.models import SignInCode
from alvast.timeline.actions import record_business_event
from alvast.timeline.queries import customer_by_address, subject_named
from alvast.timeline.rules.cloudevents import CloudEvent

ADDRESS = {"postcode": "3571AB", "huisnummer": 12, "straat": "Lindelaan", "woonplaats": "Utrecht", "land": "NL"}


@dataclass
class Customer:
    """Someone with an order, a conversation and a browser."""

    id: UUID
    address: str
    order: UUID
    number: int
    message: UUID
    client: Client

    def get(self, path: str) -> Any:
        return self.client.get(f"/mijn/{path}")

    def post(self, path: str, **given: Any) -> Any:
        return self.client.post(f"/mijn/{path}", given)


def place_order(number: str, mail: str, clock: Any, *, key: str, address: Any = None) -> UUID:
    data = {
        "customer": {"id": key, "name": key.title(), "email": mail}, "amount": "49.95", "currency": "EUR",
        "lines": [{"title": "De avonden", "quantity": 2}], "delivery_address": address or ADDRESS,
    }  # fmt: skip
    event = CloudEvent("e-" + number, "shop", "order.placed", f"order/{number}", clock.now(), data)
    record_business_event(event=event)
    return subject_named(f"order/{number}")


@pytest.fixture(autouse=True)
def _our_own_mail(settings: Any) -> None:
    settings.EMAIL_BACKEND = "alvast.channels.email.backend.QueueingBackend"


@pytest.fixture
def inbox(house) -> UUID:
    """An inbox that sends."""
    address = "info@example.org"
    return Inbox.objects.create(name="Boeken", address=address, team=house.team, smtp_host="127.0.0.1", made_at=now()).id


@pytest.fixture
def chidi(house, clock, inbox) -> Customer:
    return customer(house, clock, inbox, "chidi@example.net", "48213")


@pytest.fixture
def els(house, clock, inbox) -> Customer:
    return customer(house, clock, inbox, "els@example.net", "48214")


def customer(house: Any, clock: Any, inbox: UUID, address: str, number: str) -> Customer:
    order = place_order(number, address, clock, key=address.partition("@")[0])
    story = receive(house, account=inbox, author_address=address)
    id_ = customer_by_address(address)
    assert id_ is not None
    return Customer(id_, address, order, story.number, story.message, Client())


def ask(client: Client, address: str) -> UUID:
    """Fills in the address; answers what stands in the form that follows."""
    page = client.post("/mijn/aanmelden/", {"address": address}).content.decode()
    found = re.search(r'name="asked" value="([0-9a-f-]{36})"', page)
    assert found, page
    return UUID(found[1])


def mailed_code(asked: UUID) -> str:
    """Sends it, and reads it from the mail that leaves."""
    assert send_code(asked=asked)
    mail = OutgoingMail.objects.order_by("-id").first()
    assert mail is not None
    found = re.search(rb"(\d{3}) (\d{3})", read_blob(mail.blob))
    assert found
    return (found[1] + found[2]).decode()


def come_in(customer: Customer) -> Customer:
    """Signs the customer in, as they would."""
    asked = ask(customer.client, customer.address)
    answer = customer.post("aanmelden/code/", asked=asked, code=mailed_code(asked), next="/mijn/")
    assert answer.status_code == 302, answer.content
    SignInCode.objects.all().delete()
    return customer
