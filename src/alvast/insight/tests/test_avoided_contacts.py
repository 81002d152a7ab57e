"""What telling customers of a later day brings: who wrote to us, of those we told and of those whom a draw left alone."""

from datetime import datetime, timedelta
from typing import Any

from alvast.conversations.tests.people import receive
from alvast.insight.queries import board
from alvast.kernel.actor import SYSTEM
from alvast.proactive.actions import run_watches, save_watch
from alvast.proactive.queries import listed_findings
from alvast.timeline.actions import CloudEvent, record_business_events


def slip(at: datetime, *numbers: int) -> None:
    """Parcels that the carrier says come in two days, each of a customer of its own."""
    later = (at + timedelta(days=2)).date().isoformat()
    steps = [("order.placed", 60), ("order.paid", 59), ("shipment.scanned", 20), ("shipment.delayed", 1)]
    record_business_events(events=[
        CloudEvent(f"{number}-{kind}", "shop", kind, f"order/{number}", at - timedelta(hours=hours), {
            "order.placed": {"customer": {"id": f"c-{number}", "email": f"chidi{number}@example.net"}},
            "shipment.delayed": {"expected_on": later},
        }.get(kind, {}))
        for number in numbers for kind, hours in steps
    ])  # fmt: skip


def test_the_board_compares_whom_we_told_with_whom_a_draw_left_alone(house: Any, clock: Any) -> None:
    save_watch(actor=SYSTEM, code="slot", held_out=50)
    begin = clock.at - timedelta(hours=1)
    slip(clock.at, *range(20))
    run_watches()
    clock.forward(minutes=5)
    slip(clock.at, *range(20, 60))
    run_watches()
    drawn = {line.subject: line.remedy for line in listed_findings(at=clock.at) if int(line.subject[6:]) >= 20}
    clock.forward(hours=3)
    for number in range(20, 60, 4):
        receive(house, author_address=f"chidi{number}@example.net")
    wrote = {remedy: sum(drawn[f"order/{n}"] == remedy for n in range(20, 60, 4)) for remedy in ("notify", "none")}
    counted = {remedy: list(drawn.values()).count(remedy) for remedy in ("notify", "none")}
    clock.forward(days=13)
    early = board(begin, begin + timedelta(days=20)).avoided
    assert (early.treated.n, early.held_out.n) == (0, 0)
    clock.forward(days=2)
    found = board(begin, begin + timedelta(days=20)).avoided
    assert (found.treated.hits, found.treated.n) == (wrote["notify"], counted["notify"])
    assert (found.held_out.hits, found.held_out.n) == (wrote["none"], counted["none"])
    assert found.treated.n + found.held_out.n == 40
