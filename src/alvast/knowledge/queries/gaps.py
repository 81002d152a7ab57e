"""What the knowledge does not answer yet, what was asked most first."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict
from uuid import UUID

from django.db.models import Count, Max, Min, Q, QuerySet

from alvast.knowledge.errors import NotFound
from alvast.knowledge.models import Gap, UnansweredQuestion
from alvast.knowledge.queries.texts import text_as_of

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class GapLine:
    """`questions` as they were asked, the newest first; `untold` conversations can still be told the answer."""

    id: UUID
    language: str
    state: str
    asked: int
    untold: int
    first_at: datetime
    last_at: datetime
    questions: tuple[str, ...]
    article: UUID | None
    article_title: str
    settled_at: datetime | None
    told_at: datetime | None


@dataclass(frozen=True, slots=True)
class AnsweredGap:
    """What those who asked can be told. `brand` is empty for a text that is for everyone."""

    title: str
    body: str
    series: str
    language: str
    brand: str


def answered_gap(gap: UUID, *, at: datetime) -> AnsweredGap:
    """The text that answers it at a moment. Raises NotFound, also when only colleagues may read it."""
    row = Gap.objects.filter(id=gap, state=Gap.State.ANSWERED).select_related("article").first()
    if row is None or row.article is None or row.article.audience == "internal":
        raise NotFound
    audience, language = row.article.audience, row.language
    text = text_as_of(row.article.series, language=language, at=at, audiences={audience})
    brand = audience.removeprefix("brand:") if audience != "public" else ""
    return AnsweredGap(text.title, text.body, text.series, language, brand)


def gaps(*, state: str = Gap.State.OPEN, limit: int = 100) -> tuple[GapLine, ...]:
    """Open ones by how often they were asked; settled ones the latest first."""
    order = ("-asked", "-last_at", "id") if state == Gap.State.OPEN else ("-settled_at", "id")
    found = list(_counted().filter(state=state).order_by(*order)[:limit])
    examples = _examples([row.id for row in found])
    return tuple(_line(row, examples.get(row.id, ())) for row in found)


def gap_by_id(gap: UUID) -> GapLine:
    """Raises NotFound."""
    row = _counted().filter(id=gap).first()
    if row is None:
        raise NotFound
    return _line(row, _examples([row.id]).get(row.id, ()))


def count_gaps() -> int:
    """Those open."""
    return Gap.objects.filter(state=Gap.State.OPEN).count()


def questions_asked(*, customers: list[UUID], conversations: list[UUID]) -> tuple[tuple[str, datetime], ...]:
    """What these customers asked, and what was asked in these conversations."""
    rows = UnansweredQuestion.objects.filter(Q(customer__in=customers) | Q(conversation__in=conversations))
    return tuple(rows.order_by("asked_at", "id").values_list("text", "asked_at"))


def _examples(gaps: list[UUID]) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, dict[str, None]] = {}
    rows = UnansweredQuestion.objects.filter(gap__in=gaps).order_by("-asked_at", "-id").values_list("gap", "text")
    for gap, text in rows:
        found.setdefault(gap, {}).setdefault(text)
    return {gap: tuple(texts)[:EXAMPLES] for gap, texts in found.items()}


def _counted() -> "QuerySet[WithAnnotations[Gap, _Counts]]":
    rows = Gap.objects.annotate(
        asked=Count("questions"), first_at=Min("questions__asked_at"), last_at=Max("questions__asked_at"),
        untold=Count("questions__conversation", distinct=True, filter=Q(questions__told_at=None)),
    )  # fmt: skip
    return rows.filter(asked__gt=0).select_related("article", "answered_by")


class _Counts(TypedDict):
    asked: int
    untold: int
    first_at: datetime
    last_at: datetime


def _line(row: "WithAnnotations[Gap, _Counts]", examples: tuple[str, ...]) -> GapLine:
    title = row.answered_by.title if row.answered_by else (row.article.series if row.article else "")
    return GapLine(
        id=row.id, language=row.language, state=row.state, asked=row.asked, untold=row.untold, first_at=row.first_at,
        last_at=row.last_at, questions=examples, article=row.article_id, article_title=title, settled_at=row.settled_at,
        told_at=row.told_at,
    )  # fmt: skip
