"""A business event that cannot be taken in is refused with a code and a sentence."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.timeline.actions import event_from, event_from_text
from alvast.timeline.errors import EventRefused

GOOD = {
    "specversion": "1.0", "id": "e-1", "source": "shop", "type": "order.placed", "subject": "order/48213",
    "time": "2026-05-18T09:12:00Z", "data": {"status": "placed"},
}  # fmt: skip


def without(name):
    return {key: value for key, value in GOOD.items() if key != name}


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ([], "not_an_object"),
        ("x", "not_an_object"),
        ({}, "specversion_unknown"),
        ({**GOOD, "specversion": "0.3"}, "specversion_unknown"),
        (without("id"), "attribute_missing"),
        ({**GOOD, "source": ""}, "attribute_missing"),
        (without("type"), "attribute_missing"),
        (without("subject"), "attribute_missing"),
        (without("time"), "attribute_missing"),
        ({**GOOD, "id": 7}, "attribute_invalid"),
        ({**GOOD, "id": "x" * 201}, "attribute_invalid"),
        ({**GOOD, "id": "a\nb"}, "attribute_invalid"),
        ({**GOOD, "subject": "48213"}, "attribute_invalid"),
        ({**GOOD, "subject": "Order/1"}, "attribute_invalid"),
        ({**GOOD, "time": "yesterday"}, "time_invalid"),
        ({**GOOD, "time": "2026-05-18T09:12:00"}, "time_invalid"),
        ({**GOOD, "time": "0001-01-01T00:00:00+14:00"}, "time_invalid"),
        ({**GOOD, "data": []}, "attribute_invalid"),
        ({**GOOD, "data_base64": "eA=="}, "attribute_invalid"),
        ({**GOOD, "data": {"status": "on its way"}}, "status_unknown"),
        ({**GOOD, "data": {"amount": 49.95}}, "attribute_invalid"),
        ({**GOOD, "data": {"amount": "a lot"}}, "attribute_invalid"),
        ({**GOOD, "data": {"customer": "c-17"}}, "attribute_invalid"),
        ({**GOOD, "data": {"customer": {"email": 5}}}, "attribute_invalid"),
        ({**GOOD, "data": {"note": "a\0b"}}, "text_unstorable"),
        ({**GOOD, "data": {"note": "\ud83d"}}, "text_unstorable"),
        ({**GOOD, "type": "order.status_changed", "data": {}}, "attribute_missing"),
        (
            {**GOOD, "type": "customer.updated", "subject": "customer/c-17", "data": {"customer": {"id": "c-18"}}},
            "attribute_invalid",
        ),
    ],
)
def test_each_fault_has_its_own_code(document, code):
    with pytest.raises(EventRefused) as refusal:
        event_from(document)
    assert refusal.value.code == code
    assert str(refusal.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [(b"{", "not_json"), (b"\xff\xfe", "not_json"), (b'{"a": NaN}', "not_json"), (b"[" * 100_000, "not_json"),
     (b" " * 300_000, "too_large")],
)  # fmt: skip
def test_what_is_not_json_is_refused(text, code):
    with pytest.raises(EventRefused) as refusal:
        event_from_text(text)
    assert refusal.value.code == code


def test_a_good_event_is_read_in_utc():
    event = event_from_text(b"\xef\xbb\xbf" + json.dumps({**GOOD, "time": "2026-05-18t11:12:00.5+02:00"}).encode())
    assert (event.subject, event.time.isoformat()) == ("order/48213", "2026-05-18T09:12:00.500000+00:00")


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@given(
    st.dictionaries(st.sampled_from([*GOOD, "data_base64"]), JSON),
    st.dictionaries(st.sampled_from(["status", "amount", "customer", "lines"]), JSON),
)
def test_any_json_is_read_or_refused(changes, data):
    for document in ({**GOOD, **changes}, {**GOOD, "data": data}):
        with suppress(EventRefused):
            event_from(document)
