"""What happened to a subject, as other rooms tell it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.kernel.clock import now
from alvast.kernel.rows import filled, insert_new
from alvast.timeline.models import TimelineEvent


@dataclass(frozen=True, slots=True)
class NewTimelineEvent:
    """`source` + `event_id` are its identity. `data` holds ids, numbers and kinds; text of people stays in its own room."""

    source: str
    event_id: str
    type: str
    subject: UUID
    occurred_at: datetime
    data: dict[str, Any] = field(default_factory=dict)


def record_events(*, events: Sequence[NewTimelineEvent]) -> None:
    """Puts them on the timelines in one query; one that is already there stays as it is."""
    at = now()
    rows = [
        filled(
            TimelineEvent, source=e.source, event_id=e.event_id, type=e.type, subject_id=e.subject, occurred_at=e.occurred_at,
            recorded_at=at, data=e.data,
        )
        for e in events
    ]  # fmt: skip
    insert_new(TimelineEvent, rows)
