"""Repeat contacts on small sets counted by hand, and what must hold for any set."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.insight.rules.repeats import Staffing, repeats, what_if
from alvast.kernel.shares import Share, difference

MONDAY = datetime(2026, 5, 4, 9, tzinfo=UTC)
END = MONDAY + timedelta(days=28)
LATER = MONDAY + timedelta(days=90)


def contact(customer=1, matter=1, hours=0.0, answered=1.0, kind="opened", number=None, reason="Levering"):
    at = MONDAY + timedelta(hours=hours)
    reply = None if answered is None else at + timedelta(hours=answered)
    return SimpleNamespace(
        customer=UUID(int=customer), matter=UUID(int=matter), number=number, reason=reason, at=at, answered_at=reply, kind=kind
    )


def counted(*contacts, known_until=LATER):
    return repeats(contacts, begin=MONDAY, end=END, known_until=known_until)


def test_a_second_contact_about_the_same_matter_is_a_repeat_of_the_first():
    found = counted(contact(answered=100), contact(hours=48, kind="chased"), contact(customer=2, matter=2))
    assert (found.contacts, found.repeats, found.chased) == (3, 1, 1)
    assert (found.by_reply["longer"].repeated[7], found.by_reply["longer"].seen[7]) == (1, 1)
    assert (found.by_reply["4h"].repeated[7], found.by_reply["4h"].seen[7]) == (0, 1)


def test_a_new_mail_about_the_same_order_belongs_to_the_chain():
    found = counted(contact(number="48213"), contact(matter=2, hours=24 * 10, number="48213"))
    assert found.repeats == 1
    assert [found.by_reply["4h"].repeated[window] for window in (7, 14, 30)] == [0, 1, 1]


def test_another_customer_with_the_same_number_does_not():
    assert counted(contact(number="48213"), contact(customer=2, matter=2, hours=5, number="48213")).repeats == 0


def test_after_thirty_days_of_quiet_a_contact_is_a_first_one_again():
    old = contact(hours=-24 * 31)
    assert counted(old, contact()).repeats == 0


def test_a_window_that_has_not_passed_counts_for_nothing():
    found = counted(contact(), known_until=MONDAY + timedelta(days=8))
    assert [found.by_reply["4h"].seen[window] for window in (7, 14, 30)] == [1, 0, 0]


def test_one_that_still_waits_counts_by_how_long_it_waited():
    found = counted(contact(answered=None), known_until=MONDAY + timedelta(days=10))
    assert found.by_reply["longer"].seen[7] == 1


def test_reasons_are_tallied_apart():
    found = counted(contact(), contact(customer=2, matter=2, reason="Retour"))
    assert {reason: tally.seen[7] for reason, tally in found.by_reason.items()} == {"Levering": 1, "Retour": 1}


def test_what_faster_answers_would_save():
    slow = [contact(customer=n, matter=n, answered=100) for n in range(1, 101)]
    chased = [contact(customer=n, matter=n, hours=50, kind="chased") for n in range(1, 61)]
    fast = [contact(customer=n, matter=n, answered=2) for n in range(201, 301)]
    back = [contact(customer=n, matter=n, hours=60, kind="returned") for n in range(201, 211)]
    told = what_if(counted(*slow, *chased, *fast, *back), window=7, begin=MONDAY, end=END, staffing=Staffing(minutes=6))
    assert (told.slow.hits, told.slow.n, told.fast.hits, told.fast.n) == (60, 100, 10, 100)
    assert told.saved == pytest.approx(50)
    assert told.saved_low < 50 < told.saved_high
    assert told.fte == pytest.approx(50 / 4 * 0.1 / (36 * 0.7))


def test_without_cases_nothing_is_claimed():
    told = what_if(counted(), window=7, begin=MONDAY, end=END, staffing=Staffing())
    assert (told.change, told.saved) == (None, 0.0)


def test_intervals_are_those_of_the_papers():
    """Newcombe 1998, table I: 81/263 and 56/70 against 48/80."""
    share = Share(81, 263)
    assert (round(share.low, 4), round(share.high, 4)) == (0.2553, 0.3662)
    change = difference(Share(56, 70), Share(48, 80))
    assert change is not None
    assert (round(change.low, 4), round(change.high, 4)) == (0.0524, 0.3339)


CONTACTS = st.lists(
    st.builds(
        contact, customer=st.integers(1, 3), matter=st.integers(1, 3), hours=st.integers(-900, 900),
        answered=st.none() | st.integers(0, 200), number=st.sampled_from([None, "11111", "22222"]),
    ),
    max_size=30,
)  # fmt: skip


@given(CONTACTS)
def test_the_parts_add_up_and_order_does_not_matter(contacts):
    found = counted(*contacts)
    again = counted(*sorted(contacts, key=lambda c: (c.at, str(c.customer))))
    assert found.contacts == sum(MONDAY <= c.at < END for c in contacts)
    firsts = sum(tally.seen[7] for tally in found.by_reply.values())
    assert firsts + found.repeats == found.contacts
    assert sum(tally.seen[30] for tally in found.by_reason.values()) == sum(t.seen[30] for t in found.by_reply.values())
    assert (found.contacts, found.chased) == (again.contacts, again.chased)


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_share_lies_in_its_interval(hits, more):
    share = Share(hits, hits + more)
    if share.value is not None:
        assert 0 <= share.low <= share.value <= share.high <= 1
