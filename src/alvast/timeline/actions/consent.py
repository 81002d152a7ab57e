"""A customer's yes to one purpose on one channel, and its withdrawal in one step."""

from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.timeline.actions.contact_points import hold_customer
from alvast.timeline.models import Consent
from alvast.timeline.rules.gates import may_write


@transaction.atomic
def give_consent(*, actor: Actor, customer: UUID, purpose: str, channel: str, wording: str, proof: str) -> UUID:
    """Records the yes: the exact words shown and where the proof is. A yes that stands is not asked twice.

    Raises NotFound or ErasedAlready.
    """
    hold_customer(actor, customer)
    fresh = Consent(
        id=new_id(), customer_id=customer, purpose=purpose[:80], channel=channel[:20], wording=wording, proof=proof[:200],
        given_at=now(),
    )  # fmt: skip
    Consent.objects.bulk_create([fresh], ignore_conflicts=True)
    standing = Consent.objects.get(customer=customer, purpose=fresh.purpose, channel=fresh.channel, withdrawn_at=None)
    return standing.id


@transaction.atomic
def withdraw_consent(*, actor: Actor, consent: UUID) -> bool:
    """The yes no longer stands; False when it was withdrawn before. Raises NotFound."""
    rows = Consent.objects.filter(id=consent)
    if not may_write(actor) or not rows.exists():
        raise NotFound
    return bool(rows.filter(withdrawn_at=None).update(withdrawn_at=now()))
