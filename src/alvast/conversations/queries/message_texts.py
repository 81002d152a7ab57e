"""The newest texts of some conversations, for showing the words around a hit."""

from collections.abc import Sequence
from uuid import UUID

from django.db import connection

MESSAGES = 6  # a conversation's newest; older ones are findable, but not quoted in the list
CHARACTERS = 3_000  # of each

_TEXTS = """
SELECT asked.id, newest.text FROM unnest(%s::uuid[]) AS asked(id)
CROSS JOIN LATERAL (
  SELECT left(m.text, %s) AS text FROM conversations_message m
  WHERE m.conversation_id = asked.id AND m.delivery <> 'undone' ORDER BY m.recorded_at DESC, m.id DESC LIMIT %s
) newest
"""


def newest_texts(conversations: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Per conversation the texts of its newest messages, newest first; the caller took the conversations through the gate."""
    texts: dict[UUID, list[str]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_TEXTS, [list(conversations), CHARACTERS, MESSAGES])
        for conversation, text in cursor.fetchall():
            texts.setdefault(conversation, []).append(text)
    return texts
