"""`./alvast worker`: jobs, mailboxes and the sweeps that keep promises of time."""

import argparse
import asyncio
import signal
import threading

from alvast.cli.serve import refuse_default_key, refuse_demo_database
from alvast.cli.start import database, say

HEARTBEAT, STALLED_AFTER, SWEEP = 3.0, 12.0, 5.0  # seconds


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="do the jobs that wait, then stop")


def run(arguments: argparse.Namespace) -> int:
    refuse_default_key()
    with database():
        refuse_demo_database()
        if arguments.once:
            asyncio.run(work(wait=False))
        else:
            work_with_mailboxes()
    return 0


def work_with_mailboxes() -> None:
    """Jobs on this thread's event loop, mailboxes and the bots' readiness in threads of their own, until SIGINT or SIGTERM."""
    from alvast.bots.readiness import stay_ready
    from alvast.channels.email.watching import run_watchers

    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    mailboxes = threading.Thread(target=run_watchers, args=(stop,), name="mailboxes")
    mailboxes.start()
    threading.Thread(target=stay_ready, args=(stop,), name="bots", daemon=True).start()
    say("worker ready")
    try:
        asyncio.run(work(wait=True, stop=stop))
    finally:
        stop.set()
        mailboxes.join(timeout=10)


async def work(*, wait: bool, stop: threading.Event | None = None) -> None:
    """Runs jobs; with `wait`, until `stop` is set."""
    from django.conf import settings
    from procrastinate.contrib.django import app

    connector = app.connector.get_worker_connector()
    worker_app = app.with_connector(connector)
    async with worker_app.open_async():
        running = asyncio.ensure_future(
            worker_app.run_worker_async(
                concurrency=settings.WORKER_JOBS, wait=wait, install_signal_handlers=False, listen_notify=wait,
                fetch_job_polling_interval=SWEEP, update_heartbeat_interval=HEARTBEAT, stalled_worker_timeout=STALLED_AFTER,
                delete_jobs="successful",
            )
        )  # fmt: skip
        sweeping = asyncio.ensure_future(_sweep(worker_app)) if wait else None
        await _until_stopped(running, stop)
        if sweeping:
            sweeping.cancel()


async def _until_stopped(running: "asyncio.Future[None]", stop: threading.Event | None) -> None:
    while not running.done():
        if stop is not None and stop.is_set():
            running.cancel()
            break
        await asyncio.wait([running], timeout=0.2)
    try:
        await running
    except asyncio.CancelledError:
        return


async def _sweep(app: object) -> None:
    """Gives jobs of workers that died back to the living."""
    manager = app.job_manager  # type: ignore[attr-defined]
    while True:
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER):
            await manager.retry_job(job)
        await asyncio.sleep(SWEEP)
