"""A link opens what it was made for, until it was made for, and nothing else."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from alvast.kernel.references import Reference, read_reference, sign_reference

NOON = datetime(2026, 5, 18, 12, tzinfo=UTC)


@given(st.lists(st.uuids(), min_size=1, max_size=4))
def test_what_was_signed_is_read_back(ids):
    until = NOON + timedelta(days=30)
    assert read_reference("order", sign_reference("order", ids, until=until), at=NOON) == Reference(tuple(ids), until)


def test_another_purpose_opens_nothing():
    assert read_reference("case", sign_reference("order", [uuid4()], until=NOON + timedelta(days=1)), at=NOON) is None


def test_it_ends():
    text = sign_reference("order", [uuid4()], until=NOON)
    assert read_reference("order", text, at=NOON - timedelta(minutes=1)) is not None
    assert read_reference("order", text, at=NOON) is None


def test_a_changed_letter_opens_nothing():
    text = sign_reference("order", [uuid4()], until=NOON + timedelta(days=1))
    for place in range(len(text)):
        changed = text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :]
        if changed.lower() != text.lower():
            assert read_reference("order", changed, at=NOON) is None, place


@given(st.text())
def test_nonsense_opens_nothing(text):
    assert read_reference("order", text, at=NOON) is None
