"""Typed identifiers. All are UUIDs that sort by the time they were made (RFC 9562, version 7)."""

import os
import struct
import time
from threading import Lock
from typing import NewType
from uuid import UUID, SafeUUID

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
    return _made(_next_ticks(1), int.from_bytes(os.urandom(8), "big"))


def new_ids(count: int) -> list[UUID]:
    """So many of them, rising; at a third of what they cost one by one."""
    ticks = _next_ticks(count)
    return list(map(_made, range(ticks, ticks + count), struct.unpack(f"={count}Q", os.urandom(8 * count))))


def _made(ticks: int, random: int) -> UUID:
    """Past the constructor, which takes ids in six forms and thrice as long."""
    made = object.__new__(UUID)
    _set(made, "int", (ticks >> 12) << 80 | 0x7 << 76 | (ticks & 0xFFF) << 64 | 0b10 << 62 | random >> 2)
    _set(made, "is_safe", SafeUUID.unknown)
    return made


_set = object.__setattr__


def _next_ticks(count: int) -> int:
    """Milliseconds in the upper bits, 1/4096 milliseconds in the lower twelve; this and the next are nobody else's."""
    global _newest
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    with _lock:
        first = max(_newest + 1, milliseconds << 12 | rest * 4096 // 1_000_000)
        _newest = first + count - 1
        return first
