"""The knowledge as those who write it see it: what stands, what waits, what wants another look."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from alvast.knowledge.errors import NotFound
from alvast.knowledge.models import Article, Version, VersionChange
from alvast.knowledge.models.articles import EVER_SINCE
from alvast.knowledge.queries.texts import holds_at
from alvast.knowledge.rules.validity import Stretch
from alvast.staff.queries import agent_names

STATES = ("live", "waiting", "draft", "planned", "past", "review")


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One text in a list. `standing`: draft, waiting, live, planned, past or withdrawn, at the moment asked about."""

    id: UUID
    number: int
    language: str
    title: str
    standing: str
    valid_from: datetime | None
    valid_to: datetime | None
    changed_at: datetime
    written_by: str
    key: str = ""
    starts_on_approval: bool = False


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article in a list: by the text that counts most now, with the standings of all its texts."""

    id: UUID
    series: str
    title: str
    topics: tuple[str, ...]
    audience: str
    owner: str
    review_on: date | None
    changed_at: datetime
    languages: tuple[str, ...]
    standings: tuple[str, ...]
    helped: int
    not_helped: int
    best: UUID


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article with all its texts, the newest first."""

    id: UUID
    series: str
    topics: tuple[str, ...]
    audience: str
    owner: UUID | None
    review_on: date | None
    versions: tuple[VersionLine, ...]


@dataclass(frozen=True, slots=True)
class VersionCard:
    """One text, whole, as its writer sees it."""

    id: UUID
    article: UUID
    series: str
    number: int
    language: str
    title: str
    body: str
    standing: str
    state: str
    edition: int
    valid_from: datetime | None
    valid_to: datetime | None
    starts_on_approval: bool
    source: str
    written_by: UUID | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What happened to a text."""

    kind: str
    at: datetime
    who: str


def articles(
    *, at: datetime, state: str = "", owner: UUID | None = None, words: str = "", audience: str = "", limit: int = 200
) -> tuple[ArticleLine, ...]:  # fmt: skip
    """What changed last stands on top; `state` is one of STATES or empty for all, `words` all occur in a title or a text."""
    rows = _chosen(at=at, state=state)
    if owner is not None:
        rows = rows.filter(owner=owner)
    if audience:
        rows = rows.filter(audience=audience)
    for word in words.split()[:8]:
        rows = rows.filter(id__in=_with_word(word))
    found = list(rows.prefetch_related("versions").select_related("owner")[:limit])
    feedback = _feedback([row.id for row in found])
    lines = [_article_line(row, feedback.get(row.id, (0, 0)), at) for row in found if row.versions.all()]
    return tuple(sorted(lines, key=lambda line: line.changed_at, reverse=True))


def article_counts(*, at: datetime, owner: UUID | None = None) -> dict[str, int]:
    """How many articles are in each of STATES."""
    own = Q(owner=owner) if owner is not None else Q()
    return {state: _chosen(at=at, state=state).filter(own).count() for state in STATES}


def count_waiting() -> int:
    """Drafts that wait for a lead."""
    return Version.objects.filter(state=Version.State.DRAFT).exclude(submitted_at=None).count()


def due_for_review(*, on: date) -> tuple[UUID, ...]:
    """Articles whose day of review has come, the longest waiting first."""
    rows = Article.objects.filter(review_on__lte=on).order_by("review_on", "id")
    return tuple(rows.values_list("id", flat=True))


def article_card(article: UUID, *, at: datetime) -> ArticleCard:
    """Raises NotFound."""
    row = Article.objects.filter(id=article).first()
    if row is None:
        raise NotFound
    versions = list(row.versions.order_by("language", "-number"))
    names = agent_names({version.written_by_id for version in versions if version.written_by_id})
    return ArticleCard(
        row.id, row.series, tuple(row.topics), row.audience, row.owner_id, row.review_on,
        tuple(_version_line(version, names, at) for version in versions),
    )  # fmt: skip


def version_card(version: UUID, *, at: datetime) -> VersionCard:
    """Raises NotFound."""
    row = Version.objects.select_related("article").filter(id=version).first()
    if row is None:
        raise NotFound
    return VersionCard(
        row.id, row.article_id, row.article.series, row.number, row.language, row.title, row.body, standing_of(row, at),
        row.state, row.edition, None if row.valid_from == EVER_SINCE else row.valid_from, row.valid_to, row.starts_on_approval,
        row.source, row.written_by_id, row.changed_at,
    )  # fmt: skip


def version_history(version: UUID) -> tuple[ChangeLine, ...]:
    """The newest first."""
    rows = list(VersionChange.objects.filter(version=version).order_by("-at", "-id"))
    names = agent_names({row.actor_id for row in rows if row.actor_id})
    return tuple(ChangeLine(row.kind, row.at, names.get(row.actor_id, "") if row.actor_id else "") for row in rows)


def all_topics() -> tuple[str, ...]:
    """Every topic in use, by name."""
    return tuple(sorted({topic for topics in Article.objects.values_list("topics", flat=True) for topic in topics}))


def all_audiences() -> tuple[str, ...]:
    """Everyone, the staff, and the brands in use."""
    brands = Article.objects.filter(audience__startswith="brand:").values_list("audience", flat=True)
    return ("public", "internal", *sorted(set(brands)))


def standing_of(row: Version, at: datetime) -> str:
    """How a text stands at a moment."""
    if row.state == Version.State.DRAFT:
        return "waiting" if row.submitted_at else "draft"
    if row.state == Version.State.WITHDRAWN:
        return "withdrawn"
    if Stretch(row.valid_from, row.valid_to).holds(at):
        return "live"
    return "planned" if row.valid_from > at else "past"


def _chosen(*, at: datetime, state: str) -> QuerySet[Article]:
    rows = Article.objects.all()
    if not state:
        return rows
    if state == "review":
        return rows.filter(review_on__lte=at.date())
    return rows.filter(id__in=Version.objects.filter(_in_state(state, at)).values("article"))


def _in_state(state: str, at: datetime) -> Q:
    approved = Q(state=Version.State.APPROVED)
    return {
        "draft": Q(state=Version.State.DRAFT, submitted_at=None),
        "waiting": Q(state=Version.State.DRAFT) & ~Q(submitted_at=None),
        "live": approved & holds_at(at),
        "planned": approved & Q(valid_from__gt=at),
        "past": approved & Q(valid_to__lte=at),
    }.get(state, Q())


def _with_word(word: str) -> QuerySet[Version]:
    has = Q(title__icontains=word) | Q(body__icontains=word) | Q(key__icontains=word) | Q(article__series__icontains=word)
    return Version.objects.filter(has).values("article")  # type: ignore[return-value]


def _feedback(articles: list[UUID]) -> dict[UUID, tuple[int, int]]:
    rows = (
        Version.objects.filter(article__in=articles)
        .values("article")
        .annotate(
            helped=Count("feedback", filter=Q(feedback__has_helped=True)),
            not_helped=Count("feedback", filter=Q(feedback__has_helped=False)),
        )
    )
    return {row["article"]: (row["helped"], row["not_helped"]) for row in rows}


_BEST_FIRST = ("live", "waiting", "draft", "planned", "past", "withdrawn")


def _article_line(row: Article, feedback: tuple[int, int], at: datetime) -> ArticleLine:
    texts = sorted(
        row.versions.all(), key=lambda text: (_BEST_FIRST.index(standing_of(text, at)), text.language != "nl", -text.number)
    )
    standings = tuple(dict.fromkeys(standing_of(text, at) for text in texts))
    return ArticleLine(
        id=row.id, series=row.series, title=texts[0].title, topics=tuple(row.topics), audience=row.audience,
        owner=row.owner.name if row.owner else "", review_on=row.review_on, changed_at=max(text.changed_at for text in texts),
        languages=tuple(sorted({text.language for text in texts}, reverse=True)), standings=standings,
        helped=feedback[0], not_helped=feedback[1], best=texts[0].id,
    )  # fmt: skip


def _version_line(row: Version, names: dict[UUID, str], at: datetime) -> VersionLine:
    begins = None if row.valid_from == EVER_SINCE else row.valid_from
    return VersionLine(
        row.id, row.number, row.language, row.title, standing_of(row, at), begins, row.valid_to, row.changed_at,
        names.get(row.written_by_id, "") if row.written_by_id else "", row.key,
        row.starts_on_approval,
    )  # fmt: skip
