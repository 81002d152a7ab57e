"""Facts: stating, correcting and ending what was true when. Nothing is overwritten, what we knew stays known."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.kernel.ids import new_ids
from alvast.kernel.rows import copy_in, ids_text, update_by_id
from alvast.timeline.actions.names import refresh_names
from alvast.timeline.errors import ErasedAlready, NothingToEnd, PeriodEmpty, ValueMissing
from alvast.timeline.models import Fact
from alvast.timeline.rules.gates import may_write
from alvast.timeline.rules.periods import Period, ended, is_same_value, overruled, stated
from alvast.timeline.rules.values import ATTRIBUTE, is_storable, preferred

Key = tuple[UUID, str]
History = list[Period]

_LOCK = """
SELECT id, erased_at IS NOT NULL FROM timeline_subject WHERE id = ANY(%s::uuid[]) ORDER BY id FOR NO KEY UPDATE
"""
# Moments come as text: the driver takes longer to read them than the database to find the rows.
_HISTORIES = """
SELECT subject_id, attribute, id, value, valid_from::text, valid_to::text, recorded_at::text, confirmed::text[], source,
  actor_kind, actor_id
FROM timeline_fact WHERE subject_id = ANY(%s::uuid[]) AND attribute = ANY(%s) AND superseded_at IS NULL
ORDER BY subject_id, attribute, valid_from
"""
_SUPERSEDE = "UPDATE timeline_fact SET superseded_at = %s WHERE id = ANY(%s::uuid[]) AND superseded_at IS NULL"


class Statement(NamedTuple):
    """`attribute` of `subject` is `value` since `valid_from`, until whatever is already known to follow.

    A tuple, as all that is made for each statement: frozen dataclasses take three times as long to make.
    """

    subject: UUID
    attribute: str
    value: Any
    valid_from: datetime
    source: str


class _Change(NamedTuple):
    key: Key
    apply: Callable[[History], History]


class _Stored(NamedTuple):
    """The row that a period was read from."""

    id: UUID
    recorded_at: datetime


class _Origin(NamedTuple):
    """Who states: becomes the source and actor of new rows; kept when a period is only cut."""

    source: str
    actor_kind: str
    actor_id: UUID | None
    fact: _Stored | None = None


def record_facts(*, statements: Sequence[Statement], actor: Actor = SYSTEM) -> int:
    """States many facts in at most eight queries; answers how many subjects they touched.

    The result does not depend on the order of the statements, nor on repeating them. Erased subjects stay as they are.
    """
    with transaction.atomic(savepoint=False):
        open_ones = {subject for subject, erased in lock_subjects(s.subject for s in statements).items() if not erased}
        wanted = [s for s in statements if s.subject in open_ones]
        state_facts(wanted, actor)
    return len({s.subject for s in wanted})


def state_facts(statements: Sequence[Statement], actor: Actor) -> set[UUID]:
    """The same for subjects that the caller holds and knows not to be erased; answers whose names were looked at again."""
    origins = {source: _Origin(source, actor.kind, actor.id) for source in {s.source for s in statements}}
    ways = {attribute: partial(preferred, attribute) for attribute in {s.attribute for s in statements}}
    return _change([
        _Change((subject, attribute), partial(stated, value=value, start=start, prefers=ways[attribute], origin=origins[source]))
        for subject, attribute, value, start, source in statements
    ]).renamed  # fmt: skip


@transaction.atomic
def record_fact(
    *, actor: Actor, subject: UUID, attribute: str, value: Any, valid_from: datetime, valid_to: datetime | None = None,
    source: str,
) -> None:  # fmt: skip
    """States a fact. Without `valid_to` it holds until what is already known to follow; with it, for exactly that time.

    Raises NotFound, InvalidInput, PeriodEmpty, ValueMissing or ErasedAlready.
    """
    if valid_to is not None:
        correct_fact(actor=actor, subject=subject, attribute=attribute, value=value, valid_from=valid_from,
                     valid_to=valid_to, source=source)  # fmt: skip
        return
    _check(actor, subject, attribute, value)
    origin = _Origin(source, actor.kind, actor.id)
    newest = partial(stated, value=value, start=valid_from, prefers=lambda _new, _old: True, origin=origin)
    _change([_Change((subject, attribute), newest)])


@transaction.atomic
def correct_fact(
    *, actor: Actor, subject: UUID, attribute: str, value: Any, valid_from: datetime, valid_to: datetime | None = None,
    source: str,
) -> None:  # fmt: skip
    """Overrules all that was known of that time; without `valid_to` for good. What we knew before stays readable as such."""
    if valid_to is not None and valid_to <= valid_from:
        raise PeriodEmpty
    _check(actor, subject, attribute, value)
    origin = _Origin(source, actor.kind, actor.id)
    _change([_Change((subject, attribute), partial(overruled, value=value, start=valid_from, end=valid_to, origin=origin))])


@transaction.atomic
def end_fact(*, actor: Actor, subject: UUID, attribute: str, at: datetime) -> None:
    """The attribute has no value from `at` on. Raises NothingToEnd when it had none then or later."""
    _check(actor, subject, attribute, "")
    if not _change([_Change((subject, attribute), partial(ended, at=at))]).is_any:
        raise NothingToEnd


def lock_subjects(subjects: Iterable[UUID]) -> dict[UUID, bool]:
    """Holds these subjects until the end of the transaction; answers for each that exists whether it is erased.

    Always in one order, so that two who need the same ones wait for each other and never for good.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [ids_text(set(subjects))])
        return dict(cursor.fetchall())


def _check(actor: Actor, subject: UUID, attribute: str, value: Any) -> None:
    if not may_write(actor):
        raise NotFound
    if not ATTRIBUTE.fullmatch(attribute):
        raise InvalidInput(detail=attribute[:80])
    if value is None:
        raise ValueMissing
    if not is_storable(value):
        raise InvalidInput(detail=attribute)
    erased = lock_subjects([subject]).get(subject)
    if erased is None:
        raise NotFound
    if erased:
        raise ErasedAlready


def _change(changes: Sequence[_Change]) -> "_Difference":
    """Applies the changes to the histories now known and stores the difference."""
    wanted: dict[Key, list[_Change]] = {}
    for change in changes:
        wanted.setdefault(change.key, []).append(change)
    known = _known(wanted)
    at = max([now(), *(period.origin.fact.recorded_at for history in known.values() for period in history)])
    difference = _Difference()
    for key, of_one in wanted.items():
        before = after = known.get(key, [])
        for change in of_one:
            after = change.apply(after)
        difference.add(key, before, after)
    _store(difference, at)
    refresh_names(difference.renamed, at=at)
    return difference


def _known(keys: Collection[Key]) -> dict[Key, History]:
    """The histories as now known; keys without any are left out. Their subjects are locked by the caller."""
    histories: dict[Key, History] = {}
    subjects, attributes = {subject for subject, _ in keys}, {attribute for _, attribute in keys}
    with connection.cursor() as cursor:
        cursor.execute(_HISTORIES, [ids_text(subjects), list(attributes)])
        for subject, attribute, *row in cursor.fetchall():
            key = subject, attribute
            if key in keys:
                histories.setdefault(key, []).append(_period(*row))
    return histories


def _period(
    id_: UUID, value: str | None, start: str, end: str | None, recorded_at: str, confirmed: list[str], source: str,
    actor_kind: str, actor_id: UUID | None,
) -> Period:  # fmt: skip
    origin = _Origin(source, actor_kind, actor_id, _Stored(id_, datetime.fromisoformat(recorded_at)))
    return Period(
        None if value is None else json.loads(value), datetime.fromisoformat(start),
        None if end is None else datetime.fromisoformat(end), tuple(map(datetime.fromisoformat, confirmed)), origin,
    )  # fmt: skip


@dataclass(slots=True)
class _Difference:
    """What is to be written: rows no longer known, new rows, rows only stated again; and whose name that changes."""

    renamed: set[UUID] = field(default_factory=set)
    superseded: list[UUID] = field(default_factory=list)
    fresh: list[tuple[Key, Period]] = field(default_factory=list)
    confirmed: list[dict[str, Any]] = field(default_factory=list)

    @property
    def is_any(self) -> bool:
        return bool(self.superseded or self.fresh)

    def add(self, key: Key, before: History, after: History) -> None:
        kept = {period.start: period for period in before}
        is_any = False
        for period in after:
            old = kept.get(period.start)
            if old is None or not (old is period or _is_same(old, period)):
                self.fresh.append((key, period))
                is_any = True
                continue
            del kept[period.start]
            if old.confirmed != period.confirmed:
                self.confirmed.append({"id": old.origin.fact.id, "confirmed": period.confirmed})
        self.superseded += [period.origin.fact.id for period in kept.values()]
        if key[1] == "name" and (is_any or kept):
            self.renamed.add(key[0])


def _store(difference: _Difference, at: datetime) -> None:
    if difference.superseded:
        with connection.cursor() as cursor:
            cursor.execute(_SUPERSEDE, [at, ids_text(difference.superseded)])
    fresh = difference.fresh
    copy_in(Fact, [_row(id_, key, period, at) for id_, (key, period) in zip(new_ids(len(fresh)), fresh, strict=True)])
    update_by_id(Fact, difference.confirmed)


def _is_same(old: Period, new: Period) -> bool:
    return old.end == new.end and is_same_value(old.value, new.value)


def _row(id_: UUID, key: Key, period: Period, at: datetime) -> dict[str, Any]:
    origin: _Origin = period.origin
    return {
        "id": id_, "subject_id": key[0], "attribute": key[1], "value": period.value, "valid_from": period.start,
        "valid_to": period.end, "recorded_at": at, "confirmed": period.confirmed, "source": origin.source[:200],
        "actor_kind": origin.actor_kind, "actor_id": origin.actor_id, "erasure_ground": "",
    }  # fmt: skip
