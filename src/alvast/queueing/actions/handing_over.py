"""From the bot, or from a colleague, to people: everything known goes along, and the bot is silent."""

from uuid import UUID

from django.db import transaction

from alvast.conversations import actions as conversations
from alvast.conversations.queries.talk import Talk, talk_of
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.ids import new_id
from alvast.queueing.actions.lining_up import join_line
from alvast.queueing.actions.telling import tell_of_handover
from alvast.queueing.events import HandedOver
from alvast.queueing.known import known
from alvast.queueing.models import Handover


@transaction.atomic
def hand_over(
    *, conversation: UUID, reason: str, decision: UUID | None = None, actor: Actor = SYSTEM, topic: str = "", identity: str = "",
    proposal: str = "", note: str = "", tells: bool = True, key: UUID | None = None,
) -> UUID:  # fmt: skip
    """People go on with this conversation; answers the handover. It is made once: a second call finds the first.

    `reason` is a code, `decision` the record of why; `identity` how sure we are who this is; `proposal` and `note` are words for
    the colleague. `tells`: the customer is told, and may choose to wait, to be called or to go on with the bot; under the `key`
    of what brought us here, where that may be done twice. Raises NotFound.
    """
    talk = talk_of(conversation)
    if talk is None:
        raise NotFound
    silenced = conversations.take_from_bot(actor=actor, conversation=conversation, reason=reason)
    before = newest_handover(conversation)
    if not silenced and before is not None and actor.kind is not ActorKind.AGENT:
        return before.id
    place = join_line(conversation=conversation, topic=topic, reason=reason, actor=actor)
    row = Handover(
        id=new_id(), conversation_id=talk.id, team_id=talk.team, place_id=place, from_kind=actor.kind, from_id=actor.id,
        reason=reason[:40], decision=decision, at=now(), identity=identity or _identity(talk), proposal=proposal,
        note=note[:300], **known(talk),
    )  # fmt: skip
    row.save(force_insert=True)
    if tells:
        row.told = tell_of_handover(talk, from_bot=talk.handler == "bot", key=key or row.id)
        row.save(update_fields=["told"])
    state([HandedOver(team=talk.team, conversation=talk.id, handover=row.id, reason=row.reason)], actor=actor)
    return row.id


@transaction.atomic
def pass_on(*, actor: Actor, conversation: UUID, team: UUID, reason: str) -> UUID:
    """An agent gives it to another team, with everything known and the customer's own T0; answers the handover.

    Raises NotFound, AlreadyMerged, ReasonMissing.
    """
    conversations.transfer(actor=actor, conversation=conversation, team=team, reason=reason)
    return hand_over(conversation=conversation, reason="transfer", actor=_of_the_house(actor), note=reason, tells=False)


def newest_handover(conversation: UUID) -> Handover | None:
    return Handover.objects.filter(conversation=conversation).order_by("-at", "-id").first()


def _of_the_house(actor: Actor) -> Actor:
    """The same agent, who may no longer see what they gave away."""
    return Actor(kind=actor.kind, id=actor.id, role=actor.role, teams=actor.teams, sees_all=True)


def _identity(talk: Talk) -> str:
    """How sure we are who wrote, as the door told of their newest message."""
    return next((said.trust for said in reversed(talk.said) if not said.is_ours), "unproven")
