"""Whose conversation it is: taken, assigned, transferred, let go; and whose question it is."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from alvast.conversations.actions.changing import Kind, change, history, locked, silence_bot, to_status
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.errors import AlreadyTaken, NotFound, NotInTheTeam, ReasonMissing
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import Conversation
from alvast.conversations.queries.gates import conversation_for, visible_conversations
from alvast.conversations.rules.causes import Cause
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.events import state
from alvast.staff.queries import agent_names, agents_who_see, all_teams, is_active_member


@transaction.atomic
def take(*, actor: Actor, conversation: UUID) -> bool:
    """Makes it the actor's own if it is nobody's; False when it was already. Of two who take it at once one wins.

    Raises NotFound, AlreadyTaken with the winner's name, NotInTheTeam.
    """
    found = conversation_for(actor, conversation)
    if actor.id is None or actor.id not in agents_who_see(found.team):
        raise NotInTheTeam
    free = visible_conversations(actor).filter(id=conversation, owner=None, merged_into=None)
    if not free.update(owner=actor.id):
        return _was_taken(actor, conversation)
    row = Conversation.objects.get(id=conversation)
    history(row, actor=actor, kind=Kind.OWNER, before=None, after=actor.id).save(force_insert=True)
    state([ConversationChanged(conversation=row.id, team=row.team_id, what=Kind.OWNER)], actor=actor)
    silence_bot(row, actor=actor)
    return True


@transaction.atomic
def assign(*, actor: Actor, conversation: UUID, owner: UUID | None, reason: str = "") -> bool:
    """Gives it to a colleague of its team, or to nobody; False when it was so already.

    Raises NotFound, AlreadyMerged, NotInTheTeam.
    """
    row = locked(actor, conversation)
    if row.owner_id == owner:
        return False
    if owner is not None and owner not in agents_who_see(row.team_id):
        raise NotInTheTeam
    give(row, owner, actor=actor, reason=reason)
    if owner is not None:
        silence_bot(row, actor=actor)
    return True


@transaction.atomic
def transfer(*, actor: Actor, conversation: UUID, team: UUID, reason: str, owner: UUID | None = None) -> bool:
    """Moves it to another team, with a reason its people can read; it is nobody's there unless `owner` is named.

    It may leave the actor's own sight. Raises NotFound, AlreadyMerged, ReasonMissing, NotInTheTeam.
    """
    if not reason.strip():
        raise ReasonMissing
    row = locked(actor, conversation)
    if row.team_id == team:
        return False
    if team not in {line.id for line in all_teams()}:
        raise NotFound
    if owner is not None and not is_active_member(owner, team):
        raise NotInTheTeam
    before = row.team_id
    if row.owner_id != owner:
        give(row, owner, actor=actor, cause=Cause.TRANSFERRED)
    change(row, actor=actor, kind=Kind.TEAM, before=before, after=team, fields={"team_id": team}, reason=reason.strip())
    if row.status == Conversation.Status.SNOOZED:
        to_status(row, Conversation.Status.OPEN, actor=actor, cause=Cause.TRANSFERRED)
    reindex([row.id])
    state([ConversationChanged(conversation=row.id, team=before, what=Kind.TEAM)], actor=actor)
    return True


@transaction.atomic
def let_go_of_agents(*, agents: Collection[UUID]) -> int:
    """Makes nobody's what is open and belongs to agents who can no longer see it: they left the team or the company.

    Closed conversations keep their owner until they reopen. Answers how many were let go.
    """
    return _let_go(Conversation.objects.filter(owner__in=agents).exclude(status=Conversation.Status.CLOSED))


def let_go_when_reopened(*, conversations: Collection[UUID]) -> int:
    """The same for conversations that have just come back, in the caller's transaction."""
    return _let_go(Conversation.objects.filter(id__in=conversations).exclude(owner=None)) if conversations else 0


def _let_go(owned: QuerySet[Conversation]) -> int:
    let_go = 0
    seeing: dict[UUID, set[UUID]] = {}
    for row in owned.filter(merged_into=None).select_for_update(no_key=True).order_by("id"):
        if row.team_id not in seeing:
            seeing[row.team_id] = agents_who_see(row.team_id)
        if row.owner_id not in seeing[row.team_id]:
            give(row, None, actor=SYSTEM, cause=Cause.OWNER_LEFT)
            let_go += 1
    return let_go


def _was_taken(actor: Actor, conversation: UUID) -> bool:
    """Says who was first; False when it was the actor. Whoever was first may have let go again: then it is the actor's."""
    row = locked(actor, conversation)
    if row.owner_id == actor.id:
        return False
    if row.owner_id is not None:
        raise AlreadyTaken(name=agent_names({row.owner_id})[row.owner_id])
    give(row, actor.id, actor=actor)
    silence_bot(row, actor=actor)
    return True


def give(row: Conversation, owner: UUID | None, *, actor: Actor, cause: Cause = Cause.CHOSEN, reason: str = "") -> None:
    """Makes a row that is held this agent's, or nobody's."""
    fields = {"owner_id": owner}
    change(row, actor=actor, kind=Kind.OWNER, before=row.owner_id, after=owner, fields=fields, cause=cause, reason=reason)
