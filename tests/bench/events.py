"""`events`: business events of a busy shop through `events import`, from lines of JSON to facts, while open orders grow.

The limit copies the same lines into one bare table and finds the newest state of each order by one SQL statement: no
customers, no history on two axes, no duplicates told apart, nobody who hears of it. Both commit group by group.
"""

import json
import os
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.bench import meters
from tests.bench.place import Place
from tests.bench.results import Result, in_turns, median

BEGAN = datetime(2026, 11, 1, tzinfo=UTC)
TOWNS = ("Utrecht", "Zwolle", "Groningen", "Breda", "Leiden", "Almere")
LATE, TWICE = 0.05, 0.02  # shares of events that come late, and of those that come again
STEPS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("order.paid", {}), ("order.status_changed", {"status": "in_progress"}), ("order.status_changed", {"status": "packed"}),
    ("shipment.announced", {"carrier": "PostNL"}), ("shipment.scanned", {}),
)  # fmt: skip
_BARE_TABLE = """
CREATE TABLE bare (source text, id text, type text, subject text, time timestamptz, data jsonb, status text)
"""
_BARE_STATE = """
SELECT count(*) FROM (
  SELECT DISTINCT ON (subject) subject, status FROM bare WHERE subject = ANY(%s) ORDER BY subject, time DESC
) newest
"""
_BARE_INDEX = "CREATE INDEX ON bare (subject, time DESC)"


def measure(place: Place) -> list[Result]:
    sizes = [place.pick(full=n, quick=n // 10, tiny=50) for n in (10_000, 1_000_000)]
    orders = place.pick(full=2_000, quick=800, tiny=20)
    rounds = place.pick(full=5, quick=3, tiny=1)
    place.use("events")
    _bare_table()
    rates: dict[int, list[float]] = {}
    limit: list[float] = []
    costs: list[float] = []
    for size in sizes:
        _grow(size)
        sides = _Sides(place, orders, size)
        found = in_turns(rounds + 1, {"ours": sides.ours, "bare": sides.bare})
        rates[size], limit = found["ours"][1:], limit + found["bare"][1:]
        costs += sides.costs[1:]
    return list(_results(sizes, rates, limit, costs))


def _results(sizes: list[int], rates: dict[int, list[float]], limit: list[float], costs: list[float]) -> Iterator[Result]:
    small, large = (median(rates[size]) for size in sizes)
    yield Result(f"events at {sizes[0]:,} open orders", small, "events/s", "bare COPY and one SQL", median(limit))
    yield Result(f"events at {sizes[1]:,} open orders", large, "events/s", "agreed bound", 5_000.0)
    yield Result(f"events, {sizes[1]:,} open orders beside {sizes[0]:,}", 1000 / large, "ms", f"at {sizes[0]:,}", 1000 / small)
    yield Result("events, CPU with database", median(costs), "ms/event")
    yield Result("events, most memory", meters.memory_mb(os.getpid()), "MB", "agreed bound", 300.0)


class _Sides:
    """Each round has its own orders, the same lines on both sides."""

    def __init__(self, place: Place, orders: int, size: int) -> None:
        self.place, self.orders, self.size = place, orders, size
        self.costs: list[float] = []

    def ours(self, number: int) -> float:
        from alvast.cli.events import take_in

        file = self._file(number)
        pids = (os.getpid(), meters.server_pid(self.place))
        cpu, began = meters.cpu_seconds(*pids), time.perf_counter()
        with file.open("rb") as lines:
            report = take_in(lines)
        seconds = time.perf_counter() - began
        told = report["accepted"] + report["duplicates"]
        assert report["duplicates"], "some come twice"
        assert not report["refused"], "all are in order"
        self.costs.append(1000 * (meters.cpu_seconds(*pids) - cpu) / told)
        return float(told / seconds)

    def bare(self, number: int) -> float:
        lines = self._file(number).read_bytes().splitlines()
        began = time.perf_counter()
        for start in range(0, len(lines), 1000):
            _bare_group([json.loads(line) for line in lines[start : start + 1000]])
        return len(lines) / (time.perf_counter() - began)

    def _file(self, number: int) -> Path:
        file = self.place.folder / f"events-{self.size}-{number}.jsonl"
        if not file.exists():
            file.write_text("\n".join(json.dumps(event) for event in stream(self.orders, f"{self.size}-{number}")))
        return file


def stream(orders: int, mark: str) -> list[dict[str, Any]]:
    """Six events an order, mixed as a shop's day mixes them, some late and some twice. The same mark gives the same."""
    chance = random.Random(mark)
    told = [event for number in range(orders) for event in _life(f"{mark}-{number}", chance)]
    told.sort(key=lambda event: event["time"])
    for event in chance.sample(told, int(len(told) * LATE)):
        told.remove(event)
        told.append(event)
    return told + chance.sample(told, int(len(told) * TWICE) + 1)


def _life(key: str, chance: random.Random) -> Iterator[dict[str, Any]]:
    at = BEGAN + timedelta(days=10 * chance.random())
    yield _event(f"{key}-0", "order.placed", key, at, _placed(key, chance))
    for number, (type_, data) in enumerate(STEPS, start=1):
        at += timedelta(hours=1 + 20 * chance.random())
        yield _event(f"{key}-{number}", type_, key, at, data)


def _placed(key: str, chance: random.Random) -> dict[str, Any]:
    return {
        "customer": {
            "id": f"c-{key}", "name": f"Klant {key}", "email": f"klant.{key}@thuis.example",
            "phone": f"06{chance.randrange(10**7, 10**8)}", "language": "nl",
        },
        "amount": f"{chance.randrange(500, 20_000) / 100:.2f}", "currency": "EUR",
        "lines": [{"sku": f"A-{chance.randrange(999)}", "title": "Boek", "quantity": 1}],
        "delivery_address": {
            "postcode": f"{chance.randrange(1000, 9999)}AB", "huisnummer": chance.randrange(1, 300), "huisletter": "",
            "toevoeging": "", "straat": "Dorpsstraat", "woonplaats": chance.choice(TOWNS), "land": "NL",
        },
    }  # fmt: skip


def _event(id_: str, type_: str, key: str, at: datetime, data: dict[str, Any]) -> dict[str, Any]:
    stamp = at.isoformat(timespec="seconds").replace("+00:00", "Z")
    return {
        "specversion": "1.0", "id": id_, "source": "shop", "type": type_, "subject": f"order/{key}", "time": stamp, "data": data,
    }  # fmt: skip


def _bare_table() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(_BARE_TABLE)
        cursor.execute(_BARE_INDEX)


def _bare_group(events: list[dict[str, Any]]) -> None:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        with cursor.copy("COPY bare FROM STDIN") as copy:
            for e in events:
                status = e["data"].get("status", e["type"])
                copy.write_row([e["source"], e["id"], e["type"], e["subject"], e["time"], json.dumps(e["data"]), status])
        cursor.execute(_BARE_STATE, [[e["subject"] for e in events]])


_ORDERS = """
INSERT INTO timeline_subject (id, kind, key, name, name_grams, customer_id, made_at)
SELECT gen_random_uuid(), 'order', 'old-' || n, '', '{}', NULL, %(at)s FROM generate_series(%(first)s, %(last)s) n
"""
_EVENTS = """
INSERT INTO timeline_timelineevent (id, source, event_id, type, is_known_type, subject_id, occurred_at, recorded_at, data)
SELECT gen_random_uuid(), 'shop', 'old-' || id, 'order.placed', true, id, %(at)s, %(at)s, '{}'
FROM timeline_subject WHERE kind = 'order' AND key LIKE 'old-%%' AND substr(key, 5)::int BETWEEN %(first)s AND %(last)s
"""
_FACTS = """
INSERT INTO timeline_fact
  (id, subject_id, attribute, value, valid_from, recorded_at, confirmed, source, actor_kind, erasure_ground)
SELECT gen_random_uuid(), id, attribute, value::jsonb, %(at)s, %(at)s, '{}', 'shop', 'system', ''
FROM timeline_subject, (VALUES ('status', '"paid"'), ('amount', '"49.95"')) AS f(attribute, value)
WHERE kind = 'order' AND key LIKE 'old-%%' AND substr(key, 5)::int BETWEEN %(first)s AND %(last)s
"""
_grown = 0


def _grow(size: int) -> None:
    """More open orders, until there are this many."""
    global _grown
    from django.db import connection

    with connection.cursor() as cursor:
        for statement in (_ORDERS, _EVENTS, _FACTS):
            cursor.execute(statement, {"first": _grown + 1, "last": size, "at": BEGAN - timedelta(days=30)})
        cursor.execute("VACUUM ANALYZE")
    _grown = size
