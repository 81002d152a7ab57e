"""Pictures of articles, for who may see them."""

from dataclasses import dataclass
from uuid import UUID

from alvast.knowledge.errors import NotFound
from alvast.knowledge.models import Picture, Version


@dataclass(frozen=True, slots=True)
class FoundPicture:
    blob: UUID
    media_type: str


def any_picture(picture: UUID) -> FoundPicture:
    """For who may write. Raises NotFound."""
    row = Picture.objects.filter(id=picture).first()
    if row is None:
        raise NotFound
    return FoundPicture(row.blob, row.media_type)


def public_picture(picture: UUID) -> FoundPicture:
    """Of an article that customers read: not internal, and approved once. Raises NotFound."""
    rows = Picture.objects.filter(id=picture, article__versions__state=Version.State.APPROVED)
    row = rows.exclude(article__audience="internal").first()
    if row is None:
        raise NotFound
    return FoundPicture(row.blob, row.media_type)
