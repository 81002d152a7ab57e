"""The search index: what can be found of a conversation, rebuilt whole from its messages."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from alvast.conversations.models import SearchEntry
from alvast.conversations.queries.stems import stems_to_index
from alvast.conversations.rules.index_text import Findable, findable
from alvast.kernel.rows import execute_on_arrays

_SOURCES = """
SELECT c.id, c.team_id, c.last_activity_at, c.merged_into_id IS NULL AND c.erased_at IS NULL,
  c.number, c.subject, c.customer_name,
  ARRAY(SELECT left(m.text, 20000) FROM conversations_message m
        WHERE m.conversation_id = c.id AND m.delivery <> 'undone' ORDER BY m.recorded_at DESC, m.id DESC LIMIT 200),
  ARRAY(SELECT DISTINCT m.author_name FROM conversations_message m
        WHERE m.conversation_id = c.id AND m.kind = 'inbound' LIMIT 200),
  ARRAY(SELECT p.name FROM conversations_participant p WHERE p.conversation_id = c.id ORDER BY p.id LIMIT 200),
  ARRAY(SELECT p.address FROM conversations_participant p WHERE p.conversation_id = c.id ORDER BY p.id LIMIT 200)
FROM conversations_conversation c WHERE c.id = ANY(%s) ORDER BY c.id
"""

_STORE = """
INSERT INTO conversations_searchentry (conversation_id, team, last_activity_at, vector, name_grams)
SELECT id, team, at, vector::tsvector, string_to_array(grams, E'\\n')
FROM unnest(%b::uuid[], %b::uuid[], %b::timestamptz[], %b::text[], %b::text[]) AS entry(id, team, at, vector, grams)
ON CONFLICT (conversation_id) DO UPDATE SET team = excluded.team, last_activity_at = excluded.last_activity_at,
  vector = excluded.vector, name_grams = excluded.name_grams
"""


class _Source(NamedTuple):
    id: UUID
    team: UUID
    last_activity_at: datetime
    is_findable: bool
    number: int
    subject: str
    customer_name: str
    texts: list[str]
    authors: list[str]
    participants: list[str]
    addresses: list[str]


def reindex(conversation_ids: Sequence[UUID]) -> None:
    """Makes what can be found of these conversations equal to what is in them; two statements for any number.

    Merged and erased conversations leave the index. Call it inside the transaction of the change and after that
    transaction changed the conversation's row: its lock keeps two writers from overlooking each other's words.
    """
    if not conversation_ids:
        return
    with connection.cursor() as cursor:
        cursor.execute(_SOURCES, [list(conversation_ids)])
        sources = [_Source(*row) for row in cursor.fetchall()]
        _store([source for source in sources if source.is_findable])
    gone = [source.id for source in sources if not source.is_findable]
    if gone:
        SearchEntry.objects.filter(conversation_id__in=gone).delete()


def _store(sources: Sequence[_Source]) -> None:
    if not sources:
        return
    found = [_findable(source) for source in sources]
    stems = stems_to_index({word for one in found for word in one.words})
    rows = [
        (source.id, source.team, source.last_activity_at, one.vector(stems, source.team.hex), "\n".join(one.grams))
        for source, one in zip(sources, found, strict=True)
    ]
    execute_on_arrays(_STORE, [list(column) for column in zip(*rows, strict=True)])


def _findable(source: _Source) -> Findable:
    names = dict.fromkeys([source.customer_name, *source.authors, *source.participants])
    return findable(
        number=source.number, subject=source.subject, texts=source.texts, names=list(names), addresses=source.addresses
    )
