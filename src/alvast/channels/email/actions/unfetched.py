"""Mails that a server did not hand over: passed over, remembered, and tried again every hour for a week."""

import hashlib
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from alvast.channels.email.actions.storing import NewRaw, wake_translation
from alvast.channels.email.models import RawMail
from alvast.kernel.blobs import delete_blobs, store_blobs
from alvast.kernel.clock import now

AGAIN, MOST_TRIES = timedelta(hours=1), 24 * 7
_PASSED_OVER = Q(state=RawMail.State.HELD, failure="unfetchable", tries__lt=MOST_TRIES)


def due_unfetched(inbox: UUID, folder: str, uidvalidity: int) -> list[tuple[UUID, int]]:
    """(raw mail, UID) of those whose next try has come."""
    rows = RawMail.objects.filter(_PASSED_OVER, inbox=inbox, folder=folder, uidvalidity=uidvalidity)
    due = rows.filter(Q(next_try_at=None, received_at__lte=now() - AGAIN) | Q(next_try_at__lte=now()))
    return [(raw, uid) for raw, uid in due.values_list("id", "uid") if uid is not None]


def take_unfetched(*, raw: UUID) -> bool:
    """Counts a try before it is made; False when someone else is at it."""
    due = RawMail.objects.filter(_PASSED_OVER, Q(next_try_at=None) | Q(next_try_at__lte=now()), id=raw)
    return due.update(tries=F("tries") + 1, next_try_at=now() + AGAIN) == 1


@transaction.atomic
def fill_unfetched(*, raw: UUID, mail: NewRaw) -> bool:
    """The mail came after all: from now on it is like any other. False when its bytes were here already."""
    row = RawMail.objects.select_for_update().filter(_PASSED_OVER, id=raw).first()
    digest = hashlib.sha256(mail.content).digest()
    if row is None or RawMail.objects.filter(inbox=row.inbox_id, sha256=digest).exists():
        return False
    if row.blob:
        delete_blobs([row.blob])
    [blob] = store_blobs([mail.content])
    state = RawMail.State.HELD if mail.held else RawMail.State.STORED
    size = len(mail.content) if mail.size is None else mail.size
    RawMail.objects.filter(id=raw).update(
        blob=blob, sha256=digest, size=size, state=state, failure=mail.held, tries=0, next_try_at=None
    )
    wake_translation()
    return True
