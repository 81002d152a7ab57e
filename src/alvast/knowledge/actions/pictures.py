"""Pictures in texts: kept with their article, recognised by their first bytes."""

from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.blobs import store_blobs
from alvast.kernel.clock import now
from alvast.knowledge.actions.changing import agent_of, held_article, refuse_unless_writer
from alvast.knowledge.errors import NoPicture
from alvast.knowledge.models import Picture

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


def _kind_of(content: bytes) -> str:
    """The media type as the bytes say; empty for what is no picture we show."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _KINDS if content.startswith(start)), "")
