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
        ({**GOOD, "time": "0001-01-01T00:00:00Z"}, "time_invalid"),
        ({**GOOD, "time": "9999-12-31T23:59:59Z"}, "time_invalid"),
        ({**GOOD, "data": []}, "attribute_invalid"),
        ({**GOOD, "data_base64": "eA=="}, "attribute_invalid"),
        ({**GOOD, "data": {"status": "on its way"}}, "status_unknown"),
        ({**GOOD, "data": {"amount": 49.95}}, "attribute_invalid"),
        ({**GOOD, "data": {"amount": "a lot"}}, "attribute_invalid"),
        ({**GOOD, "data": {"currency": "euro"}}, "attribute_invalid"),
        ({**GOOD, "data": {"lines": {"sku": "A"}}}, "attribute_invalid"),
        ({**GOOD, "data": {"lines": [{}] * 501}}, "attribute_invalid"),
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


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ({**GOOD, "specversion": "2"}, "specversion"),
        (without("id"), "id"),
        ({**GOOD, "time": "now"}, "time"),
        ({**GOOD, "data": {"status": "lost"}}, "data.status"),
        ({**GOOD, "data": {"lines": [{"quantity": 1}, {"quantity": "two"}]}}, "data.lines[1].quantity"),
        ({**GOOD, "data": {"lines": ["A-1"]}}, "data.lines[0]"),
        ({**GOOD, "data": {"purpose": {"text": "verjaardag", "date": "12 mei"}}}, "data.purpose.date"),
        ({**GOOD, "data": {"delivery_address": {"huisnummer": [12]}}}, "data.delivery_address.huisnummer"),
        ({**GOOD, "data": {"customer": {"id": True}}}, "data.customer.id"),
        ([], ""),
    ],
)
def test_a_refusal_names_the_field(document, field):
    with pytest.raises(EventRefused) as refusal:
        event_from(document)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"amount": 49.95}, '“data.amount” is niet goed. Verwacht: een decimaal getal als tekst, zoals "49.95".'),
        ({"lines": 3}, "“data.lines” is niet goed. Verwacht: een lijst van hoogstens 500."),
        ({"customer": "Chidi"}, "“data.customer” is niet goed. Verwacht: een object."),
    ],
)
def test_what_was_expected_is_said_in_the_readers_language(data, sentence):
    with pytest.raises(EventRefused) as refusal:
        event_from({**GOOD, "data": data})
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("address", [{}, {"postcode": "0000 XX", "huisnummer": -4}, {"huisnummer": "12 a II", "straat": None}])
def test_an_impossible_address_is_taken_in_for_it_is_what_we_look_for(address):
    assert event_from({**GOOD, "data": {"delivery_address": address}}).data["delivery_address"] == address


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
