"""A customer asks to be forgotten. A person carries it out: an open order or a legal duty to keep may stand in the way."""

from uuid import UUID

from django.db import transaction

from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.portal.models import PrivacyRequest
from alvast.portal.rules import PRIVACY_TERM


@transaction.atomic
def ask_erasure(*, customer: UUID) -> UUID:
    """The open request of this customer: this one, or the one that was there already."""
    at = now()
    PrivacyRequest.objects.bulk_create(
        [PrivacyRequest(id=new_id(), customer_id=customer, asked_at=at, due_at=at + PRIVACY_TERM)], ignore_conflicts=True
    )
    return PrivacyRequest.objects.values_list("id", flat=True).get(customer=customer, withdrawn_at=None, done_at=None)


def withdraw_erasure(*, customer: UUID) -> bool:
    """The customer thought better of it; False when nothing was open."""
    open_ = PrivacyRequest.objects.filter(customer=customer, withdrawn_at=None, done_at=None)
    return bool(open_.update(withdrawn_at=now()))


def close_erasure_requests(*, customers: list[UUID]) -> int:
    """Their data is gone: what was asked is done."""
    return PrivacyRequest.objects.filter(customer__in=customers, withdrawn_at=None, done_at=None).update(done_at=now())
