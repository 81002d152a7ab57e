"""What a person says about a promise: kept, moved, taken back."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.promises.actions.changing import Kind, held, locked, write
from alvast.promises.errors import AlreadySettled, CustomerNotTold, DueInThePast, KeptInTheFuture
from alvast.promises.models import Promise
from alvast.promises.rules.standing import State, earliest_of, warning_moment

FURTHEST = timedelta(days=3 * 366)


@transaction.atomic
def keep_promise(*, actor: Actor, promise: UUID, at: datetime | None = None) -> None:
    """It was kept, at `at` or now; after the due moment that makes it good, but broken it stays.

    Raises NotFound, AlreadySettled, KeptInTheFuture.
    """
    row, moment = locked(actor, promise), at or now()
    _refuse_settled(row)
    if moment > now():
        raise KeptInTheFuture
    if row.kept_at is not None and row.kept_at <= moment:
        return
    late = Kind.KEPT_LATE if moment > row.due_at else None
    write(
        row, actor=actor, kind=late, kept_at=moment, evidence_kind=Promise.Evidence.AGENT, evidence=actor.id,
        progress_at=earliest_of(row.progress_at, max(moment, row.made_at)),
    )  # fmt: skip


@transaction.atomic
def move_promise(*, actor: Actor, promise: UUID, due_at: datetime, told: bool) -> None:
    """Another date. A date the customer was not `told` of replaces nothing: what we said still holds.

    Raises NotFound, AlreadySettled, CustomerNotTold, DueInThePast.
    """
    row, at = locked(actor, promise), now()
    _refuse_settled(row)
    if not told:
        raise CustomerNotTold
    if not at < due_at <= at + FURTHEST:
        raise DueInThePast
    if row.due_at == due_at:
        return
    write(row, actor=actor, kind=Kind.MOVED, due_at=due_at, warn_at=warning_moment(at, due_at), progress_at=None)


@transaction.atomic
def withdraw_promise(*, actor: Actor, promise: UUID) -> None:
    """It was no promise, or the customer does not want it any more. Raises NotFound, AlreadySettled."""
    row = locked(actor, promise)
    _refuse_settled(row)
    write(row, actor=actor, withdrawn_at=now())


@transaction.atomic
def take_back(*, actor: Actor, message: UUID) -> int:
    """What this message promised no longer holds, because what it told was undone; answers how many were open."""
    rows = [row for row in held(Promise.objects.filter(message=message)) if row.state not in (State.KEPT, State.WITHDRAWN)]
    for row in rows:
        write(row, actor=actor, withdrawn_at=now())
    return len(rows)


def _refuse_settled(row: Promise) -> None:
    if row.state in (State.KEPT, State.WITHDRAWN):
        raise AlreadySettled
