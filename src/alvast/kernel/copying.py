"""Values as PostgreSQL's COPY reads them in its text format: https://www.postgresql.org/docs/current/sql-copy.html.

Made column by column, each by the kind of its field: the driver finds out anew for each value what it is, which takes longer
than all the rest.
"""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import BinaryField, DateField, Field, ForeignKey, JSONField, Model, UUIDField

NULL = r"\N"
_SPECIAL = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r", "\b": r"\b", "\f": r"\f", "\v": r"\v"})

AsText = Callable[[Any], str]


def lines(model: type[Model], columns: tuple[str, ...], rows: Iterable[Iterable[Any]]) -> str:
    """The rows, whose values stand in the order of the columns, as lines to be copied in."""
    ways = _ways(model)
    texts = [_column(ways[column], values) for column, values in zip(columns, zip(*rows, strict=True), strict=True)]
    return "\n".join(map("\t".join, zip(*texts, strict=True))) + "\n"


def as_json(value: object) -> str:
    """JSON of plain values, ids and instants."""
    return _ENCODER.encode(value)


def texts_text(texts: Collection[str]) -> str:
    """A text[] as text: the driver takes longer to make one than the database to read it."""
    quoted = '","'.join([text.replace("\\", "\\\\").replace('"', '\\"') for text in texts])
    return f'{{"{quoted}"}}' if texts else "{}"


def _column(way: AsText, values: Sequence[Any]) -> Iterable[str]:
    """Each object is written once, however many rows name it: the moment of recording, the subject of several facts."""
    places = list(map(id, values))
    different = dict(zip(places, values, strict=True))
    if len(different) == len(values):
        return map(way, values)
    made = {place: way(value) for place, value in different.items()}
    return map(made.__getitem__, places)


@cache
def _ways(model: type[Model]) -> dict[str, AsText]:
    return {str(field.column): _way(field) for field in model._meta.local_concrete_fields}


def _way(field: "Field[Any, Any]") -> AsText:
    while isinstance(field, ForeignKey):
        field = field.target_field
    return next((way for kind, way in _BY_KIND if isinstance(field, kind)), _text)


def _text(value: Any) -> str:
    """Also of numbers and truths; of a member of an enumeration its value."""
    if value is None:
        return NULL
    text = value if type(value) is str else str(value)
    return text if text.isprintable() and "\\" not in text else text.translate(_SPECIAL)


def _json(value: Any) -> str:
    return _text(_ENCODER.encode(value))


def _id(value: Any) -> str:
    return NULL if value is None else value.hex if type(value) is UUID else UUID(str(value)).hex


def _moment(value: Any) -> str:
    return NULL if value is None else value.isoformat()


def _bytes(value: Any) -> str:
    return NULL if value is None else rf"\\x{bytes(value).hex()}"


def _array(value: Any) -> str:
    return NULL if value is None else _text(texts_text(list(map(str, value)))) if value else "{}"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return f"\\x{value.hex()}" if isinstance(value, bytes) else str(value)


_ENCODER = json.JSONEncoder(default=_plain, ensure_ascii=False, separators=(",", ":"))
_BY_KIND: tuple[tuple[type, AsText], ...] = (
    (UUIDField, _id), (DateField, _moment), (JSONField, _json), (ArrayField, _array), (BinaryField, _bytes),
)  # fmt: skip
