"""Conversations that an agent begins."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import Kind, history
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.errors import NotFound, UnreadableAddress
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import Conversation, Participant
from alvast.conversations.rules.recipients import Unreadable, normal_address
from alvast.conversations.rules.words import NAME, SUBJECT, one_line
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import ConversationId
from alvast.timeline.actions import Person, customers_for_addresses


@transaction.atomic
def open_conversation(
    *, actor: Actor, team: UUID, address: str, subject: str, channel: str, account: UUID | None, name: str = "",
    language: str = "",
) -> ConversationId:  # fmt: skip
    """Begins an empty conversation with a customer; `write_reply` says the first words. `account` is the channel's own.

    Raises NotFound for a team out of sight, UnreadableAddress.
    """
    if not actor.may_see_team(team):
        raise NotFound
    try:
        reached = normal_address(address)
    except Unreadable as error:
        raise UnreadableAddress(address=address) from error
    at = now()
    customer = customers_for_addresses(people=[Person(address=reached, name=one_line(name, NAME))], source="desk")[reached]
    row = Conversation(
        subject=one_line(subject, SUBJECT), customer_id=customer, customer_name=one_line(name or reached, NAME), team_id=team,
        channel=channel, account=account, opened_at=at, last_activity_at=at, language=language[:5],
    )  # fmt: skip
    row.save(force_insert=True)
    Participant.objects.create(
        conversation=row, address=reached, name=one_line(name, NAME), place=Participant.Place.CUSTOMER, added_at=at,
        added_by=actor.id,
    )  # fmt: skip
    history(row, actor=actor, kind=Kind.STATUS, before=None, after=row.status).save(force_insert=True)
    reindex([row.id])
    state([ConversationChanged(conversation=row.id, team=row.team_id, what=Kind.STATUS)], actor=actor)
    return ConversationId(row.id)
