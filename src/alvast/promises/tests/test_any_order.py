"""Late, twice, at the same moment or half-way: the same facts end in the same state, and a customer is told once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import permutations
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as some

from alvast.conversations.actions import release_due_messages, write_note
from alvast.conversations.models import Message
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.clock import now
from alvast.promises.actions import apologise, judge_due_promises, record_promises, take_happenings, take_messages
from alvast.promises.models import Promise, PromiseChange
from alvast.promises.rules.standing import State, standing, warning_moment
from alvast.promises.tests.office import pass_time, promise, stated, the_promise
from alvast.promises.tests.test_standing import order_event, yes

MADE = datetime(2026, 5, 18, 9, tzinfo=UTC)
moments = some.integers(0, 200).map(lambda hours: MADE + timedelta(hours=hours))


@given(due=moments, progress=some.none() | moments, kept=some.none() | moments, withdrawn=some.none() | moments, at=moments)
def test_a_state_follows_from_the_facts_and_tells_when_to_look_again(
    due: datetime, progress: datetime | None, kept: datetime | None, withdrawn: datetime | None, at: datetime
) -> None:
    def judged(moment: datetime) -> State:
        return standing(
            due_at=due, warn_at=warning_moment(MADE, due), progress_at=progress, kept_at=kept, withdrawn_at=withdrawn, at=moment
        ).state

    judge_at = standing(
        due_at=due, warn_at=warning_moment(MADE, due), progress_at=progress, kept_at=kept, withdrawn_at=withdrawn, at=at
    ).judge_at
    until = judge_at - timedelta(microseconds=1) if judge_at else MADE + timedelta(days=999)
    assert judged(max(at, until)) == judged(at)
    assert judge_at is None or judge_at > at


def test_four_facts_in_any_order_end_in_the_same_state(house: Any, clock: Any) -> None:
    order_event("48213", "order.placed", clock.now())
    place = receive(house).conversation
    message = promise(house, clock, "Uw bestelling 48213 komt woensdag 20 mei.", conversation=place)
    scanned = order_event("48213", "shipment.scanned", datetime(2026, 5, 19, 8, tzinfo=UTC))
    delivered = order_event("48213", "shipment.delivered", datetime(2026, 5, 20, 14, tzinfo=UTC))
    twice = order_event("48213", "shipment.delivered", datetime(2026, 5, 22, 14, tzinfo=UTC))
    clock.forward(days=5)
    facts: tuple[Callable[[], Any], ...] = (
        *(partial(take_happenings, events=[event]) for event in (scanned, delivered, twice)),
        lambda: judge_due_promises(at=now()),
    )
    ends = {_end_of(message, order) for order in permutations(facts)}
    assert ends == {("kept", datetime(2026, 5, 20, 14, tzinfo=UTC), datetime(2026, 5, 19, 8, tzinfo=UTC))}


def _end_of(message: UUID, facts: tuple[Callable[[], Any], ...]) -> tuple[str, Any, Any]:
    """How the promise stands after these, which are then undone."""
    with transaction.atomic():
        for fact in (*facts, *facts[:2]):
            fact()
        row = the_promise(message)
        transaction.set_rollback(True)
    return row.state, row.kept_at, row.progress_at


def test_evidence_that_overtook_the_recording_is_found(house: Any, clock: Any) -> None:
    order_event("48213", "order.placed", clock.now())
    place = receive(house).conversation
    first = answer(house, place, text="Uw bestelling komt morgen. U hoort vandaag van ons.")
    release_due_messages(at=clock.forward(seconds=11))
    second = answer(house, place, text="Hier is het antwoord.")
    release_due_messages(at=clock.forward(hours=2))
    take_messages(messages=[second])
    take_happenings(events=[order_event("48213", "shipment.delivered", clock.now())])
    record_promises(messages=[first])
    assert set(Promise.objects.filter(message=first).values_list("state", flat=True)) == {"kept"}


def test_a_worker_that_dies_half_way_leaves_nothing_and_the_next_does_it_once(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Ik bel u morgen vóór 17.00 uur.")
    clock.forward(days=2)
    for work in (lambda: judge_due_promises(at=now()), lambda: apologise(promise=the_promise(message).id, may_send=yes)):
        with transaction.atomic():
            work()
            transaction.set_rollback(True)
        work()
        work()
    assert (stated("promise_broken"), Message.objects.filter(author_kind="system").count()) == (1, 1)
    assert the_promise(message).told_at == clock.now()


def test_a_note_and_an_answer_at_the_end_of_the_term_count_by_when_they_were_written(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = promise(house, clock, "Ik bel u vandaag vóór 17.00 uur.", conversation=place)
    clock.at = datetime(2026, 5, 18, 14, 59, tzinfo=UTC)
    note = write_note(actor=house.as_(house.ana), conversation=place, text="Gebeld, alles duidelijk.")
    pass_time(clock, hours=3)
    take_messages(messages=[note])
    assert the_promise(message).state == "kept"


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Does all works at one moment, each in a session of its own."""
    gate = Barrier(len(works))

    def one(work: Callable[[], Any]) -> Any:
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(one, works))


@pytest.mark.django_db(transaction=True)
def test_two_workers_judge_and_tell_once(house: Any, clock: Any) -> None:
    for _ in range(4):
        message = promise(house, clock, "Ik bel u morgen vóór 17.00 uur.")
        clock.forward(days=2)
        at_once(*[lambda: judge_due_promises(at=now())] * 3)
        tell = partial(apologise, promise=the_promise(message).id, may_send=yes)
        assert sorted(at_once(tell, tell, tell)) == [False, False, True]
    assert Message.objects.filter(author_kind="system").count() == 4
    assert PromiseChange.objects.filter(kind="broken").count() == 4


@pytest.mark.django_db(transaction=True)
def test_two_workers_record_once(house: Any, clock: Any) -> None:
    message = answer(house, receive(house).conversation, text="Ik bel u morgen. Uw pakket komt donderdag.")
    release_due_messages(at=clock.forward(seconds=11))
    assert sorted(at_once(*[partial(record_promises, messages=[message])] * 3)) == [0, 0, 2]
    assert PromiseChange.objects.filter(kind="made").count() == 2
