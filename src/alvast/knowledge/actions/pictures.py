"""Pictures in texts: kept with their article, recognised by their first bytes."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from alvast.kernel.actor import Actor
from alvast.kernel.blobs import delete_blobs, store_blobs
from alvast.kernel.clock import now
from alvast.knowledge.actions.changing import agent_of, held_article, refuse_unless_writer
from alvast.knowledge.errors import NoPicture
from alvast.knowledge.models import Article, Picture, Version, VersionChange
from alvast.knowledge.rules.html import pictures_in

LARGEST_PICTURE = 5 * 1024 * 1024
_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


@transaction.atomic
def add_picture(*, actor: Actor, article: UUID, content: bytes) -> UUID:
    """Keeps a picture for the texts of an article. Raises NotFound, MayNotWrite, NoPicture."""
    refuse_unless_writer(actor)
    row = held_article(article)
    kind = _kind_of(content)
    if not kind or len(content) > LARGEST_PICTURE:
        raise NoPicture
    [blob] = store_blobs([content])
    picture = Picture(
        article=row, blob=blob, media_type=kind, size=len(content), made_by_id=agent_of(actor), made_at=now()
    )  # fmt: skip
    picture.save(force_insert=True)
    return picture.id


def drop_unshown(*, article: Article, shown_before: str) -> None:
    """Those of its pictures that a text showed which is gone, and that no text shows now or did when people read it. What is not
    yet in any text stays: somebody is writing it. In the caller's transaction, which holds the article."""
    named = pictures_in(shown_before)
    own = [picture for picture in article.pictures.values_list("id", flat=True) if str(picture) in named]
    drop_pictures(article.pictures.filter(id__in=[picture for picture in own if not _is_shown(picture)]))


def drop_pictures(pictures: QuerySet[Picture]) -> None:
    """With their bytes. In the caller's transaction."""
    blobs = list(pictures.values_list("blob", flat=True))
    pictures.delete()
    delete_blobs(blobs)


def _is_shown(picture: UUID) -> bool:
    mark = f"picture:{picture}"
    return Version.objects.filter(body__contains=mark).exists() or VersionChange.objects.filter(body__contains=mark).exists()


def _kind_of(content: bytes) -> str:
    """The media type as the bytes say; empty for what is no picture we show."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _KINDS if content.startswith(start)), "")
