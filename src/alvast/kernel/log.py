"""Logs are events: a constant name and fields. No personal data: ids, kinds, counts and times only.

log.info("mail_stored", extra={"inbox": inbox_id, "count": 12})
"""

import logging
import time
from typing import Any
from uuid import UUID

from typing_extensions import override

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "status_code", "request"}


class EventFormatter(logging.Formatter):
    """`2026-11-21T20:15:00Z INFO mail_stored inbox=… count=12`, one line, control characters removed."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        pairs = " ".join(f"{name}={value}" for name, value in vars(record).items() if self._is_field(name, value))
        line = f"{at} {record.levelname} {record.getMessage()} {pairs}".rstrip()
        line = "".join(c if c.isprintable() else " " for c in line)
        return line + (f"\n{self.formatException(record.exc_info)}" if record.exc_info else "")

    @staticmethod
    def _is_field(name: str, value: Any) -> bool:
        return name not in _STANDARD and isinstance(value, (str, int, float, bool, UUID))
