"""Where we keep `BoundedParser`: mail from outside is read in a child process that can be ended without loss.

A mail that takes too long, too much memory or crashes the reader costs itself only. The child stays alive between
mails, so an everyday mail pays two short pipe copies, not a process start.
"""

from __future__ import annotations

import fcntl
import math
import os
import selectors
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

from .limits import CHILD_MEMORY_BYTES, MAX_BYTES, SECONDS_PER_MAIL
from .mail import ParsedMail, ParseFailure
from .wire import LENGTH_BYTES, MAX_FRAME_BYTES, FrameInvalid, frame_header, frame_length, unpack_result

_SECONDS_TO_START: Final = 60.0
_PIPE_CHUNK: Final = 256 * 1024
_PIPE_ROOM: Final = 1024 * 1024  # as much as Linux gives to anyone; the usual 64 kB would stop the child at every large mail
_AT_ONCE: Final = 10  # mails sent before their results are waited for
_CHILD_MODULE: Final = "alvast.channels.email.parsing.child"
_READY: Final = b"ready"


_SLOW: Final = ParseFailure("timeout")


class ParserUnavailable(RuntimeError):
    """The parsing child cannot be started at all: the installation is broken, no mail is to blame."""


class _ChildLost(Exception):
    """The child gave no answer to the mail it was reading; the reason is the code of a `ParseFailure`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BoundedParser:
    """Reads mails in a child process with a memory limit and a wall-time limit per mail. Safe to share by threads.

    Use it as a context manager or call `close`. `seconds` and `memory` (bytes of address space) hold for each mail.
    """

    def __init__(self, *, seconds: float = SECONDS_PER_MAIL, memory: int = CHILD_MEMORY_BYTES) -> None:
        self._seconds = seconds
        self._memory = memory
        self._child: _Child | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child. The next mail starts a new one."""
        with self._lock:
            self._end_child()

    def parse(self, raw: bytes) -> ParsedMail | ParseFailure:
        return self.parse_all([raw])[0]

    def parse_all(
        self, raws: Sequence[bytes], *, until_slow: bool = False, patience: float = math.inf
    ) -> list[ParsedMail | ParseFailure]:
        """One result per mail, in order. A mail that ends the child is tried once more by itself, unless it was slow.

        With `until_slow` a mail that took too long is the last of the results: those behind it wait for no more of its kind.
        After `patience` seconds no more are begun, but for a few in hand. Threads take turns, each with all its mails: the first
        can go on with its results while the child reads for the next.
        """
        results: list[ParsedMail | ParseFailure] = []
        with self._lock:
            until = time.monotonic() + patience
            while len(results) < len(raws) and not (until_slow and results and results[-1] == _SLOW):
                try:
                    self._exchange(raws[len(results) : len(results) + _AT_ONCE], results)
                except _ChildLost as lost:
                    self._end_child()
                    results.append(self._second_try(raws[len(results)], lost.reason))
                if time.monotonic() > until:
                    break
        return results

    def _second_try(self, raw: bytes, reason: str) -> ParsedMail | ParseFailure:
        """A crash may be the fault of mails before (memory) or of something outside; a time-out is the mail's own."""
        if reason != "crashed":
            return ParseFailure(reason)
        alone: list[ParsedMail | ParseFailure] = []
        try:
            self._exchange([raw], alone)
        except _ChildLost as lost:
            self._end_child()
            return ParseFailure(lost.reason)
        return alone[0]

    def _exchange(self, raws: Sequence[bytes], results: list[ParsedMail | ParseFailure]) -> None:
        if self._child is None:
            self._child = _Child(self._seconds, self._memory)
        # One byte over the limit is enough for the child to see that a mail is too large.
        self._child.exchange([raw[: MAX_BYTES + 1] for raw in raws], results)

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


class _Child:
    """One running child and its two pipes, both non-blocking so that neither side can wait for the other for ever."""

    def __init__(self, seconds: float, memory: int) -> None:
        self._seconds = seconds
        self._process = subprocess.Popen(
            [sys.executable, "-m", _CHILD_MODULE, str(seconds), str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONHASHSEED": "random"},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._into, self._out_of = self._process.stdin.fileno(), self._process.stdout.fileno()
        for pipe in (self._into, self._out_of):
            os.set_blocking(pipe, False)
            _widen(pipe)
        self._received = bytearray()
        self._await_start()

    def exchange(self, raws: Sequence[bytes], results: list[ParsedMail | ParseFailure]) -> None:
        """Sends all mails and appends their results as they come. Raises `_ChildLost` at the first without answer."""
        wanted = len(results) + len(raws)
        unsent = [memoryview(piece) for raw in reversed(raws) for piece in (raw, frame_header(raw)) if piece]
        deadline = time.monotonic() + self._seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self._out_of, selectors.EVENT_READ)
            if unsent:
                selector.register(self._into, selectors.EVENT_WRITE)
            while len(results) < wanted:
                for key, _ in self._ready(selector, deadline):
                    if key.fd == self._into:
                        self._send(unsent, selector)
                    elif self._receive():
                        deadline = time.monotonic() + self._seconds
                while len(results) < wanted and (frame := self._next_frame()) is not None:
                    results.append(_unpacked(frame))

    def end(self) -> None:
        """Kills the child and gives its resources back."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                os.set_blocking(pipe.fileno(), True)
                pipe.close()
        self._process.wait()

    def _await_start(self) -> None:
        deadline = time.monotonic() + _SECONDS_TO_START
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self._out_of, selectors.EVENT_READ)
                while (frame := self._next_frame()) is None:
                    self._ready(selector, deadline)
                    self._receive()
        except _ChildLost as lost:
            self.end()
            raise ParserUnavailable(f"the mail parsing process did not start ({lost.reason})") from lost
        if frame != _READY:
            self.end()
            raise ParserUnavailable("the mail parsing process said something unexpected")

    @staticmethod
    def _ready(selector: selectors.BaseSelector, deadline: float) -> list[tuple[selectors.SelectorKey, int]]:
        events = selector.select(max(0.0, deadline - time.monotonic()))
        if not events:
            raise _ChildLost("timeout")
        return events

    def _send(self, unsent: list[memoryview], selector: selectors.BaseSelector) -> None:
        try:
            sent = os.write(self._into, unsent[-1][:_PIPE_CHUNK])
        except BlockingIOError:
            return
        except BrokenPipeError as error:
            raise _ChildLost("crashed") from error
        unsent[-1] = unsent[-1][sent:]
        if not unsent[-1]:
            unsent.pop()
        if not unsent:
            selector.unregister(self._into)

    def _receive(self) -> bool:
        """Takes what the child wrote. True when a whole frame is there."""
        try:
            chunk = os.read(self._out_of, _PIPE_CHUNK)
        except BlockingIOError:
            return False
        if not chunk:
            raise _ChildLost("crashed")
        self._received += chunk
        return self._frame_end() is not None

    def _frame_end(self) -> int | None:
        if len(self._received) < LENGTH_BYTES:
            return None
        length = frame_length(bytes(self._received[:LENGTH_BYTES]))
        if length > MAX_FRAME_BYTES:
            raise _ChildLost("too_large_result")
        end = LENGTH_BYTES + length
        return end if len(self._received) >= end else None

    def _next_frame(self) -> bytes | None:
        end = self._frame_end()
        if end is None:
            return None
        frame = bytes(self._received[LENGTH_BYTES:end])
        del self._received[:end]
        return frame


def _widen(pipe: int) -> None:
    with suppress(OSError):  # too many pipes of this user are wide already
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_ROOM)


def _unpacked(frame: bytes) -> ParsedMail | ParseFailure:
    try:
        return unpack_result(frame)
    except FrameInvalid as error:
        raise _ChildLost("crashed") from error
