"""How long customers waited for the first answer of a person. Ids and times, no words; for figures only: no gate."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

# A conversation that opened in the period, its first words of a person, and the first words of one of ours after them.
_FIRST = """
SELECT asked.channel, asked.at, answered.at FROM conversations_conversation c
CROSS JOIN LATERAL (
  SELECT m.channel, m.recorded_at AS at FROM conversations_message m
  WHERE m.conversation_id = c.id AND m.kind = 'inbound' AND m.automatic = '' ORDER BY m.recorded_at, m.id LIMIT 1) asked
CROSS JOIN LATERAL (
  SELECT m.recorded_at AS at FROM conversations_message m
  WHERE m.conversation_id = c.id AND m.kind = 'outbound' AND m.author_kind = 'agent' AND m.automatic = '' AND NOT m.forwarded
    AND m.delivery IN ('queued', 'sent') AND m.recorded_at >= asked.at ORDER BY m.recorded_at, m.id LIMIT 1) answered
WHERE c.team_id = %(team)s AND c.opened_at >= %(begin)s AND c.opened_at < %(end)s AND asked.at >= %(begin)s
  AND answered.at < %(end)s
ORDER BY asked.at, c.id
"""


class FirstAnswer(NamedTuple):
    """When a customer asked by a channel, and when a person of ours answered."""

    channel: str
    asked_at: datetime
    answered_at: datetime


def first_answers(team: UUID, *, begin: datetime, end: datetime) -> list[FirstAnswer]:
    """Of the team's conversations that opened and were answered in the period, in order; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_FIRST, {"team": team, "begin": begin, "end": end})
        return [FirstAnswer(*row) for row in cursor.fetchall()]
