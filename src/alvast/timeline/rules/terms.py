"""Terms in days and months, as Dutch law counts them. Pure."""

import calendar
from datetime import date, timedelta

from alvast.kernel.calendar import holidays_of
from alvast.timeline.rules.packs import RuleVersion


def months_later(day: date, months: int) -> date:
    """The same day of a later month; the last one when that month is shorter."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def end_of_term(rule: RuleVersion, begins: date) -> tuple[date, date]:
    """The last day of a term whose first day is the one after `begins`; and the day it had been without weekend or holiday."""
    counted = months_later(begins, rule.months) if rule.months else begins + timedelta(days=rule.days)
    return (moved_to_working_day(counted) if rule.moves else counted), counted


def moved_to_working_day(day: date) -> date:
    """Algemene termijnenwet art. 1 and 3: a term never ends on a Saturday, a Sunday or a holiday."""
    while day.weekday() >= 5 or day in holidays_of("NL", day.year):
        day += timedelta(days=1)
    return day
