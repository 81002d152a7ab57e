"""Ways to reach a customer, and whether they were proven to be theirs."""

from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import ContactPointId, new_id
from alvast.timeline.actions.facts import lock_subjects
from alvast.timeline.actions.names import refresh_names
from alvast.timeline.errors import ContactPointTaken, ErasedAlready, NoContactPoint
from alvast.timeline.models import ContactPoint
from alvast.timeline.rules.addresses import contact_value, sender_address
from alvast.timeline.rules.gates import may_write


@transaction.atomic
def add_contact_point(*, actor: Actor, customer: UUID, kind: str, value: str) -> ContactPointId:
    """Adds a mail address or phone number (`kind` email or phone), unproven; the one already there when it is theirs.

    Raises NotFound, ErasedAlready, NoContactPoint, or ContactPointTaken when it is another customer's.
    """
    spelled = contact_value(kind, value)
    if not spelled:
        raise NoContactPoint(value=value[:80])
    hold_customer(actor, customer)
    fresh = ContactPoint(id=new_id(), customer_id=customer, kind=kind, value=spelled, made_at=now())
    ContactPoint.objects.bulk_create([fresh], ignore_conflicts=True)
    id_, owner = ContactPoint.objects.values_list("id", "customer").get(kind=kind, value=spelled)
    if owner != customer:
        raise ContactPointTaken
    refresh_names([customer], at=now())
    return ContactPointId(id_)


def verify_contact_point(*, address: str, by: str) -> bool:
    """A mail address was proven to be its customer's: `by` says how (reply_token, code, agent). False when nothing changed."""
    rows = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value=sender_address(address), verified_at=None)
    return bool(rows.update(verified_at=now(), verified_by=by[:40]))


def hold_customer(actor: Actor, customer: UUID) -> None:
    """Locks a customer for a change. Raises NotFound or ErasedAlready."""
    erased = lock_subjects([customer]).get(customer) if may_write(actor) else None
    if erased is None:
        raise NotFound
    if erased:
        raise ErasedAlready
