"""Writes of the room: its own register, nothing of others."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alvast.conversations.queries import labels
from alvast.insight.errors import FixedDayMissing, FixedInTheFuture, InvalidInput, NotFound
from alvast.insight.models import ContactCost, Improvement, KeptCounts
from alvast.insight.queries.counting import Counts, as_plain, count
from alvast.insight.rules.hours import Hours
from alvast.insight.rules.register import cleaned_title
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.proactive.queries import Cause
from alvast.staff.queries import active_agents

KEPT_FOR = timedelta(hours=1)
LARGE = 3_000  # contacts; fewer are counted in a blink
MINUTES, EUROS = (0.5, 240.0), (1.0, 1000.0)  # beyond these somebody mistyped


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


@transaction.atomic
def set_contact_cost(*, actor: Actor, minutes: float, euros_an_hour: float | None = None) -> None:
    """What one contact takes, wrap-up included, and what an hour of a colleague costs, all in; None when that is not told.

    Leads and administrators. Raises NotFound, InvalidInput.
    """
    _refuse_unless_lead(actor)
    if not MINUTES[0] <= minutes <= MINUTES[1]:
        raise InvalidInput(detail="minutes")
    if euros_an_hour is not None and not EUROS[0] <= euros_an_hour <= EUROS[1]:
        raise InvalidInput(detail="euros")
    ContactCost.objects.update_or_create(
        id=1, defaults={"minutes": minutes, "euros_an_hour": euros_an_hour, "changed_at": now(), "changed_by": actor.id}
    )


def count_board(begin: datetime, end: datetime, *, hours: Hours = Hours.ALL, keep_from: int = LARGE) -> Counts:
    """Counts now. With `keep_from` contacts or more that takes long, so it is kept for `kept_counts`; fewer are always counted.

    What was kept an hour ago goes. Two at once leave one of both.
    """
    found = count(begin, end, hours=hours)
    if found.repeats.contacts < keep_from:
        return found
    with transaction.atomic():
        KeptCounts.objects.filter(counted_at__lt=found.counted_at - KEPT_FOR).delete()
        KeptCounts.objects.update_or_create(
            begin=begin, end=end, hours=hours, defaults={"counted_at": found.counted_at, "counts": as_plain(found)}
        )
    return found


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
