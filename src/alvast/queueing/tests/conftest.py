"""A door where the customer reads along, and hours at which people are there."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from alvast.conversations.doors import Door, door_of, doors_without_addresses, wire_doors
from alvast.kernel.actor import SYSTEM
from alvast.queueing import hearing
from alvast.queueing.tests.signals import hears
from alvast.staff.actions import save_calendar
from alvast.staff.models import Team

CHAT = "counter"


@pytest.fixture
def chat() -> Iterator[str]:
    """A channel without addresses, as a chat is."""
    doors = {name: door_of(name) for name in doors_without_addresses()}
    wire_doors({**doors, CHAT: Door(undo=timedelta(), is_addressed=False)})
    yield CHAT
    wire_doors(doors)


@pytest.fixture
def office_hours(house: Any) -> None:
    """The team works on weekdays from nine to five."""
    hours = {str(day): [["09:00", "17:00"]] for day in range(5)}
    calendar = save_calendar(
        actor=SYSTEM, calendar=None, name="Kantoor", time_zone="Europe/Amsterdam", blocks=hours, country="NL", exceptions={}
    )
    Team.objects.filter(id=house.team.id).update(calendar=calendar)


@pytest.fixture
def listener() -> Iterator[None]:
    """Someone who hears a few signals in plain words."""
    before = list(hearing._listeners)
    hearing.wire_listener(hears)
    yield
    hearing._listeners[:] = before
