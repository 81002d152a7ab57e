"""`asof`: the record of one customer, as valid then and known then, in a store of a million facts.

The limit is the bare query of the same columns on the same index: no merges, no value objects. It runs on the same
connection, so it pays for the same driver; the last line says what the driver alone can do with a prepared statement.
"""

import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import psycopg

from tests.bench import meters
from tests.bench.place import Place
from tests.bench.results import Result, in_turns, percentile

ATTRIBUTES = ("name", "phone", "address", "segment", "language", "loyalty", "birthday", "payment_terms")
FACTS_EACH = 70
BEGAN = datetime(2023, 1, 1, tzinfo=UTC)
DAYS = 1_200
_BARE = """
SELECT id, attribute, value, valid_from, valid_to, recorded_at, source, erased_at, erasure_ground
FROM timeline_fact WHERE subject_id = %s AND recorded_at <= %s
AND (superseded_at IS NULL OR superseded_at > %s) AND valid_from <= %s AND (valid_to IS NULL OR valid_to > %s)
"""


def measure(place: Place) -> list[Result]:
    facts = place.pick(full=1_000_000, quick=100_000, tiny=2_000)
    reads, rounds = place.pick(full=2_000, quick=500, tiny=20), place.pick(full=5, quick=3, tiny=1)
    place.use("asof")
    subjects = _fill(facts)
    with psycopg.connect(place.url("asof"), autocommit=True) as driver:
        ours, bare = _Reads(place, subjects, reads, _ours), _Reads(place, subjects, reads, _bare)
        prepared = _Reads(place, subjects, reads, lambda *wanted: _prepared(driver, *wanted))
        in_turns(rounds + 1, {"ours": ours.round, "bare": bare.round, "prepared": prepared.round})
    return list(_results(facts, ours, bare, prepared))


class _Reads:
    """Reads random customers at random moments; the same ones on both sides in a round."""

    def __init__(self, place: Place, subjects: list[UUID], count: int, read: Callable[[UUID, datetime, datetime], int]) -> None:
        self.place, self.subjects, self.count, self.read = place, subjects, count, read
        self.times: list[float] = []
        self.found = 0
        self.cpu = 0.0

    def round(self, number: int) -> float:
        import os

        chance = random.Random(number)
        pids = (os.getpid(), meters.server_pid(self.place))
        cpu, times = meters.cpu_seconds(*pids), []
        for _ in range(self.count):
            wanted = (chance.choice(self.subjects), _moment(chance), _moment(chance))
            began = time.perf_counter()
            self.found += self.read(*wanted)
            times.append(1000 * (time.perf_counter() - began))
        if number:
            self.times += times
            self.cpu += meters.cpu_seconds(*pids) - cpu
        return percentile(times, 0.5)


def _results(facts: int, ours: _Reads, bare: _Reads, prepared: _Reads) -> Iterator[Result]:
    assert ours.found == bare.found == prepared.found, "all must read the same facts"
    name = f"asof over {facts:,} facts"
    for share in (0.5, 0.99):
        yield Result(
            f"{name}, p{share * 100:.0f}", percentile(ours.times, share), "ms", "bare SQL", percentile(bare.times, share)
        )
    each = [1000 * side.cpu / len(side.times) for side in (ours, bare)]
    yield Result(f"{name}, CPU with database", each[0], "ms/request", "bare SQL", each[1])
    p50 = [percentile(side.times, 0.5) for side in (ours, prepared)]
    yield Result(f"{name}, p50", p50[0], "ms", "bare SQL, prepared, driver alone", p50[1])


def _ours(subject: UUID, valid_at: datetime, known_at: datetime) -> int:
    from alvast.timeline.queries import record_as_of

    return len(record_as_of(subject, valid_at=valid_at, known_at=known_at).facts)


def _bare(subject: UUID, valid_at: datetime, known_at: datetime) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(_BARE, [subject, known_at, known_at, valid_at, valid_at])
        return len({row[1]: row for row in cursor.fetchall()})


def _prepared(db: "psycopg.Connection[tuple[object, ...]]", subject: UUID, valid_at: datetime, known_at: datetime) -> int:
    rows = db.execute(_BARE, [subject, known_at, known_at, valid_at, valid_at], prepare=True).fetchall()
    return len({row[1]: row for row in rows})


def _moment(chance: random.Random) -> datetime:
    return BEGAN + timedelta(days=chance.random() * DAYS)


def _fill(facts: int) -> list[UUID]:
    """Customers with 70 facts each: attributes that change, and some that were corrected afterwards."""
    from django.db import connection

    from alvast.kernel.ids import new_id
    from tests.bench.scale import NEWEST, copy_rows

    subjects = [new_id() for _ in range(facts // FACTS_EACH)]
    copy_rows("timeline.Subject", (
        {"id": s, "kind": "customer", "key": f"mail/{s.hex}@thuis.example", "name": "Klant", "customer_id": s, "made_at": NEWEST}
        for s in subjects
    ))  # fmt: skip
    copy_rows("timeline.Fact", (fact for place, subject in enumerate(subjects) for fact in _history(subject, place)))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE timeline_fact")
    return subjects


def _history(subject: UUID, seed: int) -> Iterator[dict[str, object]]:
    """Attribute by attribute one period after another; every fifth was known otherwise at first."""
    chance = random.Random(seed)
    for attribute in ATTRIBUTES:
        count = FACTS_EACH // len(ATTRIBUTES)
        starts = sorted(BEGAN + timedelta(days=chance.random() * DAYS) for _ in range(count - count // 5))
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else None
            fact = {"subject_id": subject, "attribute": attribute, "valid_from": start, "valid_to": end, "source": "shop"}
            corrected = start + timedelta(days=30) if number % 5 == 0 else None
            yield fact | {"value": f"first {number}", "recorded_at": start, "superseded_at": corrected}
            if corrected:
                yield fact | {"value": f"then {number}", "recorded_at": corrected, "superseded_at": None}
