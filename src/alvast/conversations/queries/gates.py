"""THE gate: who may see which conversation. Every id that comes from outside goes through here.

What does not exist and what is not the actor's to see raise the same NotFound.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from alvast.conversations.models import Attachment, Case, Conversation, Message
from alvast.kernel.actor import Actor
from alvast.kernel.blobs import read_blob
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import ConversationId, MessageId

LARGEST_NUMBER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class FoundConversation:
    """A conversation the actor may see. `merged_into` is the number to go on with, when it was merged."""

    id: ConversationId
    number: int
    team: UUID
    customer: UUID
    merged_into: int | None


@dataclass(frozen=True, slots=True)
class FoundMessage:
    """A message in a conversation the actor may see."""

    id: MessageId
    conversation: ConversationId
    number: int
    kind: str
    channel: str
    raw: UUID | None
    html: str
    is_erased: bool


@dataclass(frozen=True, slots=True)
class FoundAttachment:
    """A file the actor may see. `name` is a label, never a path; `content()` reads the bytes."""

    id: UUID
    message: UUID | None
    name: str
    type: str
    size: int
    content_id: str
    inline: bool
    blob: UUID

    def content(self) -> bytes:
        return read_blob(self.blob)


def visible_conversations(actor: Actor) -> QuerySet[Conversation]:
    """The conversations of the actor's teams; all of them for one who sees all."""
    if actor.sees_all:
        return Conversation.objects.all()
    return Conversation.objects.filter(team_id__in=actor.teams)


def visible_cases(actor: Actor) -> QuerySet[Case]:
    """Cases of the actor's teams, those the actor owns, and those above a conversation the actor may see."""
    if actor.sees_all:
        return Case.objects.all()
    above = visible_conversations(actor).exclude(case=None).values("case")
    own = Case.objects.filter(owner_id=actor.id) if actor.id else Case.objects.none()
    return Case.objects.filter(team_id__in=actor.teams) | own | Case.objects.filter(id__in=above)


def any_conversation() -> bool:
    """Whether this database holds any conversation at all."""
    return Conversation.objects.exists()


def conversation_for(actor: Actor, id_or_number: UUID | int | str) -> FoundConversation:
    """By id, by number, or as people write it (#1042). Raises NotFound."""
    rows = visible_conversations(actor).filter(**named(id_or_number))
    row = rows.values_list("id", "number", "team_id", "customer_id", "merged_into__number").first()
    if row is None:
        raise NotFound
    return FoundConversation(ConversationId(row[0]), *row[1:])


def named(id_or_number: UUID | int | str) -> dict[str, UUID | int]:
    """What to look for; raises NotFound for what can be neither an id nor a number."""
    if isinstance(id_or_number, UUID):
        return {"id": id_or_number}
    text = str(id_or_number).strip().removeprefix("#")
    if text.isascii() and text.isdigit() and len(text) <= 19 and int(text) <= LARGEST_NUMBER:
        return {"number": int(text)}
    try:
        return {"id": UUID(text)}
    except ValueError as error:
        raise NotFound from error


def message_for(actor: Actor, message: UUID) -> FoundMessage:
    """Raises NotFound."""
    row = Message.objects.filter(id=message, conversation__in=visible_conversations(actor)).values_list(
        "id", "conversation_id", "conversation__number", "kind", "channel", "raw", "html", "erased_at"
    ).first()  # fmt: skip
    if row is None:
        raise NotFound
    return FoundMessage(MessageId(row[0]), ConversationId(row[1]), *row[2:7], is_erased=row[7] is not None)


def attachment_for(actor: Actor, attachment: UUID) -> FoundAttachment:
    """A file of a message in view, or one the actor uploaded that still waits for its message. Raises NotFound."""
    row = _attachments(actor).filter(id=attachment).values_list(
        "id", "message_id", "name", "type", "size", "content_id", "inline", "blob"
    ).first()  # fmt: skip
    if row is None:
        raise NotFound
    return FoundAttachment(*row)


def _attachments(actor: Actor) -> QuerySet[Attachment]:
    hanging = Attachment.objects.filter(message__conversation__in=visible_conversations(actor))
    if actor.id is None:
        return hanging
    return hanging | Attachment.objects.filter(message=None, uploaded_by=actor.id)
