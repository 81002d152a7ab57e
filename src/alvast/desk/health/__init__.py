"""The state of the installation in a few parts: for the settings page, the command and the load balancer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import DatabaseError, connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alvast.api.queries import failing_endpoints, refusing_sources
from alvast.channels.email.queries import inbox_health
from alvast.kernel.clock import now
from alvast.kernel.jobs import count_parked_jobs

WORKER_SILENT = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name, whether it is well, and a sentence about it."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Health:
    """All parts; well only when every part is."""

    parts: tuple[Part, ...]

    @property
    def ok(self) -> bool:
        return all(part.ok for part in self.parts)


def health() -> Health:
    """Looks at the database, the worker, the inboxes, the parked jobs, the webhooks that were given up and refused deliveries."""
    checks: tuple[Callable[[], list[Part]], ...] = (_database, _worker, _inboxes, _parked, _webhooks, _sources)
    try:
        return Health(tuple(part for check in checks for part in check()))
    except DatabaseError as error:
        return Health((Part("database", False, type(error).__name__),))


def _database() -> list[Part]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), pg_size_pretty(pg_database_size(current_database()))")
        version, size = cursor.fetchone()
    return [Part("database", True, f"PostgreSQL {version.split()[0]}, {size}")]


def _worker() -> list[Part]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > %s", [now() - WORKER_SILENT])
        alive = cursor.fetchone()[0]
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()")
        waiting = cursor.fetchone()[0]
    workers = ngettext("%(count)d worker", "%(count)d workers", alive) % {"count": alive}
    jobs = ngettext("%(count)d job waits", "%(count)d jobs wait", waiting) % {"count": waiting}
    return [Part("worker", alive > 0, f"{workers}, {jobs}")]


def _inboxes() -> list[Part]:
    found = [Part(f"inbox {inbox.name}", inbox.ok, inbox.detail) for inbox in inbox_health()]
    return found or [Part("inboxes", True, _("no inbox has been set up yet"))]


def _parked() -> list[Part]:
    count = count_parked_jobs()
    return [Part("parked jobs", count == 0, ngettext("%(count)d parked", "%(count)d parked", count) % {"count": count})]


def _webhooks() -> list[Part]:
    """Nothing to say while all goes well."""
    return [
        Part(f"webhook {name}", False, _("disabled: it failed for days, or said that it is gone")) for name in failing_endpoints()
    ]


def _sources() -> list[Part]:
    """Shops of which a delivery was refused during the last day."""
    said = _("refused during the last day; in all: {count}, the newest because of {code}")
    return [
        Part(f"source {source.name}", False, said.format(count=source.refused, code=source.refused_because))
        for source in refusing_sources()
    ]
