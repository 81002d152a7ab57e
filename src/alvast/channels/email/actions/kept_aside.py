"""What an administrator decides about a mail that was kept aside."""

import logging
from uuid import UUID

from django.db import transaction

from alvast.channels.email.actions.storing import wake_translation
from alvast.channels.email.errors import NotFound
from alvast.channels.email.models import RawMail
from alvast.channels.email.rules.loops import RELEASABLE
from alvast.kernel.actor import Actor
from alvast.kernel.blobs import delete_blobs
from alvast.kernel.clock import now

State = RawMail.State
log = logging.getLogger(__name__)


@transaction.atomic
def release_mail(*, actor: Actor, raw: UUID) -> None:
    """Lets a mail that was held as our own become a message after all; nobody gets an automatic answer to it.

    Raises NotFound: the actor is no administrator, or the mail is not (or no longer) held for a reason that can be lifted.
    """
    held = RawMail.objects.filter(id=raw, state=State.HELD, failure__in=RELEASABLE).exclude(blob=None)
    if not actor.is_admin or not held.update(state=State.STORED, failure="", tries=0, next_try_at=None, released_at=now()):
        raise NotFound
    log.info("mail_released", extra={"mail": raw, "agent": actor.id})
    wake_translation()


@transaction.atomic
def drop_mail(*, actor: Actor, raw: UUID) -> None:
    """Deletes a mail that was kept aside or parked, for good; its hash stays, so that the mailbox does not bring it back.

    Raises NotFound: the actor is no administrator, or the mail is not (or no longer) kept aside.
    """
    aside = RawMail.objects.select_for_update().filter(id=raw, state__in=[State.HELD, State.PARKED])
    row = aside.first() if actor.is_admin else None
    if row is None:
        raise NotFound
    if row.blob:
        delete_blobs([row.blob])
    emptied = {"blob": None, "sender": "", "return_path": "", "next_try_at": None}
    RawMail.objects.filter(id=raw).update(state=State.DROPPED, **emptied)
    log.info("mail_dropped", extra={"mail": raw, "agent": actor.id})
