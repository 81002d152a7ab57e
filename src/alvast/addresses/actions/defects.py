"""What browsers' autofill did wrong on shops' pages: counted, never who."""

from uuid import UUID

from django.db import connection

from alvast.addresses.models import AutofillDefect
from alvast.addresses.rules.autofill import FIELDS
from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput

MOST_AT_ONCE = 20


def count_defect(*, key: UUID, field: str, kind: str, browser: str, count: int = 1) -> None:
    """Adds to the day's count of this field, kind and browser. Raises InvalidInput."""
    if field not in FIELDS or kind not in AutofillDefect.Kind.values or not 1 <= count <= MOST_AT_ONCE:
        raise InvalidInput(detail="field, kind, count")
    at = now()
    with connection.cursor() as cursor:
        cursor.execute(_ADD, [key, at.date(), field, kind, browser[:20], count, at])


_ADD = """
INSERT INTO addresses_autofilldefect AS known (key_id, day, field, kind, browser, count, last_at)
VALUES (%s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (key_id, day, field, kind, browser) DO UPDATE
SET count = known.count + excluded.count, last_at = excluded.last_at
"""
