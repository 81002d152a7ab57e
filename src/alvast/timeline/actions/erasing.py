"""Erasure of a person: every room's data of them, in one transaction, with a line in the ledger."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.erasure import Erasing, personal_stores
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.kernel.events import state
from alvast.kernel.models import Erasure
from alvast.timeline.actions.facts import lock_subjects
from alvast.timeline.actions.merging import hold_identities
from alvast.timeline.errors import ErasedAlready
from alvast.timeline.events import CustomerErased
from alvast.timeline.models import ContactPoint, Subject
from alvast.timeline.queries.erasures import LedgerLine
from alvast.timeline.queries.identity import canonical, records_of
from alvast.timeline.rules.gates import may_erase

GROUNDS = ("request", "retention", "objection", "error")


@transaction.atomic
def erase_customer(*, actor: Actor, customer: UUID, ground: str) -> dict[str, int]:
    """Erases the person for good, with all records merged into one, in every room; answers rows touched by store.

    What remains are ids, times and kinds that say "erased, when, on what ground" (one of GROUNDS). For leads and
    administrators. Raises NotFound, InvalidInput or ErasedAlready.
    """
    if not may_erase(actor):
        raise NotFound
    if ground not in GROUNDS:
        raise InvalidInput(detail=f"ground: {', '.join(GROUNDS)}")
    hold_identities()
    kept = canonical(customer)
    if Subject.objects.filter(id=kept).exclude(kind="customer").exists():
        raise NotFound
    _hold_addresses(records_of(kept))
    if any(lock_subjects([kept]).values()):
        raise ErasedAlready
    return _erase(kept, Erasing(now(), ground), actor)


@transaction.atomic
def reapply_erasures(*, ledger: Sequence[LedgerLine] = ()) -> int:
    """After a restore: erases again whoever the ledger names and the backup brought back; answers how many records.

    `ledger` is the one kept apart from the backup; its lines are added to the ledger in the database first.
    """
    hold_identities()
    known = set(Erasure.objects.values_list("customer", flat=True))
    Erasure.objects.bulk_create(_row(line.customer, Erasing(line.erased_at, line.ground), SYSTEM, {})
                                for line in ledger if line.customer not in known)  # fmt: skip
    back = Subject.objects.filter(kind="customer", erased_at=None, id__in=Erasure.objects.values("customer"))
    returned = list(back.order_by("id").values_list("id", flat=True))
    _hold_addresses(returned)
    for customer in returned:
        ground, at = Erasure.objects.filter(customer=customer).values_list("ground", "erased_at").latest("erased_at")
        _clear([customer], Erasing(at, ground))
    return len(returned)


def _hold_addresses(records: Sequence[UUID]) -> None:
    """Waits for messages that are just coming in from the person, so that they are erased too; those behind them wait for us
    and come from a stranger. Before anything else is held: they hold these first as well."""
    points = ContactPoint.objects.select_for_update().filter(customer__in=records)
    list(points.order_by("value").values_list("id"))


def _erase(kept: UUID, erasing: Erasing, actor: Actor) -> dict[str, int]:
    """One ledger line a record: after a restore the merge that joined them may not have happened yet."""
    records = records_of(kept)
    lock_subjects(records)
    counts = _clear(records, erasing)
    Erasure.objects.bulk_create(_row(record, erasing, actor, counts if record == kept else {}) for record in records)
    state([CustomerErased(customer=kept, ground=erasing.ground)], actor=actor)
    return counts


def _clear(records: Sequence[UUID], erasing: Erasing) -> dict[str, int]:
    return {store.name: store.erase(records, erasing) for store in personal_stores()}


def _row(customer: UUID, erasing: Erasing, actor: Actor, counts: dict[str, int]) -> Erasure:
    return Erasure(customer=customer, ground=erasing.ground, asked_by=actor.id, erased_at=erasing.at, counts=counts)
