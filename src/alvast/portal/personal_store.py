"""What the portal keeps of a person: sessions with an address, codes asked for, and when erasure was asked."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.kernel.erasure import Erasing, PersonalStore
from alvast.portal.actions.privacy import close_erasure_requests
from alvast.portal.models import PortalSession, PrivacyRequest, SignInCode


def erase(subjects: Sequence[UUID], _erasing: Erasing) -> int:
    """Sessions end and codes go; that erasure was asked and done stays, with no name."""
    gone = PortalSession.objects.filter(customer__in=subjects).delete()[0]
    gone += SignInCode.objects.filter(customer__in=subjects).delete()[0]
    return gone + close_erasure_requests(customers=list(subjects))


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """When they signed in and with which address, while that is kept; and what they asked."""
    sessions = PortalSession.objects.filter(customer__in=subjects).order_by("began_at")
    asked = PrivacyRequest.objects.filter(customer__in=subjects).order_by("asked_at")
    return [
        *({"kind": "sign_in", "at": row.began_at.isoformat(), "address": row.address} for row in sessions),
        *({"kind": "erasure_asked", "at": row.asked_at.isoformat()} for row in asked),
    ]


STORE = PersonalStore("portal", erase, export)
