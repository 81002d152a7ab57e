"""Who may act for a customer (namens), on what mandate (machtiging), from when until when."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.timeline.actions.contact_points import hold_customer
from alvast.timeline.errors import MandateUnknown, NotAnother, PeriodEmpty
from alvast.timeline.models import Representation, Subject
from alvast.timeline.rules.gates import may_write
from alvast.timeline.rules.mandates import MANDATES


@transaction.atomic
def add_representation(
    *, actor: Actor, customer: UUID, representative: UUID, mandate: str, evidence: str = "", valid_from: datetime,
    valid_to: datetime | None = None,
) -> UUID:  # fmt: skip
    """`representative` may act for `customer` in that time. `evidence` says what was seen, never a copy of it.

    Raises NotFound, ErasedAlready, NotAnother, PeriodEmpty or MandateUnknown.
    """
    if mandate not in MANDATES:
        raise MandateUnknown(mandate=mandate[:40], known=", ".join(MANDATES))
    if customer == representative:
        raise NotAnother
    if valid_to is not None and valid_to <= valid_from:
        raise PeriodEmpty
    hold_customer(actor, customer)
    if not Subject.objects.filter(id=representative, kind="customer", erased_at=None).exists():
        raise NotFound
    row = Representation(
        id=new_id(), customer_id=customer, representative_id=representative, mandate=mandate, evidence=evidence[:200],
        valid_from=valid_from, valid_to=valid_to, recorded_at=now(), recorded_by=actor.id,
    )  # fmt: skip
    row.save(force_insert=True)
    return row.id


@transaction.atomic
def withdraw_representation(*, actor: Actor, representation: UUID) -> bool:
    """From now on the mandate no longer counts; False when it was withdrawn before. Raises NotFound."""
    rows = Representation.objects.filter(id=representation)
    if not may_write(actor) or not rows.exists():
        raise NotFound
    return bool(rows.filter(withdrawn_at=None).update(withdrawn_at=now()))
