"""A delivery of a system that tells us: proven to be its own, translated, recorded once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import ModuleType
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import F

from alvast.api.errors import BodyUnreadable, FieldsInvalid, OrderNotKnownYet, PayloadUnreadable, SignatureWrong
from alvast.api.models import EventSource
from alvast.api.rules.json_bodies import read_json
from alvast.api.rules.receiving import is_from_shop, is_from_standard
from alvast.api.shops import shopify, woocommerce
from alvast.api.shops.orders import Sender, mark_of_placing
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, NotFound
from alvast.kernel.secrets import unseal
from alvast.timeline.actions import CloudEvent, event_from, record_business_events
from alvast.timeline.errors import AttributeInvalid, EventRefused
from alvast.timeline.queries import subject_of_event

MOST_EVENTS = 500
Kind = EventSource.Kind


@dataclass(frozen=True, slots=True)
class _Shop:
    """How one platform signs and names what it sends, and who translates it."""

    topic: str
    signature: str
    translator: ModuleType


SHOPS: Final[Mapping[str, _Shop]] = {
    Kind.WOOCOMMERCE: _Shop("x-wc-webhook-topic", "x-wc-webhook-signature", woocommerce),
    Kind.SHOPIFY: _Shop("x-shopify-topic", "x-shopify-hmac-sha256", shopify),
}


@dataclass(frozen=True, slots=True)
class Refused:
    """An event of a batch that could not be taken in; `index` from 0."""

    index: int
    code: str
    field: str
    detail: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a delivery. `ignored` names a topic that says nothing about orders."""

    recorded: int = 0
    duplicates: int = 0
    refused: Sequence[Refused] = ()
    unknown: Sequence[str] = ()
    ignored: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A request as it came: header names in lower case, the body as bytes."""

    headers: Mapping[str, str]
    body: bytes
    at: datetime = field(default_factory=now)


def take_delivery(*, source: str, delivery: Delivery) -> Taken:
    """Records what a delivery tells; the same one again changes nothing.

    A refusal is counted with the source, for those who look after it. Raises NotFound, SignatureWrong, BodyUnreadable,
    FieldsInvalid, PayloadUnreadable, OrderNotKnownYet or EventRefused.
    """
    row = EventSource.objects.filter(slug=source, disabled_at=None).exclude(kind=Kind.FILES).first()
    if row is None:
        raise NotFound
    try:
        if not _is_proven(row, delivery):
            raise SignatureWrong
        return _take(row, delivery)
    except OrderNotKnownYet:
        raise  # nothing is wrong: the shop brings it again
    except (SignatureWrong, BodyUnreadable, FieldsInvalid, PayloadUnreadable, EventRefused) as refusal:
        _count_refusal(row.id, refusal)
        raise


def note_events(*, source: UUID, new: int) -> None:
    """Counts what was new from a source, and remembers when that was."""
    if new:
        EventSource.objects.filter(id=source).update(received=F("received") + new, last_event_at=now())


def _is_proven(row: EventSource, delivery: Delivery) -> bool:
    secrets = [unseal(row.secret)]
    if row.old_secret_until is not None and row.old_secret_until > delivery.at:
        secrets.append(unseal(row.old_secret))
    shop = SHOPS.get(row.kind)
    if shop is None:
        return is_from_standard(delivery.headers, delivery.body, secrets, at=delivery.at)
    return is_from_shop(delivery.headers.get(shop.signature, ""), delivery.body, secrets)


@transaction.atomic
def _take(row: EventSource, delivery: Delivery) -> Taken:
    shop = SHOPS.get(row.kind)
    if shop is None:
        return _record(row, [_read(document, row.slug) for document in _documents(delivery.body)])
    topic, payload = delivery.headers.get(shop.topic, ""), read_json(delivery.body)
    if topic not in shop.translator.TOPICS:
        return Taken(ignored=topic[:80] or "none")
    if not isinstance(payload, dict):
        raise PayloadUnreadable(field="body")
    sender = Sender(row.slug, row.prefix)
    mentioned: str = shop.translator.mentioned(topic, payload)
    known_as = subject_of_event(row.slug, mark_of_placing(mentioned, sender)) if mentioned else ""
    return _record(row, shop.translator.events(topic, payload, sender, at=delivery.at, known_as=known_as))


def _documents(body: bytes) -> list[Any]:
    found = read_json(body)
    documents = found if isinstance(found, list) else [found]
    if not 1 <= len(documents) <= MOST_EVENTS:
        raise FieldsInvalid
    return documents


def _read(document: Any, slug: str) -> CloudEvent | EventRefused:
    """Nobody speaks in another's name: the source of an event is the one whose secret signed it."""
    try:
        event = event_from(document)
    except EventRefused as refusal:
        return refusal
    return event if event.source == slug else AttributeInvalid(attribute="source", expected=f"“{slug}”")


def _record(row: EventSource, read: Sequence[CloudEvent | EventRefused]) -> Taken:
    events = [item for item in read if isinstance(item, CloudEvent)]
    outcomes = record_business_events(events=events)
    refused = [
        Refused(index, item.code, item.field, str(item)) for index, item in enumerate(read) if isinstance(item, EventRefused)
    ]
    new = sum(not outcome.duplicate for outcome in outcomes)
    note_events(source=row.id, new=new)
    if refused:
        _count_refusal(row.id, next(item for item in read if isinstance(item, EventRefused)))
    unknown = [event.type for event, outcome in zip(events, outcomes, strict=True) if not outcome.known]
    return Taken(new, len(outcomes) - new, refused, unknown)


def _count_refusal(source: UUID, refusal: DomainRefusal) -> None:
    EventSource.objects.filter(id=source).update(refused=F("refused") + 1, refused_at=now(), refused_because=refusal.code[:40])
