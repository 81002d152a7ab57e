"""Where customers stand in line and how long that may take: what each may know of their own place. No gate."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from alvast.kernel.clock import now
from alvast.kernel.rows import ids_text
from alvast.queueing.models import Place
from alvast.queueing.queries.people import available_agents
from alvast.queueing.rules.waiting import LATELY, Range, busy_intervals, waiting_range

PACED_BY = 50  # of those who were taken last


@dataclass(frozen=True, slots=True)
class PlaceInLine:
    """Where a customer stands. `position`: 1 is next; `since` is T0; `range_minutes` is None when too little is known to say.
    `stands`: present, away, with_bot, called_back (from `due_at`)."""

    id: UUID
    position: int
    since: datetime
    range_minutes: Range | None
    stands: str
    due_at: datetime | None
    urgency: str


def place_of(conversation: UUID) -> PlaceInLine | None:
    """None when it is not in line."""
    return places_of([conversation]).get(conversation)


def places_of(conversations: Collection[UUID]) -> dict[UUID, PlaceInLine]:
    """By conversation, those that stand in line. One query for any number of them, and three for each team they wait for."""
    at, asked = now(), set(conversations)
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, {"at": at, "asked": ids_text(asked)})
        rows = cursor.fetchall()
    paces = {team: _pace(team, at=at) for team in {team for team, *_ in rows}}
    return dict(_by_conversation(rows, asked, paces))


# Everyone who counts, numbered; who does not count now stands behind those who came before.
_STANDING = """
SELECT team_id, conversation_id, also, id, ahead + 1, since, stands, due_at, urgency FROM (
  SELECT *, count(*) FILTER (WHERE stands = 'present' OR stands = 'called_back' AND due_at <= %(at)s)
            OVER (PARTITION BY team_id ORDER BY counts_from, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ahead
  FROM queueing_place WHERE ended_at IS NULL
) line WHERE conversation_id = ANY(%(asked)s::uuid[]) OR also && %(asked)s::uuid[]
"""


def _by_conversation(
    rows: Collection[tuple[Any, ...]], asked: Collection[UUID], paces: dict[UUID, list[timedelta]]
) -> Iterator[tuple[UUID, PlaceInLine]]:
    """A place is that of all conversations of its matter."""
    for team, conversation, also, id_, position, since, stands, due_at, urgency in rows:
        place = PlaceInLine(id_, position, since, waiting_range(position, paces[team]), stands, due_at, urgency)
        yield from ((one, place) for one in (*also, conversation) if one in asked)


def _pace(team: UUID, *, at: datetime) -> list[timedelta]:
    """Times between two takings from the line of a team lately; nothing while nobody takes from it."""
    if not available_agents(team):
        return []
    taken = Place.objects.filter(team=team, ending=Place.Ending.TAKEN, ended_at__gt=at - LATELY).order_by("-ended_at", "-id")
    pairs = taken.values_list("joined_at", "ended_at")[:PACED_BY]
    return busy_intervals([(joined, ended) for joined, ended in pairs if ended])
