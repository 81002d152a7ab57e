"""Files that wait for the message they will go with."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from alvast.conversations.actions.personal import agent_of
from alvast.conversations.errors import FileTooLarge, NotFound, TooManyFiles
from alvast.conversations.models import Attachment
from alvast.conversations.queries.gates import conversation_for
from alvast.conversations.rules.files import LARGEST, file_label, file_type
from alvast.kernel.actor import Actor
from alvast.kernel.blobs import delete_blobs, store_blobs
from alvast.kernel.clock import now

MOST_WAITING = 20  # files of one agent in one conversation
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file that waits; its id goes along when the message is written."""

    id: UUID
    name: str
    type: str
    size: int


@transaction.atomic
def upload_attachment(*, actor: Actor, conversation: UUID, name: str, type: str, content: bytes) -> UploadedFile:
    """Keeps a file of at most 25 MB until the actor's next message takes it along; after a week it is dropped.

    Raises NotFound, FileTooLarge, TooManyFiles.
    """
    agent, found = agent_of(actor), conversation_for(actor, conversation)
    label = file_label(name) or pgettext("name of a nameless file", "file")
    if len(content) > LARGEST:
        raise FileTooLarge(name=label, megabytes=LARGEST // MEGABYTE)
    if Attachment.objects.filter(message=None, uploaded_by=agent, uploaded_for=found.id).count() >= MOST_WAITING:
        raise TooManyFiles(most=MOST_WAITING)
    [blob] = store_blobs([content])
    row = Attachment.objects.create(
        uploaded_by=agent, uploaded_for=found.id, blob=blob, name=label, type=file_type(type), size=len(content), made_at=now()
    )
    return UploadedFile(row.id, row.name, row.type, row.size)


@transaction.atomic
def remove_upload(*, actor: Actor, upload: UUID) -> None:
    """Drops a file that still waits. Raises NotFound, also when it has gone with a message by now."""
    if not _drop([upload], uploaded_by=agent_of(actor)):
        raise NotFound


@transaction.atomic
def drop_stale_uploads(*, before: datetime) -> int:
    """Drops files that waited for a message since before this moment; answers how many."""
    stale = Attachment.objects.filter(message=None, made_at__lt=before).values_list("id", flat=True)
    return _drop(list(stale[:200]))


def _drop(uploads: list[UUID], **whose: UUID) -> int:
    """Deletes those that still wait, with their bytes; a message that takes one at this moment keeps it."""
    waiting = Attachment.objects.select_for_update().filter(id__in=uploads, message=None, **whose)
    found = dict(waiting.values_list("id", "blob"))
    Attachment.objects.filter(id__in=found).delete()
    delete_blobs(list(found.values()))
    return len(found)
