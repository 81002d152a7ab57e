"""THE gate: who may see what was found. What does not exist and what is not the actor's to see raise the same NotFound."""

from uuid import UUID

from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.errors import NotFound
from alvast.proactive.models import Finding
from alvast.timeline.queries import records_of

_STAFF_SIDE = {ActorKind.AGENT, ActorKind.SYSTEM}


def may_see_findings(actor: Actor) -> bool:
    """Orders are the whole shop's: every agent may see what is stuck. What was said to a customer is behind its own gate."""
    return actor.kind in _STAFF_SIDE


def finding_for(actor: Actor, finding: UUID) -> Finding:
    """For the staff, and for the customer whose order it is. Raises NotFound."""
    row = Finding.objects.filter(id=finding).first()
    if row is None or not (may_see_findings(actor) or _is_own(actor, row)):
        raise NotFound
    return row


def _is_own(actor: Actor, row: Finding) -> bool:
    if actor.kind is not ActorKind.CUSTOMER or actor.id is None or row.customer_id is None:
        return False
    return row.customer_id in records_of(actor.id)
