"""Unsent words, kept on the server at every pause in typing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from psycopg.types.json import Jsonb

from alvast.conversations.actions.personal import agent_of
from alvast.conversations.errors import DraftChanged, InvalidInput
from alvast.conversations.models import Draft
from alvast.conversations.queries.gates import conversation_for
from alvast.conversations.rules.words import storable
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id

KINDS = ("reply", "note", "forward")
PLACES = ("to", "cc", "bcc")
LONGEST = 200_000  # characters
MOST_RECIPIENTS = 100

_SAVE = """
INSERT INTO conversations_draft AS kept (id, conversation_id, agent_id, kind, text, recipients, saved_at)
VALUES (%(id)s, %(conversation)s, %(agent)s, %(kind)s, %(text)s, %(recipients)s, %(at)s)
ON CONFLICT (conversation_id, agent_id, kind) DO UPDATE SET text = excluded.text, recipients = excluded.recipients,
  saved_at = CASE WHEN kept.text = excluded.text AND kept.recipients = excluded.recipients THEN kept.saved_at
                  ELSE excluded.saved_at END
WHERE %(based_on)s::timestamptz IS NULL OR kept.saved_at = %(based_on)s OR kept.text = excluded.text
RETURNING saved_at
"""


@transaction.atomic
def save_draft(
    *, actor: Actor, conversation: UUID, kind: str, text: str, recipients: Mapping[str, Sequence[str]] | None = None,
    based_on: datetime | None = None,
) -> datetime | None:  # fmt: skip
    """Keeps the words of one agent in one conversation; answers when they were saved, None when there was nothing to keep.

    Saving the same again changes nothing, so a request may be repeated. `based_on` is the `saved_at` that the page shows:
    when the draft was changed since in another window it stays, and DraftChanged tells the page to ask. None overwrites.
    Raises NotFound, InvalidInput, DraftChanged.
    """
    _refuse_odd(kind, text)
    agent, found = agent_of(actor), conversation_for(actor, conversation)
    people = _readable(recipients or {})
    if not text.strip() and not people:
        drop_draft(actor=actor, conversation=conversation, kind=kind, based_on=based_on)
        return None
    values: dict[str, Any] = {
        "id": new_id(), "conversation": found.id, "agent": agent, "kind": kind, "text": storable(text),
        "recipients": Jsonb(people), "at": now(), "based_on": based_on,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, values)
        saved = cursor.fetchone()
    if saved is None:
        raise DraftChanged
    saved_at: datetime = saved[0]
    return saved_at


@transaction.atomic
def drop_draft(*, actor: Actor, conversation: UUID, kind: str, based_on: datetime | None = None) -> None:
    """Throws the agent's own draft away; there may be none. `based_on` as in save_draft. Raises NotFound, DraftChanged."""
    agent, found = agent_of(actor), conversation_for(actor, conversation)
    own = Draft.objects.filter(conversation=found.id, agent=agent, kind=kind)
    if based_on is None:
        own.delete()
    elif not own.filter(saved_at=based_on).delete()[0] and own.exists():
        raise DraftChanged


def _refuse_odd(kind: str, text: str) -> None:
    if kind not in KINDS:
        raise InvalidInput(detail=f"kind={kind}")
    if len(text) > LONGEST:
        raise InvalidInput(detail="text")


def _readable(recipients: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Addresses by place as typed so far; they are judged when the message is sent."""
    if set(recipients) - set(PLACES) or sum(len(addresses) for addresses in recipients.values()) > MOST_RECIPIENTS:
        raise InvalidInput(detail="recipients")
    return {place: [storable(a)[:320] for a in recipients[place]] for place in PLACES if recipients.get(place)}
