"""What happened to a customer, in words: messages, orders, parcels."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from alvast.desk.pages.customer.values import shown
from alvast.timeline import queries as timeline
from alvast.timeline.queries import CustomerCard, TimelineLine

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline; `about` is the thing it happened to ("Order 48213"), `change` what it became, in words."""

    words: str
    about: str
    change: str
    at: datetime


def happenings_of(card: CustomerCard) -> tuple[Happening, ...]:
    """The newest of what had happened at the card's moment, as far as it was known then."""
    lines = timeline.events_about(card.records, valid_at=card.valid_at, known_at=card.known_at, limit=SHOWN)
    return tuple(_happening(line) for line in lines)


def _happening(line: TimelineLine) -> Happening:
    about = "" if line.subject_name.startswith("customer/") else belonging_name(line.subject_name)
    return Happening(_words(line.type), about, _change(line), line.occurred_at)


def _change(line: TimelineLine) -> str:
    """What the event says that is new; nothing where its own words already say it."""
    attributes = _TOLD.get(line.type, ())
    told = [shown(attribute, line.data[attribute]) for attribute in attributes if line.data.get(attribute)]
    return ", ".join(told)


_TOLD = {
    "order.status_changed": ("status",), "order.address_corrected": ("delivery_address",), "shipment.scanned": ("expected_on",),
    "shipment.announced": ("carrier",), "shipment.delayed": ("expected_on",), "payment.refunded": ("amount",),
    "customer.updated": ("address",),
}  # fmt: skip


def belonging_name(name: str) -> str:
    """“Order 48213” for order/48213; kinds that client systems invent keep their own word."""
    kind, _slash, key = name.partition("/")
    return _("Order {number}").format(number=key) if kind == "order" else f"{kind.capitalize()} {key}".strip()


def _words(kind: str) -> str:
    names = {
        "message.received": _("The customer wrote"), "message.sent": _("We answered"), "order.placed": _("Order placed"),
        "order.paid": _("Order paid"), "order.status_changed": _("Order changed"), "order.cancelled": _("Order cancelled"),
        "order.address_corrected": _("Delivery address corrected"), "shipment.announced": _("Handed to the carrier"),
        "shipment.scanned": _("Parcel on its way"), "shipment.delayed": _("Parcel delayed"),
        "shipment.delivered": _("Parcel delivered"), "return.announced": _("Return announced"),
        "return.received": _("Return received"), "payment.refunded": _("Money paid back"),
        "customer.updated": _("Details of the customer changed"),
    }  # fmt: skip
    return names.get(kind, kind.replace(".", " ").replace("_", " "))
