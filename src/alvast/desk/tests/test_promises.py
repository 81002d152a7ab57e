"""The list of promises and the part beside a conversation: what they show, what can be said, and to whom they are hidden."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from alvast.conversations.queries import conversation_for
from alvast.conversations.tests.people import receive
from alvast.promises.models import Promise
from alvast.promises.tests.office import pass_time, promise, the_promise


@pytest.fixture
def place(house: Any, clock: Any) -> Any:
    return receive(house).conversation


@pytest.fixture
def promised(house: Any, clock: Any, place: Any) -> Promise:
    return the_promise(promise(house, clock, "Ik bel u morgen vóór 17.00 uur.", conversation=place))


def as_(agent: Any) -> Client:
    client = Client()
    client.force_login(agent)
    return client


def page_of(house: Any, place: Any) -> str:
    return f"/conversations/{conversation_for(house.as_(house.ana), place).number}/"


def test_the_list_shows_what_is_to_be_kept(house: Any, promised: Promise) -> None:
    shown = as_(house.ana).get("/promises/").content.decode()
    assert "Ik bel u morgen vóór 17.00 uur" in shown
    assert "di 19 mei 17:00" in shown


def test_another_team_sees_nothing_of_it(house: Any, promised: Promise) -> None:
    client = as_(house.dora)
    assert "Ik bel u morgen" not in client.get("/promises/?in=all").content.decode()
    assert client.post(f"/promises/{promised.id}/keep/").status_code == 404
    assert Promise.objects.get(id=promised.id).state == "open"


def test_mine_are_those_i_made(house: Any, promised: Promise) -> None:
    assert "Ik bel u" in as_(house.ana).get("/promises/?whose=mine").content.decode()
    assert "Ik bel u" not in as_(house.bo).get("/promises/?whose=mine").content.decode()


def test_a_promise_is_kept_moved_and_withdrawn_from_the_page(house: Any, promised: Promise, clock: Any) -> None:
    client = as_(house.ana)
    moved = {"due": "2026-05-22T12:00", "told": "on", "back": "/promises/?in=open"}
    assert client.post(f"/promises/{promised.id}/move/", moved).headers["Location"] == "/promises/?in=open"
    assert Promise.objects.get(id=promised.id).due_at == datetime(2026, 5, 22, 10, tzinfo=UTC)
    client.post(f"/promises/{promised.id}/keep/")
    assert Promise.objects.get(id=promised.id).state == "kept"
    assert client.post(f"/promises/{promised.id}/withdraw/").status_code == 409


def test_a_date_the_customer_does_not_know_is_refused(house: Any, promised: Promise) -> None:
    response = as_(house.ana).post(f"/promises/{promised.id}/move/", {"due": "2026-05-22T12:00"})
    assert (response.status_code, Promise.objects.get(id=promised.id).due_at) == (409, promised.due_at)


def test_nobody_is_led_to_another_site(house: Any, promised: Promise) -> None:
    response = as_(house.ana).post(f"/promises/{promised.id}/keep/", {"back": "https://evil.example/promises/"})
    assert response.headers["Location"] == "/promises/"


def test_the_conversation_shows_what_was_promised_in_it(house: Any, promised: Promise, place: Any, clock: Any) -> None:
    pass_time(clock, days=2)
    whole = as_(house.ana).get(page_of(house, place)).content.decode()
    part = as_(house.ana).get(page_of(house, place), headers={"HX-Request": "true", "HX-Target": "promises"}).content.decode()
    assert ("Gebroken" in part, "Gebroken" in whole) == (True, True)
    assert "Ik bel u morgen vóór 17.00 uur" in part


def test_a_list_goes_on_where_the_page_before_ended(house: Any, promised: Promise) -> None:
    client = as_(house.ana)
    after = {"in": "open", "after": f"{promised.due_at.isoformat()} {promised.id}"}
    assert "Ik bel u" not in client.get("/promises/", after).content.decode()
    assert client.get("/promises/", {"after": "nonsense"}).status_code == 400


@pytest.mark.parametrize("place_asked", ["open", "at_risk", "broken", "kept", "all", "odd"])
def test_every_part_of_the_list_has_a_page_when_it_is_empty(house: Any, place_asked: str) -> None:
    assert as_(house.ana).get("/promises/", {"in": place_asked}).status_code == 200
