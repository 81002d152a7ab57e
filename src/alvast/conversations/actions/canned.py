"""Canned replies: texts kept for reuse."""

from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.conversations.actions.labels import refuse_unless_serves
from alvast.conversations.errors import InvalidInput, NotFound, ShortcutTaken, UnknownVariable
from alvast.conversations.models import CannedReply
from alvast.conversations.rules.canned import LONGEST, is_shortcut, misread
from alvast.conversations.rules.words import one_line, storable
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now

LANGUAGES = ("nl", "en")
LONGEST_NAME = 80


def save_canned_reply(
    *, actor: Actor, name: str, shortcut: str, text: str, language: str = "nl", team: UUID | None = None,
    reply: UUID | None = None,
) -> UUID:  # fmt: skip
    """Keeps a text for one team (its lead may) or for everyone (an administrator may). With `reply` that one is changed.

    Raises NotAllowed, NotFound, InvalidInput, UnknownVariable, ShortcutTaken.
    """
    refuse_unless_serves(actor, team)
    fields = _fields(name, shortcut, text, language) | {"team_id": team, "changed_at": now()}
    row = CannedReply(**fields) if reply is None else _changeable(actor, reply)
    for field, value in fields.items():
        setattr(row, field, value)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise ShortcutTaken(shortcut=row.shortcut) from error
    return row.id


@transaction.atomic
def archive_canned_reply(*, actor: Actor, reply: UUID) -> None:
    """Takes it out of use; its shortcut is free again. Raises NotFound, NotAllowed."""
    row = _changeable(actor, reply)
    row.archived_at = row.changed_at = now()
    row.save(update_fields=["archived_at", "changed_at"])


def _fields(name: str, shortcut: str, text: str, language: str) -> dict[str, str]:
    handle, shown = shortcut.strip().removeprefix("/").lower(), one_line(name, LONGEST_NAME)
    wrong = {"name": not shown, "shortcut": not is_shortcut(handle), "language": language not in LANGUAGES,
             "text": not text.strip() or len(text) > LONGEST}  # fmt: skip
    for field, is_wrong in wrong.items():
        if is_wrong:
            raise InvalidInput(detail=field)
    if unknown := misread(text):
        raise UnknownVariable(variable=unknown[0])
    return {"name": shown, "shortcut": handle, "text": storable(text), "language": language}


def _changeable(actor: Actor, reply: UUID) -> CannedReply:
    """A reply in use that the actor may change. One of a team out of view does not exist for the actor."""
    row = CannedReply.objects.filter(id=reply, archived_at=None).first()
    if row is None or (row.team_id is not None and not actor.may_see_team(row.team_id)):
        raise NotFound
    refuse_unless_serves(actor, row.team_id)
    return row
