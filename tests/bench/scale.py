"""A database as large as a busy shop's: Dutch-like conversations in bulk, for measuring lists and search.

The same seed gives the same text. Everything is copied in, then indexed by the product's own `reindex`.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, transaction
from django.db.models import AutoField, Func, JSONField

from alvast.conversations.actions.search_index import reindex
from alvast.kernel.ids import new_id
from tests.bench.words import FIRST, Writer

NEWEST = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
STATUSES, STATUS_SHARES = ("open", "waiting", "snoozed", "closed"), (20, 6, 1, 73)
LABELS = ("retour", "betaling", "levering", "klacht", "pers")
LABEL_SHARES = (30, 20, 10, 4, 1)
TEAM_SHARES = (60, 30, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """What was filled in: teams from large to small, their agents, labels by name."""

    teams: tuple[UUID, ...]
    agents: dict[UUID, tuple[UUID, ...]]
    labels: dict[str, UUID]
    conversations: int


def fill(conversations: int = 100_000, *, seed: int = 7, words: int = 45) -> Scale:
    """Adds this many conversations of two messages each, three teams, twelve agents and a customer for every four."""
    writer = Writer(seed)
    with transaction.atomic():
        teams = _teams()
        agents = {team: _agents(team, place) for place, team in enumerate(teams)}
        labels = {name: new_id() for name in LABELS}
        copy_rows("conversations.Label", ({"id": i, "name": f"{name}-{i.hex[-6:]}", "hue": 90} for name, i in labels.items()))
        customers = list(_customers(writer, max(1, conversations // 4)))
        copy_rows("timeline.Subject", (_subject(*customer) for customer in customers))
        rows = [_row(writer, place, conversations, agents, customers) for place in range(conversations)]
        copy_rows("conversations.Conversation", (_conversation(row) for row in rows))
        copy_rows("conversations.Participant", (_participant(row) for row in rows))
        copy_rows("conversations.Message", (message for row in rows for message in _messages(writer, row, words)))
        copy_rows("conversations.ConversationLabel", _labelled(writer, rows, labels))
    _index([row.id for row in rows])
    return Scale(tuple(teams), agents, labels, conversations)


@dataclass(slots=True)
class Row:
    """One conversation to be."""

    id: UUID
    subject: str
    customer: tuple[UUID, str, str]
    team: UUID
    owner: UUID | None
    status: str
    priority: int
    opened_at: datetime
    last_activity_at: datetime


def _teams() -> list[UUID]:
    teams = [new_id() for _ in TEAM_SHARES]
    copy_rows("staff.Team", ({"id": team, "name": f"Team {team.hex[-6:]}", "made_at": NEWEST} for team in teams))
    return teams


def _agents(team: UUID, place: int) -> tuple[UUID, ...]:
    agents = tuple(new_id() for _ in range(4))
    copy_rows("staff.Agent", (
        {"id": agent, "email": f"{agent.hex}@shop.example", "name": name, "password": "!", "made_at": NEWEST}
        for agent, name in zip(agents, FIRST.split()[place * 4 :], strict=False)
    ))  # fmt: skip
    copy_rows("staff.TeamMember", ({"team_id": team, "agent_id": agent, "joined_at": NEWEST} for agent in agents))
    return agents


def _customers(writer: Writer, count: int) -> Iterator[tuple[UUID, str, str]]:
    for place in range(count):
        name = writer.name()
        domain = writer.random.choice(("voorbeeld.nl", "post.example", "thuis.example"))
        yield new_id(), name, f"{name.lower().replace(' ', '.')}{place}@{domain}"


def _subject(id: UUID, name: str, address: str) -> dict[str, Any]:
    return {"id": id, "kind": "customer", "key": f"mail/{id.hex}/{address}", "name": name, "customer_id": id, "made_at": NEWEST}


def _row(writer: Writer, place: int, total: int, agents: dict[UUID, tuple[UUID, ...]],
         customers: Sequence[tuple[UUID, str, str]]) -> Row:  # fmt: skip
    """Spread evenly over two years, the open ones as old as the closed ones: the hardest mixture for an index."""
    chance = writer.random
    team = chance.choices(list(agents), TEAM_SHARES)[0]
    opened_at = NEWEST - timedelta(days=730) * (1 - place / total)
    return Row(
        id=new_id(), subject=f"{writer.text(4)} BW-{2024 + place % 3}/{place:06d}", customer=chance.choice(customers), team=team,
        owner=chance.choice(agents[team]) if chance.random() < 0.6 else None,
        status=chance.choices(STATUSES, STATUS_SHARES)[0], priority=chance.choices((0, 1, 2, 3), (5, 88, 6, 1))[0],
        opened_at=opened_at, last_activity_at=opened_at + timedelta(hours=chance.random() * 72),
    )  # fmt: skip


def _conversation(row: Row) -> dict[str, Any]:
    state = {
        "open": {"waiting_since": row.last_activity_at},
        "snoozed": {"snoozed_until": NEWEST + timedelta(days=3)},
        "closed": {"closed_at": row.last_activity_at},
    }
    return {
        "id": row.id, "subject": row.subject, "preview": row.subject[:60], "customer_id": row.customer[0],
        "customer_name": row.customer[1], "team_id": row.team, "owner_id": row.owner, "status": row.status,
        "priority": row.priority, "channel": "email", "opened_at": row.opened_at, "last_activity_at": row.last_activity_at,
        "last_inbound_at": row.opened_at, "messages": 2, **state.get(row.status, {}),
    }  # fmt: skip


def _participant(row: Row) -> dict[str, Any]:
    _, name, address = row.customer
    return {"conversation_id": row.id, "address": address, "name": name, "place": "customer", "added_at": row.opened_at}


def _messages(writer: Writer, row: Row, words: int) -> Iterator[dict[str, Any]]:
    _, name, address = row.customer
    for kind, at in (("inbound", row.opened_at), ("outbound", row.last_activity_at)):
        message = {
            "conversation_id": row.id, "kind": kind, "channel": "email", "author_kind": "customer", "occurred_at": at,
            "recorded_at": at, "text": writer.text(max(3, int(writer.random.gauss(words, words / 3)))),
        }  # fmt: skip
        if kind == "inbound":
            yield message | {"author_name": name, "author_address": address, "subject": row.subject}
        else:
            yield message | {"author_kind": "agent", "delivery": "sent", "sent_at": at, "recipients_count": 1}


def _labelled(writer: Writer, rows: Sequence[Row], labels: dict[str, UUID]) -> Iterator[dict[str, Any]]:
    for row in rows:
        if writer.random.random() < 0.5:
            label = writer.random.choices(list(labels.values()), LABEL_SHARES)[0]
            yield {"conversation_id": row.id, "label_id": label, "at": row.opened_at}


def copy_rows(model: str, rows: Iterable[dict[str, Any]]) -> None:
    """Copies rows into a model's table; what a row leaves out gets the model's default."""
    fields = [
        field for field in apps.get_model(model)._meta.local_concrete_fields
        if not isinstance(field.db_default, Func) and not isinstance(field, AutoField)
    ]  # fmt: skip
    columns = ", ".join(field.column for field in fields)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {apps.get_model(model)._meta.db_table} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row([_value(field, row) for field in fields])


def _value(field: Any, row: dict[str, Any]) -> Any:
    value = row[field.attname] if field.attname in row else field.get_default()
    return json.dumps(value) if isinstance(field, JSONField) else value


def _index(ids: Sequence[UUID], *, batch: int = 2_000) -> None:
    """Fills the search index with its two inverted indexes away, which is several times faster for so many rows."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'conversations_searchentry' AND indexdef ~ 'gin'"
        )
        inverted = cursor.fetchall()
        for name, _ in inverted:
            cursor.execute(f"DROP INDEX {name}")
        left = iter(ids)
        while chunk := list(islice(left, batch)):
            reindex(chunk)
        cursor.execute("SET maintenance_work_mem = '256MB'")
        for _, definition in inverted:
            cursor.execute(definition)
        cursor.execute("ANALYZE")
