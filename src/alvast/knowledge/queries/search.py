"""The answer to a question, as of a moment, from texts that hold then.

The index and what it stands on are imported by the first question: a process that is never asked does without their memory.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from alvast.knowledge.models import Passage, Version
from alvast.knowledge.models.articles import EVER_SINCE
from alvast.knowledge.queries.texts import PUBLIC
from alvast.knowledge.rules.validity import Stretch

if TYPE_CHECKING:
    from alvast.knowledge.retrieval.embedders.base import Vectors
    from alvast.knowledge.retrieval.index import Found, Index

ANSWERS_FROM = 0.62  # the score from which to answer: four in five questions that nothing answers stay under it
AS_TITLED = 0.97  # the score of an article whose title was asked
WEIGHED = 8  # articles looked at for their titles


@dataclass(frozen=True, slots=True)
class Hit:
    """The best passage of one article. `article` is the id of its text in files, `version` the number of that text.

    `score` is the chance, 0 to 1, that this answers the question. `valid_from` None: ever since. `near`: how near each sentence
    of the whole text is to the question, by passage; empty without vectors.
    """

    article: str
    series: str
    version: int
    version_id: UUID
    language: str
    audience: str
    title: str
    heading: str
    passage: str
    passage_id: UUID
    sentences: tuple[str, ...]
    score: float
    valid_from: datetime | None
    valid_to: datetime | None
    topics: tuple[str, ...] = ()
    near: Mapping[UUID, tuple[float, ...]] = field(default_factory=dict)

    def holds(self, at: datetime) -> bool:
        """False for a text found as of another day: show it only with its dates."""
        return Stretch(self.valid_from or EVER_SINCE, self.valid_to).holds(at)


def search(
    *, question: str, at: datetime, audiences: frozenset[str] = PUBLIC, language: str = "nl", top: int = 5
) -> list[Hit]:  # fmt: skip
    """The articles that most likely answer a question, best first, one passage of each; none when there is nothing to find.

    Only texts that hold at `at` and are meant for one of the audiences; in `language`, or in another where an article has none
    in it. Whether the first one answers is for the caller to judge by its score (`ANSWERS_FROM`).
    """
    from alvast.knowledge.retrieval.current import current_index
    from alvast.knowledge.retrieval.index import Holding

    if top < 1 or not question.strip():
        return []
    index = current_index()
    if not index.passages:
        return []
    holding = Holding(at, frozenset(audiences), language)
    found = index.find(question, holding=holding, vector=_meaning(index, question), top=max(top, WEIGHED))
    return _titled_first(_hits(found, at), question)[:top]


def _titled_first(hits: list[Hit], question: str) -> list[Hit]:
    """Who asks in the very words of a title means that article, whatever else speaks of it."""
    asked = _bare(question)
    titled = [replace(hit, score=max(hit.score, AS_TITLED)) for hit in hits if _bare(hit.title) == asked]
    return titled + [hit for hit in hits if _bare(hit.title) != asked]


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def anything_to_find() -> bool:
    """Whether there is any approved text."""
    return Passage.objects.exists()


def _meaning(index: "Index", question: str) -> "Vectors | None":
    """The question's vector; None when there is nothing to compare it with."""
    from alvast.knowledge.retrieval.embedders.base import EmbedderDown
    from alvast.knowledge.retrieval.embedders.choice import embedder

    using = embedder()
    if using is None or index.meanings is None or using.model != index.model:
        return None
    try:
        vector = using.vectors([question])[0]
    except EmbedderDown:
        return None
    return vector if vector.shape == index.meanings.titles.shape[1:] else None


def _hits(found: "Sequence[Found]", at: datetime) -> list[Hit]:
    """Read anew: what changed since the index was made is not shown as it was."""
    rows = Passage.objects.filter(id__in=[one.passage for one in found], version__state=Version.State.APPROVED)
    by_id = {row.id: row for row in rows.select_related("version__article")}
    hits = [_hit(by_id[one.passage], one) for one in found if one.passage in by_id]
    return [hit for hit in hits if hit.holds(at)]


def _hit(row: Passage, found: "Found") -> Hit:
    version = row.version
    return Hit(
        article=version.key, series=version.article.series, version=version.number, version_id=version.id,
        language=version.language, audience=version.article.audience, title=version.title, heading=row.heading,
        passage=" ".join(row.sentences), passage_id=row.id, sentences=tuple(row.sentences), score=found.score,
        valid_from=None if version.valid_from == EVER_SINCE else version.valid_from, valid_to=version.valid_to,
        topics=tuple(version.article.topics), near=found.near,
    )  # fmt: skip
