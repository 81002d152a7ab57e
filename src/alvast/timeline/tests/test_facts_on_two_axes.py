"""Stating, correcting and ending facts; what we knew stays known."""

import json

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alvast.kernel.actor import ANONYMOUS, SYSTEM
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.kernel.ids import new_id
from alvast.timeline.actions import Person, correct_fact, customers_for_addresses, end_fact, erase_customer, record_fact
from alvast.timeline.errors import ErasedAlready, NothingToEnd, PeriodEmpty, ValueMissing
from alvast.timeline.models import Fact
from alvast.timeline.queries import record_as_of
from alvast.timeline.tests.events import at

pytestmark = pytest.mark.django_db


@pytest.fixture
def chidi(clock):
    return customers_for_addresses(people=[Person("chidi@example.nl")], source="mail")["chidi@example.nl"]


def tell(subject, value, valid_from, valid_to=None, attribute="address", act=record_fact):
    act(actor=SYSTEM, subject=subject, attribute=attribute, value=value, valid_from=valid_from, valid_to=valid_to, source="desk")


def address(subject, valid_at, known_at=None):
    return record_as_of(subject, valid_at=valid_at, known_at=known_at).value("address")


def test_a_new_fact_ends_the_one_before_and_leaves_what_is_planned(chidi):
    tell(chidi, "Dorpsstraat 1", at(1))
    tell(chidi, "Singel 20", at(20))
    tell(chidi, "Kade 3", at(10))
    assert [address(chidi, at(day)) for day in (5, 15, 25)] == ["Dorpsstraat 1", "Kade 3", "Singel 20"]


def test_a_fact_for_a_while_gives_way_to_what_held_before(chidi):
    tell(chidi, "Dorpsstraat 1", at(1))
    tell(chidi, "Vakantiehuis 9", at(10), at(20))
    assert [address(chidi, at(day)) for day in (9, 10, 19, 20)] == [
        "Dorpsstraat 1", "Vakantiehuis 9", "Vakantiehuis 9", "Dorpsstraat 1",
    ]  # fmt: skip


def test_a_correction_overrules_and_what_we_thought_stays_known(chidi, clock):
    tell(chidi, "Dorpstraat 1", at(1))
    before = clock.now()
    clock.forward(days=1)
    tell(chidi, "Dorpsstraat 1", at(1), act=correct_fact)
    assert address(chidi, at(2)) == "Dorpsstraat 1"
    assert address(chidi, at(2), known_at=before) == "Dorpstraat 1"


def test_ending_a_fact_leaves_the_time_before(chidi):
    tell(chidi, "Dorpsstraat 1", at(1))
    end_fact(actor=SYSTEM, subject=chidi, attribute="address", at=at(10))
    assert [address(chidi, at(day)) for day in (9, 10)] == ["Dorpsstraat 1", None]
    with pytest.raises(NothingToEnd):
        end_fact(actor=SYSTEM, subject=chidi, attribute="address", at=at(11))


def test_refusals_say_why_and_change_nothing(chidi):
    with pytest.raises(PeriodEmpty):
        tell(chidi, "x", at(5), at(5))
    with pytest.raises(ValueMissing):
        tell(chidi, None, at(5))
    with pytest.raises(InvalidInput):
        tell(chidi, "x", at(5), attribute="Not a name")
    with pytest.raises(NotFound):
        tell(new_id(), "x", at(5))
    with pytest.raises(NotFound):
        record_fact(actor=ANONYMOUS, subject=chidi, attribute="address", value="x", valid_from=at(5), source="web")
    assert not Fact.objects.exists()


@pytest.mark.parametrize("value", ["nul \0", "half \ud800", float("nan"), {"deep": [["\0"]]}, {"\0": 1}])
def test_a_value_the_database_cannot_hold_is_refused(chidi, value):
    with pytest.raises(InvalidInput):
        tell(chidi, value, at(5))


@pytest.mark.parametrize("value", ["tekst", 12, 1.5, True, False, "", [], {"huisnummer": 12}, ["a", {"b": None}]])
def test_any_json_value_comes_back_as_it_was(chidi, value):
    tell(chidi, value, at(5))
    assert json.dumps(record_as_of(chidi, valid_at=at(6)).facts["address"].value) == json.dumps(value)


def test_nothing_is_added_to_an_erased_record(chidi):
    erase_customer(actor=SYSTEM, customer=chidi, ground="request")
    with pytest.raises(ErasedAlready):
        tell(chidi, "Dorpsstraat 1", at(1))


MOVES = st.lists(
    st.tuples(st.sampled_from([record_fact, correct_fact]), st.sampled_from("abc"), st.integers(1, 9), st.integers(0, 4)),
    min_size=1, max_size=7,
)  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(MOVES)
def test_earlier_answers_never_change_and_periods_known_never_overlap(db, clock, moves):
    address_ = f"{new_id()}@example.nl"
    subject = customers_for_addresses(people=[Person(address_)], source="mail")[address_]
    told = []
    for act, value, start, length in moves:
        tell(subject, value, at(start), at(start + length) if length else None, act=act)
        told.append((clock.now(), [address(subject, at(day)) for day in range(1, 15)]))
        clock.forward(hours=1)
    for known_at, answers in told:
        assert [address(subject, at(day), known_at) for day in range(1, 15)] == answers
    assert overlaps() == 0


def overlaps():
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM timeline_fact a JOIN timeline_fact b USING (subject_id, attribute)
               WHERE a.id < b.id AND tstzrange(a.valid_from, a.valid_to) && tstzrange(b.valid_from, b.valid_to)
               AND tstzrange(a.recorded_at, a.superseded_at) && tstzrange(b.recorded_at, b.superseded_at)"""
        )
        return cursor.fetchone()[0]
