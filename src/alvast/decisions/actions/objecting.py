"""Objecting: whoever a decision is about may have a person look at it."""

from uuid import UUID

from django.db import transaction

from alvast.decisions.events import DecisionObjected
from alvast.decisions.models import Decision
from alvast.decisions.queries.records import decision_for
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state


@transaction.atomic
def object_to(*, actor: Actor, decision: UUID) -> bool:
    """Has a person look at it (`DecisionObjected`); False when someone objected before. Raises NotFound."""
    seen = decision_for(actor, decision)
    rows = Decision.objects.filter(id=seen.id, objected_at=None)
    if not rows.update(objected_at=now(), objected_by_kind=actor.kind, objected_by=actor.id):
        return False
    told = DecisionObjected(decision=seen.id, subject=seen.subject, customer=seen.customer, conversation=seen.conversation)
    state([told], actor=actor)
    return True


@transaction.atomic
def name_objection_case(*, decision: UUID, case: UUID) -> None:
    """Notes the case that a person got because of the objection; the first counts."""
    Decision.objects.filter(id=decision, case=None).update(case=case)
