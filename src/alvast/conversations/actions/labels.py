"""Labels on conversations, and which labels and outcomes there are to choose from."""

from collections.abc import Sequence
from uuid import UUID
from zlib import crc32

from django.db import IntegrityError, connection, transaction

from alvast.conversations.actions.changing import Kind, history, locked
from alvast.conversations.errors import InvalidInput, LabelTaken, NotFound, OutcomeTaken
from alvast.conversations.events import ConversationChanged
from alvast.conversations.models import Conversation, ConversationLabel, Disposition, Label, StateChange
from alvast.conversations.rules.words import one_line
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.staff.errors import NotAllowed

LONGEST_LABEL = 60
HUES = 360

_HANG = """
INSERT INTO conversations_conversationlabel (conversation_id, label_id, at)
SELECT %s, label.id, %s FROM conversations_label label WHERE label.id = ANY(%s) AND label.archived_at IS NULL
ON CONFLICT (conversation_id, label_id) DO NOTHING RETURNING label_id
"""


@transaction.atomic
def add_labels(*, actor: Actor, conversation: UUID, labels: Sequence[UUID]) -> bool:
    """Hangs labels on a conversation; False when all were there. Raises NotFound, also for a label that is out of use."""
    row, wanted = locked(actor, conversation), list(dict.fromkeys(labels))
    if Label.objects.filter(id__in=wanted, archived_at=None).count() != len(wanted):
        raise NotFound
    with connection.cursor() as cursor:
        cursor.execute(_HANG, [row.id, now(), wanted])
        added = [label for (label,) in cursor.fetchall()]
    return _record(row, [(None, label) for label in added], actor)


@transaction.atomic
def remove_labels(*, actor: Actor, conversation: UUID, labels: Sequence[UUID]) -> bool:
    """Takes labels off; False when none of them was there. Raises NotFound."""
    row = locked(actor, conversation)
    links = ConversationLabel.objects.filter(conversation=row, label__in=labels)
    removed = list(links.order_by("label__name").values_list("label_id", flat=True))
    links.delete()
    return _record(row, [(label, None) for label in removed], actor)


def add_label(*, actor: Actor, name: str, hue: int | None = None) -> UUID:
    """A new label, or the archived one of that name in use again. A lead may. Raises NotAllowed, InvalidInput, LabelTaken."""
    _refuse_unless_lead(actor)
    shown = _label_name(name)
    place = crc32(shown.lower().encode()) % HUES if hue is None else hue % HUES
    if Label.objects.filter(name__iexact=shown).exclude(archived_at=None).update(archived_at=None, hue=place):
        return Label.objects.values_list("id", flat=True).get(name__iexact=shown)
    try:
        with transaction.atomic():
            return Label.objects.create(name=shown, hue=place).id
    except IntegrityError as error:
        raise LabelTaken(name=shown) from error


def change_label(*, actor: Actor, label: UUID, name: str, hue: int) -> None:
    """Renames and recolours. Raises NotAllowed, InvalidInput, NotFound, LabelTaken."""
    _refuse_unless_lead(actor)
    shown = _label_name(name)
    try:
        with transaction.atomic():
            if not Label.objects.filter(id=label, archived_at=None).update(name=shown, hue=hue % HUES):
                raise NotFound
    except IntegrityError as error:
        raise LabelTaken(name=shown) from error


def archive_label(*, actor: Actor, label: UUID) -> None:
    """Takes a label out of use; conversations that have it keep it. Raises NotAllowed, NotFound."""
    _refuse_unless_lead(actor)
    if not Label.objects.filter(id=label, archived_at=None).update(archived_at=now()):
        raise NotFound


def add_disposition(*, actor: Actor, code: str, name: str, team: UUID | None = None) -> UUID:
    """A new outcome to close with, for everyone or one team. A lead may, for teams in view; for everyone an administrator.

    Raises NotAllowed, InvalidInput, OutcomeTaken.
    """
    refuse_unless_serves(actor, team)
    if not code.replace("-", "").replace("_", "").isalnum() or not code.isascii() or len(code) > 40:
        raise InvalidInput(detail="code")
    if not name.strip():
        raise InvalidInput(detail="name")
    try:
        with transaction.atomic():
            return Disposition.objects.create(code=code.lower(), name=one_line(name, 80), team_id=team).id
    except IntegrityError as error:
        raise OutcomeTaken(code=code.lower()) from error


def archive_disposition(*, actor: Actor, disposition: UUID) -> None:
    """Takes an outcome out of use; what was closed with it stays so. Raises NotAllowed, NotFound."""
    row = Disposition.objects.filter(id=disposition, archived_at=None).first()
    if row is None:
        raise NotFound
    refuse_unless_serves(actor, row.team_id)
    row.archived_at = now()
    row.save(update_fields=["archived_at"])


def refuse_unless_serves(actor: Actor, team: UUID | None) -> None:
    """What is for one team its lead decides, what is for everyone an administrator. Raises NotAllowed."""
    if not (actor.is_admin or (actor.is_lead and team is not None and actor.may_see_team(team))):
        raise NotAllowed


def _refuse_unless_lead(actor: Actor) -> None:
    if not actor.is_lead:
        raise NotAllowed


def _label_name(name: str) -> str:
    shown = one_line(name, LONGEST_LABEL)
    if not shown:
        raise InvalidInput(detail="name")
    return shown


def _record(row: Conversation, changes: Sequence[tuple[UUID | None, UUID | None]], actor: Actor) -> bool:
    """History and event of labels that came or went; nothing when none did."""
    StateChange.objects.bulk_create(
        [history(row, actor=actor, kind=Kind.LABEL, before=before, after=after) for before, after in changes]
    )
    if changes:
        state([ConversationChanged(conversation=row.id, team=row.team_id, what=Kind.LABEL)], actor=actor)
    return bool(changes)
