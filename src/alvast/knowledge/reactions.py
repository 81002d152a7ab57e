"""What the room does on its own events: what is found keeps step with what is approved."""

from uuid import UUID

from alvast.kernel.events import Reaction, events_by_id
from alvast.knowledge.actions.passages import note_change, refresh_passages


def _keep_findable(events: list[UUID]) -> None:
    """Texts became an answer, hold for another time or are none any more; or an article is for other readers."""
    versions = {UUID(event.payload["version"]) for event in events_by_id(events) if "version" in event.payload}
    if versions:
        refresh_passages(versions=versions)
    else:
        note_change()


KEEP_FINDABLE = Reaction("knowledge.keep_findable", _keep_findable, at_once=True)
