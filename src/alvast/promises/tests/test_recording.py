"""A promise is recorded when its message can no longer be undone, once, and withdrawn with it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from alvast.conversations.actions import record_delivery, undo_send
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.errors import NotFound
from alvast.promises.actions import record_promise, record_promises, take_deliveries, withdraw_promise
from alvast.promises.errors import DueInThePast, NotAPromise
from alvast.promises.models import Promise
from alvast.promises.queries import promises_of_conversation
from alvast.promises.tests.office import promise, stated, the_promise


def test_a_promise_in_an_answer_is_its_writers_to_keep(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Goedemiddag,\n\nIk bel u morgen vóór 17.00 uur.")
    row = the_promise(message)
    assert row.message.text[row.begins : row.ends] == "Ik bel u morgen vóór 17.00 uur"
    assert (row.owner_id, row.kind, row.state) == (house.ana.id, "call", "open")
    assert row.due_at == datetime(2026, 5, 19, 15, 0, tzinfo=UTC)
    assert stated("promise_made") == 1


def test_two_promises_in_one_sentence_are_two(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Uw bestelling gaat vandaag mee en komt donderdag 21 mei tussen 17.00 en 21.00 uur.")
    kinds = list(Promise.objects.filter(message=message).order_by("begins").values_list("kind", flat=True))
    assert kinds == ["ship", "deliver"]


def test_recording_the_same_message_again_changes_nothing(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Wij sturen het vrijdag.")
    assert record_promises(messages=[message]) == 0
    assert (Promise.objects.count(), stated("promise_made")) == (1, 1)


def test_an_undone_message_promises_nothing(house: Any, clock: Any) -> None:
    message = answer(house, receive(house).conversation, text="Ik bel u morgen.")
    undo_send(actor=house.as_(house.ana), message=message)
    assert record_promises(messages=[message]) == 0


def test_a_message_that_comes_back_promised_nothing(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Ik bel u morgen.")
    record_delivery(message=message, delivery="bounced", at=clock.now())
    assert take_deliveries(messages=[message]) == 1
    assert the_promise(message).state == "withdrawn"


def test_a_message_that_is_sent_again_and_arrives_promises_again(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Ik bel u morgen.")
    for delivery, state in (("failed", "withdrawn"), ("sent", "open")):
        record_delivery(message=message, delivery=delivery, at=clock.now())
        take_deliveries(messages=[message])
        assert the_promise(message).state == state


def test_what_a_person_withdrew_stays_withdrawn(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Ik bel u morgen.")
    withdraw_promise(actor=house.as_(house.ana), promise=the_promise(message).id)
    record_delivery(message=message, delivery="sent", at=clock.now())
    assert take_deliveries(messages=[message]) == 0
    assert the_promise(message).state == "withdrawn"


def test_a_term_counts_from_the_day_the_message_leaves(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = answer(house, place, text="Ik bel u morgen.", send_at=datetime(2026, 5, 20, 7, 0, tzinfo=UTC))
    clock.at = datetime(2026, 5, 20, 7, 0, 1, tzinfo=UTC)
    record_promises(messages=[message])
    assert the_promise(message).due_at == datetime(2026, 5, 21, 21, 59, 59, tzinfo=UTC)


def test_words_marked_by_hand_are_one_promise_however_often(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Wij zoeken het voor u uit.")
    marked = {
        "actor": house.as_(house.ana),
        "message": message,
        "begins": 0,
        "ends": 10,
        "due_at": datetime(2026, 5, 20, tzinfo=UTC),
    }
    assert record_promise(**marked) == record_promise(**marked)
    assert Promise.objects.count() == 1


def test_marking_refuses_what_is_no_promise_and_what_is_out_of_sight(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Wij zoeken het voor u uit.")
    due = datetime(2026, 5, 20, tzinfo=UTC)
    with pytest.raises(NotAPromise):
        record_promise(actor=house.as_(house.ana), message=message, begins=5, ends=500, due_at=due)
    with pytest.raises(DueInThePast):
        record_promise(actor=house.as_(house.ana), message=message, begins=0, ends=5, due_at=datetime(2026, 5, 1, tzinfo=UTC))
    with pytest.raises(NotFound):
        record_promise(actor=house.as_(house.dora), message=message, begins=0, ends=5, due_at=due)
    assert not Promise.objects.exists()


def test_only_who_sees_the_conversation_sees_its_promises(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    promise(house, clock, "Ik bel u morgen.", conversation=place)
    assert [line.text for line in promises_of_conversation(house.as_(house.ana), place)] == ["Ik bel u morgen"]
    assert promises_of_conversation(house.as_(house.dora), place) == ()
