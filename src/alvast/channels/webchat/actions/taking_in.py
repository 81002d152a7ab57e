"""Originals that come in bulk, each kept once, as the contract of channels asks."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

from alvast.channels.webchat.models import Original
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id


def keep_originals(*, inbox: UUID, contents: Sequence[bytes]) -> int:
    """Answers how many were new; the constraint on their hash decides. Whose they are is found out when they are taken in."""
    at = now()
    rows = [
        Original(id=new_id(), inbox_id=inbox, digest=hashlib.sha256(content).digest(), content=content, received_at=at)
        for content in contents
    ]
    Original.objects.bulk_create(rows, ignore_conflicts=True)
    return Original.objects.filter(id__in=[row.id for row in rows]).count()
