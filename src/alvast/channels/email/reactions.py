"""What the room does when a conversation has something to say."""

from uuid import UUID

from alvast.channels.email.actions import queue_message
from alvast.kernel.events import Reaction, events_by_id


def _queue_mails(ids: list[UUID]) -> None:
    """Messages that leave by mail get their row; a second run finds it there."""
    for event in events_by_id(ids):
        if event.payload["channel"] == "email":
            queue_message(message=UUID(event.payload["message"]))


queue_mails = Reaction("email.queue_mails", _queue_mails)
