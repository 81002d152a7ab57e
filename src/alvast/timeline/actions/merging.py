"""Two records found to be one person, and the way back. Nothing is moved, so undoing is exact."""

from uuid import UUID

from django.db import connection, transaction

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.ids import new_id
from alvast.timeline.errors import ErasedAlready, MergeAlreadyUndone, NotOnePerson
from alvast.timeline.events import CustomersMerged, MergeUndone
from alvast.timeline.models import Merge, Subject
from alvast.timeline.queries.identity import canonical_of
from alvast.timeline.rules.gates import may_write

_IDENTITIES = 7_236_003  # advisory lock: one at a time introduces, joins or merges


def hold_identities() -> None:
    """Until the end of the transaction nobody else introduces, joins or merges records."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_IDENTITIES])


@transaction.atomic
def merge_customers(*, actor: Actor, kept: UUID, absorbed: UUID) -> UUID:
    """From now on `absorbed` is the same person as `kept`; answers the merge, for undoing it.

    Raises NotFound, ErasedAlready, or NotOnePerson when they are already one or `absorbed` was merged elsewhere.
    """
    if not may_write(actor):
        raise NotFound
    hold_identities()
    rows = Subject.objects.filter(id__in=[kept, absorbed], kind="customer").values_list("id", "erased_at", "merged_into")
    found = {id_: (erased_at, into) for id_, erased_at, into in rows}
    if not {kept, absorbed} <= found.keys():
        raise NotFound
    if any(erased_at for erased_at, _ in found.values()):
        raise ErasedAlready
    root = canonical_of([kept])[kept]
    if found[absorbed][1] is not None or root == absorbed:
        raise NotOnePerson
    return _merge(root, absorbed, actor)


def join(number: UUID, address: UUID) -> None:
    """The customer with a client system's number and the one known by mail only are one; the caller holds identities.

    Not when someone undid that before: a person's judgement stands.
    """
    root = canonical_of([number])[number]
    was_undone = Merge.objects.filter(absorbed=address).exclude(undone_at=None).exists()
    if root != address and not was_undone:
        _merge(root, address, SYSTEM)


@transaction.atomic
def undo_merge(*, actor: Actor, merge: UUID) -> None:
    """They are two again, each with exactly what it had or has got since. Raises NotFound or MergeAlreadyUndone."""
    if not may_write(actor):
        raise NotFound
    hold_identities()
    row = Merge.objects.filter(id=merge).first()
    if row is None:
        raise NotFound
    if not Merge.objects.filter(id=merge, undone_at=None).update(undone_at=now(), undone_by=actor.id):
        raise MergeAlreadyUndone
    Subject.objects.filter(id=row.absorbed_id).update(merged_into=None)
    state([MergeUndone(merge=row.id, kept=row.kept_id, absorbed=row.absorbed_id)], actor=actor)


def _merge(kept: UUID, absorbed: UUID, actor: Actor) -> UUID:
    merge = Merge(id=new_id(), kept_id=kept, absorbed_id=absorbed, merged_at=now(), merged_by=actor.id)
    merge.save(force_insert=True)
    Subject.objects.filter(id=absorbed).update(merged_into=kept)
    state([CustomersMerged(merge=merge.id, kept=kept, absorbed=absorbed)], actor=actor)
    return merge.id
