"""Stored bytes. A blob belongs to exactly one owner and goes when its owner goes."""

import hashlib
from uuid import UUID

from django.db import connection

from alvast.kernel.clock import now
from alvast.kernel.ids import BlobId, new_id
from alvast.kernel.models import Blob
from alvast.kernel.rows import execute_on_arrays

# The bytes go over as they are: in an INSERT they would be written out in hexadecimal digits, read and written again.
_COPY = "COPY kernel_blob (id, sha256, size, content, stored_at) FROM STDIN (FORMAT binary)"


def store_blobs(contents: list[bytes]) -> list[BlobId]:
    """Stores each content in the running transaction and answers their ids in the same order."""
    at = now()
    ids = [BlobId(new_id()) for _ in contents]
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        copy.set_types(["uuid", "bytea", "int4", "bytea", "timestamptz"])
        for id_, content in zip(ids, contents, strict=True):
            copy.write_row((id_, hashlib.sha256(content).digest(), len(content), content, at))
    return ids


def read_blob(blob: UUID) -> bytes:
    """The bytes of one blob. Raises Blob.DoesNotExist when it was erased."""
    return bytes(Blob.objects.values_list("content", flat=True).get(id=blob))


def read_blobs(blobs: list[UUID]) -> dict[UUID, bytes]:
    """The bytes of many, in one query; erased ones are left out."""
    return dict(execute_on_arrays("SELECT id, content FROM kernel_blob WHERE id = ANY(%b::uuid[])", [blobs]))


def copy_blobs(blobs: list[UUID]) -> dict[UUID, BlobId]:
    """A second copy of each, inside the database, by the id of the first: a blob has one owner and goes with it."""
    copies = {blob: BlobId(new_id()) for blob in blobs}
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO kernel_blob (id, sha256, size, content, stored_at)
               SELECT pair.copy, b.sha256, b.size, b.content, %s
               FROM unnest(%s::uuid[], %s::uuid[]) AS pair(original, copy) JOIN kernel_blob b ON b.id = pair.original""",
            [now(), list(copies), list(copies.values())],
        )
    return copies


def delete_blobs(blobs: list[UUID]) -> int:
    """Deletes for good; answers how many there were."""
    return Blob.objects.filter(id__in=blobs).delete()[0]
