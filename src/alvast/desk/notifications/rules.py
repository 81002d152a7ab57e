"""Who wants to know of what, and when a digest is due. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from alvast.kernel.calendar import BusinessCalendar


class Kind(StrEnum):
    """What a notification is about."""

    ASSIGNED = "assigned"
    MENTIONED = "mentioned"
    REPLIED = "replied"
    NEW = "new"
    AT_RISK = "at_risk"
    BROKEN = "broken"
    CLOSED = "closed"


class Digest(StrEnum):
    """How often unread notifications are put in a mail."""

    NEVER = "never"
    HOURLY = "hourly"
    DAILY = "daily"


USUAL = (Kind.ASSIGNED, Kind.MENTIONED, Kind.REPLIED, Kind.AT_RISK, Kind.BROKEN)
ALMOST_AN_HOUR = timedelta(minutes=55)  # the job comes by every ten minutes


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an agent chose. `shows_subject`: the subject may stand in browser notices and digests, outside the desk."""

    kinds: frozenset[Kind]
    digest: Digest
    in_browser: bool
    shows_subject: bool


def wishes_in(preferences: Mapping[str, Any]) -> Wishes:
    """Read from an agent's preferences; what is missing or unknown counts as not chosen."""
    chosen = preferences.get("notify", [kind.value for kind in USUAL])
    digest = preferences.get("digest", Digest.NEVER.value)
    return Wishes(
        kinds=frozenset(kind for kind in Kind if kind.value in chosen),
        digest=Digest(digest) if digest in set(Digest) else Digest.NEVER,
        in_browser=preferences.get("browser") is True,
        shows_subject=preferences.get("notify_subject") is True,
    )


def is_digest_due(
    choice: Digest, last_sent_at: datetime | None, calendars: Sequence[BusinessCalendar], zone: ZoneInfo, at: datetime
) -> bool:
    """Only while one of the agent's teams is at work; the first chance after a closed time is the opening."""
    if choice is Digest.NEVER or not any(calendar.is_open(at) for calendar in calendars):
        return False
    if last_sent_at is None:
        return True
    if choice is Digest.HOURLY:
        return at - last_sent_at >= ALMOST_AN_HOUR
    return last_sent_at.astimezone(zone).date() < at.astimezone(zone).date()
