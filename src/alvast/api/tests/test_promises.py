"""`/promises`: what a token of the team sees of what was promised."""

from typing import Any

from alvast.conversations.tests.people import receive
from alvast.promises.tests.office import pass_time, promise


def test_a_token_lists_the_promises_of_its_teams(house: Any, clock: Any, shop: Any) -> None:
    promise(house, clock, "Ik bel u morgen vóór 17.00 uur.", conversation=receive(house).conversation)
    [item] = shop.get("/promises").json()["items"]
    assert (item["text"], item["due_at"], item["owner"], item["state"]) == (
        "Ik bel u morgen vóór 17.00 uur", "2026-05-19T15:00:00Z", "Ana", "open",
    )  # fmt: skip


def test_states_narrow_the_list(house: Any, clock: Any, shop: Any) -> None:
    promise(house, clock, "Ik bel u morgen vóór 17.00 uur.")
    pass_time(clock, days=3)
    assert len(shop.get("/promises?state=broken").json()["items"]) == 1
    assert shop.get("/promises?state=open").json()["items"] == []
    assert shop.get("/promises?state=lost").status_code == 422


def test_a_long_list_comes_in_pages(house: Any, clock: Any, shop: Any) -> None:
    place = receive(house).conversation
    for day in ("morgen", "woensdag", "donderdag"):
        promise(house, clock, f"Ik bel u {day}.", conversation=place)
    first = shop.get("/promises?limit=2").json()
    second = shop.get(f"/promises?limit=2&after={first['next']}").json()
    assert [item["text"] for item in first["items"] + second["items"]] == [
        "Ik bel u morgen", "Ik bel u woensdag", "Ik bel u donderdag",
    ]  # fmt: skip
    assert second["next"] is None


def test_another_teams_token_sees_none(house: Any, clock: Any, stranger: Any) -> None:
    promise(house, clock, "Ik bel u morgen.")
    assert stranger.get("/promises").json()["items"] == []
