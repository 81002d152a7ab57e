"""Twenty jobs that always fail, among a thousand."""

import asyncio
import time

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from alvast.kernel.jobs import count_parked_jobs, job, parked_jobs, replay_job

done: list[int] = []


@job(name="faults.count", queue="faults")
def count(number: int) -> None:
    if number % 50 == 0:
        raise ZeroDivisionError
    done.append(number)


async def work() -> None:
    worker = app.with_connector(app.connector.get_worker_connector())
    async with worker.open_async():
        await worker.run_worker_async(
            queues=["faults"], concurrency=4, wait=False, install_signal_handlers=False, listen_notify=False
        )


@pytest.mark.django_db(transaction=True)
def test_twenty_poison_jobs_among_a_thousand_are_parked_and_the_rest_is_done(nobody_left):
    done.clear()
    started = time.monotonic()
    for number in range(1000):
        count.defer(number=number)
    for _ in range(6):
        asyncio.run(work())
        with connection.cursor() as cursor:  # the waits between the tries pass
            cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE queue_name = 'faults' AND status = 'todo'")
    assert time.monotonic() - started < 60
    assert sorted(done) == [n for n in range(1000) if n % 50]
    assert count_parked_jobs() == 20
    assert {parked.tries for parked in parked_jobs()} == {5}
    assert replay_job(parked_jobs()[0].id)
    assert count_parked_jobs() == 19
