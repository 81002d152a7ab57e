"""The history of one conversation, with names for ids."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from alvast.conversations.models import Label, StateChange
from alvast.conversations.queries.shown import ShownAuthor, ShownChange
from alvast.kernel.actor import ActorKind
from alvast.staff.queries import agent_names, team_names

Kind = StateChange.Kind
_READ = ("id", "kind", "before", "after", "cause", "reason", "at", "actor_kind", "actor_id")


_NUMBERED = (Kind.CASE, Kind.MERGE, Kind.SPLIT)


def change_rows(conversation: UUID) -> list[dict[str, Any]]:
    """In the order they were made. The caller passed the gate."""
    return list(StateChange.objects.filter(conversation=conversation).order_by("at", "id").values(*_READ))


def numbered(rows: list[dict[str, Any]]) -> set[UUID]:
    """The conversations and cases these lines name."""
    return {id_ for row in rows if row["kind"] in _NUMBERED for id_ in _ids(row)}


def shown_changes(rows: list[dict[str, Any]], numbers: dict[UUID, int]) -> tuple[ShownChange, ...]:
    """The lines with names and `numbers` for ids, in at most three queries.

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
    wanted: dict[str, set[UUID]] = {kind: set() for kind in _READERS}
    for row in rows:
        if row["kind"] in _READERS:
            wanted[row["kind"]] |= _ids(row)
        if row["actor_kind"] == ActorKind.AGENT and row["actor_id"]:
            wanted[Kind.OWNER].add(row["actor_id"])
    return {str(id_): name for kind, ids in wanted.items() if ids for id_, name in _READERS[kind](ids).items()}


def _ids(row: dict[str, Any]) -> set[UUID]:
    return {UUID(value) for value in (row["before"], row["after"]) if value}


def _label_names(labels: set[UUID]) -> dict[UUID, str]:
    return dict(Label.objects.filter(id__in=labels).values_list("id", "name"))


_READERS: dict[str, Callable[[set[UUID]], dict[UUID, str]]] = {
    Kind.OWNER: agent_names, Kind.TEAM: team_names, Kind.LABEL: _label_names,
}  # fmt: skip
