"""The watches as they now stand."""

from collections.abc import Mapping
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from alvast.channels.email.queries import first_inbox
from alvast.kernel.calendar import BusinessCalendar
from alvast.kernel.errors import NotFound
from alvast.proactive.models import WatchVersion
from alvast.proactive.rules.causes import Cause, Remedy, Way
from alvast.proactive.rules.watches import DEFAULTS, Counts, Watch
from alvast.staff.queries import calendar_of_team


def watches() -> dict[str, Watch]:
    """All watches by code, those that are off included: the shop's version where it set one, else the default. One query."""
    own = {row.code: watch_from(row) for row in WatchVersion.objects.filter(replaced_at=None)}
    return {code: own.get(code, default) for code, default in DEFAULTS.items()}


def watches_on() -> Mapping[Cause, Watch]:
    """Those that are on, by cause."""
    return {watch.cause: watch for watch in watches().values() if watch.is_on}


def watch_from(row: WatchVersion) -> Watch:
    return Watch(
        row.code, Cause(row.cause), Remedy(row.remedy), row.limits, Counts(row.counts), row.needs_approval, row.cap,
        row.cap_days, row.quiet_from, row.quiet_to, row.held_out, row.is_on, row.version, tuple(Way(way) for way in row.ways),
    )  # fmt: skip


def shop_team() -> UUID | None:
    """The team whose inbox customers are served from; None when there is no inbox yet."""
    try:
        return first_inbox().team
    except NotFound:
        return None


def shop_calendar() -> BusinessCalendar:
    """The hours of that team; always open when there is none."""
    team = shop_team()
    return calendar_of_team(team) if team is not None else BusinessCalendar.always_open()


def shop_zone() -> ZoneInfo:
    """Where days begin and end."""
    return ZoneInfo(settings.TIME_ZONE)
