"""Business calendars: when a team works."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.kernel.actor import Actor
from alvast.kernel.calendar import BusinessCalendar
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import CalendarId
from alvast.staff.errors import NameTaken, NotAllowed
from alvast.staff.models import Calendar
from alvast.staff.rules import may_manage_teams

Blocks = Mapping[str, Sequence[Sequence[str]]]


def save_calendar(
    *, actor: Actor, calendar: UUID | None, name: str, time_zone: str, blocks: Blocks, country: str, exceptions: Blocks
) -> CalendarId:
    """Makes or changes a calendar. Raises NotAllowed, NameTaken, NotFound, InvalidInput (blocks that overlap, a zone unknown)."""
    if not may_manage_teams(actor):
        raise NotAllowed
    BusinessCalendar.read(time_zone=time_zone, blocks=blocks, country=country, exceptions=exceptions)
    fields = {
        "name": name.strip(), "time_zone": time_zone, "blocks": dict(blocks), "country": country,
        "exceptions": dict(exceptions),
    }  # fmt: skip
    try:
        with transaction.atomic():
            if calendar is None:
                return CalendarId(Calendar.objects.create(**fields).id)
            if not Calendar.objects.filter(id=calendar).update(**fields):
                raise NotFound
            return CalendarId(calendar)
    except IntegrityError as error:
        raise NameTaken(name=name) from error


def delete_calendar(*, actor: Actor, calendar: UUID) -> None:
    """Teams that used it have none afterwards: then every moment counts as open. Raises NotAllowed."""
    if not may_manage_teams(actor):
        raise NotAllowed
    Calendar.objects.filter(id=calendar).delete()
