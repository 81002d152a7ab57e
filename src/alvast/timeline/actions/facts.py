"""Facts: stating, correcting and ending what was true when. Nothing is overwritten, what we knew stays known."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.timeline.actions.names import refresh_names
from alvast.timeline.errors import ErasedAlready, NothingToEnd, PeriodEmpty, ValueMissing
from alvast.timeline.models import Fact, Subject
from alvast.timeline.rules.gates import may_write
from alvast.timeline.rules.periods import Period, canonical_text, ended, overruled, stated
from alvast.timeline.rules.values import ATTRIBUTE, is_storable, preferred

Key = tuple[UUID, str]
History = list[Period]


@dataclass(frozen=True, slots=True)
class Statement:
    """`attribute` of `subject` is `value` since `valid_from`, until whatever is already known to follow."""

    subject: UUID
    attribute: str
    value: Any
    valid_from: datetime
    source: str


@dataclass(frozen=True, slots=True)
class _Change:
    key: Key
    apply: Callable[[History], History]


@dataclass(frozen=True, slots=True)
class _Origin:
    """Who states: becomes the source and actor of new rows; kept when a period is only cut."""

    source: str
    actor_kind: str
    actor_id: UUID | None
    fact: Fact | None = None


def record_facts(*, statements: Sequence[Statement], actor: Actor = SYSTEM) -> int:
    """States many facts in at most seven queries; answers how many subjects they touched.

    The result does not depend on the order of the statements, nor on repeating them. Erased subjects stay as they are.
    """
    with transaction.atomic(savepoint=False):
        open_ones = {subject for subject, erased in lock_subjects(s.subject for s in statements).items() if not erased}
        wanted = [s for s in statements if s.subject in open_ones]
        _change([_stating(s, actor) for s in wanted])
    return len({s.subject for s in wanted})


def _stating(statement: Statement, actor: Actor) -> _Change:
    origin = _Origin(statement.source, actor.kind, actor.id)
    prefers = partial(preferred, statement.attribute)
    return _Change(
        (statement.subject, statement.attribute),
        partial(stated, value=statement.value, start=statement.valid_from, prefers=prefers, origin=origin),
    )


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
    if not _change([_Change((subject, attribute), partial(ended, at=at))]):
        raise NothingToEnd


def lock_subjects(subjects: Iterable[UUID]) -> dict[UUID, bool]:
    """Holds these subjects until the end of the transaction; answers for each that exists whether it is erased.

    Always in one order, so that two who need the same ones wait for each other and never for good.
    """
    rows = Subject.objects.select_for_update(no_key=True).filter(id__in=set(subjects)).order_by("id")
    return {subject: erased_at is not None for subject, erased_at in rows.values_list("id", "erased_at")}


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


def _change(changes: Sequence[_Change]) -> bool:
    """Applies the changes to the histories now known and stores the difference; False when there is none."""
    keys = {change.key for change in changes}
    before = _known(keys)
    after = {key: list(history) for key, history in before.items()}
    for change in changes:
        after[change.key] = change.apply(after[change.key])
    at = max([now(), *(period.origin.fact.recorded_at for history in before.values() for period in history)])
    is_changed = _store(before, after, at)
    refresh_names([subject for subject, attribute in keys if attribute == "name"], at=at)
    return is_changed


def _known(keys: set[Key]) -> dict[Key, History]:
    """The histories as now known. Their subjects are locked by the caller."""
    histories: dict[Key, History] = {key: [] for key in keys}
    rows = Fact.objects.filter(
        subject__in={subject for subject, _ in keys}, attribute__in={attribute for _, attribute in keys}, superseded_at=None
    )
    for fact in rows.order_by("subject", "attribute", "valid_from"):
        key = (fact.subject_id, fact.attribute)
        if key in histories:
            histories[key].append(_period(fact))
    return histories


def _period(fact: Fact) -> Period:
    origin = _Origin(fact.source, fact.actor_kind, fact.actor_id, fact)
    return Period(fact.value, fact.valid_from, fact.valid_to, tuple(fact.confirmed), origin)


def _store(before: dict[Key, History], after: dict[Key, History], at: datetime) -> bool:
    superseded, fresh, confirmed = [], [], []
    for key, history in after.items():
        kept = {period.start: period for period in before[key]}
        for period in history:
            old = kept.get(period.start)
            if old is None or not _is_same(old, period):
                fresh.append(_fact(key, period, at))
                continue
            del kept[period.start]
            if old.confirmed != period.confirmed:
                old.origin.fact.confirmed = list(period.confirmed)
                confirmed.append(old.origin.fact)
        superseded += [period.origin.fact.id for period in kept.values()]
    if superseded:
        Fact.objects.filter(id__in=superseded, superseded_at=None).update(superseded_at=at)
    Fact.objects.bulk_create(fresh)
    if confirmed:
        Fact.objects.bulk_update(confirmed, ["confirmed"])
    return bool(superseded or fresh)


def _is_same(old: Period, new: Period) -> bool:
    return old.end == new.end and canonical_text(old.value) == canonical_text(new.value)


def _fact(key: Key, period: Period, at: datetime) -> Fact:
    subject, attribute = key
    return Fact(
        subject_id=subject, attribute=attribute, value=period.value, valid_from=period.start, valid_to=period.end,
        recorded_at=at, confirmed=list(period.confirmed), source=period.origin.source[:200],
        actor_kind=period.origin.actor_kind, actor_id=period.origin.actor_id,
    )  # fmt: skip
