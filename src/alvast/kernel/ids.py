"""Typed identifiers. All are UUIDs that sort by the time they were made (RFC 9562, version 7)."""

import os
import time
from threading import Lock
from typing import NewType
from uuid import UUID

AgentId = NewType("AgentId", UUID)
TeamId = NewType("TeamId", UUID)
CalendarId = NewType("CalendarId", UUID)
SubjectId = NewType("SubjectId", UUID)
CustomerId = SubjectId
ContactPointId = NewType("ContactPointId", UUID)
FactId = NewType("FactId", UUID)
ConversationId = NewType("ConversationId", UUID)
MessageId = NewType("MessageId", UUID)
CaseId = NewType("CaseId", UUID)
BlobId = NewType("BlobId", UUID)
InboxId = NewType("InboxId", UUID)


_lock = Lock()
_newest = 0


def new_id() -> UUID:
    """A fresh identifier: 60 bits of time (quarter microseconds, ever rising in this process), then 62 random bits."""
    random = int.from_bytes(os.urandom(8), "big") >> 2
    ticks = _next_tick()
    return UUID(int=(ticks >> 12) << 80 | 0x7 << 76 | (ticks & 0xFFF) << 64 | 0b10 << 62 | random)


def _next_tick() -> int:
    """Milliseconds in the upper bits, 1/4096 milliseconds in the lower twelve; never the same twice."""
    global _newest
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    with _lock:
        _newest = max(_newest + 1, milliseconds << 12 | rest * 4096 // 1_000_000)
        return _newest
