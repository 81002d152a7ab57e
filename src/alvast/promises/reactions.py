"""What the room does on others' facts. Each may run twice."""

from uuid import UUID

from alvast.kernel.events import Reaction, events_by_id
from alvast.promises.actions import (
    let_go_of_promises,
    record_promises,
    take_deliveries,
    take_happenings,
    take_messages,
)


def _message_leaves(events: list[UUID]) -> None:
    """What it promises is recorded; and it may be what was promised before."""
    messages = [UUID(event.payload["message"]) for event in events_by_id(events)]
    record_promises(messages=messages)
    take_messages(messages=messages)


def _note_written(events: list[UUID]) -> None:
    """A note can tell of a talk on the phone."""
    take_messages(messages=[UUID(event.payload["message"]) for event in events_by_id(events) if event.payload["note"]])


def _delivery_known(events: list[UUID]) -> None:
    take_deliveries(messages=[UUID(event.payload["message"]) for event in events_by_id(events)])


def _happened(events: list[UUID]) -> None:
    take_happenings(events=[UUID(event.payload["event"]) for event in events_by_id(events)])


def _let_go(events: list[UUID]) -> None:
    let_go_of_promises(agents={UUID(event.payload["agent"]) for event in events_by_id(events)})


RECORD_PROMISES = Reaction("promises.message_leaves", _message_leaves)
READ_NOTES = Reaction("promises.note_written", _note_written)
WITHDRAW_UNDELIVERED = Reaction("promises.delivery_known", _delivery_known)
TAKE_EVIDENCE = Reaction("promises.happened", _happened)
LET_GO_OF_PROMISES = Reaction("promises.let_go", _let_go)
