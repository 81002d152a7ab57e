"""When a customer may be written to. Pure."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo


def may_write_at(at: datetime, *, quiet_from: time, quiet_to: time, zone: ZoneInfo) -> datetime:
    """`at` itself, or the end of the quiet hours it falls in. Equal ends mean that there are none."""
    local = at.astimezone(zone)
    if quiet_from == quiet_to or not _is_quiet(local.time(), quiet_from, quiet_to):
        return at
    day = local.date() + timedelta(days=1) if local.time() >= quiet_to else local.date()
    return datetime.combine(day, quiet_to, zone).astimezone(at.tzinfo)


def _is_quiet(clock: time, begins: time, ends: time) -> bool:
    if begins < ends:
        return begins <= clock < ends
    return clock >= begins or clock < ends
