"""Business events of the bookshop in these tests."""

from datetime import UTC, datetime
from typing import Any

from alvast.timeline.actions import CloudEvent, event_from

CHIDI = {"id": "c-17", "name": "Chidi Obi", "email": "chidi@example.nl", "phone": "06 12345678", "language": "nl"}


def at(day: int, hour: int = 12, month: int = 5) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def event(id_: str, type_: str, when: datetime, *, subject: str = "order/48213", source: str = "shop", **data: Any) -> CloudEvent:
    return event_from(
        {
            "specversion": "1.0", "id": id_, "source": source, "type": type_, "subject": subject,
            "time": when.isoformat(), "data": data,
        }
    )  # fmt: skip


def placed(id_: str = "e-1", when: datetime | None = None, **data: Any) -> CloudEvent:
    given = {"customer": CHIDI, "status": "placed", "amount": "49.95", "currency": "EUR", **data}
    return event(id_, "order.placed", when or at(1), **given)
