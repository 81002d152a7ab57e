"""How every change of a conversation's state is made: lock through the gate, write fields and history, state the event."""

from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.conversations.errors import AlreadyMerged, NotFound
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import Conversation, StateChange
from alvast.conversations.queries.gates import visible_conversations
from alvast.conversations.rules.causes import Cause
from alvast.conversations.rules.status import fields_of
from alvast.conversations.rules.words import REASON, one_line
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.rows import filled

Kind = StateChange.Kind


def locked(actor: Actor, conversation: UUID) -> Conversation:
    """The row, held until the transaction ends; others who would change it wait. Raises NotFound, AlreadyMerged."""
    row = visible_conversations(actor).select_for_update(no_key=True, of=("self",)).filter(id=conversation).first()
    if row is None:
        raise NotFound
    if row.merged_into_id is not None:
        raise AlreadyMerged(number=Conversation.objects.values_list("number", flat=True).get(id=row.merged_into_id))
    return row


def write(row: Conversation, **fields: Any) -> None:
    """Sets and saves fields of a row that is held."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=list(fields))


def history(row: Conversation, *, actor: Actor, kind: Kind, before: object, after: object,
            cause: Cause = Cause.CHOSEN, reason: str = "") -> StateChange:  # fmt: skip
    """A line of history, not yet saved; `before` and `after` are ids and codes, nothing is an empty text."""
    given = history_row(row, actor=actor, kind=kind, before=before, after=after, cause=cause, reason=reason)
    return StateChange(**given)


def history_row(row: Conversation, *, actor: Actor, kind: Kind, before: object, after: object,
                cause: Cause = Cause.CHOSEN, reason: str = "") -> dict[str, Any]:  # fmt: skip
    """The same as the row that it becomes."""
    return filled(
        StateChange, conversation_id=row.id, kind=kind, before=_code(before), after=_code(after), cause=cause,
        reason=one_line(reason, REASON), at=now(), actor_kind=actor.kind, actor_id=actor.id,
    )  # fmt: skip


def change(row: Conversation, *, actor: Actor, kind: Kind, before: object, after: object, fields: dict[str, Any],
           cause: Cause = Cause.CHOSEN, reason: str = "") -> None:  # fmt: skip
    """One change of state of a row that is held: fields, history and event."""
    write(row, **fields)
    history(row, actor=actor, kind=kind, before=before, after=after, cause=cause, reason=reason).save(force_insert=True)
    state([ConversationChanged(conversation=row.id, team=row.team_id, what=kind)], actor=actor)


def to_status(row: Conversation, status: str, *, actor: Actor, cause: Cause = Cause.CHOSEN, reason: str = "",
              until: datetime | None = None) -> bool:  # fmt: skip
    """Brings a row that is held into a status; False, and nothing written, when it is there already."""
    if row.status == status and row.snoozed_until == until:
        return False
    fields = fields_of(status, at=now(), until=until)
    change(row, actor=actor, kind=Kind.STATUS, before=row.status, after=status, fields=fields, cause=cause, reason=reason)
    return True


def to_handler(row: Conversation, handler: str, *, actor: Actor, cause: Cause = Cause.CHOSEN, reason: str = "") -> bool:
    """Gives a row that is held to the bot, to people, or back to nobody; False, and nothing written, when it is so already."""
    if row.handler == handler:
        return False
    fields = {"handler": handler}
    change(row, actor=actor, kind=Kind.HANDLER, before=row.handler, after=handler, fields=fields, cause=cause, reason=reason)
    return True


def silence_bot(row: Conversation, *, actor: Actor) -> None:
    """An agent took a row that is held, or spoke in it: from now on it is not the bot's."""
    if row.handler == Conversation.Handler.BOT and actor.kind is not ActorKind.BOT:
        to_handler(row, Conversation.Handler.AGENT, actor=actor, cause=Cause.TAKEN_BY_AGENT)


def _code(value: object) -> str:
    return "" if value is None else str(value)
