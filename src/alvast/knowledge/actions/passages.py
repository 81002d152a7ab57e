"""What is found keeps step with what is approved: texts are cut in the transaction that approves them; vectors.py comes after."""

import hashlib
from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import connection, transaction

from alvast.kernel.ids import new_id
from alvast.knowledge.models import Passage, Version
from alvast.knowledge.retrieval.passages import Cut, cut

_MARK = "INSERT INTO knowledge_searchmark (id, mark) VALUES (1, %s) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark"


@transaction.atomic
def refresh_passages(*, versions: Collection[UUID]) -> None:
    """Cuts these texts anew where their words changed; one that is no answer has no passages. Whoever searches sees it next."""
    for version in Version.objects.filter(id__in=versions).order_by("id"):
        cuts = _cuts(version) if version.state == Version.State.APPROVED else []
        _keep(version, cuts)
    note_change()


def note_change() -> None:
    """Every index in memory is out of date, once this transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute(_MARK, [new_id()])


def _cuts(version: Version) -> list[Cut]:
    return cut(version.body) or [Cut("", (version.title,))]


def _keep(version: Version, cuts: Sequence[Cut]) -> None:
    rows = [
        Passage(
            version=version, place=place, heading=found.heading[:400], sentences=list(found.sentences), mark=_mark(version, found)
        )
        for place, found in enumerate(cuts)
    ]
    kept = list(Passage.objects.filter(version=version).order_by("place").values_list("mark", flat=True))
    if kept == [row.mark for row in rows]:
        return
    Passage.objects.filter(version=version).delete()
    Passage.objects.bulk_create(rows)


def _mark(version: Version, found: Cut) -> str:
    return hashlib.sha256("\0".join((version.title, found.heading, *found.sentences)).encode()).hexdigest()
