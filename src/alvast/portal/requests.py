"""Erasures that customers asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.kernel.ids import CustomerId
from alvast.portal.models import PrivacyRequest
from alvast.timeline.queries import CustomerLine
from alvast.timeline.queries.finding import customer_lines


@dataclass(frozen=True, slots=True)
class ErasureRequest:
    """Answer before `due_at`."""

    customer: UUID
    asked_at: datetime
    due_at: datetime


def open_erasure_request(customer: UUID) -> ErasureRequest | None:
    row = PrivacyRequest.objects.filter(customer=customer, withdrawn_at=None, done_at=None).first()
    return ErasureRequest(row.customer_id, row.asked_at, row.due_at) if row else None


def open_erasure_requests() -> Sequence[tuple[ErasureRequest, CustomerLine]]:
    """All that wait for a person, the oldest first."""
    rows = PrivacyRequest.objects.filter(withdrawn_at=None, done_at=None).order_by("asked_at", "id")
    found = [ErasureRequest(row.customer_id, row.asked_at, row.due_at) for row in rows]
    lines: dict[UUID, CustomerLine] = {line.id: line for line in customer_lines([CustomerId(r.customer) for r in found])}
    return [(request, lines[request.customer]) for request in found if request.customer in lines]
