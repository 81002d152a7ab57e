"""What the room does on others' facts."""

from uuid import UUID

from alvast.api.actions.deliveries import enqueue_deliveries
from alvast.kernel.events import Reaction


def tell_endpoints(events: list[UUID]) -> None:
    enqueue_deliveries(events=events)


TELL_ENDPOINTS = Reaction("api.tell_endpoints", tell_endpoints)
