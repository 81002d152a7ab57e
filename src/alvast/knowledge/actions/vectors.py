"""Vectors of passages: made after the texts are there, a group at a time, by whichever embedder is in use.

What makes and compares vectors is imported when it is first needed: a process that answers no questions does without.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection, transaction

from alvast.knowledge.actions.passages import note_change
from alvast.knowledge.models import Passage, PassageVector

if TYPE_CHECKING:
    from alvast.knowledge.retrieval.embedders.base import Embedder

GROUP = 100  # passages of which the vectors are made and kept at once

_WITHOUT = """
SELECT p.id FROM knowledge_passage p
WHERE NOT EXISTS (SELECT 1 FROM knowledge_passagevector v WHERE v.passage_id = p.id AND v.model = %s)
ORDER BY p.id LIMIT %s
"""


def embed_passages(*, most: int | None = None, tell: Callable[[int], None] = lambda _: None) -> int:
    """Makes the vectors that are not there yet, by the embedder in use, at most so many; answers how many passages got theirs.

    `tell` hears the number so far. An embedder that is down leaves the rest for another time.
    """
    if not Passage.objects.exists():
        return 0
    from alvast.knowledge.retrieval.embedders.base import EmbedderDown
    from alvast.knowledge.retrieval.embedders.choice import embedder

    using, done = embedder(), 0
    if using is None:
        return done
    try:
        while (most is None or done < most) and (waiting := _without_vectors(using.model)):
            done += _embed(using, waiting)
            tell(done)
    except EmbedderDown:
        pass
    if done:
        note_change()
    return done


def embed_and_rest(*, most: int) -> int:
    """As `embed_passages`, and gives the memory back, unless this process answers questions: the next one would wait."""
    done = embed_passages(most=most)
    if done:
        from alvast.knowledge.retrieval.current import is_asked
        from alvast.knowledge.retrieval.embedders.choice import embedder

        if not is_asked() and (using := embedder()) is not None:
            using.release()
    return done


def _without_vectors(model: str) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(_WITHOUT, [model, GROUP])
        return [id_ for (id_,) in cursor.fetchall()]


def _embed(using: "Embedder", ids: Sequence[UUID]) -> int:
    """Two at once make the same and keep one."""
    from alvast.knowledge.retrieval.passages import meant

    rows = list(Passage.objects.filter(id__in=ids).select_related("version").order_by("id"))
    texts = [meant(row.version.title, row.heading, row.sentences) for row in rows]
    vectors = using.vectors([text for group in texts for text in group])
    made, start = [], 0
    for row, group in zip(rows, texts, strict=True):
        own = vectors[start : start + len(group)].astype("<f2")
        start += len(group)
        made.append(PassageVector(passage=row, model=using.model, dimension=own.shape[1], vectors=own.tobytes()))
    with transaction.atomic():
        held = set(_still_there(row.id for row in rows))
        PassageVector.objects.bulk_create([row for row in made if row.passage_id in held], ignore_conflicts=True)
    return len(ids)


def _still_there(ids: Iterable[UUID]) -> Iterable[UUID]:
    """Held until the end of the transaction, so that none goes before its vectors come."""
    return Passage.objects.select_for_update(no_key=True).filter(id__in=list(ids)).order_by("id").values_list("id", flat=True)
