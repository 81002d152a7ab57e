"""Contacts, counted: when a customer came to us, why, whether again, and how long the answer took. No words, no names."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

# A message of a person that is no answer to ours begins a contact: the first of a conversation, one that opens a closed
# conversation again, and one that comes while the customer already waited for an hour.
_CONTACTS = """
WITH said AS (
  SELECT m.conversation_id, m.id, m.recorded_at AS at, m.kind = 'inbound' AS theirs,
    lag(m.kind = 'inbound') OVER earlier AS was_theirs, lag(m.recorded_at) OVER earlier AS before,
    min(CASE WHEN m.kind = 'outbound' THEN coalesce(m.sent_at, m.recorded_at) END) OVER later AS answered_at
  FROM conversations_message m
  WHERE m.recorded_at >= %(begin)s AND m.recorded_at < %(end)s AND m.automatic = ''
    AND (%(labels)s::uuid[] IS NULL OR m.conversation_id IN (
      SELECT conversation_id FROM conversations_conversationlabel WHERE label_id = ANY(%(labels)s::uuid[])))
    AND (m.kind = 'inbound' OR (m.kind = 'outbound' AND NOT m.forwarded AND m.delivery IN ('queued', 'sent')))
  WINDOW earlier AS (PARTITION BY m.conversation_id ORDER BY m.recorded_at, m.id),
    later AS (PARTITION BY m.conversation_id ORDER BY m.recorded_at, m.id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
), reopened AS (
  SELECT conversation_id, at FROM conversations_statechange
  WHERE kind = 'status' AND cause = 'received' AND before = 'closed' AND at >= %(begin)s AND at < %(end)s
)
SELECT c.customer_id, coalesce(c.case_id, c.continues_id, c.id), substring(c.subject FROM '[0-9]{5,12}'),
  coalesce((SELECT min(l.name) FROM conversations_conversationlabel cl JOIN conversations_label l ON l.id = cl.label_id
    WHERE cl.conversation_id = c.id), ''),
  said.at, said.answered_at,
  CASE WHEN r.at IS NOT NULL THEN 'returned' WHEN said.was_theirs THEN 'chased' ELSE 'opened' END, c.id
FROM said JOIN conversations_conversation c ON c.id = said.conversation_id
LEFT JOIN reopened r ON r.conversation_id = said.conversation_id AND r.at = said.at
WHERE said.theirs AND (
  r.at IS NOT NULL OR (said.was_theirs IS NULL AND c.opened_at >= %(begin)s)
  OR (said.was_theirs AND said.at - said.before >= interval '1 hour'))
ORDER BY said.at, said.id
"""


class Contact(NamedTuple):
    """One time that a customer came to us. `matter` and `number` say what about: contacts that share one are one chain.

    `kind`: opened (a new conversation), chased (again, while waiting for us) or returned (after it was closed). `reason` is the
    label of the conversation, empty without. `answered_at`: our first words after it, None while there are none.
    """

    customer: UUID
    matter: UUID
    number: str | None
    reason: str
    at: datetime
    answered_at: datetime | None
    kind: str
    conversation: UUID


def contacts_between(begin: datetime, end: datetime, *, labels: Collection[UUID] | None = None) -> list[Contact]:
    """All contacts of customers from `begin` up to, not including, `end`, in order; one query. For figures only: no gate.

    With `labels` only those of conversations that have one of them.
    """
    with connection.cursor() as cursor:
        cursor.execute(_CONTACTS, {"begin": begin, "end": end, "labels": None if labels is None else list(labels)})
        return [Contact(*row) for row in cursor.fetchall()]
