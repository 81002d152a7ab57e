"""The messages of one conversation as its page shows them."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, Q, Value, When

from alvast.conversations.inbound import Recipient
from alvast.conversations.models import Attachment, Mention, Message
from alvast.conversations.queries.shown import ShownAttachment, ShownAuthor, ShownMessage
from alvast.kernel.actor import Actor

_SAME = (
    "id", "kind", "channel", "occurred_at", "subject", "text", "quoted", "has_html", "automatic", "trust", "delivery", "send_at",
    "sent_at", "delivery_code", "delivery_detail", "erased_at",
)  # fmt: skip
_READ = (*_SAME, "recorded_at", "author_kind", "author_id", "author_name", "author_address", "recipients", "raw", "forwarded",
         "moved_from")  # fmt: skip


def message_rows(conversation: UUID, *, only: UUID | None = None) -> list[dict[str, Any]]:
    """In the order they came, without those taken back; `only` limits to one. The caller passed the gate."""
    found = Message.objects.filter(conversation=conversation).exclude(delivery=Message.Delivery.UNDONE)
    if only is not None:
        found = found.filter(id=only)
    has_html = Case(When(~Q(html=""), then=Value(True)), default=Value(False), output_field=BooleanField())
    return list(found.annotate(has_html=has_html).order_by("recorded_at", "id").values(*_READ))


def moved_from(rows: list[dict[str, Any]]) -> set[UUID]:
    """The conversations these messages were in before a merge or a split."""
    return {row["moved_from"] for row in rows if row["moved_from"]}


def shown_messages(rows: list[dict[str, Any]], numbers: dict[UUID, int], *, actor: Actor) -> tuple[ShownMessage, ...]:
    """The rows with their files and mentions, in two queries; `numbers` are those of the conversations they came from."""
    ids = [row["id"] for row in rows]
    files, mentioned = _attachments(ids), _mentions(ids)
    return tuple(_shown(row, files[row["id"]], mentioned[row["id"]], numbers, actor) for row in rows)


def _shown(row: dict[str, Any], files: list[ShownAttachment], mentioned: list[str], numbers: dict[UUID, int],
           actor: Actor) -> ShownMessage:  # fmt: skip
    is_held = row["delivery"] == Message.Delivery.HELD
    return ShownMessage(
        **{name: row[name] for name in _SAME},
        at=row["recorded_at"],
        author=ShownAuthor(row["author_kind"], row["author_id"], row["author_name"], row["author_address"]),
        has_original=row["raw"] is not None,
        recipients=tuple(Recipient(r["place"], r.get("name", ""), r["address"]) for r in row["recipients"]),
        attachments=tuple(files),
        mentions=tuple(mentioned),
        is_forward=row["forwarded"],
        may_undo=is_held and (actor.is_lead or row["author_id"] == actor.id),
        moved_from=numbers.get(row["moved_from"]),
    )


def _attachments(messages: list[UUID]) -> dict[UUID, list[ShownAttachment]]:
    files: dict[UUID, list[ShownAttachment]] = defaultdict(list)
    for file in Attachment.objects.filter(message__in=messages).order_by("made_at", "id"):
        assert file.message_id is not None
        shown = ShownAttachment(file.id, file.name, file.type, file.size, file.content_id, file.inline)
        files[file.message_id].append(shown)
    return files


def _mentions(messages: list[UUID]) -> dict[UUID, list[str]]:
    names: dict[UUID, list[str]] = defaultdict(list)
    rows = Mention.objects.filter(message__in=messages).order_by("agent__name")
    for message, name in rows.values_list("message", "agent__name"):
        names[message].append(name)
    return names
