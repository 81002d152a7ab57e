"""`watches`: orders judged as events come in, while the open orders around them grow.

One event is one order recorded and then judged by itself, as on a quiet shop; the batch is what `events import` and the worker do
together, each in a process of its own, from decoded events until the last order is judged. Beside it stand bytewax (`flow.py`)
on the same stream, and plain SQL that scans all open orders for one of the eight watches: what a minute job would do each
minute. The scan knows neither addresses nor parcels, records no decision and tells nobody.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.bench import meters
from tests.bench.events import stream
from tests.bench.place import HOME, Place
from tests.bench.results import Result, median

FACTS = (
    "status", "amount", "currency", "lines", "purpose", "delivery_address", "expected_on", "carrier", "tracking_code", "slot",
)  # fmt: skip
_ORDERS = """
INSERT INTO timeline_subject (id, kind, key, name, name_grams, customer_id, made_at)
SELECT gen_random_uuid(), 'order', 'open-' || n, '', '{}', NULL, now() FROM generate_series(%(first)s, %(last)s) n
"""
_OPEN = "SELECT id FROM timeline_subject WHERE key LIKE 'open-%%' AND substr(key, 6)::int BETWEEN %(first)s AND %(last)s"
_FACTS = f"""
INSERT INTO timeline_fact
  (id, subject_id, attribute, value, valid_from, valid_to, recorded_at, superseded_at, confirmed, source, actor_kind,
   erasure_ground)
SELECT gen_random_uuid(), o.id, f.attribute, CASE f.attribute WHEN 'status' THEN '"paid"'::jsonb ELSE '"x"'::jsonb END,
  now() - interval '1 hour', NULL, now() - interval '1 hour' * n,
  CASE n WHEN 1 THEN NULL ELSE now() - interval '1 hour' * (n - 1) END, '{{}}', 'shop', 'system', ''
FROM ({_OPEN}) o, unnest(%(attributes)s::text[]) AS f(attribute), generate_series(1, %(versions)s) n
"""
_FOLLOWED = f"""
INSERT INTO proactive_followed (subject_id, order_mark, is_open, due_at, sound_address)
SELECT id, '', true, now() + interval '1 day', '' FROM ({_OPEN}) o
"""
_SCAN = """
SELECT count(*) FROM timeline_fact WHERE attribute = 'status' AND superseded_at IS NULL AND valid_to IS NULL
  AND value = '"paid"' AND valid_from < now() - interval '24 hours'
"""
_grown = 0


def measure(place: Place) -> list[Result]:
    place.use("watches")
    sizes = [place.pick(full=n, quick=n // 10, tiny=n // 1000) for n in (10_000, 30_000, 100_000, 300_000, 1_000_000)]
    alone: dict[int, float] = {}
    costs: dict[int, float] = {}
    for size in sizes:
        # Up to the middle size an order has 20 facts, now true or known before; beyond it 2, to be filled in minutes.
        is_large = size > sizes[2]
        _grow(size, attributes=FACTS[:2] if is_large else FACTS, versions=1 if is_large else 2)
        alone[size], costs[size] = _one_by_one(place, place.pick(full=200, quick=60, tiny=10), size)
        if size == sizes[2]:
            batch, flow = _batch(place)
            scan = median([_scan() for _ in range(place.pick(full=7, quick=5, tiny=1))])
            facts = _count("timeline_fact")
    return [*_results(sizes, alone, costs, scan, facts), *_batches(batch, flow)]


def _results(sizes: list[int], alone: dict[int, float], costs: dict[int, float], scan: float, facts: int) -> Iterator[Result]:
    small, some, middle, more, large = sizes
    yield Result(f"watches, one event at {middle:,} open orders and {facts:,} facts", alone[middle], "ms", "agreed bound", 10.0)
    yield Result("watches, one event beside a scan of all open orders", alone[middle], "ms", "scan in SQL", scan)
    for size in (some, middle, more, large):
        yield Result(f"watches, one event at {size:,} beside {small:,}", alone[size], "ms", f"at {small:,}", alone[small])
    yield Result(f"watches, CPU with database at {large:,} beside {small:,}", costs[large], "ms", f"at {small:,}", costs[small])
    yield Result("watches, most memory", meters.memory_mb(os.getpid()), "MB", "agreed bound", 300.0)


def _batches(ours: list[float], theirs: list[float]) -> Iterator[Result]:
    yield Result("watches, events recorded and judged", median(ours), "events/s", "agreed bound", 5_000.0)
    yield Result("watches, events beside memory only", median(ours), "events/s", "bytewax", median(theirs))


def _one_by_one(place: Place, count: int, size: int) -> tuple[float, float]:
    """Milliseconds from an event that was recorded to its order judged, without the recording: median, and CPU of us and the
    database on average."""
    from alvast.proactive.actions import judge_what_came_in

    pids = (os.getpid(), meters.server_pid(place))
    took: list[float] = []
    cpu = 0.0
    for number in range(count + 10):
        _record(_live(f"one-{size}-{number}"))
        spent, began = meters.cpu_seconds(*pids), time.perf_counter()
        assert judge_what_came_in().judged == 1, "one order came in"
        if number >= 10:
            took.append(1000 * (time.perf_counter() - began))
            cpu += 1000 * (meters.cpu_seconds(*pids) - spent)
    return median(took), cpu / count


def _batch(place: Place) -> tuple[list[float], list[float]]:
    """Events a second, ours and in bytewax, in rounds that take turns; ours in groups of 1000 as `events import` makes them."""
    from tests.bench.flow import events_a_second

    ours, theirs = [], []
    for number in range(place.pick(full=5, quick=3, tiny=1)):
        told = [_lately(event) for event in stream(place.pick(full=4_000, quick=1_000, tiny=20), f"watched-{number}")]
        ours.append(_recorded_and_judged([_decoded(event) for event in told]))
        theirs.append(events_a_second([json.dumps(event) for event in told]))
    return ours, theirs


def _recorded_and_judged(events: list[Any]) -> float:
    """Recorded here, judged by a worker at the same time."""
    command = [sys.executable, "-m", "tests.bench.judge"]
    with subprocess.Popen(command, cwd=HOME, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
        began = time.perf_counter()
        for start in range(0, len(events), 1000):
            _record(events[start : start + 1000])
        worker.stdin.close()
        assert worker.stdout.readline() == "done\n"
        return len(events) / (time.perf_counter() - began)


def _lately(event: dict[str, Any]) -> dict[str, Any]:
    """The same event within the last hours: of a shop where things go well, so that judging is measured and not mail."""
    step = int(event["id"].rpartition("-")[2])
    return {**event, "time": (datetime.now(UTC) - timedelta(hours=12 - 2 * step)).isoformat()}


def _scan() -> float:
    from django.db import connection

    began = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(_SCAN)
        cursor.fetchone()
    return 1000 * (time.perf_counter() - began)


def _live(key: str) -> list[Any]:
    """An order placed an hour ago, sound in all ways."""
    at = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    address = {"postcode": "1234AB", "huisnummer": 1, "straat": "Dorpsstraat", "woonplaats": "Zwolle", "land": "NL"}
    customer = {"id": "c-1", "email": "een@thuis.example"}
    data = {"status": "paid", "customer": customer, "amount": "9.95", "delivery_address": address}
    event = {"specversion": "1.0", "id": key, "source": "shop", "type": "order.placed", "subject": f"order/{key}", "time": at}
    return [_decoded({**event, "data": data})]


def _decoded(event: dict[str, Any]) -> Any:
    from alvast.timeline.actions import event_from_text

    return event_from_text(json.dumps(event).encode())


def _record(events: list[Any]) -> None:
    from alvast.timeline.actions import record_business_events

    record_business_events(events=events)


def _grow(size: int, *, attributes: Sequence[str], versions: int) -> None:
    """More open orders, until there are this many."""
    global _grown
    from django.db import connection

    values = {"first": _grown + 1, "last": size, "attributes": list(attributes), "versions": versions}
    with connection.cursor() as cursor:
        for statement in (_ORDERS, _FACTS, _FOLLOWED):
            cursor.execute(statement, values)
        cursor.execute("VACUUM ANALYZE")
    _grown = size


def _count(table: str) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])
