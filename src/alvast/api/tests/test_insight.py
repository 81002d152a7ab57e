"""`/insight/figures`: the board for programs."""

from typing import Any

from alvast.api.rules.scopes import Scope
from alvast.conversations.tests.people import receive


def test_every_figure_comes_with_its_definition_n_and_interval(house: Any, clock: Any, shop: Any) -> None:
    receive(house)
    clock.forward(days=8)
    found = shop.get("/insight/figures?from=2026-05-18&to=2026-05-18", Accept_Language="en").json()
    figures = {figure["code"]: figure for figure in found["figures"]}
    assert (found["from"], found["until"]) == ("2026-05-17T22:00:00Z", "2026-05-18T22:00:00Z")
    assert (figures["contacts"]["value"], figures["contacts"]["unit"]) == (1, "count")
    repeated = figures["repeat_contacts"]
    assert (repeated["value"], repeated["n"], repeated["is_enough"]) == (0, 1, False)
    assert repeated["low"] == 0 < repeated["high"] < 1
    assert repeated["definition"].startswith("Contacts of customers who came")
    [waited] = [row for row in found["repeats_by_reply_time"] if row["span"] == "longer"]
    assert [(window["days"], window["n"]) for window in waited["windows"]] == [(7, 1), (14, 0), (30, 0)]
    assert found["avoided"]["change"] is None


def test_days_that_cannot_be_read_are_refused(shop: Any) -> None:
    refused = shop.get("/insight/figures?from=2026-05-18&to=2026-05-17")
    assert (refused.status_code, refused.json()["code"]) == (400, "period_unreadable")
    assert shop.get("/insight/figures?from=yesterday").json()["code"] == "period_unreadable"


def test_it_asks_for_a_scope_of_its_own(program: Any) -> None:
    others = [scope for scope in Scope if scope is not Scope.INSIGHT_READ]
    assert program(scopes=others).get("/insight/figures").json()["code"] == "scope_missing"
