"""Business events over HTTP, in each of the forms of CloudEvents."""

import json

import pytest

from alvast.timeline.models import TimelineEvent
from alvast.timeline.queries import record_as_of, subject_named

EVENT = {
    "specversion": "1.0", "id": "e-1", "source": "shop", "type": "order.placed", "subject": "order/48213",
    "time": "2026-05-18T09:12:00Z", "data": {"amount": "49.95"},
}  # fmt: skip
BINARY = {
    "ce_specversion": "1.0", "ce_id": "e-1", "ce_source": "caf%C3%A9", "ce_type": "order.placed", "ce_subject": "order/48213",
    "ce_time": "2026-05-18T09:12:00Z",
}  # fmt: skip


def send(shop, content, kind="application/json", **headers):
    return shop.ask("POST", "/events", raw=json.dumps(content).encode(), Content_Type=kind, Accept_Language="en", **headers)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("application/json", EVENT),
        ("application/json", [EVENT]),
        ("application/cloudevents+json", EVENT),
        ("application/cloudevents-batch+json", [EVENT]),
    ],
)
def test_one_event_in_each_structured_form(shop, kind, content):
    answer = send(shop, content, kind)
    assert (answer.status_code, answer.json()) == (202, {"recorded": 1, "duplicates": 0, "refused": [], "unknown": []})


def test_the_attributes_may_come_in_headers_and_the_data_alone_in_the_body(shop):
    assert send(shop, {"amount": "49.95"}, **BINARY).json()["recorded"] == 1
    assert record_as_of(subject_named("order/48213")).value("amount") == "49.95"
    assert TimelineEvent.objects.get().source == "café"


def test_an_event_in_headers_needs_no_body(shop):
    assert shop.ask("POST", "/events", raw=b"", **BINARY).json()["recorded"] == 1


@pytest.mark.parametrize(
    ("kind", "content"), [("application/cloudevents+json", [EVENT]), ("application/cloudevents-batch+json", EVENT)]
)
def test_a_body_that_is_not_what_it_says_is_refused(shop, kind, content):
    answer = send(shop, content, kind)
    assert (answer.status_code, answer.json()["fields"][0]["code"]) == (422, "not_as_announced")
    assert not TimelineEvent.objects.exists()


def test_a_broken_event_is_named_with_its_field_and_holds_up_no_other(shop):
    broken = {**EVENT, "id": "e-2", "data": {"amount": 5}}
    answer = send(shop, [broken, EVENT, EVENT, {**EVENT, "id": "e-3", "type": "loyalty.earned"}]).json()
    assert (answer["recorded"], answer["duplicates"]) == (2, 1)
    [refused] = answer["refused"]
    assert (refused["index"], refused["code"], refused["field"]) == (0, "attribute_invalid", "data.amount")
    assert answer["unknown"] == [{"index": 3, "type": "loyalty.earned"}]
    assert set(TimelineEvent.objects.values_list("event_id", flat=True)) == {"e-1", "e-3"}


def test_nobody_outside_speaks_in_our_name(shop):
    answer = send(shop, {**EVENT, "source": "alvast/proactive"}).json()
    assert (answer["recorded"], answer["refused"][0]["field"]) == (0, "source")
