"""Judging what came in and what is due, and keeping what was found: set by set, in one transaction each.

Locks are taken in one order: the followed rows by id, then findings. Carrying out remedies comes afterwards, each in a
transaction of its own (`carrying_out.py`); what a lost worker left behind is found again by its state.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction

from alvast.conversations.queries import customers_who_wrote
from alvast.decisions.actions import Alternative, NewDecision, record_decisions
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.garbage import collected_later
from alvast.kernel.ids import new_id
from alvast.proactive.actions.standing_findings import Standings, settle
from alvast.proactive.events import ProblemFound
from alvast.proactive.models import Finding
from alvast.proactive.queries.judging import Found, Judged, bench_at, judge_scope
from alvast.proactive.queries.loading import scope_of
from alvast.proactive.queries.watches import shop_team
from alvast.proactive.rules.causes import Remedy, Way
from alvast.proactive.rules.judging import Bench

KIND = "order_watch"
BATCH = 500
ARRIVALS = 4_000  # of which many are of the same order when a file comes in

_TAKE_ARRIVALS = """
DELETE FROM proactive_arrival WHERE id IN (
  SELECT id FROM proactive_arrival ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED
) RETURNING subject_id
"""
_TAKE_DUE = """
SELECT subject_id FROM proactive_followed WHERE due_at <= %s ORDER BY due_at LIMIT %s FOR UPDATE SKIP LOCKED
"""
_HOLD = """
INSERT INTO proactive_followed (subject_id, order_mark, is_open, sound_address)
SELECT id, '', true, '' FROM unnest(%s::uuid[]) AS given(id) ORDER BY id ON CONFLICT DO NOTHING;
SELECT subject_id, sound_address FROM proactive_followed WHERE subject_id = ANY(%s::uuid[]) ORDER BY subject_id FOR UPDATE;
SELECT subject_id FROM proactive_finding WHERE subject_id = ANY(%s::uuid[])
"""
_NOTE = """
UPDATE proactive_followed f SET due_at = given.due_at, is_open = given.is_open, judged_at = %s,
  sound_address = CASE WHEN given.sound = '' THEN f.sound_address ELSE given.sound END
FROM unnest(%s::uuid[], %s::timestamptz[], %s::boolean[], %s::text[]) AS given(subject_id, due_at, is_open, sound)
WHERE f.subject_id = given.subject_id
"""
_MARK_PARTS = """
UPDATE proactive_followed f SET order_mark = given.mark, due_at = NULL, is_open = false
FROM unnest(%s::uuid[], %s::text[]) AS given(subject_id, mark) WHERE f.subject_id = given.subject_id AND given.mark <> ''
"""


@dataclass(slots=True)
class Round:
    """What one round did: the orders it looked at, how many, and the findings whose remedy is to be carried out."""

    judged: int = 0
    subjects: Collection[UUID] = ()
    to_carry_out: list[UUID] = field(default_factory=list)


@transaction.atomic
def judge_arrivals(*, limit: int = ARRIVALS) -> Round:
    """Judges what came in; `judged` is 0 when nothing waits."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE_ARRIVALS, [limit])
        subjects = {subject for (subject,) in cursor.fetchall()}
    return _judged(subjects, bench_at(now())) if subjects else Round()


@transaction.atomic
def judge_due(*, limit: int = BATCH) -> Round:
    """Judges what is due by time, and only that."""
    at = now()
    with connection.cursor() as cursor:
        cursor.execute(_TAKE_DUE, [at, limit])
        subjects = {subject for (subject,) in cursor.fetchall()}
    return _judged(subjects, bench_at(at)) if subjects else Round()


@transaction.atomic
def judge_these(*, subjects: Collection[UUID]) -> Round:
    """Judges these, due or not."""
    return _judged(set(subjects), bench_at(now())) if subjects else Round()


@collected_later()
def _judged(subjects: Collection[UUID], bench: Bench) -> Round:
    """Holds the rows first and reads then: whoever judges the same order at the same time has committed, or waits."""
    scope = scope_of(subjects, valid_at=bench.at)
    held = _hold({*subjects, *scope.ids})
    if scope.marks:
        _mark_parts(scope.marks)
        scope = scope_of(subjects, valid_at=bench.at)
        held |= _hold(set(scope.ids) - held.keys())
    judged = judge_scope(scope, bench, sound={id_: row.sound_address for id_, row in held.items()})
    standings = Standings.of([id_ for id_, row in held.items() if row.has_findings], bench.at)
    standings.hand_over(list(scope.parts))
    found = [fresh for one in judged if (fresh := settle(one, standings)) is not None]
    _note(judged, bench.at)
    standings.save()
    subjects = [one.case.line.id for one in judged]
    return Round(len(judged), subjects, _keep(found, bench.at) + standings.reopened)


class _Held(NamedTuple):
    """A row that is held; nobody adds a finding to it meanwhile."""

    sound_address: str
    has_findings: bool


def _hold(subjects: Collection[UUID]) -> dict[UUID, _Held]:
    """Holds their rows, made where needed, in one order, and then sees what was found before: one trip."""
    ordered = _as_array(sorted(subjects))
    with connection.cursor() as cursor:
        cursor.execute(_HOLD, [ordered, ordered, ordered])
        cursor.nextset()
        rows = cursor.fetchall()
        cursor.nextset()
        found = {subject for (subject,) in cursor.fetchall()}
    return {subject: _Held(sound, subject in found) for subject, sound in rows}


def _as_array(ids: Iterable[UUID]) -> str:
    """A uuid[] as text, which the driver makes faster than an array."""
    return f"{{{','.join(map(str, ids))}}}"


def _mark_parts(marks: Mapping[UUID, str]) -> None:
    """Notes which order each shipment names, before anything is judged, so that the order is judged with it."""
    with connection.cursor() as cursor:
        cursor.execute(_MARK_PARTS, [list(marks), list(marks.values())])


def _note(judged: Sequence[Judged], at: datetime) -> None:
    """When each is looked at again; parts are looked at with their order."""
    rows = [(one.case.line.id, one.judgement.look_again_at, one.is_open, one.sound_address) for one in judged] + [
        (part, None, False, "") for one in judged for part in one.case.parts
    ]
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, [at, *(list(column) for column in zip(*rows, strict=True))] if rows else [at, [], [], [], []])


def _keep(found: Sequence[Found], at: datetime) -> list[UUID]:
    """Records decision and finding of each; answers the findings with something to carry out."""
    if not found:
        return []
    decisions = record_decisions(decisions=[_decision(one, at) for one in found])
    team = shop_team()
    rows = [_finding(one, made.id, team, at) for one, made in zip(found, decisions, strict=True)]
    _note_who_asked_first(rows)
    Finding.objects.bulk_create(rows)
    state([_announced(row) for row in rows])
    return [row.id for row in rows if row.state == Finding.State.FOUND]


def _note_who_asked_first(rows: Sequence[Finding]) -> None:
    """Whether the customer wrote to us after it began and before we saw it; one query where nobody did."""
    customers = {row.customer_id for row in rows if row.customer_id is not None}
    wrote = customers_who_wrote(customers, since=min(row.since for row in rows)) if customers else set()
    for row in rows:
        if row.customer_id is not None and row.customer_id in wrote:
            row.was_asked_first = bool(customers_who_wrote([row.customer_id], since=row.since))


def _announced(row: Finding) -> ProblemFound:
    return ProblemFound(
        finding=row.id, subject=row.subject_id, customer=row.customer_id, cause=row.cause, remedy=row.remedy,
        decision=row.decision, team=row.team_id,
    )  # fmt: skip


def _decision(one: Found, at: datetime) -> NewDecision:
    problem, choice = one.problem, one.choice
    facts = [(known.fact, name) for name, known in problem.facts if known.fact is not None]
    learned = [known.recorded_at for _, known in problem.facts if known.recorded_at is not None]
    return NewDecision(
        kind=KIND, subject=one.case.line.id, truth=one.truth, outcome=choice.outcome, rule=problem.watch.code,
        rule_version=str(problem.watch.version), known_at=max([at, *learned]), customer=one.customer, facts=facts,
        alternatives=[Alternative(code, because) for code, because in choice.alternatives], confidence=choice.confidence,
        parameters=_parameters(one),
    )  # fmt: skip


def _parameters(one: Found) -> dict[str, object]:
    problem = one.problem
    limit = problem.watch.limit(one.standing.status)
    return {
        "cause": str(problem.cause),
        "also": list(one.also),
        "since": problem.since.isoformat(),
        "expected_on": problem.expected.isoformat() if problem.expected else None,
        "needed_on": problem.needed_on.isoformat() if problem.needed_on else None,
        "limit_hours": limit.total_seconds() / 3600 if limit is not None else None,
        "address": str(one.address.state),
        "address_reason": one.address.reason,
        "added": list(one.address.added),
        "options": len(one.address.options),
    }


def _finding(one: Found, decision: UUID, team: UUID | None, at: datetime) -> Finding:
    problem, standing = one.problem, one.standing
    return Finding(
        id=new_id(), subject_id=one.case.line.id, team_id=team, truth=one.truth, customer_id=one.customer,
        cause=problem.cause, also=list(one.also), watch=problem.watch.code, watch_version=problem.watch.version,
        since=problem.since, found_at=at,
        amount=standing.amount, currency=standing.order.text("currency")[:3], remedy=one.choice.remedy, state=_first_state(one),
        status_then=standing.status[:40], status_since=standing.since, decision=decision, expected_on=problem.expected,
        slot_from=problem.slot[0] if problem.slot else None, slot_to=problem.slot[1] if problem.slot else None,
        was_drawn=one.choice.was_drawn, proposed_address=one.address.repaired,
        options=_options(one),
    )  # fmt: skip


def _options(one: Found) -> list[object]:
    """What the customer may choose from, should they be asked."""
    if one.problem.needed_on is not None:
        return [{"way": str(way)} for way in (*one.problem.watch.ways, Way.LATER)]
    return list(one.address.options) or _told_address(one)


def _told_address(one: Found) -> list[object]:
    """The shop calls an address incomplete that looks sound to us: the customer may confirm it as it is."""
    address = one.standing.address
    return [] if address is None or one.address.is_trouble else [address.value]


def _first_state(one: Found) -> Finding.State:
    if one.choice.remedy is Remedy.HUMAN:
        return Finding.State.HUMAN
    if one.choice.remedy is Remedy.NONE:
        return Finding.State.LEFT
    return Finding.State.PROPOSED if one.problem.watch.needs_approval else Finding.State.FOUND
