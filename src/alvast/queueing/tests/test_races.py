"""Fifty agents at once: each place goes to one of them, and nobody waits for another."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from alvast.conversations.models import Conversation
from alvast.kernel.actor import SYSTEM, Role
from alvast.queueing.actions import book_callback, join_line, take_next
from alvast.queueing.errors import NobodyWaits, SlotTaken
from alvast.queueing.models import Callback, Place
from alvast.queueing.queries import offered_slots
from alvast.queueing.tests.office import asks, lines_up
from alvast.staff.actions import add_agent
from alvast.staff.queries import actor_by_id

pytestmark = pytest.mark.django_db(transaction=True)
AGENTS, WAITING = 50, 30


def at_once(calls: list[Any], *, threads: int = 10) -> list[Any]:
    """All of them, ten at a time, the first ten in the same instant."""
    gate = Barrier(threads)

    def run(number: int) -> Any:
        if number < threads:
            gate.wait(timeout=20)
        try:
            return calls[number]()
        except (NobodyWaits, SlotTaken) as refusal:
            return refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, range(len(calls))))


def test_fifty_agents_take_and_each_place_is_taken_once(house):
    agents = [
        add_agent(actor=SYSTEM, email=f"agent{i}@example.org", name=f"Agent {i}", role=Role.AGENT, teams=[house.team.id])
        for i in range(AGENTS)
    ]
    waiting = {lines_up(house, f"customer{i}") for i in range(WAITING)}
    actors = [actor_by_id(agent) for agent in agents]
    found = at_once([lambda actor=actor: take_next(actor=actor) for actor in actors])
    assert sorted(map(str, (one for one in found if one != "nobody_waits"))) == sorted(map(str, waiting))
    assert found.count("nobody_waits") == AGENTS - WAITING
    owners = Conversation.objects.filter(id__in=waiting).values_list("owner", flat=True)
    assert len(set(owners)) == WAITING
    assert Place.objects.filter(ending="taken").count() == WAITING


def test_one_customer_who_comes_by_ten_doors_at_once_has_one_place(house):
    doors = [asks(house) for _ in range(10)]
    places = at_once([lambda door=door: join_line(conversation=door) for door in doors])
    assert len(set(places)) == 1
    kept = Place.objects.get(ended_at=None)
    assert {kept.conversation_id, *kept.also} == set(doors)


def test_the_last_seat_of_a_slot_goes_to_one(house):
    conversations = [lines_up(house, f"customer{i}") for i in range(10)]
    slot = offered_slots(house.team.id, most=1)[0]
    found = at_once([
        lambda one=one: book_callback(conversation=one, starts_at=slot.starts_at) for one in conversations
    ])  # fmt: skip
    assert found.count("slot_taken") == 9
    assert Callback.objects.filter(state="booked").count() == 1
