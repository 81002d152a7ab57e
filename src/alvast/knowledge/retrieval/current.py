"""The index in use: one a process, made anew beside the old one when the knowledge has changed.

Whether it has is asked of the database with every question (one row by its key), so all processes see a change as soon as it is
committed. A small index is made anew at once; a large one by a thread of its own while the old one goes on answering. What the
old one finds is read from the database again before it is shown, so a text that was withdrawn meanwhile never is.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np
from django.db import connection

from alvast.knowledge.models import SearchMark, Version
from alvast.knowledge.retrieval.building import build
from alvast.knowledge.retrieval.embedders.choice import embedder
from alvast.knowledge.retrieval.index import Entry, Index

AT_ONCE = 1_500  # passages; as many take about half a second


@dataclass(slots=True)
class _Kept:
    """What this process has. `building` is held by whoever makes an index."""

    index: Index | None = None
    building: threading.Lock = field(default_factory=threading.Lock)


_kept = _Kept()


def current_index(*, wait: bool = False) -> Index:
    """Of the knowledge as it is committed now; a large one may be some seconds behind, unless `wait`."""
    index = _kept.index
    mark, model = _mark(), _model()
    if index is not None and (index.mark, index.model) == (mark, model):
        return index
    if index is None or wait or len(index.passages) <= AT_ONCE:
        return _renewed(mark, model)
    if _kept.building.acquire(blocking=False):
        threading.Thread(target=_renew_beside, args=(mark, model), name="knowledge-index", daemon=True).start()
    return index


def is_asked() -> bool:
    """Whether this process has answered a question, and holds what that takes."""
    return _kept.index is not None


def forget_index() -> None:
    """The next question makes a new one and waits for it."""
    _kept.index = None


def _renewed(mark: UUID | None, model: str) -> Index:
    """Made by one thread; those who waited for it take it."""
    with _kept.building:
        index = _kept.index
        if index is None or (index.mark, index.model) != (mark, model):
            index = _kept.index = build(_entries(model), mark=mark, model=model)
        return index


def _renew_beside(mark: UUID | None, model: str) -> None:
    """The lock is held already."""
    try:
        _kept.index = build(_entries(model), mark=mark, model=model)
    finally:
        _kept.building.release()
        connection.close()


def _mark() -> UUID | None:
    return SearchMark.objects.values_list("mark", flat=True).first()


def _model() -> str:
    using = embedder()
    return using.model if using is not None else ""


_ENTRIES = """
SELECT p.id, v.id, v.article_id, v.language, a.audience, v.valid_from, v.valid_to, v.title, p.heading, p.sentences,
       e.dimension, e.vectors
FROM knowledge_passage p
JOIN knowledge_version v ON v.id = p.version_id AND v.state = %s
JOIN knowledge_article a ON a.id = v.article_id
LEFT JOIN knowledge_passagevector e ON e.passage_id = p.id AND e.model = %s
ORDER BY v.id, p.place
"""


def _entries(model: str) -> Iterator[Entry]:
    with connection.chunked_cursor() as cursor:  # rows come in groups: never all of them beside the index
        cursor.execute(_ENTRIES, [Version.State.APPROVED, model])
        for *facts, title, heading, sentences, dimension, vectors in cursor:
            rows = None if vectors is None else np.frombuffer(vectors, dtype="<f2").reshape(-1, dimension)
            yield Entry(*facts, title=title, heading=heading, text=" ".join(sentences), vectors=rows)
