"""Stored bytes. A blob belongs to exactly one owner and goes when its owner goes."""

import hashlib
from uuid import UUID

from alvast.kernel.clock import now
from alvast.kernel.ids import BlobId
from alvast.kernel.models import Blob


def store_blobs(contents: list[bytes]) -> list[BlobId]:
    """Stores each content in the running transaction and answers their ids in the same order."""
    at = now()
    blobs = [
        Blob(sha256=hashlib.sha256(content).digest(), size=len(content), content=content, stored_at=at) for content in contents
    ]
    Blob.objects.bulk_create(blobs)
    return [BlobId(blob.id) for blob in blobs]


def read_blob(blob: UUID) -> bytes:
    """The bytes of one blob. Raises Blob.DoesNotExist when it was erased."""
    return bytes(Blob.objects.values_list("content", flat=True).get(id=blob))


def read_blobs(blobs: list[UUID]) -> dict[UUID, bytes]:
    """The bytes of many, in one query; erased ones are left out."""
    return {blob: bytes(content) for blob, content in Blob.objects.filter(id__in=blobs).values_list("id", "content")}


def delete_blobs(blobs: list[UUID]) -> int:
    """Deletes for good; answers how many there were."""
    return Blob.objects.filter(id__in=blobs).delete()[0]
