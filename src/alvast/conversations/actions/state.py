"""Status, snooze and priority."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import Kind, change, locked, to_status
from alvast.conversations.errors import InvalidInput, NotInTheFuture
from alvast.conversations.models import Conversation
from alvast.conversations.rules.causes import Cause
from alvast.conversations.rules.delivery import may_leave_at
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now

Status = Conversation.Status
CHOSEN = (Status.OPEN, Status.WAITING, Status.CLOSED)
BATCH = 200  # conversations woken in one transaction


@transaction.atomic
def change_status(*, actor: Actor, conversation: UUID, status: str, reason: str = "") -> bool:
    """Opens it, lets it wait for the customer, or closes it; False when it was so already. To let it sleep, see `snooze`.

    Raises NotFound, AlreadyMerged, InvalidInput.
    """
    if status not in CHOSEN:
        raise InvalidInput(detail=f"status={status}")
    return to_status(locked(actor, conversation), status, actor=actor, reason=reason)


@transaction.atomic
def close_unattended(*, actor: Actor, conversation: UUID) -> bool:
    """Closes it where nobody of ours has it in hand; False, and nothing happens, where somebody has, also since a moment ago.

    Raises NotFound, AlreadyMerged.
    """
    row = locked(actor, conversation)
    if row.handler == Conversation.Handler.AGENT or row.owner_id is not None:
        return False
    return to_status(row, Status.CLOSED, actor=actor)


@transaction.atomic
def snooze(*, actor: Actor, conversation: UUID, until: datetime, reason: str = "") -> bool:
    """Lets it sleep until a moment in the coming year; it opens by itself then, or when the customer writes.

    Raises NotFound, AlreadyMerged, NotInTheFuture.
    """
    if not may_leave_at(until, at=now()):
        raise NotInTheFuture
    return to_status(locked(actor, conversation), Status.SNOOZED, actor=actor, until=until, reason=reason)


def wake_snoozed(*, at: datetime) -> int:
    """Opens every conversation whose snooze is over; answers how many."""
    woken = 0
    while batch := _wake_batch(at):
        woken += batch
    return woken


@transaction.atomic
def set_priority(*, actor: Actor, conversation: UUID, priority: int, reason: str = "") -> bool:
    """0 low, 1 normal, 2 high, 3 urgent; False when it was so already. Raises NotFound, AlreadyMerged, InvalidInput."""
    if priority not in Conversation.Priority.values:
        raise InvalidInput(detail=f"priority={priority}")
    row = locked(actor, conversation)
    if row.priority == priority:
        return False
    change(
        row, actor=actor, kind=Kind.PRIORITY, before=row.priority, after=priority, fields={"priority": priority}, reason=reason
    )
    return True


@transaction.atomic
def _wake_batch(at: datetime) -> int:
    asleep = Conversation.objects.select_for_update(skip_locked=True, no_key=True)
    rows = list(asleep.filter(status=Status.SNOOZED, snoozed_until__lte=at).order_by("snoozed_until")[:BATCH])
    for row in rows:
        to_status(row, Status.OPEN, actor=SYSTEM, cause=Cause.WOKEN)
    return len(rows)
