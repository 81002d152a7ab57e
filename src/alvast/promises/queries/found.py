"""What a text promises, before it is sent."""

from datetime import datetime
from uuid import UUID

from alvast.kernel.calendar import BusinessCalendar
from alvast.kernel.clock import now
from alvast.promises.rules.finding import FoundPromise, find_promises
from alvast.promises.rules.wording import when_said
from alvast.staff.queries import calendar_of_team
from alvast.writing.terms import dutch_calendar


def promises_in(text: str, *, at: datetime | None = None, team: UUID | None = None) -> list[FoundPromise]:
    """The promises in a message of ours that leaves at `at`, or now. `team` gives the working days; else Monday to Friday."""
    return find_promises(text, at or now(), calendar_for(team))


def calendar_for(team: UUID | None) -> BusinessCalendar:
    """The team's hours; a team that chose none works Monday to Friday, as the clock in Amsterdam says."""
    calendar = BusinessCalendar.always_open() if team is None else calendar_of_team(team)
    return dutch_calendar() if calendar == BusinessCalendar.always_open() else calendar


def date_said(found: FoundPromise, *, language: str, team: UUID | None = None) -> str:
    """By when it is due, as one says it: "donderdag 21 mei vóór 17.00 uur"."""
    return when_said(found.due_at, calendar_for(team).zone, language)
