"""THE gate: who may see what was found. What does not exist and what is not the actor's to see raise the same NotFound."""

from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.errors import NotFound
from alvast.proactive.models import Finding
from alvast.timeline.queries import records_of

_STAFF_SIDE = {ActorKind.AGENT, ActorKind.SYSTEM}


def visible_findings(actor: Actor) -> QuerySet[Finding]:
    """Those of the actor's teams, and those of a shop that no team serves yet; all of them for one who sees all."""
    if actor.kind not in _STAFF_SIDE:
        return Finding.objects.none()
    if actor.sees_all:
        return Finding.objects.all()
    return Finding.objects.filter(Q(team__in=actor.teams) | Q(team=None))


def staffs_finding(actor: Actor, finding: UUID) -> Finding:
    """For the staff alone. Raises NotFound."""
    row = visible_findings(actor).filter(id=finding).first()
    if row is None:
        raise NotFound
    return row


def finding_for(actor: Actor, finding: UUID) -> Finding:
    """For the staff, and for the customer whose order it is. Raises NotFound."""
    if actor.kind is not ActorKind.CUSTOMER:
        return staffs_finding(actor, finding)
    row = Finding.objects.filter(id=finding).first()
    if row is None or not _is_own(actor, row):
        raise NotFound
    return row


def _is_own(actor: Actor, row: Finding) -> bool:
    return actor.id is not None and row.customer_id is not None and row.customer_id in records_of(actor.id)
