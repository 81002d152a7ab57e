"""Writes of the room: its own register, nothing of others."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alvast.conversations.queries import labels
from alvast.insight.errors import FixedDayMissing, FixedInTheFuture, InvalidInput, NotFound
from alvast.insight.models import Improvement
from alvast.insight.rules.register import cleaned_title
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.proactive.queries import Cause
from alvast.staff.queries import active_agents


@transaction.atomic
def save_improvement(
    *, actor: Actor, title: str, about: str, owner: UUID | None = None, effort: str = Improvement.Effort.MEDIUM,
    state: str = Improvement.State.IDEA, fixed_on: date | None = None, improvement: UUID | None = None,
) -> UUID:  # fmt: skip
    """Adds one, or with `improvement` changes that one. `about` is a cause of stuck orders or the id of a label.

    Leads and administrators. `fixed_on` is kept only of what is done. Raises NotFound, InvalidInput, FixedDayMissing,
    FixedInTheFuture.
    """
    _refuse_unless_lead(actor)
    fields = {
        **_about(about, improvement), "title": cleaned_title(title), "owner_id": _owner(owner),
        "effort": _one_of(Improvement.Effort, effort), "state": _one_of(Improvement.State, state),
        "fixed_on": _day(state, fixed_on), "changed_at": now(), "changed_by": actor.id,
    }  # fmt: skip
    if improvement is None:
        return Improvement.objects.create(made_at=now(), **fields).id
    if not Improvement.objects.filter(id=improvement).update(**fields):
        raise NotFound
    return improvement


@transaction.atomic
def delete_improvement(*, actor: Actor, improvement: UUID) -> None:
    """Raises NotFound."""
    _refuse_unless_lead(actor)
    if not Improvement.objects.filter(id=improvement).delete()[0]:
        raise NotFound


def _refuse_unless_lead(actor: Actor) -> None:
    if not actor.is_lead:
        raise NotFound


def _about(about: str, improvement: UUID | None) -> dict[str, object]:
    """A label out of use may stay what it is about, but not become it."""
    if about in {cause.value for cause in Cause}:
        return {"cause": about, "label_id": None}
    own = Improvement.objects.filter(id=improvement).exclude(label=None).values_list("label_id", flat=True)
    known = {str(label): label for label in (*(label.id for label in labels()), *own)}
    if about not in known:
        raise InvalidInput(detail="about")
    return {"cause": "", "label_id": known[about]}


def _owner(owner: UUID | None) -> UUID | None:
    if owner is not None and owner not in {agent.id for agent in active_agents()}:
        raise InvalidInput(detail="owner")
    return owner


def _one_of(choices: type[Improvement.Effort] | type[Improvement.State], value: str) -> str:
    if value not in choices.values:
        raise InvalidInput(detail=choices.__name__.lower())
    return value


def _day(state: str, fixed_on: date | None) -> date | None:
    if state != Improvement.State.DONE:
        return None
    if fixed_on is None:
        raise FixedDayMissing
    if fixed_on > timezone.localdate(now()):
        raise FixedInTheFuture
    return fixed_on
