"""The history of one conversation, with names for ids."""

from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.conversations.models import Label, StateChange
from alvast.conversations.queries.shown import ShownAuthor, ShownChange
from alvast.kernel.actor import ActorKind
from alvast.staff.queries import names_of

Kind = StateChange.Kind
_READ = ("id", "kind", "before", "after", "cause", "reason", "at", "actor_kind", "actor_id")


_NUMBERED = (Kind.CASE, Kind.MERGE, Kind.SPLIT)


def change_rows(conversation: UUID, *, since: datetime | None = None) -> list[dict[str, Any]]:
    """In the order they were made, from `since` on. The caller passed the gate."""
    found = StateChange.objects.filter(conversation=conversation)
    found = found if since is None else found.filter(at__gte=since)
    return list(found.order_by("at", "id").values(*_READ))


def numbered(rows: list[dict[str, Any]]) -> set[UUID]:
    """The conversations and cases these lines name."""
    return {id_ for row in rows if row["kind"] in _NUMBERED for id_ in _ids(row)}


def shown_changes(rows: list[dict[str, Any]], numbers: dict[UUID, int]) -> tuple[ShownChange, ...]:
    """The lines with names and `numbers` for ids, in at most two queries.

    Customers stay ids: their names belong on their card, not in a history.
    """
    names = {str(id_): str(number) for id_, number in numbers.items()} | _names(rows)
    return tuple(_shown(row, names) for row in rows)


def _shown(row: dict[str, Any], names: dict[str, str]) -> ShownChange:
    same = {name: row[name] for name in ("id", "kind", "cause", "reason", "at")}
    actor = ShownAuthor(row["actor_kind"], row["actor_id"], names.get(str(row["actor_id"]), ""))
    before, after = (names.get(row[side], row[side]) for side in ("before", "after"))
    return ShownChange(**same, before=before, after=after, actor=actor)


def _names(rows: list[dict[str, Any]]) -> dict[str, str]:
    staff, labels = set[UUID](), set[UUID]()
    for row in rows:
        staff |= _ids(row) if row["kind"] in (Kind.OWNER, Kind.TEAM) else set()
        labels |= _ids(row) if row["kind"] == Kind.LABEL else set()
        if row["actor_kind"] == ActorKind.AGENT and row["actor_id"]:
            staff.add(row["actor_id"])
    named = names_of(staff) | (_label_names(labels) if labels else {})
    return {str(id_): name for id_, name in named.items()}


def _ids(row: dict[str, Any]) -> set[UUID]:
    return {UUID(value) for value in (row["before"], row["after"]) if value}


def _label_names(labels: set[UUID]) -> dict[UUID, str]:
    return dict(Label.objects.filter(id__in=labels).values_list("id", "name"))
