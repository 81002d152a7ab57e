"""Human numbers (conversation 1042) from a database sequence: unique and rising, holes allowed."""

from typing import Any

from django.db.models import BigIntegerField, Func, Value


def next_number(sequence: str) -> Func:
    """A column default that takes the next value of a sequence."""
    return NextValue(Value(sequence))


class NextValue(Func):
    """`nextval('name')` as a database default."""

    function = "nextval"
    output_field: Any = BigIntegerField()
    allowed_default = True
