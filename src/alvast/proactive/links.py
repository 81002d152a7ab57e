"""Addresses in our messages to customers: each opens one thing for one customer on the portal, until its day."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from alvast.kernel.errors import NotFound
from alvast.kernel.references import read_reference, sign_reference

ORDER, QUESTION, DECISION = "order", "question", "decision"
KINDS = (ORDER, QUESTION, DECISION)


def link_to(kind: str, *, customer: UUID, thing: UUID, until: datetime) -> str:
    """The whole address, for a mail; the portal answers it. `thing` is the order, the question or the decision."""
    return f"{settings.BASE_URL}/mijn/l/{link_text(kind, customer=customer, thing=thing, until=until)}/"


def link_text(kind: str, *, customer: UUID, thing: UUID, until: datetime) -> str:
    """What stands in that address."""
    return sign_reference(_purpose(kind), [customer, thing], until=until)


def read_link(text: str, *, at: datetime) -> tuple[str, UUID, UUID]:
    """What it opens, for whom, and which. Raises NotFound, for a forged, a foreign and an old one alike."""
    for kind in KINDS:
        reference = read_reference(_purpose(kind), text, at=at)
        if reference is not None and len(reference.ids) == 2:
            return kind, reference.ids[0], reference.ids[1]
    raise NotFound


def _purpose(kind: str) -> str:
    return f"customer's {kind}"
