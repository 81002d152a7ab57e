"""Domain events: stated in the transaction of the change, read back in one gap-free order.

A room defines frozen dataclasses in its `events.py`; fields are ids, kinds and times, never text of people.
`state` writes them and enqueues the reactions that `config/wiring.py` names, all in the caller's transaction.
Readers call `events_after`, which first numbers what has been committed: numbers have no holes and a reader that
asks for "after n" can never miss one that commits late.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from types import NoneType
from typing import Any, ClassVar
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.ids import new_ids
from alvast.kernel.models import StatedEvent
from alvast.kernel.rows import copy_in, ids_text

CHANNEL = "alvast_events"  # told of by the table itself (migration 0003)


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainEvent:
    """Base of all domain events. `team` limits who may hear of it live; None means everyone on the staff."""

    kind: ClassVar[str]
    team: UUID | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A domain event as read back from the log."""

    id: UUID
    seq: int
    kind: str
    team: UUID | None
    payload: dict[str, Any]
    actor_kind: str
    actor_id: UUID | None
    stated_at: datetime


@dataclass(frozen=True, slots=True)
class Reaction:
    """What one room does on others' events: `name` is stable (it is stored in jobs), `react` gets ids of stated events."""

    name: str
    react: Callable[[list[UUID]], None]
    at_once: bool = False  # in the stating transaction, for rows that must never disagree with the change
    goes_first: bool = False  # a customer waits for it


@dataclass(slots=True)
class _Wiring:
    by_kind: dict[str, list[Reaction]] = field(default_factory=dict)
    by_name: dict[str, Reaction] = field(default_factory=dict)


_wiring = _Wiring()


def wire(table: Iterable[tuple[type[DomainEvent], Sequence[Reaction]]]) -> None:
    """Sets the whole table "event -> reactions, in order"; called once, by config. An event with two lines would lose one."""
    lines = [(event.kind, list(reactions)) for event, reactions in table]
    if twice := sorted({kind for kind, _ in lines if sum(kind == other for other, _ in lines) > 1}):
        raise ValueError(f"more than one line in the table of reactions: {', '.join(twice)}")
    _wiring.by_kind = dict(lines)
    _wiring.by_name = {r.name: r for reactions in _wiring.by_kind.values() for r in reactions}


def reaction_named(name: str) -> Reaction:
    return _wiring.by_name[name]


def state(events: Sequence[DomainEvent], *, actor: Actor = SYSTEM) -> list[UUID]:
    """Writes the events, which wakes live readers, and enqueues their reactions, all with the caller's transaction."""
    if not events:
        return []
    at = now()
    rows = [_row(id_, event, actor, at) for id_, event in zip(new_ids(len(events)), events, strict=True)]
    copy_in(StatedEvent, rows)
    wanted = _reactions_for(rows)
    for reaction, ids in wanted.items():
        if reaction.at_once:
            reaction.react(ids)
    _enqueue({reaction: ids for reaction, ids in wanted.items() if not reaction.at_once})
    return [row["id"] for row in rows]


def _row(id_: UUID, event: DomainEvent, actor: Actor, at: datetime) -> dict[str, Any]:
    return {
        "id": id_, "kind": event.kind, "team": event.team, "payload": _payload(event), "actor_kind": actor.kind,
        "actor_id": actor.id, "stated_at": at,
    }  # fmt: skip


def _payload(event: DomainEvent) -> dict[str, Any]:
    payload = {name: getattr(event, name) for name in _names(type(event))}
    if _AS_IS.issuperset(map(type, payload.values())):
        return payload
    plain: dict[str, Any] = json.loads(json.dumps(payload, cls=DjangoJSONEncoder))
    return plain


def _names(kind: type[DomainEvent]) -> tuple[str, ...]:
    if kind not in _fields:
        _fields[kind] = tuple(f.name for f in fields(kind) if f.name != "team")
    return _fields[kind]


_fields: dict[type[DomainEvent], tuple[str, ...]] = {}
_AS_IS = {str, int, bool, NoneType, UUID}


def _reactions_for(rows: list[dict[str, Any]]) -> dict[Reaction, list[UUID]]:
    wanted: dict[Reaction, list[UUID]] = {}
    for row in rows:
        for reaction in _wiring.by_kind.get(row["kind"], ()):
            wanted.setdefault(reaction, []).append(row["id"])
    return wanted


def _enqueue(wanted: Mapping[Reaction, Sequence[UUID]]) -> None:
    """One job a reaction; those of one urgency in one statement.

    The events are one text: the driver escapes every quotation mark of a list once more, at a tenth of what a mail costs.
    """
    from alvast.kernel.jobs import FIRST, react_to_events

    for goes_first in (True, False):
        jobs = [
            {"reaction": reaction.name, "events": " ".join(map(str, ids))}
            for reaction, ids in wanted.items()
            if reaction.goes_first is goes_first
        ]
        if jobs:
            react_to_events.configure(priority=FIRST if goes_first else 0).batch_defer(*jobs)


# The advisory lock lets one sequencer at a time through; what was committed while it waited, the UPDATE sees. Who has nothing to
# number takes no lock. As one statement it can be sent together with the one that reads.
_NUMBER = """
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM kernel_statedevent WHERE seq IS NULL) THEN
    PERFORM pg_advisory_xact_lock(7236001);
    WITH fresh AS (
      SELECT id, row_number() OVER (ORDER BY id) AS place FROM kernel_statedevent WHERE seq IS NULL
    ), head AS (SELECT coalesce(max(seq), 0) AS seq FROM kernel_statedevent)
    UPDATE kernel_statedevent e SET seq = head.seq + fresh.place FROM fresh, head WHERE e.id = fresh.id;
  END IF;
END $$;
"""
_AFTER = """
SELECT id, seq, kind, team, payload, actor_kind, actor_id, stated_at FROM kernel_statedevent
WHERE seq > %s ORDER BY seq LIMIT %s
"""


def sequence() -> None:
    """Numbers all committed events that have no number yet: one writer at a time, so no holes and no late arrivals."""
    with connection.cursor() as cursor:
        cursor.execute(_NUMBER)


def events_after(seq: int, *, limit: int = 1000) -> list[Stated]:
    """The events after number `seq`, in order, at most `limit`; one trip to the database."""
    with connection.cursor() as cursor:
        cursor.execute(_NUMBER + _AFTER, [seq, limit])
        cursor.nextset()
        return [
            Stated(id_, number, kind, team, json.loads(payload), *by_whom_and_when)
            for id_, number, kind, team, payload, *by_whom_and_when in cursor
        ]


def events_by_id(ids: Iterable[UUID]) -> list[Stated]:
    """The named events in the order they were stated; `seq` is 0 while not numbered."""
    return [_stated(row) for row in StatedEvent.objects.filter(id__in=list(ids)).order_by("id")]


def values_in(ids: Collection[UUID], name: str) -> set[str]:
    """The different values of one field of the named events, for who needs no more of them; a list as long as one likes."""
    with connection.cursor() as cursor:
        cursor.execute(_VALUES, [name, ids_text(ids)])
        return {value for (value,) in cursor.fetchall() if value is not None}


_VALUES = "SELECT DISTINCT payload ->> %s FROM kernel_statedevent WHERE id = ANY(%s::uuid[])"


def head() -> int:
    """The number of the newest event, 0 when there are none."""
    newest, is_behind = _newest()
    if is_behind:
        sequence()
        newest, _ = _newest()
    return newest


def _newest() -> tuple[int, bool]:
    """The highest number given, and whether events wait for theirs."""
    with connection.cursor() as cursor:
        cursor.execute(_HEAD)
        newest, is_behind = cursor.fetchone()
    return newest, is_behind


_HEAD = """
SELECT coalesce((SELECT max(seq) FROM kernel_statedevent), 0), EXISTS (SELECT 1 FROM kernel_statedevent WHERE seq IS NULL)
"""


def _stated(row: StatedEvent) -> Stated:
    return Stated(row.id, row.seq or 0, row.kind, row.team, row.payload, row.actor_kind, row.actor_id, row.stated_at)


__all__ = [
    "CHANNEL", "DomainEvent", "Reaction", "Stated", "asdict", "events_after", "events_by_id",
    "head", "reaction_named", "sequence", "state", "values_in", "wire",
]  # fmt: skip
