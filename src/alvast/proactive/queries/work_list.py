"""The work list: what stands open, as an agent sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from alvast.conversations.queries import lines_by_id
from alvast.decisions.queries import address_words
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.proactive.models import Finding, Question
from alvast.proactive.queries.gates import staffs_finding, visible_findings
from alvast.proactive.queries.listing import age_in_hours
from alvast.proactive.rules.causes import GRAVITY, Cause
from alvast.staff.queries import agent_names
from alvast.timeline.queries import customer_names, subject_names

State = Finding.State
MOST = 200

# What an agent can look at: those that wait for someone come first.
_OPEN = Q(closed_at=None)
PLACES: Mapping[str, Q] = {
    "todo": _OPEN & Q(state__in=[State.PROPOSED, State.HUMAN]),
    "proposed": _OPEN & Q(state=State.PROPOSED),
    "customer": _OPEN & Q(state__in=[State.ASKED, State.NOTIFIED, State.WAITING, State.FOUND]),
    "shop": _OPEN & Q(state__in=[State.REPAIRED, State.ANSWERED]),
    "left": _OPEN & Q(state=State.LEFT),
    "all": _OPEN,
    "settled": Q(closed_because=Finding.Closed.DONE),
}
SETTLED_FOR = timedelta(days=7)  # that long a settled one is shown, and can be taken back


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One order that does not get to its customer. `conversation` is its number, when the actor may see it."""

    id: UUID
    subject: UUID
    subject_name: str
    customer: UUID | None
    customer_name: str
    cause: str
    also: Sequence[str]
    since: datetime
    age_hours: float
    amount: Decimal | None
    currency: str
    state: str
    remedy: str
    address: str  # what we filled in, or propose to
    options: int
    expected_on: date | None
    decision: UUID
    conversation: int | None
    owner: str
    is_own: bool
    may_undo: bool
    may_approve: bool
    may_reopen: bool
    chosen: str = ""  # the way the customer chose for an order in danger of its day, as a code


@dataclass(frozen=True, slots=True)
class WorkList:
    """`counts` by place; `causes` are those found here, with how many."""

    place: str
    cause: str
    lines: Sequence[WorkLine]
    counts: Mapping[str, int]
    causes: Sequence[tuple[str, int]]


def work_list(actor: Actor, *, place: str = "todo", cause: str = "") -> WorkList:
    """The gravest first, then the oldest; at most two hundred. Nine queries for any number. Raises NotFound."""
    if place not in PLACES:
        raise NotFound
    everything = visible_findings(actor).filter(_OPEN | Q(closed_at__gt=now() - SETTLED_FOR))
    here = everything.filter(PLACES[place])
    causes = dict(here.values_list("cause").annotate(Count("id")))
    rows = sorted(here.filter(cause=cause) if cause else here, key=lambda row: (GRAVITY[Cause(row.cause)], row.since, row.id))
    return WorkList(
        place, cause, _lines(actor, rows[:MOST]), _counts(everything),
        sorted(causes.items(), key=lambda found: GRAVITY[Cause(found[0])]),
    )  # fmt: skip


def work_line(actor: Actor, finding: UUID) -> WorkLine:
    """One line, also of a closed finding. Raises NotFound."""
    return _lines(actor, [staffs_finding(actor, finding)])[0]


def count_to_do(actor: Actor) -> int:
    """How many wait for someone; the counting stops at 100."""
    return len(visible_findings(actor).filter(PLACES["todo"]).values_list("id")[:100])


def _counts(everything: QuerySet[Finding]) -> Mapping[str, int]:
    found: Mapping[str, int] = everything.aggregate(**{place: Count("id", filter=which) for place, which in PLACES.items()})
    return found


def _lines(actor: Actor, rows: Sequence[Finding]) -> list[WorkLine]:
    names = subject_names([row.subject_id for row in rows])
    people = customer_names({row.customer_id for row in rows if row.customer_id})
    conversations = lines_by_id(actor, {row.conversation for row in rows if row.conversation})
    owners = agent_names({row.owner_id for row in rows if row.owner_id})
    ways, at = _ways_chosen(rows), now()
    return [
        WorkLine(
            row.id, row.subject_id, names[row.subject_id], row.customer_id, people.get(row.customer_id or row.id, ""), row.cause,
            tuple(row.also), row.since, age_in_hours(row.since, at), row.amount, row.currency, row.state, row.remedy,
            address_words(row.proposed_address) if row.proposed_address else "", len(row.options), row.expected_on, row.decision,
            conversations[row.conversation].number if row.conversation in conversations else None,
            owners.get(row.owner_id or row.id, ""), row.owner_id is not None and row.owner_id == actor.id,
            may_undo=_is_open(row) and row.state == State.REPAIRED, may_approve=_is_open(row) and row.state == State.PROPOSED,
            may_reopen=row.closed_because == Finding.Closed.DONE, chosen=ways.get(row.id, ""),
        )
        for row in rows
    ]  # fmt: skip


def _is_open(row: Finding) -> bool:
    return row.closed_at is None


def _ways_chosen(rows: Sequence[Finding]) -> Mapping[UUID, str]:
    """Of answered questions how to be in time, or to stop."""
    answered = Question.objects.filter(finding__in=[row.id for row in rows]).exclude(answered_at=None).exclude(answer=None)
    return {
        row.finding_id: "stop" if row.answer.get("cancel") else str(row.answer.get("way", "")) for row in answered if row.answer
    }
