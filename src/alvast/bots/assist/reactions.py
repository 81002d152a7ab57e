"""What the assist does on others' facts. May run twice."""

from uuid import UUID

from alvast.bots.assist.actions import note_answers
from alvast.kernel.events import Reaction, events_by_id


def _message_leaves(events: list[UUID]) -> None:
    note_answers(messages=[UUID(event.payload["message"]) for event in events_by_id(events)])


NOTE_ANSWERS = Reaction("assist.message_leaves", _message_leaves)
