"""Logs are events: a constant name and fields. No personal data: ids, kinds, counts and times only.

Of an exception the places and kinds are kept, never its words: a database quotes the row it refuses, a mail server the address.

log.info("mail_stored", extra={"inbox": inbox_id, "count": 12})
"""

import logging
import time
import traceback
from typing import Any
from uuid import UUID

from typing_extensions import override

FRAMES = -50  # of each exception, the innermost
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "status_code", "request"}


class EventFormatter(logging.Formatter):
    """`2026-11-21T20:15:00Z INFO mail_stored inbox=… count=12`, one line, control characters removed."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        pairs = " ".join(f"{name}={value}" for name, value in vars(record).items() if self._is_field(name, value))
        line = f"{at} {record.levelname} {record.getMessage()} {pairs}".rstrip()
        line = "".join(c if c.isprintable() else " " for c in line)
        error = record.exc_info[1] if record.exc_info else None
        return line + (f"\n{_traced(error)}" if error is not None else "")

    @staticmethod
    def _is_field(name: str, value: Any) -> bool:
        return name not in _STANDARD and isinstance(value, (str, int, float, bool, UUID))


def _traced(error: BaseException) -> str:
    """Where it happened and of what kind it is, causes first."""
    chain: list[BaseException] = []
    told: BaseException | None = error
    while told is not None and told not in chain:
        chain.append(told)
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
    return "\nwhich led to\n".join("".join(traceback.format_tb(e.__traceback__, FRAMES)) + _kind(e) for e in reversed(chain))


def _kind(error: BaseException) -> str:
    """With the database's code of the fault, where there is one."""
    kind, state = f"{type(error).__module__}.{type(error).__qualname__}", getattr(error, "sqlstate", None)
    return f"{kind} {state}" if state else kind
