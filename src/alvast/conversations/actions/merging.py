"""Two conversations that are one, and one that is two."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import Kind, history, locked, to_status
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.actions.stock import take_stock
from alvast.conversations.errors import CustomersDiffer, InvalidInput, NothingToSplit
from alvast.conversations.events import ConversationMerged, ConversationSplit
from alvast.conversations.models import (
    Attachment,
    Conversation,
    ConversationLabel,
    Draft,
    Message,
    Participant,
    StateChange,
)
from alvast.conversations.rules.causes import Cause
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import ConversationId
from alvast.timeline.queries import canonical

Status = Conversation.Status


@transaction.atomic
def merge_conversations(*, actor: Actor, into: UUID, sources: Collection[UUID]) -> None:
    """Moves everything of `sources` into `into`. They stay as signposts: their numbers and tokens lead to `into`.

    All must be of one customer, for joining shows each one's words to the other's participants.
    Raises NotFound, AlreadyMerged, CustomersDiffer, InvalidInput.
    """
    if not sources or into in sources:
        raise InvalidInput(detail="into")
    held = {i: locked(actor, i) for i in sorted({into, *sources})}
    target = held.pop(into)
    if any(canonical(row.customer_id) != canonical(target.customer_id) for row in held.values()):
        raise CustomersDiffer
    for row in held.values():
        _move_all(row, target)
        _become_signpost(row, target, actor=actor)
    if Status.OPEN in {row.status for row in held.values()}:
        to_status(target, Status.OPEN, actor=actor, cause=Cause.MERGED)
    take_stock(target, **_joined(target, held.values()))
    reindex([into, *held])
    state([ConversationMerged(conversation=row.id, team=row.team_id, into=into) for row in held.values()], actor=actor)


@transaction.atomic
def split_conversation(*, actor: Actor, conversation: UUID, messages: Collection[UUID]) -> ConversationId:
    """Starts a new conversation with some of the messages, of the same customer, team and owner; answers its id.

    Raises NotFound, AlreadyMerged, NothingToSplit.
    """
    row, at = locked(actor, conversation), now()
    chosen = Message.objects.filter(conversation=row, id__in=messages).exclude(delivery=Message.Delivery.UNDONE)
    count = chosen.count()
    if not count or count != len(set(messages)) or count == row.messages:
        raise NothingToSplit
    first = chosen.order_by("recorded_at", "id")[0]
    part = Conversation(
        subject=first.subject or row.subject, customer_id=row.customer_id, customer_name=row.customer_name, team_id=row.team_id,
        owner_id=row.owner_id, case_id=row.case_id, channel=row.channel, account=row.account, priority=row.priority,
        handler=row.handler, language=row.language, opened_at=at, last_activity_at=at, continues=row,
    )  # fmt: skip
    part.save(force_insert=True)
    _copy_participants(row, part)
    chosen.update(conversation=part, moved_from=row.id)
    take_stock(row)
    take_stock(part)
    StateChange.objects.bulk_create([
        history(row, actor=actor, kind=Kind.SPLIT, before=None, after=part.id),
        history(part, actor=actor, kind=Kind.SPLIT, before=row.id, after=None),
        history(part, actor=actor, kind=Kind.STATUS, before=None, after=part.status, cause=Cause.SPLIT),
    ])  # fmt: skip
    reindex([row.id, part.id])
    state([ConversationSplit(conversation=row.id, team=row.team_id, into=part.id)], actor=actor)
    return ConversationId(part.id)


def _move_all(row: Conversation, target: Conversation) -> None:
    """Messages, people, labels, drafts and waiting files go along; what the target has already stays as it is there."""
    Message.objects.filter(conversation=row).update(conversation=target, moved_from=row.id)
    Attachment.objects.filter(uploaded_for=row.id).update(uploaded_for=target.id)
    _copy_participants(row, target)
    Participant.objects.filter(conversation=row).delete()
    labels = ConversationLabel.objects.filter(conversation=row)
    ConversationLabel.objects.bulk_create(
        [ConversationLabel(conversation=target, label_id=link.label_id, at=link.at) for link in labels], ignore_conflicts=True
    )
    labels.delete()
    _join_drafts(row, target)
    Conversation.objects.filter(merged_into=row).update(merged_into=target)


def _copy_participants(row: Conversation, target: Conversation) -> None:
    copies = [
        Participant(conversation=target, address=p.address, name=p.name, place=p.place, added_at=p.added_at, added_by=p.added_by)
        for p in Participant.objects.filter(conversation=row)
    ]
    Participant.objects.bulk_create(copies, ignore_conflicts=True)


def _join_drafts(row: Conversation, target: Conversation) -> None:
    """Nothing typed is lost: two drafts of one agent become one text."""
    there = {(d.agent_id, d.kind): d for d in Draft.objects.select_for_update().filter(conversation=target)}
    for draft in Draft.objects.select_for_update().filter(conversation=row):
        other = there.get((draft.agent_id, draft.kind))
        if other is None:
            draft.conversation = target
            draft.save(update_fields=["conversation"])
        else:
            other.text = f"{other.text}\n\n{draft.text}".strip()
            other.save(update_fields=["text"])
            draft.delete()


def _become_signpost(row: Conversation, target: Conversation, *, actor: Actor) -> None:
    StateChange.objects.bulk_create([
        history(row, actor=actor, kind=Kind.MERGE, before=None, after=target.id),
        history(target, actor=actor, kind=Kind.MERGE, before=row.id, after=None),
    ])  # fmt: skip
    Conversation.objects.filter(id=row.id).update(
        merged_into=target, status=Status.CLOSED, closed_at=now(), snoozed_until=None, waiting_since=None, messages=0
    )


def _joined(target: Conversation, others: Collection[Conversation]) -> dict[str, Any]:
    """What the joined conversation takes over besides its messages."""
    everyone = [target, *others]
    return {
        "priority": max(row.priority for row in everyone),
        "owner_id": next((row.owner_id for row in everyone if row.owner_id and row.team_id == target.team_id), None),
        "case_id": next((row.case_id for row in everyone if row.case_id), None),
    }
