"""Filters kept under a name, for oneself or for a team."""

from uuid import UUID

from alvast.conversations.actions.labels import refuse_unless_serves
from alvast.conversations.actions.personal import agent_of
from alvast.conversations.errors import InvalidInput, NotFound
from alvast.conversations.models import SavedView
from alvast.conversations.queries.filters import ConversationFilter
from alvast.conversations.queries.views import visible_views
from alvast.conversations.rules.words import one_line
from alvast.kernel.actor import Actor

LONGEST_NAME = 60


def save_view(
    *, actor: Actor, name: str, filter: ConversationFilter, team: UUID | None = None, view: UUID | None = None, place: int = 0
) -> UUID:
    """Keeps a filter, for oneself or, with `team`, for a team (its lead may). With `view` that one is changed.

    Views are listed by `place`, then name. Raises NotFound, NotAllowed, InvalidInput.
    """
    agent, shown = agent_of(actor), one_line(name, LONGEST_NAME)
    if not shown:
        raise InvalidInput(detail="name")
    if team is not None:
        refuse_unless_serves(actor, team)
    owner = {"agent_id": None if team else agent, "team_id": team}
    fields = {"name": shown, "filter": ConversationFilter.from_json(filter.to_json()).to_json(), "place": place, **owner}
    if view is None:
        return SavedView.objects.create(**fields).id
    changed = _own(actor, view)
    SavedView.objects.filter(id=changed.id).update(**fields)
    return changed.id


def delete_view(*, actor: Actor, view: UUID) -> None:
    """Raises NotFound, NotAllowed."""
    _own(actor, view).delete()


def _own(actor: Actor, view: UUID) -> SavedView:
    """A view the actor may change: the agent's own, or one of a team the actor leads."""
    row = visible_views(actor).filter(id=view).first()
    if row is None:
        raise NotFound
    if row.team_id is not None:
        refuse_unless_serves(actor, row.team_id)
    return row
