"""Saved views: an agent's own and those of the agent's teams."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.conversations.errors import NotFound
from alvast.conversations.models import SavedView
from alvast.conversations.queries.filters import ConversationFilter
from alvast.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class ViewLine:
    """A saved view; `team` is None for the agent's own."""

    id: UUID
    name: str
    filter: ConversationFilter
    team: UUID | None
    place: int


def saved_views(actor: Actor) -> tuple[ViewLine, ...]:
    """Own views and those of teams in view, by place and name."""
    return tuple(_line(row) for row in visible_views(actor).order_by("place", "name", "id"))


def view_for(actor: Actor, view: UUID) -> ViewLine:
    """Raises NotFound."""
    row = visible_views(actor).filter(id=view).first()
    if row is None:
        raise NotFound
    return _line(row)


def visible_views(actor: Actor) -> QuerySet[SavedView]:
    """The gate: nobody sees another agent's own views, not even an administrator."""
    of_teams = ~Q(team=None) if actor.sees_all else Q(team__in=actor.teams)
    return SavedView.objects.filter(of_teams | (Q(agent=actor.id) & ~Q(agent=None)))


def _line(row: SavedView) -> ViewLine:
    return ViewLine(row.id, row.name, ConversationFilter.from_json(row.filter), row.team_id, row.place)
