"""Promises for people and programs: of a conversation, of a customer or order, and by state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.promises.errors import InvalidInput
from alvast.promises.models import Promise
from alvast.promises.queries.gates import visible_promise, visible_promises
from alvast.promises.queries.judging import as_known, judge
from alvast.promises.rules.standing import State
from alvast.staff.queries import agent_names
from alvast.timeline.queries import records_of

SHOP = "shop"
UNSETTLED = (State.OPEN, State.AT_RISK, State.BROKEN)


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise as lists show it. `text` is quoted from the message, empty once that was erased. `owner`: a name, or "shop"."""

    id: UUID
    conversation: UUID
    number: int
    conversation_subject: str
    customer_name: str
    message: UUID
    text: str
    kind: str
    who: str
    owner: str
    owner_id: UUID | None
    subject: UUID | None
    made_at: datetime
    due_at: datetime
    first_due_at: datetime
    state: str
    state_since: datetime
    kept_at: datetime | None
    told_at: datetime | None
    is_sent_apology: bool

    @property
    def is_moved(self) -> bool:
        return self.due_at != self.first_due_at

    @property
    def is_kept_late(self) -> bool:
        return self.state == State.BROKEN and self.kept_at is not None


@dataclass(frozen=True, slots=True)
class PromiseFilter:
    """`states` left empty is all; `owner` is one agent; `team` one team's conversations. A broken promise that was made good
    after all (kept late) is left out when `is_unsettled`."""

    states: tuple[str, ...] = ()
    owner: UUID | None = None
    team: UUID | None = None
    is_unsettled: bool = False


def promises_listed(
    actor: Actor, which: PromiseFilter | None = None, *, after: tuple[datetime, UUID] | None = None, limit: int = 50
) -> tuple[PromiseLine, ...]:
    """What is due first comes first, then on from the place `after`; two queries. Raises InvalidInput for an unknown state."""
    rows = _filtered(actor, which or PromiseFilter()).order_by("due_at", "id")
    if after is not None:
        rows = rows.filter(Q(due_at__gt=after[0]) | Q(due_at=after[0], id__gt=after[1]))
    return _lines(rows[:limit])


def promises_standing(actor: Actor, *, states: Sequence[str] = ()) -> tuple[PromiseLine, ...]:
    """All promises as they stand at this moment, also where the worker has not judged them yet; in one of these states only."""
    rows = list(visible_promises(actor).select_related("message__conversation").order_by("due_at", "id"))
    for row in rows:
        judge(row, at=now())
    return _lines([row for row in rows if not states or row.state in states])


def promises_of_conversation(actor: Actor, conversation: UUID) -> tuple[PromiseLine, ...]:
    """All of one conversation, what is due first before; nothing when it is out of view."""
    return _lines(visible_promises(actor).filter(message__conversation=conversation).order_by("due_at", "id"))


def promises_of_subject(subject: UUID, *, known_at: datetime | None = None) -> tuple[PromiseLine, ...]:
    """Promises about an order or to a customer, merged records included, as we knew them to stand at `known_at`, or now.

    No gate: for the house itself. Raises NotFound.
    """
    records = records_of(subject)
    rows = Promise.objects.filter(Q(subject__in=records) | Q(message__conversation__customer__in=records))
    if known_at is not None:
        rows = rows.filter(made_at__lte=known_at)
    found = list(rows.select_related("message__conversation").order_by("due_at", "id"))
    return _lines(found if known_at is None else [row for row in found if as_known(row, known_at)])


def promise_for(actor: Actor, promise: UUID) -> PromiseLine:
    """Raises NotFound."""
    return _lines([visible_promise(actor, promise)])[0]


def open_promise_counts(actor: Actor, *, owner: UUID | None = None) -> dict[str, int]:
    """How many promises are open, at risk and broken without having been made good; one query."""
    rows = _filtered(actor, PromiseFilter(owner=owner, is_unsettled=True))
    found = dict(rows.values_list("state").annotate(count=Count("id")).order_by("state"))
    return {state: found.get(state, 0) for state in UNSETTLED}


def _filtered(actor: Actor, which: PromiseFilter) -> QuerySet[Promise]:
    rows = visible_promises(actor)
    if set(which.states) - set(State):
        raise InvalidInput(detail="state")
    if which.states:
        rows = rows.filter(state__in=which.states)
    if which.is_unsettled:
        rows = rows.filter(state__in=UNSETTLED).exclude(state=State.BROKEN, kept_at__isnull=False)
    if which.owner is not None:
        rows = rows.filter(owner=which.owner)
    return rows if which.team is None else rows.filter(message__conversation__team=which.team)


def _lines(rows: QuerySet[Promise] | Sequence[Promise]) -> tuple[PromiseLine, ...]:
    if isinstance(rows, QuerySet):
        rows = list(rows.select_related("message__conversation"))
    names = agent_names({row.owner_id for row in rows if row.owner_id is not None})
    return tuple(_line(row, names.get(row.owner_id, SHOP) if row.owner_id else SHOP) for row in rows)


def _line(row: Promise, owner: str) -> PromiseLine:
    message, place = row.message, row.message.conversation
    return PromiseLine(
        row.id, place.id, place.number, place.subject, place.customer_name, message.id, message.text[row.begins : row.ends],
        row.kind, row.who, owner, row.owner_id, row.subject_id, row.made_at, row.due_at, row.first_due_at, row.state,
        row.state_since, row.kept_at, row.told_at, row.apology is not None,
    )  # fmt: skip
