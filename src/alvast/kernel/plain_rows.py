"""Rows without objects, for the busiest paths: making a model instance costs more than writing its row (see `rows` for those).

A row is a mapping of column names to values. Plain inserts are copied in. Where the database is to decide which rows are new,
and for updates, the rows travel as one JSON text and the database gives each value the type of its column. Nothing is filled
in: a row names every column that has no default in the database, and all rows name the same ones in the same order.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import JSONField, Model

PlainRow = Mapping[str, Any]


def copy_in(model: type[Model], rows: Sequence[PlainRow]) -> None:
    """Inserts them all. A row that breaks a constraint breaks the statement."""
    if not rows:
        return
    columns = tuple(rows[0])
    as_text = _json_places(model, columns)
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(_copy(model, columns)) as copy:
        for row in rows:
            values = list(row.values())
            for place in as_text:
                values[place] = as_json(values[place])
            copy.write_row(values)


def insert_new(model: type[Model], rows: Sequence[PlainRow]) -> set[UUID]:
    """Inserts those that no unique constraint forbids; answers the ids of these. Races are decided by the database."""
    return {id_ for (id_,) in _execute(_insert(model, tuple(rows[0])), rows)} if rows else set()


def update_by_id(model: type[Model], rows: Sequence[PlainRow]) -> None:
    """Sets the other columns of the rows with these ids."""
    if rows:
        _execute(_update(model, tuple(rows[0])), rows)


def as_json(value: object) -> str:
    """JSON of plain values, ids and instants."""
    return _ENCODER.encode(value)


def ids_text(ids: Collection[UUID]) -> str:
    """A uuid[] as text: the driver takes longer to make one than the database to read it."""
    return f"{{{','.join(map(str, ids))}}}"


def _execute(statement: str, rows: Sequence[PlainRow]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [as_json(rows)])
        return list(cursor.fetchall()) if cursor.description else []


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


_ENCODER = json.JSONEncoder(default=_plain, ensure_ascii=False, separators=(",", ":"))


@cache
def _copy(model: type[Model], columns: tuple[str, ...]) -> str:
    return f"COPY {model._meta.db_table} ({_quoted(columns)}) FROM STDIN"


@cache
def _json_places(model: type[Model], columns: tuple[str, ...]) -> tuple[int, ...]:
    kinds = {field.column: field for field in model._meta.local_concrete_fields}
    return tuple(place for place, column in enumerate(columns) if isinstance(kinds[column], JSONField))


@cache
def _insert(model: type[Model], columns: tuple[str, ...]) -> str:
    table, names = model._meta.db_table, _quoted(columns)
    given = f"SELECT {names} FROM json_populate_recordset(NULL::{table}, %s)"  # noqa: S608 - names of our own columns
    return f"INSERT INTO {table} ({names}) {given} ON CONFLICT DO NOTHING RETURNING id"


@cache
def _update(model: type[Model], columns: tuple[str, ...]) -> str:
    table = model._meta.db_table
    places = ", ".join(f'"{column}" = given."{column}"' for column in columns if column != "id")
    given = f"json_populate_recordset(NULL::{table}, %s) given"
    return f"UPDATE {table} t SET {places} FROM {given} WHERE t.id = given.id"  # noqa: S608 - names of our own columns


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
