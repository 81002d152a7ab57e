"""R46: "Wat wisten we op T1 over T2?" After three corrections, a move announced ahead and a fix in the past, every answer
we gave before is still the answer to the question of that moment."""

from datetime import UTC, datetime

import pytest

from alvast.kernel.actor import SYSTEM
from alvast.timeline.actions import correct_fact, event_from, record_business_event, record_fact
from alvast.timeline.queries import record_as_of, subject_named

pytestmark = pytest.mark.django_db
MOMENTS = [datetime(2026, month, 15, tzinfo=UTC) for month in range(1, 13)]


def on(day, month):
    return datetime(2026, month, day, tzinfo=UTC)


@pytest.fixture
def chidi(clock):
    clock.at = on(1, 2)
    given = {
        "customer": {"id": "c-17", "name": "Chidi Obi", "phone": "0612345678"},
        "address": {"straat": "Dorpstraat", "huisnummer": 1},
    }
    record_business_event(event=event_from({
        "specversion": "1.0", "id": "e-1", "source": "shop", "type": "customer.updated", "subject": "customer/c-17",
        "time": on(10, 1).isoformat(), "data": given,
    }))  # fmt: skip
    return subject_named("customer/c-17")


def everything(subject, known_at=None):
    return [record_as_of(subject, valid_at=moment, known_at=known_at).facts for moment in MOMENTS]


def street(subject, valid_at, known_at=None):
    address = record_as_of(subject, valid_at=valid_at, known_at=known_at).value("address")
    return f"{address['straat']} {address['huisnummer']}" if address else None


def address(straat, huisnummer):
    return {"attribute": "address", "value": {"straat": straat, "huisnummer": huisnummer}, "source": "desk", "actor": SYSTEM}


def test_every_earlier_answer_is_given_again(chidi, clock):
    answered = [(clock.now(), everything(chidi))]

    def then(month, act, **fact):
        clock.at = on(1, month)
        act(subject=chidi, **fact)
        answered.append((clock.now(), everything(chidi)))

    then(3, correct_fact, **address("Dorpsstraat", 1), valid_from=on(10, 1))  # a letter was missing
    then(4, correct_fact, **{**address("", 0), "attribute": "phone", "value": "0687654321"}, valid_from=on(10, 1))
    then(5, record_fact, **address("Singel", 20), valid_from=on(1, 9))  # moves in September
    then(6, correct_fact, **address("Dorpsstraat", 11), valid_from=on(10, 1), valid_to=on(1, 9))  # the wrong number
    then(7, record_fact, **address("Kade", 3), valid_from=on(1, 4), valid_to=on(1, 5))  # in April he lived elsewhere

    for known_at, answers in answered:
        assert everything(chidi, known_at) == answers
    assert [street(chidi, on(15, m)) for m in (1, 3, 4, 5, 8, 9)] == [
        "Dorpsstraat 11", "Dorpsstraat 11", "Kade 3", "Dorpsstraat 11", "Dorpsstraat 11", "Singel 20",
    ]  # fmt: skip
    assert street(chidi, on(15, 4), known_at=on(15, 3)) == "Dorpsstraat 1"
    assert street(chidi, on(15, 4), known_at=on(15, 2)) == "Dorpstraat 1"
    assert street(chidi, on(15, 9), known_at=on(15, 4)) == "Dorpsstraat 1"
    assert street(chidi, on(15, 9), known_at=on(15, 5)) == "Singel 20"
    assert street(chidi, on(5, 1)) is None
    assert record_as_of(chidi, known_at=on(15, 1)).facts == {}
