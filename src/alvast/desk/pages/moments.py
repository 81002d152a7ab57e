"""The moments offered for "later": in words people use, and in the hours the team works."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from alvast.kernel.calendar import BusinessCalendar, NeverOpen

LATER_TODAY = timedelta(hours=3)
MORNING = time(9, 0)


@dataclass(frozen=True, slots=True)
class Moment:
    """One offer: what it is called and when it is."""

    name: str
    at: datetime

    @property
    def value(self) -> str:
        return self.at.isoformat()


def desk_zone() -> ZoneInfo:
    """The time zone that this installation works in."""
    return ZoneInfo(settings.TIME_ZONE)


def later_moments(at: datetime, calendar: BusinessCalendar, zone: ZoneInfo) -> tuple[Moment, ...]:
    """Later today while there is a today, the next working day, the Monday after, in two weeks; each when the team opens."""
    local = at.astimezone(zone)
    tomorrow = _opening(local, 1, calendar)
    offers = [
        *_today(local, calendar),
        Moment(_("Tomorrow") if (tomorrow.date() - local.date()).days == 1 else _("Next working day"), tomorrow),
        Moment(_("Next week"), _opening(local, 7 - local.weekday(), calendar)),
        Moment(_("In two weeks"), _opening(local, 14, calendar)),
    ]
    return tuple({offer.at: offer for offer in reversed(offers)}[at] for at in sorted({offer.at for offer in offers}))


def _today(local: datetime, calendar: BusinessCalendar) -> list[Moment]:
    later = (local + LATER_TODAY).replace(minute=0, second=0, microsecond=0)
    return [Moment(_("Later today"), later)] if later.date() == local.date() and calendar.is_open(later) else []


def _opening(local: datetime, days: int, calendar: BusinessCalendar) -> datetime:
    """The start of work on the first open day from `days` after today; nine o'clock for who never closes."""
    midnight = datetime.combine(local.date() + timedelta(days=days), time(), tzinfo=local.tzinfo)
    try:
        opening = calendar.next_open(midnight).astimezone(local.tzinfo)
    except NeverOpen:
        opening = midnight
    return opening if opening.time() > time(5) else opening.replace(hour=MORNING.hour, minute=MORNING.minute)
