"""The messages of one conversation as its page shows them."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Case, OuterRef, Q, QuerySet, Value, When

from alvast.conversations.inbound import Recipient
from alvast.conversations.models import Attachment, Mention, Message
from alvast.conversations.queries.shown import ShownAttachment, ShownAuthor, ShownMessage
from alvast.kernel.actor import Actor

_SAME = (
    "id", "kind", "channel", "occurred_at", "subject", "text", "quoted", "has_html", "automatic", "trust", "delivery", "send_at",
    "sent_at", "delivery_code", "delivery_detail", "erased_at",
)  # fmt: skip
_READ = (*_SAME, "recorded_at", "author_kind", "author_id", "author_name", "author_address", "recipients", "raw", "forwarded",
         "moved_from", "mentioned")  # fmt: skip
_FILE = ("id", "name", "type", "size", "content_id", "inline")

Files = defaultdict[UUID | None, list[ShownAttachment]]


def message_rows(conversation: UUID, *, only: UUID | None = None, skip: int = 0) -> list[dict[str, Any]]:
    """In the order they came, without those taken back; `only` limits to one, `skip` leaves out the first.

    The caller passed the gate.
    """
    found = standing(Message.objects.filter(conversation=conversation))
    if only is not None:
        found = found.filter(id=only)
    has_html = Case(When(~Q(html=""), then=Value(True)), default=Value(False), output_field=BooleanField())
    mentioned = Mention.objects.filter(message=OuterRef("pk")).order_by("agent__name").values_list("agent__name")
    return list(
        found.annotate(has_html=has_html, mentioned=ArraySubquery(mentioned)).order_by("recorded_at", "id").values(*_READ)[skip:]
    )


def standing(messages: QuerySet[Message]) -> QuerySet[Message]:
    """Without those that were taken back before they left."""
    return messages.exclude(delivery=Message.Delivery.UNDONE)


def files_of(rows: list[dict[str, Any]], *, conversation: UUID | None = None, actor: Actor | None = None) -> Files:
    """The files of these messages, in one query; under None those that wait for a message of `actor` in `conversation`."""
    which = Q(message__in=[row["id"] for row in rows])
    if conversation and actor and actor.id:
        which |= Q(message=None, uploaded_by=actor.id, uploaded_for=conversation)
    files: Files = defaultdict(list)
    for message, *shown in Attachment.objects.filter(which).order_by("made_at", "id").values_list("message", *_FILE):
        files[message].append(ShownAttachment(*shown))
    return files


def moved_from(rows: list[dict[str, Any]]) -> set[UUID]:
    """The conversations these messages were in before a merge or a split."""
    return {row["moved_from"] for row in rows if row["moved_from"]}


def shown_messages(
    rows: list[dict[str, Any]], files: Files, numbers: dict[UUID, int], *, actor: Actor
) -> tuple[ShownMessage, ...]:
    """The rows with their files; `numbers` are those of the conversations they came from."""
    return tuple(_shown(row, files[row["id"]], numbers, actor) for row in rows)


def _shown(row: dict[str, Any], files: list[ShownAttachment], numbers: dict[UUID, int], actor: Actor) -> ShownMessage:
    is_held = row["delivery"] == Message.Delivery.HELD
    return ShownMessage(
        **{name: row[name] for name in _SAME},
        at=row["recorded_at"],
        author=ShownAuthor(row["author_kind"], row["author_id"], row["author_name"], row["author_address"]),
        has_original=row["raw"] is not None,
        recipients=tuple(Recipient(r["place"], r.get("name", ""), r["address"]) for r in row["recipients"]),
        attachments=tuple(files),
        mentions=tuple(row["mentioned"]),
        is_forward=row["forwarded"],
        may_undo=is_held and (actor.is_lead or row["author_id"] == actor.id),
        moved_from=numbers.get(row["moved_from"]),
    )
