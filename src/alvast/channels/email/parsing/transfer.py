"""Where we keep how transfer encodings are undone (base64, quoted-printable, uuencode), broken ones too."""

from __future__ import annotations

import binascii
import re
from typing import NamedTuple

from .problems import Problem, ProblemLog

_BASE64_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64_ALPHABET))
_WHITESPACE = b" \t\r\n"
_QP_PADDED_BREAK = re.compile(rb"=[ \t]{1,200}(\r*\n)")
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,300})\r*$", re.M)


class UuFile(NamedTuple):
    """A file found inside a text body, with the span of the body it takes."""

    name: bytes
    content: bytes
    start: int
    end: int


def undo_transfer_encoding(body: bytes, encoding: str, problems: ProblemLog) -> bytes:
    """The bytes the sender meant. An unknown or untrue encoding gives the body as it stands. Never raises."""
    kind = "".join(letter for letter in encoding.lower()[:40] if letter.isalnum())
    if kind.startswith("base64"):
        return _decode_base64(body, problems)
    if kind.startswith("quotedprintable"):
        if b"= " in body or b"=\t" in body:
            body = _QP_PADDED_BREAK.sub(rb"=\1", body)
        return binascii.a2b_qp(body)
    if kind in {"xuuencode", "uuencode", "xuue", "uue"}:
        files = uu_files(body)
        return files[0].content if files else body
    return body


def uu_files(body: bytes) -> list[UuFile]:
    """Files uuencoded inside this body, in order. Text that merely looks like one is left alone."""
    found: list[UuFile] = []
    if b"begin" not in body:
        return found
    position = 0
    while (begin := _UU_BEGIN.search(body, position)) is not None:
        content, end = _read_uu_lines(body, begin.end() + 1)
        if end:
            found.append(UuFile(begin[1].strip(), content, begin.start(), end))
        position = end or begin.end()
    return found


def _decode_base64(body: bytes, problems: ProblemLog) -> bytes:
    try:
        return binascii.a2b_base64(body.translate(None, _WHITESPACE), strict_mode=True)
    except binascii.Error:
        pass
    printable = body.translate(None, _WHITESPACE)
    strangers = len(printable.translate(None, _BASE64_ALPHABET))
    if printable:
        problems.add(Problem.ENCODING_BROKEN)
    if strangers * 10 > len(printable) or _is_prose(body):
        return body
    return b"".join(_decode_base64_run(run) for run in _base64_runs(body))


def _is_prose(body: bytes) -> bool:
    """Words with spaces between them: text that was never encoded, whatever its header says."""
    first = body.strip()[:300]
    return first.count(b" ") * 12 > len(first) > 0


def _base64_runs(body: bytes) -> list[bytes]:
    """The encoded pieces: a run ends at its padding, and what follows counts only if it is base64 as well."""
    runs: list[bytes] = []
    for chunk in re.split(rb"(?<==)(?=[^=])", body):
        stripped = chunk.translate(None, _WHITESPACE)
        if runs and stripped.translate(None, _BASE64_ALPHABET):
            break
        runs.append(stripped.translate(None, _NOT_BASE64))
        if len(runs) > 10_000:
            break
    return runs


def _decode_base64_run(run: bytes) -> bytes:
    run = run.rstrip(b"=")
    if len(run) % 4 == 1:
        run = run[:-1]
    return binascii.a2b_base64(run + b"=" * (-len(run) % 4))


def _read_uu_lines(body: bytes, start: int) -> tuple[bytes, int]:
    """Content of the uuencoded lines from here and where they stop; the stop is 0 when these are no such lines."""
    pieces: list[bytes] = []
    position = start
    while position < len(body):
        stop = body.find(b"\n", position, position + 200)
        stop = len(body) if stop < 0 else stop
        line = body[position : min(stop, position + 200)].rstrip(b"\r")
        if line.rstrip() == b"end":
            return b"".join(pieces), (stop if pieces else 0)
        if (piece := _decode_uu_line(line)) is None:
            return b"", 0
        pieces.append(piece)
        position = stop + 1
    return b"".join(pieces), (len(body) if pieces else 0)


def _decode_uu_line(line: bytes) -> bytes | None:
    if not line or line in {b"`", b" "}:
        return b""
    size = (line[0] - 32) & 63
    if not 32 <= line[0] <= 96 or len(line) - 1 > (size + 2) // 3 * 4 + 2:
        return None
    try:
        return binascii.a2b_uu(line[: 1 + (size + 2) // 3 * 4])
    except binascii.Error:
        return None
