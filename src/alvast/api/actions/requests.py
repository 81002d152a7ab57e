"""Requests with an Idempotency-Key: done once, answered alike ever after (for a day)."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import OperationalError, connection, transaction
from psycopg import errors as postgres

from alvast.api.errors import KeyReused, StillBusy
from alvast.api.models import IdempotentRequest
from alvast.kernel.clock import now

KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back. `is_repeated`: it was made for an earlier request."""

    status: int
    body: bytes
    is_repeated: bool = False


def done_once(*, token: UUID, key: str, request: bytes, do: Callable[[], Answer]) -> Answer:
    """Runs `do` unless this key was used before; its change and its answer are kept together or not at all.

    Of two at once the second waits for the first. What `do` refuses (raises) leaves nothing behind, so it may be tried again.
    Raises KeyReused, and StillBusy when the first takes longer than 10 s.
    """
    fingerprint = hashlib.sha256(request).digest()
    try:
        with transaction.atomic():
            if not _is_first(token, key, fingerprint):
                return _earlier(token, key, fingerprint)
            answer = do()
            rows = IdempotentRequest.objects.filter(token=token, key=key)
            rows.update(status=answer.status, body=answer.body)
            return answer
    except OperationalError as error:
        if isinstance(error.__cause__, postgres.LockNotAvailable):
            raise StillBusy from error
        raise


def forget_requests(*, at: datetime) -> int:
    """Deletes answers older than a day; answers how many."""
    return IdempotentRequest.objects.filter(made_at__lt=at - KEPT_FOR).delete()[0]


def _is_first(token: UUID, key: str, fingerprint: bytes) -> bool:
    """The unique key decides; whoever comes second waits here until the first has committed."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '10s'")
        cursor.execute(_CLAIM, [token, key, fingerprint, now(), now() - KEPT_FOR])
        is_first = bool(cursor.rowcount == 1)
        cursor.execute("SET LOCAL lock_timeout = DEFAULT")
    return is_first


_CLAIM = """
INSERT INTO api_idempotentrequest AS known (token_id, key, fingerprint, body, made_at) VALUES (%s, %s, %s, '', %s)
ON CONFLICT (token_id, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = NULL, body = '', made_at = excluded.made_at
WHERE known.made_at < %s
"""


def _earlier(token: UUID, key: str, fingerprint: bytes) -> Answer:
    row = IdempotentRequest.objects.get(token=token, key=key)
    if bytes(row.fingerprint) != fingerprint:
        raise KeyReused
    assert row.status is not None  # written before it could be seen
    return Answer(row.status, bytes(row.body), is_repeated=True)
