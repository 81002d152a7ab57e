"""`memory`: what web and worker hold together when nothing happens, after they have worked; the database server apart.

Beside it django-helpdesk's gunicorn with 2 workers after the same few pages.
"""

import time

from tests.bench import meters
from tests.bench.client import Browser
from tests.bench.mails import mails, new_inbox
from tests.bench.peer import helpdesk
from tests.bench.place import Place
from tests.bench.results import Result

BOUND_MB = 250
_PAGES = ("/inbox/all/", "/inbox/unassigned/", "/search/?q=pakket", "/settings/teams/")
_THEIRS = ("/helpdesk/tickets/", "/helpdesk/dashboard/", "/helpdesk/reports/")
SETTLES = 60.0  # seconds for the worker to take in the mails


def measure(place: Place) -> list[Result]:
    ours = _ours(place)
    results = [
        Result("memory, web and worker idle", sum(ours), "MB", "agreed bound", BOUND_MB),
        Result("memory, web", ours[0], "MB"),
        Result("memory, worker with its mail reader", ours[1], "MB"),
    ]
    if not place.alone:
        results.append(Result("memory, web and worker idle", sum(ours), "MB", "django-helpdesk, web only", _theirs(place)))
    return results


def _ours(place: Place) -> tuple[float, float]:
    """PSS of web and worker after pages were shown and mails taken in."""
    place.use("memory")
    from tests.bench.filling import session_cookie

    cookie = session_cookie()
    with place.web("memory") as web, place.running("worker", database="memory") as worker, Browser(web.port, cookie) as desk:
        _take_in(mails(20, seed=1))
        for _ in range(3):
            desk.times(_PAGES)
        time.sleep(3)
        return meters.memory_mb(web.pid), meters.memory_mb(worker.pid)


def _take_in(contents: list[bytes]) -> None:
    """By the worker's own jobs."""
    from alvast.channels.email.actions import NewRaw, store_raw
    from alvast.channels.email.models import RawMail

    store_raw(inbox=new_inbox(), mails=[NewRaw(content) for content in contents])
    deadline = time.monotonic() + SETTLES
    while RawMail.objects.filter(state=RawMail.State.STORED).exists():
        if time.monotonic() > deadline:
            raise RuntimeError("the worker did not take in the mails")
        time.sleep(0.2)


def _theirs(place: Place) -> float:
    peer = helpdesk(place, "memory_helpdesk")
    with peer.web() as web, Browser(web.port, peer.cookie) as desk:
        for _ in range(6):
            desk.times(_THEIRS)
        time.sleep(1)
        return meters.memory_mb(web.pid)
