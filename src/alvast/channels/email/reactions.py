"""What the room does when a conversation has something to say."""

import logging
from uuid import UUID

from alvast.channels.email.actions import queue_message
from alvast.channels.email.queries.automatic import writes_by_itself
from alvast.kernel.events import Reaction, events_by_id
from alvast.promises.actions import apologise

log = logging.getLogger(__name__)


def _queue_mails(ids: list[UUID]) -> None:
    """Messages that leave by mail get their row; a second run finds it there. One that cannot holds up no other."""
    faults = []
    for event in events_by_id(ids):
        if event.payload["channel"] == "email":
            try:
                queue_message(message=UUID(event.payload["message"]))
            except Exception as error:
                log.exception("message_not_queued", extra={"event": event.id})
                faults.append(error)
    if faults:
        raise faults[0]


def _confess(ids: list[UUID]) -> None:
    """Who was promised something that did not happen hears it from us, by ourselves where the inbox lets machines write."""
    for event in events_by_id(ids):
        apologise(promise=UUID(event.payload["promise"]), may_send=writes_by_itself)


queue_mails = Reaction("email.queue_mails", _queue_mails, goes_first=True)
CONFESS = Reaction("email.confess_broken_promises", _confess)
