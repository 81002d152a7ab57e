"""Jobs in PostgreSQL: enqueued in the transaction of the change, tried again with jitter, parked after the last try."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.db import close_old_connections, connection
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from alvast.kernel.events import reaction_named

TRIES = 5
FIRST = 10  # a priority: what a customer waits for goes before all else that waits


class Backoff(BaseRetryStrategy):
    """Waits about 1, 4, 16, 64 seconds (each ± half) between at most `tries` tries, then parks the job."""

    def __init__(self, tries: int = TRIES, first: float = 1.0, factor: float = 4.0) -> None:
        self.tries, self.first, self.factor = tries, first, factor

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if job.attempts + 1 >= self.tries:
            return None
        wait = self.first * self.factor**job.attempts
        return RetryDecision(retry_in={"seconds": wait * random.uniform(0.5, 1.5)})  # noqa: S311 - jitter


def job(*, name: str, queue: str = "default", tries: int = TRIES, queueing_lock: str | None = None,
        lock: str | None = None, priority: int = 0) -> Callable[[Callable[..., None]], Any]:  # fmt: skip
    """Makes a plain function a job: `its.defer(**arguments)` inside a transaction. Arguments are ids, never text of people."""

    def register(run: Callable[..., None]) -> Any:
        @wraps(run)
        def with_fresh_connection(*args: Any, **kwargs: Any) -> None:
            close_old_connections()
            run(*args, **kwargs)

        return app.task(name=name, queue=queue, retry=Backoff(tries), queueing_lock=queueing_lock, lock=lock, priority=priority)(
            with_fresh_connection
        )

    return register


def periodic_job(*, name: str, cron: str, queue: str = "sweeps") -> Callable[[Callable[[], None]], Any]:
    """Makes a function without arguments run by the clock: five fields of cron, a sixth for seconds.

    While one run waits or is to be tried again no second is queued: a worker that was away does the work once, not once
    for every missed turn, and a broken one parks a job a minute, not one for every turn.
    """

    def register(run: Callable[[], None]) -> Any:
        @job(name=name, queue=queue, queueing_lock=name, lock=name)
        def at_its_time(timestamp: int) -> None:  # noqa: ARG001 - given by the scheduler
            run()

        return app.periodic(cron=cron, periodic_id=name)(at_its_time)

    return register


@job(name="react_to_events", queue="reactions")
def react_to_events(reaction: str, events: str | list[str]) -> None:
    """`events` is their ids with spaces between; a list when an earlier release enqueued it."""
    ids = events.split() if isinstance(events, str) else events
    reaction_named(reaction).react([UUID(i) for i in ids])


@dataclass(frozen=True, slots=True)
class ParkedJob:
    """A job that failed its last try and waits for a person."""

    id: int
    name: str
    queue: str
    tries: int
    parked_at: datetime | None


def parked_jobs(*, limit: int = 100) -> list[ParkedJob]:
    """The jobs that gave up, newest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT j.id, j.task_name, j.queue_name, j.attempts, max(e.at)
               FROM procrastinate_jobs j LEFT JOIN procrastinate_events e ON e.job_id = j.id
               WHERE j.status = 'failed' GROUP BY j.id ORDER BY j.id DESC LIMIT %s""",
            [limit],
        )
        return [ParkedJob(*row) for row in cursor.fetchall()]


def count_parked_jobs() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'")
        return int(cursor.fetchone()[0])


def replay_job(job_id: int) -> bool:
    """Gives a parked job its tries again; False when it is no longer parked."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE procrastinate_jobs SET status = 'todo', attempts = 0, scheduled_at = NULL, worker_id = NULL
               WHERE id = %s AND status = 'failed'""",
            [job_id],
        )
        return bool(cursor.rowcount == 1)
