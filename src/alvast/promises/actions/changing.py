"""How every change of a promise is made: hold the row, write what is known, judge anew, keep a line of history, state it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.promises import jobs
from alvast.promises.errors import NotFound
from alvast.promises.events import (
    PromiseAtRisk,
    PromiseBroken,
    PromiseEvent,
    PromiseKept,
    PromiseMade,
    PromiseMoved,
    PromiseWithdrawn,
)
from alvast.promises.models import Promise, PromiseChange
from alvast.promises.queries.gates import visible_promises
from alvast.promises.queries.judging import judge
from alvast.promises.rules.standing import State

Kind = PromiseChange.Kind
_EVENTS: Mapping[str, type[PromiseEvent]] = {
    Kind.MADE: PromiseMade, Kind.AT_RISK: PromiseAtRisk, Kind.BROKEN: PromiseBroken, Kind.KEPT: PromiseKept,
    Kind.MOVED: PromiseMoved, Kind.WITHDRAWN: PromiseWithdrawn, Kind.ON_COURSE: PromiseMoved, Kind.KEPT_LATE: PromiseMoved,
    Kind.APOLOGISED: PromiseMoved, Kind.OFFERED: PromiseMoved, Kind.OWNER: PromiseMoved,
}  # fmt: skip
_BY_STATE = {
    State.OPEN: Kind.ON_COURSE, State.AT_RISK: Kind.AT_RISK, State.BROKEN: Kind.BROKEN, State.KEPT: Kind.KEPT,
    State.WITHDRAWN: Kind.WITHDRAWN,
}  # fmt: skip


def locked(actor: Actor, promise: UUID) -> Promise:
    """The row, held until the transaction ends. Raises NotFound, for what is out of sight too."""
    row = held(visible_promises(actor).filter(id=promise)).first()
    if row is None:
        raise NotFound
    return row


def held(rows: QuerySet[Promise], *, skips_held: bool = False) -> QuerySet[Promise]:
    """The rows with their conversations, locked in one order."""
    locking = rows.select_for_update(no_key=True, of=("self",), skip_locked=skips_held)
    return locking.select_related("message__conversation").order_by("id")


def write(row: Promise, *, actor: Actor, kind: Kind | None = None, **fields: Any) -> None:
    """Sets fields of a row that is held, judges it anew and keeps what changed; `kind` is told besides the change of state."""
    for name, value in fields.items():
        setattr(row, name, value)
    if kind is not None:
        remember(row, kind, actor=actor)
    before, asked = row.state, row.judge_at
    judge(row, at=now())
    if row.state != before:
        remember(row, _BY_STATE[State(row.state)], actor=actor)
    row.save(update_fields=[*fields, "state", "state_since", "judge_at"])
    if row.judge_at is not None and row.judge_at != asked:
        jobs.judge_due.configure(schedule_at=row.judge_at).defer()


def remember(row: Promise, kind: Kind, *, actor: Actor) -> None:
    """A line of history, and the event that tells it."""
    PromiseChange(
        promise=row, kind=kind, due_at=row.due_at, evidence=row.evidence, at=now(), actor_kind=actor.kind, actor_id=actor.id
    ).save(force_insert=True)
    place = row.message.conversation
    event = _EVENTS[kind](
        team=place.team_id, conversation=place.id, promise=row.id, owner=row.owner_id or place.owner_id, due_at=row.due_at
    )
    state([event], actor=actor)
