"""`/events`: business events of client systems, in CloudEvents 1.0."""

from typing import Any
from urllib.parse import unquote

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Schema
from ninja.responses import Status

from alvast.api.errors import BodyUnreadable, FieldsInvalid
from alvast.api.rules.json_bodies import is_storable_text, read_json
from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token, actor_of
from alvast.api.v1.problems import PROBLEMS
from alvast.timeline.actions import CloudEvent, event_from, record_business_events
from alvast.timeline.errors import AttributeInvalid, EventRefused

router = Router(tags=["events"])

MOST_EVENTS = 500
OWN_SOURCES = "alvast/"  # what our own rooms state

_EVENT = {
    "type": "object",
    "required": ["specversion", "id", "source", "type", "subject", "time"],
    "properties": {
        "specversion": {"const": "1.0"},
        "id": {"type": "string", "minLength": 1, "maxLength": 200},
        "source": {"type": "string", "minLength": 1, "maxLength": 200},
        "type": {"type": "string", "minLength": 1, "maxLength": 120},
        "subject": {"type": "string", "minLength": 3, "maxLength": 241, "examples": ["order/48213"]},
        "time": {"type": "string", "format": "date-time"},
        "data": {"type": "object"},
    },
}
_BODY = {"oneOf": [_EVENT, {"type": "array", "items": _EVENT, "minItems": 1, "maxItems": MOST_EVENTS}]}


class RefusedEvent(Schema):
    """`index` is its place in the batch, from 0; `field` is empty when the event as a whole is wrong."""

    index: int
    code: str
    field: str
    detail: str


class UnknownType(Schema):
    index: int
    type: str


class Outcome(Schema):
    """What became of the batch. An unknown type is recorded too, and reported; the order and repeats do not matter."""

    recorded: int
    duplicates: int
    refused: list[RefusedEvent]
    unknown: list[UnknownType]


@router.post(
    "/events", response={202: Outcome, **PROBLEMS}, auth=Token(Scope.EVENTS_WRITE),
    openapi_extra={"requestBody": {"required": True, "content": {"application/json": {"schema": _BODY}}}},
)  # fmt: skip
def record_events(request: HttpRequest) -> Status[dict[str, Any]]:
    """One event or a batch of at most 500. Each is recorded once, by `source` and `id`, whatever happens to the others.

    All three CloudEvents modes: structured (`application/cloudevents+json`), batched (`application/cloudevents-batch+json`)
    and binary (attributes in `ce-` headers, the data as body); plain `application/json` holds one event or a list.
    """
    documents = documents_in(request)
    read = [_read(document) for document in documents]
    events = {index: event for index, event in enumerate(read) if isinstance(event, CloudEvent)}
    outcomes = dict(zip(events, record_business_events(events=list(events.values()), actor=actor_of(request)), strict=True))
    return Status(202, {
        "recorded": sum(not outcome.duplicate for outcome in outcomes.values()),
        "duplicates": sum(outcome.duplicate for outcome in outcomes.values()),
        "refused": [
            {"index": index, "code": item.code, "field": item.field, "detail": str(item)}
            for index, item in enumerate(read) if isinstance(item, EventRefused)
        ],
        "unknown": [{"index": i, "type": events[i].type} for i, outcome in outcomes.items() if not outcome.known],
    })  # fmt: skip


def documents_in(request: HttpRequest) -> list[Any]:
    """The events of a request, not yet checked. Raises BodyUnreadable or FieldsInvalid."""
    if "ce-specversion" in request.headers:
        return [_binary(request)]
    body = read_json(request.body)
    must_be_many = {"application/cloudevents-batch+json": True, "application/cloudevents+json": False}
    if isinstance(body, list) is not must_be_many.get(request.content_type or "", isinstance(body, list)):
        detail = _("A batch is a list of events, anything else is one event.")
        raise FieldsInvalid(problems=[{"field": "body", "code": "not_as_announced", "detail": detail}])
    documents = body if isinstance(body, list) else [body]
    if not 1 <= len(documents) <= MOST_EVENTS:
        detail = _("From 1 to {most} events at a time.").format(most=MOST_EVENTS)
        raise FieldsInvalid(problems=[{"field": "body", "code": "batch_size", "detail": detail}])
    return documents


def _binary(request: HttpRequest) -> dict[str, Any]:
    """Attributes come percent-encoded in headers (CloudEvents HTTP binding 3.1.3), the data alone is the body."""
    names = ("specversion", "id", "source", "type", "subject", "time")
    given = {name: unquote(request.headers[f"ce-{name}"]) for name in names if f"ce-{name}" in request.headers}
    if not all(is_storable_text(text) for text in given.values()):
        raise BodyUnreadable(detail="a header with NUL or half a character")
    return given | ({"data": read_json(request.body)} if request.body else {})


def _read(document: Any) -> CloudEvent | EventRefused:
    try:
        event = event_from(document)
    except EventRefused as refusal:
        return refusal
    if event.source.startswith(OWN_SOURCES):
        return AttributeInvalid(attribute="source", expected=_("another name than ours"))
    return event
