"""What people do with a finding on the work list: approve, undo, take, settle, reopen; and what customers may object to."""

from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.decisions import actions as decisions
from alvast.decisions.queries import decision_for
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.proactive.actions.carrying_out import carry_out, correct_address, plan_message
from alvast.proactive.actions.judging import judge_these
from alvast.proactive.actions.reaching import ensure_conversation
from alvast.proactive.actions.telling import changed
from alvast.proactive.errors import NothingToApprove, NothingToReopen, NothingToUndo, NotOpen
from alvast.proactive.models import Finding, Outreach, Question
from alvast.proactive.queries.gates import staffs_finding
from alvast.proactive.queries.loading import ALL_WE_KNOW
from alvast.proactive.queries.work_list import SETTLED_FOR
from alvast.promises.actions import take_back
from alvast.timeline.queries import record_as_of

State, Closed = Finding.State, Finding.Closed


def approve(*, actor: Actor, finding: UUID) -> None:
    """Has what was proposed carried out. Raises NotFound, NothingToApprove."""
    staffs_finding(actor, finding)
    with transaction.atomic():
        rows = Finding.objects.filter(id=finding, state=State.PROPOSED, closed_at=None)
        if not rows.update(state=State.FOUND, approved_by=_agent(actor)):
            raise NothingToApprove
    carry_out(finding=finding)


@transaction.atomic
def undo_repair(*, actor: Actor, finding: UUID) -> None:
    """Puts the address back as the customer gave it, tells the customer, takes back the day that was promised with it, and
    leaves the order to a person.

    Raises NotFound, NothingToUndo.
    """
    row = _held(actor, finding)
    given = decision_for(actor, row.decision).fact("delivery_address")
    if row.state != State.REPAIRED or given is None or given.value is None or _has_moved(row):
        raise NothingToUndo
    correct_address(row, given.value, reason="undo", actor=actor)
    _drop_unsent(row)
    told = Outreach.objects.filter(finding=row, kind=Outreach.Kind.REPAIRED, written_at__isnull=False).first()
    if told is not None:
        plan_message(row, Outreach.Kind.UNDONE, truth=f"{row.truth}/undone", at_once=True)
        if told.message is not None:
            take_back(actor=actor, message=told.message)
    _change(row, actor, state=State.HUMAN, treated_at=None, owner_id=_agent(actor))


@transaction.atomic
def take_over(*, actor: Actor, finding: UUID) -> None:
    """The actor deals with it from now on; what waits to be sent or answered waits no more. Raises NotFound, NotOpen."""
    row = _held(actor, finding)
    if row.state in (State.FOUND, State.PROPOSED, State.WAITING, State.LEFT):
        _drop_unsent(row)
        _change(row, actor, state=State.HUMAN, owner_id=_agent(actor))
    else:
        _change(row, actor, owner_id=_agent(actor))


@transaction.atomic
def settle_finding(*, actor: Actor, finding: UUID) -> None:
    """Someone dealt with it: it leaves the list, and does not come back while nothing changes. Raises NotFound, NotOpen."""
    row, at = _held(actor, finding), now()
    _drop_unsent(row)
    Question.objects.filter(finding=row, answered_at=None, withdrawn_at=None).update(withdrawn_at=at)
    _change(row, actor, closed_at=at, closed_because=Closed.DONE)


def reopen_finding(*, actor: Actor, finding: UUID) -> None:
    """Takes settling back: it stands on the list again, and the question that went with it can be answered again. Messages
    that had not left do not leave any more; a person has it. Then it is judged anew, for the order may have moved on.

    Raises NotFound, NothingToReopen.
    """
    row = staffs_finding(actor, finding)
    try:
        with transaction.atomic():
            _reopen(row, actor)
    except IntegrityError as error:  # of one order one finding is open: something newer stands in its place
        raise NothingToReopen from error
    judge_these(subjects=[row.subject_id])


@transaction.atomic
def object_to(*, actor: Actor, decision: UUID) -> bool:
    """Whoever a decision is about wants a person to look at it; False when that was asked before. Raises NotFound."""
    decision_for(actor, decision)
    row = Finding.objects.select_for_update().filter(decision=decision).first()
    if row is not None:
        ensure_conversation(finding=row)
    is_first = decisions.object_to(actor=actor, decision=decision)
    if is_first and row is not None and row.closed_at is None:
        _change(row, actor, state=State.HUMAN)
    return is_first


def _held(actor: Actor, finding: UUID) -> Finding:
    staffs_finding(actor, finding)
    row = Finding.objects.select_for_update().get(id=finding)
    if row.closed_at is not None:
        raise NotOpen
    return row


def _reopen(row: Finding, actor: Actor) -> None:
    settled = Finding.objects.filter(id=row.id, closed_because=Closed.DONE, closed_at__gt=now() - SETTLED_FOR)
    Question.objects.filter(finding__in=settled, withdrawn_at=row.closed_at).update(withdrawn_at=None)
    if not settled.update(closed_at=None, closed_because=Closed.OPEN):
        raise NothingToReopen
    state([changed(row, "reopened")], actor=actor)


def _has_moved(row: Finding) -> bool:
    """The shop went on with the order, so the address on its label is no longer ours to change."""
    status = record_as_of(row.subject_id, known_at=ALL_WE_KNOW).facts.get("status")
    return status is None or (str(status.value), status.valid_from) != (row.status_then, row.status_since)


def _drop_unsent(row: Finding) -> None:
    unsent = Outreach.objects.filter(finding=row, written_at=None, send_at__isnull=False)
    unsent.update(send_at=None, dropped_because="taken_over")


def _change(row: Finding, actor: Actor, **fields: object) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=[name.removesuffix("_id") for name in fields])
    state([changed(row, row.closed_because or row.state)], actor=actor)


def _agent(actor: Actor) -> UUID | None:
    return actor.id if actor.kind is ActorKind.AGENT else None
