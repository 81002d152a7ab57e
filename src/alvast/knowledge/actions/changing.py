"""How every change is made: hold the article, write the version, keep a line of history, state what readers would notice."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Max

from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.knowledge.errors import MayNotWrite, NotFound
from alvast.knowledge.events import ArticleApproved, ArticleEnded, ArticleWithdrawn, VersionEvent
from alvast.knowledge.models import Article, Version, VersionChange
from alvast.knowledge.rules.permits import may_write

Kind = VersionChange.Kind
State = Version.State
_EVENTS: Mapping[str, type[VersionEvent]] = {
    Kind.APPROVED: ArticleApproved, Kind.CORRECTED: ArticleApproved, Kind.ENDED: ArticleEnded, Kind.REPLACED: ArticleWithdrawn,
    Kind.WITHDRAWN: ArticleWithdrawn,
}  # fmt: skip


def held_article(article: UUID) -> Article:
    """The row, held until the transaction ends: versions of one article change one after another. Raises NotFound."""
    row = Article.objects.select_for_update(no_key=True).filter(id=article).first()
    if row is None:
        raise NotFound
    return row


def held_version(actor: Actor, version: UUID) -> Version:
    """The version, its article held. Raises NotFound, MayNotWrite."""
    refuse_unless_writer(actor)
    article = Version.objects.filter(id=version).values_list("article_id", flat=True).first()
    if article is None:
        raise NotFound
    held = held_article(article)
    row = Version.objects.filter(id=version).first()
    if row is None:  # thrown away while we waited
        raise NotFound
    row.article = held
    return row


def refuse_unless_writer(actor: Actor) -> None:
    if not may_write(actor):
        raise MayNotWrite


def next_number(article: Article, language: str) -> int:
    """For a version of an article that is held."""
    return int(article.versions.filter(language=language).aggregate(last=Max("number"))["last"] or 0) + 1


def write(row: Version, *, actor: Actor, kind: Kind | None = None, **fields: Any) -> None:
    """Sets fields of a version whose article is held; `kind` is told in its history, and to others if readers notice."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.changed_at = now()
    row.edition += 1
    row.save(update_fields=[*fields, "changed_at", "edition"])
    if kind is not None:
        remember(row, kind, actor=actor)


def remember(row: Version, kind: Kind, *, actor: Actor, keeps_text: bool = False) -> None:
    """A line of history, with the text when people can read it or it goes away; and the event that tells it."""
    is_kept = keeps_text or kind in (Kind.APPROVED, Kind.CORRECTED)
    text = {"title": row.title, "body": row.body} if is_kept else {}
    VersionChange(
        version=row, kind=kind, at=now(), actor_kind=actor.kind, actor_id=actor.id, valid_from=row.valid_from,
        valid_to=row.valid_to, **text,
    ).save(force_insert=True)  # fmt: skip
    if event := _EVENTS.get(kind):
        state([event(article=row.article_id, version=row.id, language=row.language)], actor=actor)


def agent_of(actor: Actor) -> UUID | None:
    """The member of staff who acts, for columns that name one."""
    return actor.id if actor.kind is ActorKind.AGENT else None


__all__ = [
    "Kind", "State", "agent_of", "held_article", "held_version", "next_number", "refuse_unless_writer", "remember", "write",
]  # fmt: skip
