"""The parsing child: reads framed raw mails from standard input, writes framed results, one for one, until input ends.

It limits itself before the first byte of mail: memory, no new files, no core dump, and an alarm that ends it when a
mail takes twice its time and nobody is left to end it.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from typing import BinaryIO

from .limits import CHILD_MEMORY_BYTES, MAX_BYTES, SECONDS_PER_MAIL
from .mail import ParsedMail, ParseFailure
from .parse import parse_mail
from .wire import LENGTH_BYTES, frame_header, frame_length, pack_result

READY = b"ready"


def serve(requests: BinaryIO, results: BinaryIO, seconds: float) -> None:
    """Answers every request in order. Ends with the input, or after a mail that used up the memory."""
    _write_frame(results, READY)
    while len(header := requests.read(LENGTH_BYTES)) == LENGTH_BYTES:
        raw = requests.read(frame_length(header))
        signal.setitimer(signal.ITIMER_REAL, 2 * seconds)
        try:
            payload = pack_result(_parsed(raw))
        except MemoryError:
            return
        signal.setitimer(signal.ITIMER_REAL, 0)
        _write_frame(results, payload)


def _write_frame(results: BinaryIO, payload: bytes) -> None:
    results.write(frame_header(payload))
    results.write(payload)
    results.flush()


def _parsed(raw: bytes) -> ParsedMail | ParseFailure:
    try:
        return parse_mail(raw)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the edge: a mistake of ours must cost one mail, not the batch.
        return ParseFailure(f"error:{type(error).__name__}")


def _limit_self(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    assert memory > 2 * MAX_BYTES


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS_PER_MAIL
    memory = int(sys.argv[2]) if len(sys.argv) > 2 else CHILD_MEMORY_BYTES
    # Anything a library prints must not end up between the frames.
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit_self(memory)
    serve(sys.stdin.buffer, results, seconds)


if __name__ == "__main__":
    main()
