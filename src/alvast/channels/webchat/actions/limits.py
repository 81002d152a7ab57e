"""Who does how much: counted by the database, over all web processes together."""

import logging
from datetime import timedelta
from uuid import UUID

from django.db import connection

from alvast.channels.webchat.errors import TooMuch
from alvast.channels.webchat.models import SpentToken, Use
from alvast.channels.webchat.rules.limits import LIMITS, What, window
from alvast.kernel.clock import now
from alvast.kernel.secrets import mark

log = logging.getLogger(__name__)

_COUNT = """
INSERT INTO webchat_use AS mine (who, what, since, times) VALUES (%s, %s, %s, 1)
ON CONFLICT (who, what, since) DO UPDATE SET times = mine.times + 1 RETURNING times
"""
KEPT = timedelta(days=1)


def count(what: What, who: str | UUID) -> None:
    """Counts one. Raises TooMuch from the first beyond the limit on, which counts too."""
    at = now()
    since, seconds = window(what, at)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [mark("webchat.use", str(who))[:16], what, since])
        times = int(cursor.fetchone()[0])
    if times > LIMITS[what].times:
        log.info("chat_limit_reached", extra={"what": what.value})
        raise TooMuch(seconds=seconds, what=what.value)


def forget_old() -> int:
    """Drops counts of yesterday and proofs that have expired; answers how many."""
    at = now()
    return Use.objects.filter(since__lt=at - KEPT).delete()[0] + SpentToken.objects.filter(expires_at__lt=at - KEPT).delete()[0]
