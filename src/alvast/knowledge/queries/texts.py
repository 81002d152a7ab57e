"""Texts as people read them, as of a moment."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Func, Max, Q, QuerySet

from alvast.knowledge.errors import NotFound
from alvast.knowledge.models import Version
from alvast.knowledge.models.articles import EVER_SINCE
from alvast.knowledge.rules.validity import Stretch

PUBLIC = frozenset({"public"})


@dataclass(frozen=True, slots=True)
class HelpText:
    """One text of an article. `holds` says whether it is the answer at the moment asked about; `valid_from` None: ever since."""

    article: UUID
    version: UUID
    key: str
    series: str
    number: int
    language: str
    title: str
    body: str
    topics: tuple[str, ...]
    valid_from: datetime | None
    valid_to: datetime | None
    approved_at: datetime
    holds: bool


@dataclass(frozen=True, slots=True)
class TopicLine:
    """What some texts are about, and how many."""

    name: str
    texts: int


def text_as_of(series: str, *, language: str, at: datetime, audiences: Collection[str] = PUBLIC) -> HelpText:
    """The answer that holds at a moment. Raises NotFound, for what these readers may not see too."""
    return _one(_holding(at, language, audiences).filter(article__series=series), at)


def text_by_number(
    series: str, *, language: str, number: int, at: datetime, audiences: Collection[str] = PUBLIC
) -> HelpText:  # fmt: skip
    """One approved text of an article, of whatever time. Raises NotFound."""
    return _one(_approved(language, audiences).filter(article__series=series, number=number), at)


def text_nearest(series: str, *, language: str, at: datetime, audiences: Collection[str] = PUBLIC) -> HelpText:
    """Where nothing holds now: the text that came last before, else the first that is to come. Raises NotFound."""
    rows = _approved(language, audiences).filter(article__series=series)
    before = rows.filter(valid_to__lte=at).order_by("-valid_to")
    return _one(before if before.exists() else rows.filter(valid_from__gt=at).order_by("valid_from"), at)


def texts_of_article(series: str, *, language: str, at: datetime, audiences: Collection[str] = PUBLIC) -> tuple[HelpText, ...]:
    """All approved texts, the earliest first."""
    rows = _approved(language, audiences).filter(article__series=series).order_by("valid_from")
    return tuple(_text(row, at) for row in rows)


def texts_as_of(
    *, language: str, at: datetime, audiences: Collection[str] = PUBLIC, topic: str = "", limit: int = 200
) -> tuple[HelpText, ...]:  # fmt: skip
    """The answers that hold, by title; of one topic when it is given."""
    rows = _holding(at, language, audiences)
    if topic:
        rows = rows.filter(article__topics__contains=[topic])
    return tuple(_text(row, at) for row in rows.order_by("title", "id")[:limit])


def topics_as_of(*, language: str, at: datetime, audiences: Collection[str] = PUBLIC) -> tuple[TopicLine, ...]:
    """What there is to read about, by name."""
    rows = _holding(at, language, audiences).annotate(topic=Func(F("article__topics"), function="unnest"))
    return tuple(
        TopicLine(row["topic"], row["texts"]) for row in rows.values("topic").annotate(texts=Count("id")).order_by("topic")
    )


def languages_of(series: str, *, at: datetime, audiences: Collection[str] = PUBLIC) -> frozenset[str]:
    """The languages in which an article answers at a moment."""
    rows = _holding(at, "", audiences).filter(article__series=series)
    return frozenset(rows.values_list("language", flat=True))


def site_map(*, at: datetime, audiences: Collection[str] = PUBLIC) -> Iterator[tuple[str, str, datetime]]:
    """Series, language and day of change of every answer that holds."""
    rows = _holding(at, "", audiences).order_by("article__series", "language")
    return rows.values_list("article__series", "language", "changed_at").iterator()


def last_change(*, audiences: Collection[str] = PUBLIC) -> datetime | None:
    """When the newest of these texts changed."""
    rows = Version.objects.filter(state=Version.State.APPROVED, article__audience__in=audiences)
    last: datetime | None = rows.aggregate(last=Max("changed_at"))["last"]
    return last


def holds_at(at: datetime) -> Q:
    """Of approved versions, those that are the answer at a moment."""
    return Q(valid_from__lte=at) & (Q(valid_to=None) | Q(valid_to__gt=at))


def _holding(at: datetime, language: str, audiences: Collection[str]) -> QuerySet[Version]:
    return _approved(language, audiences).filter(holds_at(at))


def _approved(language: str, audiences: Collection[str]) -> QuerySet[Version]:
    rows = Version.objects.filter(state=Version.State.APPROVED, article__audience__in=audiences).select_related("article")
    return rows.filter(language=language) if language else rows


def _one(rows: QuerySet[Version], at: datetime) -> HelpText:
    row = rows.first()
    if row is None:
        raise NotFound
    return _text(row, at)


def _text(row: Version, at: datetime) -> HelpText:
    return HelpText(
        article=row.article_id, version=row.id, key=row.key, series=row.article.series, number=row.number, language=row.language,
        title=row.title, body=row.body, topics=tuple(row.article.topics),
        valid_from=None if row.valid_from == EVER_SINCE else row.valid_from, valid_to=row.valid_to,
        approved_at=row.approved_at or row.changed_at, holds=Stretch(row.valid_from, row.valid_to).holds(at),
    )  # fmt: skip
