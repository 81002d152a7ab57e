"""What a delivery says. Most say ids only; what a shop has to act on is a CloudEvent with all it needs, read when it is sent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from alvast.api.models import WebhookDelivery
from alvast.api.rules.webhook_types import AS_CLOUDEVENT, TEST, WITH_ADDRESS
from alvast.kernel.events import Stated, events_by_id
from alvast.timeline.queries import record_as_of, subject_lines

SOURCE = "alvast"


@dataclass(frozen=True, slots=True)
class Body:
    """The bytes, and the media type that says how to read them."""

    content: bytes
    type: str = "application/json"


def body_of(row: WebhookDelivery) -> Body | None:
    """None when what it tells of is gone: the event was forgotten, or the subject erased."""
    if row.type == TEST:
        return Body(_json({"type": TEST, "timestamp": _stamp(row.made_at), "data": {"endpoint": str(row.endpoint_id)}}))
    found = events_by_id([row.event])
    if not found:
        return None
    event = found[0]
    if row.type in AS_CLOUDEVENT:
        return _cloudevent(row.type, event)
    content = {**event.payload, "team": str(event.team) if event.team else None}
    return Body(_json({"type": row.type, "timestamp": _stamp(event.stated_at), "data": content}))


def _cloudevent(type_: str, event: Stated) -> Body | None:
    subject = UUID(str(event.payload["subject"]))
    line = subject_lines([subject]).get(subject)
    if line is None or line.is_erased:
        return None
    document = {
        "specversion": "1.0", "id": str(event.id), "source": SOURCE, "type": type_, "subject": line.name,
        "time": _stamp(event.stated_at), "datacontenttype": "application/json", "data": _data(type_, event.payload, subject),
    }  # fmt: skip
    return Body(_json(document), "application/cloudevents+json")


def _data(type_: str, payload: Mapping[str, Any], subject: UUID) -> dict[str, Any]:
    data = {name: value for name, value in payload.items() if name != "subject" and value is not None}
    address = record_as_of(subject).value("delivery_address") if type_ in WITH_ADDRESS else None
    return data | ({"delivery_address": address} if address else {})


def _json(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, separators=(",", ":")).encode()


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
