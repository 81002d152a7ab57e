"""The line, and everyone in it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count

from alvast.conversations.queries import ConversationLine, lines_by_id
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.queueing.models import Place
from alvast.queueing.queries.people import HEARD, available_agents
from alvast.queueing.rules.turns import is_eligible

SHOWN = 200


@dataclass(frozen=True, slots=True)
class LineGlance:
    """For beside every page: how many can be helped now in the actor's lines, and whether the actor takes from them."""

    counting: int
    is_available: bool


@dataclass(frozen=True, slots=True)
class LinePlace:
    """One of the line as the desk shows it. `position` is None for who does not count now; `passed_over`: how many were served
    before although they came later."""

    id: UUID
    line: ConversationLine
    position: int | None
    since: datetime
    joined_at: datetime
    urgency: str
    stands: str
    due_at: datetime | None
    reason: str
    doors: int
    passed_over: int


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """Everyone who waits in the lines of the actor's teams, in order, and how many colleagues take from them."""

    places: tuple[LinePlace, ...]
    available: int


def away_among(conversations: Collection[UUID]) -> set[UUID]:
    """Those of them whose customer went away while in line; one query."""
    away = Place.objects.filter(conversation__in=conversations, stands=Place.Stands.AWAY, ended_at=None)
    return set(away.values_list("conversation", flat=True))


def line_glance(actor: Actor) -> LineGlance:
    """One query; it stops counting at a hundred."""
    at = now()
    with connection.cursor() as cursor:
        own: dict[str, Any] = {"all": actor.sees_all, "teams": list(actor.teams), "agent": actor.id}
        cursor.execute(_GLANCE, own | {"at": at, "heard": at - HEARD})
        counting, is_there = cursor.fetchone()
    return LineGlance(counting, is_there)


_GLANCE = """
SELECT (SELECT count(*) FROM (
          SELECT 1 FROM queueing_place
          WHERE ended_at IS NULL AND (%(all)s OR team_id = ANY(%(teams)s::uuid[]))
            AND (stands = 'present' OR stands = 'called_back' AND due_at <= %(at)s)
          LIMIT 100) waiting),
       EXISTS (SELECT 1 FROM queueing_presence WHERE agent_id = %(agent)s AND is_available AND seen_at > %(heard)s)
"""


def waiting_line(actor: Actor) -> WaitingLine:
    """What the page of the line shows; a few queries however long it is."""
    at, rows = now(), Place.objects.filter(ended_at=None)
    rows = rows if actor.sees_all else rows.filter(team__in=actor.teams)
    found = list(rows.annotate(passed=Count("overtaken_by")).order_by("counts_from", "id")[:SHOWN])
    lines = lines_by_id(actor, [place.conversation_id for place in found])
    positions = _positions(found, at=at)
    places = tuple(_shown(place, lines, positions) for place in found if place.conversation_id in lines)
    teams = {place.team_id for place in found} or set(actor.teams)
    return WaitingLine(places, len(set[UUID]().union(*(available_agents(team) for team in teams))))


def _positions(places: Sequence[Place], *, at: datetime) -> dict[UUID, int]:
    """By place, counted in each team apart; who does not count has none."""
    reached: dict[UUID, int] = {}
    positions: dict[UUID, int] = {}
    for place in places:
        if is_eligible(place.stands, place.due_at, at=at):
            reached[place.team_id] = positions[place.id] = reached.get(place.team_id, 0) + 1
    return positions


def _shown(place: Place, lines: Mapping[UUID, ConversationLine], positions: Mapping[UUID, int]) -> LinePlace:
    passed: int = place.passed  # type: ignore[attr-defined]
    return LinePlace(
        place.id, lines[place.conversation_id], positions.get(place.id), place.since, place.joined_at, place.urgency,
        place.stands, place.due_at, place.reason, 1 + len(place.also), passed,
    )  # fmt: skip
