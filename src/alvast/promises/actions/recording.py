"""Promises are found in what leaves, or marked by hand."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from alvast.conversations.queries import message_for
from alvast.conversations.queries.spoken import SpokenMessage, spoken_messages
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.promises import jobs
from alvast.promises.actions.changing import Kind as Change
from alvast.promises.actions.changing import held, remember
from alvast.promises.actions.evidence import catch_up
from alvast.promises.errors import DueInThePast, InvalidInput, NotAPromise, NotFound
from alvast.promises.models import Promise
from alvast.promises.queries.found import calendar_for
from alvast.promises.queries.judging import judge
from alvast.promises.queries.orders import open_orders, order_meant
from alvast.promises.rules.commitment import Who
from alvast.promises.rules.finding import FoundPromise, find_promises
from alvast.promises.rules.kinds import Kind, kind_of
from alvast.promises.rules.standing import State, warning_moment

ABOUT_AN_ORDER = (Kind.SHIP, Kind.DELIVER, Kind.REFUND)


def record_promises(*, messages: Sequence[UUID]) -> int:
    """Every promise in messages that can no longer be undone, each once; answers how many were new. Terms count from the
    moment at which the message leaves."""
    return sum(
        _record_of(message) for message in spoken_messages(messages) if message.kind == "outbound" and not message.is_forward
    )


@transaction.atomic
def record_promise(
    *, actor: Actor, message: UUID, begins: int, ends: int, due_at: datetime, kind: Kind | str | None = None,
    subject: UUID | None = None,
) -> UUID:  # fmt: skip
    """Marks words of a message to the customer, or of a note about a talk, as a promise. The same words twice are one promise.

    Raises NotFound, NotAPromise, DueInThePast, InvalidInput.
    """
    message_for(actor, message)
    spoken = next(iter(spoken_messages([message])), None)
    if spoken is None or not 0 <= begins < ends <= len(spoken.text) or not spoken.text[begins:ends].strip():
        raise NotAPromise
    if due_at <= now():
        raise DueInThePast
    if kind is not None and kind not in set(Kind):
        raise InvalidInput(detail="kind")
    words = spoken.text[begins:ends]
    row = _row(
        spoken, begins=begins, ends=ends, kind=Kind(kind) if kind else kind_of(words.lower()), who=Who.SHOP,
        earliest_at=spoken.left_at, due_at=due_at, subject=subject,
    )  # fmt: skip
    _insert(spoken, [row], actor=actor)
    found = Promise.objects.filter(message=message, begins=begins).values_list("id", flat=True).first()
    if found is None:
        raise NotFound
    return found


@transaction.atomic
def _record_of(message: SpokenMessage) -> int:
    found = find_promises(message.text, message.left_at, calendar_for(message.team))
    return _insert(message, _rows(message, found), actor=SYSTEM) if found else 0


def _rows(message: SpokenMessage, found: Sequence[FoundPromise]) -> list[Promise]:
    is_about_order = any(one.kind in ABOUT_AN_ORDER for one in found)
    orders = open_orders(message.customer, at=message.left_at) if is_about_order else []
    return [
        _row(
            message, begins=one.start, ends=one.end, kind=one.kind, who=one.who, earliest_at=one.earliest, due_at=one.due_at,
            subject=order_meant(orders, message.text) if one.kind in ABOUT_AN_ORDER else None,
        )
        for one in found
    ]  # fmt: skip


def _row(
    message: SpokenMessage, *, begins: int, ends: int, kind: Kind, who: Who, earliest_at: datetime, due_at: datetime,
    subject: UUID | None,
) -> Promise:  # fmt: skip
    made_at = min(message.left_at, due_at)
    return Promise(
        id=new_id(), message_id=message.id, begins=begins, ends=ends, kind=kind, who=who, owner_id=_owner(message),
        subject_id=subject, made_at=made_at, earliest_at=earliest_at, due_at=due_at, first_due_at=due_at,
        warn_at=warning_moment(made_at, due_at), state=State.OPEN, state_since=made_at,
    )  # fmt: skip


def _owner(message: SpokenMessage) -> UUID | None:
    """Who wrote it has to keep it; what a program wrote falls to who has the conversation."""
    return message.author_id if message.author_kind == ActorKind.AGENT else message.owner


def _insert(message: SpokenMessage, rows: Sequence[Promise], *, actor: Actor) -> int:
    """The unique key decides which are new; only those are judged, told and given what happened meanwhile."""
    Promise.objects.bulk_create(rows, ignore_conflicts=True)
    fresh = list(held(Promise.objects.filter(id__in=[row.id for row in rows])))
    for row in fresh:
        remember(row, Change.MADE, actor=actor)
        judge(row, at=row.made_at)
        row.save(update_fields=["state", "state_since", "judge_at"])
        if row.judge_at is not None:
            jobs.judge_due.configure(schedule_at=row.judge_at).defer()
    if fresh:
        catch_up(message, fresh)
    return len(fresh)
