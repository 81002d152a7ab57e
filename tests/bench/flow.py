"""bytewax beside `watches`: the same stream, the state of each order kept in memory, and told when one stands still too long.

It knows no customers, addresses, history or duplicates, and keeps nothing: a process that dies begins anew. Its rule looks at one
thing, "paid, and nothing for so long", at the end of the stream.
"""

import json
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import bytewax.operators as op
from bytewax.dataflow import Dataflow
from bytewax.operators import StatefulBatchLogic
from bytewax.testing import TestingSink, TestingSource, run_main

LIMIT = timedelta(hours=24)
BATCH = 1000

Told = tuple[datetime, str]


class _Order(StatefulBatchLogic[Told, str, Told]):
    """The newest that was said of one order; what comes late changes nothing."""

    def __init__(self, newest: Told | None) -> None:
        self.newest = newest

    def on_batch(self, values: list[Told]) -> tuple[list[str], bool]:
        self.newest = max([*values, self.newest] if self.newest else values)
        return [], StatefulBatchLogic.RETAIN

    def on_eof(self) -> tuple[list[str], bool]:
        at, what = self.newest or (datetime.max, "")
        stuck = what == "order.paid" and at + LIMIT < datetime.now(at.tzinfo)
        return (["stuck"] if stuck else []), StatefulBatchLogic.DISCARD

    def snapshot(self) -> Told | None:
        return self.newest


def events_a_second(lines: Sequence[str]) -> float:
    """From lines of JSON to what is stuck."""
    found: list[Any] = []
    flow = Dataflow("watched")
    told = op.map("read", op.input("lines", flow, TestingSource(lines, BATCH)), _read)
    op.output("found", op.stateful_batch("order", told, _Order), TestingSink(found))
    began = time.perf_counter()
    run_main(flow)
    return len(lines) / (time.perf_counter() - began)


def _read(line: str) -> tuple[str, Told]:
    event = json.loads(line)
    return event["subject"], (datetime.fromisoformat(event["time"]), event["type"])
