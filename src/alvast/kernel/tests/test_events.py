from dataclasses import dataclass
from typing import ClassVar

import pytest
from django.db import connection, transaction

from alvast.kernel.events import DomainEvent, Reaction, events_after, head, state, values_in
from alvast.kernel.ids import new_id
from alvast.kernel.jobs import react_to_events
from alvast.kernel.tests.two_sessions import second_session


@dataclass(frozen=True, slots=True, kw_only=True)
class KettleBoiled(DomainEvent):
    kind: ClassVar[str] = "kettle_boiled"
    cups: int


@pytest.mark.django_db
def test_events_are_read_back_in_the_order_they_were_stated():
    state([KettleBoiled(cups=1), KettleBoiled(cups=2)])
    state([KettleBoiled(cups=3)])
    assert [(e.seq, e.payload["cups"]) for e in events_after(0)] == [(1, 1), (2, 2), (3, 3)]
    assert head() == 3


@pytest.mark.django_db
def test_one_field_of_many_events_is_read_without_the_rest():
    ids = state([KettleBoiled(cups=cups) for cups in (1, 2, 2)])
    state([KettleBoiled(cups=3)])
    assert values_in(ids, "cups") == {"1", "2"}
    assert values_in(ids, "saucers") == set()


@pytest.mark.django_db(transaction=True)
def test_a_transaction_that_commits_late_is_never_missed_and_leaves_no_hole():
    with second_session() as other:
        with transaction.atomic():
            state([KettleBoiled(cups=1)])  # stated first, committed last
            other.state([KettleBoiled(cups=2)])
            seen_early = other.events_after(0)
        assert [e.payload["cups"] for e in seen_early] == [2]
        late = events_after(seen_early[-1].seq)
    assert [(e.seq, e.payload["cups"]) for e in late] == [(2, 1)]


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_event_takes_no_number():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        state([KettleBoiled(cups=1)])
        raise ZeroDivisionError
    state([KettleBoiled(cups=2)])
    assert [e.seq for e in events_after(0)] == [1]


@pytest.mark.django_db(transaction=True)
def test_listeners_are_woken_when_events_commit():
    import psycopg

    settings = connection.get_connection_params()
    settings.pop("cursor_factory", None)
    settings.pop("context", None)
    with psycopg.connect(**settings, autocommit=True) as listener:
        listener.execute("LISTEN alvast_events")
        state([KettleBoiled(cups=1)])
        assert [n.channel for n in listener.notifies(timeout=5, stop_after=1)] == ["alvast_events"]


def test_a_reaction_enqueued_by_an_earlier_release_still_runs(monkeypatch):
    reacted = []
    monkeypatch.setattr("alvast.kernel.jobs.reaction_named", lambda _name: Reaction("kettle", reacted.append))
    ids = [new_id(), new_id()]
    react_to_events(reaction="kettle", events=[str(one) for one in ids])
    react_to_events(reaction="kettle", events=" ".join(map(str, ids)))
    assert reacted == [ids, ids]
