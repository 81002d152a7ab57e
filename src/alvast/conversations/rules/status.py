"""The fields that go with each status. Pure."""

from datetime import datetime
from typing import Any


def fields_of(status: str, *, at: datetime, until: datetime | None = None) -> dict[str, Any]:
    """What a conversation's row says in this status from `at` on; `until` is the end of a snooze.

    Waiting and closed end the customer's wait for us; sleeping does not.
    """
    fields: dict[str, Any] = {
        "status": status,
        "snoozed_until": until if status == "snoozed" else None,
        "closed_at": at if status == "closed" else None,
    }
    if status in ("waiting", "closed"):
        fields["waiting_since"] = None
    return fields
