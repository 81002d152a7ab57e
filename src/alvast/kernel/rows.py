"""Many rows in one statement, for the busiest paths: `bulk_create` at a fifth of its cost, for making a model instance costs more
than writing its row.

A row is a mapping of column names to values; `filled` makes one with the defaults of its model. All rows of one call name the
same columns in the same order. Plain inserts are copied in. Where the database is to decide which rows are new, and for
updates, the rows travel as one JSON text and the database gives each value the type of its column.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import AutoField, Model
from django.db.models.fields import NOT_PROVIDED
from psycopg import Cursor
from psycopg.pq import Format

from alvast.kernel.copying import as_json, lines

PlainRow = Mapping[str, Any]


def filled(model: type[Model], **given: Any) -> dict[str, Any]:
    """A row of this model, what is not given as its fields say; columns that the database fills in are left to it."""
    constants, made = _defaults(model)
    made_up = {**constants, **given}
    for column, make in made:
        if column not in given:
            made_up[column] = make()
    return made_up


def row_of(instance: Model) -> dict[str, Any]:
    """The row that an instance would be saved as."""
    held = vars(instance)
    return {column: held[attribute] for column, attribute in _attributes(type(instance))}


def copy_in(model: type[Model], rows: Sequence[PlainRow]) -> None:
    """Inserts them all. A row that breaks a constraint breaks the statement."""
    if not rows:
        return
    columns = tuple(rows[0])
    text = lines(model, columns, (row.values() for row in rows))
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(_copy(model, columns)) as copy:
        copy.write(text)


def insert_new(model: type[Model], rows: Sequence[PlainRow], *, mostly: bool = False) -> set[UUID]:
    """Inserts those that no unique constraint forbids; answers the ids of these. Races are decided by the database.

    `mostly`: nearly always all are new. Then they are copied in, which is quicker, and asked about one by one only if that
    breaks a constraint.
    """
    if mostly and len(rows) > 1 and _all_copied(model, rows):
        return {row["id"] for row in rows}
    return {id_ for (id_,) in _execute(_insert(model, tuple(rows[0])), rows)} if rows else set()


def _all_copied(model: type[Model], rows: Sequence[PlainRow]) -> bool:
    try:
        with transaction.atomic():
            copy_in(model, rows)
    except IntegrityError:
        return False
    return True


def update_by_id(model: type[Model], rows: Sequence[PlainRow]) -> None:
    """Sets the other columns of the rows with these ids."""
    if rows:
        _execute(_update(model, tuple(rows[0])), rows)


def execute_on_arrays(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Runs a statement whose places are written `%b::uuid[]`: lists, values and the rows it answers travel in binary."""
    connection.ensure_connection()
    with connection.wrap_database_errors, Cursor(connection.connection) as cursor:
        cursor.execute(statement.encode(), values, binary=True)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def binary_cursor() -> Iterator[CursorWrapper]:
    """A cursor for reading much: what it answers travels in binary. Of a thousand rows with four moments each, reading the
    moments as text takes longer than all the rest.
    """
    connection.ensure_connection()
    wrapped = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with wrapped(Cursor(connection.connection)) as cursor:  # type: ignore[arg-type]  # the driver's own, as Django does
        cursor.cursor.format = Format.BINARY
        yield cursor


def ids_text(ids: Collection[UUID]) -> str:
    """A uuid[] as text: the driver takes longer to make one than the database to read it."""
    return f"{{{','.join(map(str, ids))}}}"


def _execute(statement: str, rows: Sequence[PlainRow]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [as_json(rows)])
        return list(cursor.fetchall()) if cursor.description else []


@cache
def _copy(model: type[Model], columns: tuple[str, ...]) -> str:
    return f"COPY {model._meta.db_table} ({_quoted(columns)}) FROM STDIN"


@cache
def _defaults(model: type[Model]) -> tuple[dict[str, Any], tuple[tuple[str, Callable[[], Any]], ...]]:
    """Columns with a value that is always the same, in the order of the table, and those whose value is made each time."""
    fields = [f for f in model._meta.local_concrete_fields if f.db_default is NOT_PROVIDED and not isinstance(f, AutoField)]
    made = tuple((str(field.column), field.default) for field in fields if field.has_default() and callable(field.default))
    each_time = dict(made)
    return {str(field.column): None if field.column in each_time else field.get_default() for field in fields}, made


@cache
def _attributes(model: type[Model]) -> tuple[tuple[str, str], ...]:
    return tuple((field.column, field.attname) for field in model._meta.local_concrete_fields if field.db_default is NOT_PROVIDED)


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
