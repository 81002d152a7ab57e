"""What the room keeps of a person: their words and ours to them, files, addresses, names; found, given out and erased here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from alvast.conversations.actions import reindex
from alvast.conversations.actions.changing import to_status
from alvast.conversations.actions.stock import take_stock
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import (
    Attachment,
    Case,
    Conversation,
    Draft,
    Message,
    Participant,
    SearchEntry,
    StateChange,
    WrapUp,
)
from alvast.conversations.queries.channel_side import addresses_of_customers
from alvast.conversations.rules.causes import Cause
from alvast.kernel.actor import SYSTEM
from alvast.kernel.blobs import delete_blobs
from alvast.kernel.erasure import Erasing, PersonalStore
from alvast.kernel.events import state

_FORGET_RECIPIENT = """
UPDATE conversations_message m SET recipients = (
  SELECT coalesce(jsonb_agg(CASE WHEN r->>'address' = ANY(%(gone)s)
    THEN r || '{"name": "", "address": ""}' ELSE r END ORDER BY place), '[]')
  FROM jsonb_array_elements(m.recipients) WITH ORDINALITY AS listed(r, place))
WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(m.recipients) r WHERE r->>'address' = ANY(%(gone)s))
"""


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Words, names, addresses and files go; rows, numbers, times and history stay, marked as erased.

    In a conversation of the person everything goes, also what we wrote. In another's conversation go the person's own
    messages and address. Answers that have not left yet never will.
    """
    _hold(subjects)
    addresses = addresses_of_customers(subjects)
    own, theirs = Conversation.objects.filter(customer__in=subjects), _messages(subjects)
    elsewhere = set(theirs.exclude(conversation__in=own).values_list("conversation", flat=True))
    touched = _erase_files(own, theirs) + _erase_messages(theirs, erasing) + _erase_around(own, subjects)
    touched += Participant.objects.filter(Q(conversation__in=own) | Q(address__in=addresses)).delete()[0]
    touched += _forget_recipients(addresses)
    touched += _close_and_blank(own, erasing)
    _mend(elsewhere)
    return touched


def _hold(subjects: Sequence[UUID]) -> None:
    """Holds every conversation concerned before anything in it, as all who write do: none deadlocks, nothing slips in."""
    concerned = Q(customer__in=subjects) | Q(id__in=_messages(subjects).values("conversation"))
    list(Conversation.objects.select_for_update(no_key=True).filter(concerned).order_by("id").values_list("id"))


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Every conversation of the person with all messages, notes about them included, and their messages elsewhere.

    What someone else wrote there, and the addresses of others, are not the person's to have: only that there was something.
    """
    person = _Person(frozenset(subjects), frozenset(addresses_of_customers(subjects)))
    own = Conversation.objects.filter(customer__in=subjects).order_by("opened_at", "id")
    rows = [_exported(row, Message.objects.filter(conversation=row), person) for row in own]
    elsewhere = Conversation.objects.filter(id__in=_messages(subjects).values("conversation")).exclude(id__in=own.values("id"))
    parts = ((row, _messages(subjects).filter(conversation=row)) for row in elsewhere.order_by("opened_at", "id"))
    return rows + [_exported_part(row, messages, person) for row, messages in parts]


@dataclass(frozen=True, slots=True)
class _Person:
    """Who asks: their records, and the addresses they are known by."""

    records: frozenset[UUID]
    addresses: frozenset[str]

    def wrote(self, message: Message) -> bool:
        return message.author_id in self.records


def _messages(subjects: Sequence[UUID]) -> QuerySet[Message]:
    written = Q(author_id__in=subjects, kind=Message.Kind.INBOUND)
    return Message.objects.filter(Q(conversation__customer__in=subjects) | written)


def _erase_files(own: QuerySet[Conversation], theirs: QuerySet[Message]) -> int:
    files = Attachment.objects.filter(Q(message__in=theirs) | Q(message=None, uploaded_for__in=own.values("id")))
    delete_blobs(list(files.values_list("blob", flat=True)))
    return files.delete()[0]


def _erase_messages(theirs: QuerySet[Message], erasing: Erasing) -> int:
    theirs.filter(delivery=Message.Delivery.HELD).update(delivery=Message.Delivery.UNDONE)
    return theirs.update(**Message.personal.blanked, erased_at=erasing.at)


def _erase_around(own: QuerySet[Conversation], subjects: Sequence[UUID]) -> int:
    ids = own.values("id")
    return (
        Draft.objects.filter(conversation__in=ids).delete()[0]
        + SearchEntry.objects.filter(conversation__in=ids).delete()[0]
        + StateChange.objects.filter(conversation__in=ids).exclude(reason="").update(**StateChange.personal.blanked)
        + WrapUp.objects.filter(conversation__in=ids).update(**WrapUp.personal.blanked)
        + Case.objects.filter(customer__in=subjects).update(**Case.personal.blanked)
    )


def _forget_recipients(addresses: Collection[str]) -> int:
    """Also others' messages say whom they went to."""
    with connection.cursor() as cursor:
        cursor.execute(_FORGET_RECIPIENT, {"gone": list(addresses)})
        return int(cursor.rowcount)


def _close_and_blank(own: QuerySet[Conversation], erasing: Erasing) -> int:
    """Nothing is left to answer, so nothing stays open."""
    for row in own.filter(merged_into=None).exclude(status=Conversation.Status.CLOSED).select_for_update(no_key=True):
        to_status(row, Conversation.Status.CLOSED, actor=SYSTEM, cause=Cause.ERASED)
    state([ConversationChanged(conversation=c, team=t, what="messages") for c, t in own.values_list("id", "team_id")])
    return own.update(**Conversation.personal.blanked, erased_at=erasing.at)


def _mend(conversations: set[UUID]) -> None:
    """Others' conversations no longer show or find the words that went."""
    for row in Conversation.objects.select_for_update(no_key=True).filter(id__in=conversations).order_by("id"):
        take_stock(row)
        state([ConversationChanged(conversation=row.id, team=row.team_id, what="messages")])
    reindex(list(conversations))


def _exported(row: Conversation, messages: QuerySet[Message], person: _Person) -> dict[str, Any]:
    people = row.participants.filter(address__in=person.addresses).order_by("added_at", "id").values("address", "name", "place")
    return _exported_part(row, messages, person) | {
        "subject": row.subject, "status": row.status, "customer_name": row.customer_name, "participants": list(people),
        "outcomes": list(row.wrap_ups.order_by("at").values_list("note", flat=True)),
        "reasons": list(row.changes.exclude(reason="").order_by("at").values_list("reason", flat=True)),
    }  # fmt: skip


def _exported_part(row: Conversation, messages: QuerySet[Message], person: _Person) -> dict[str, Any]:
    lines = [_exported_message(m, person) for m in messages.prefetch_related("attachments").order_by("recorded_at", "id")]
    return {"kind": "conversation", "number": row.number, "opened_at": row.opened_at.isoformat(), "messages": lines}


def _exported_message(message: Message, person: _Person) -> dict[str, Any]:
    at, is_inbound = message.occurred_at.isoformat(), message.kind == Message.Kind.INBOUND
    if is_inbound and not person.wrote(message):
        return {"kind": message.kind, "at": at, "of_someone_else": True}
    to = [r["address"] for r in message.recipients if is_inbound or r["address"] in person.addresses]
    return {
        "kind": message.kind, "at": at, "author": message.author_name if is_inbound else "", "address": message.author_address,
        "to": to, "subject": message.subject, "text": message.text, "quoted": message.quoted,
        "files": [{"name": f.name, "type": f.type, "bytes": f.size} for f in message.attachments.all()],
    }  # fmt: skip


STORE = PersonalStore("conversations", erase, export)
