"""Reads what an endpoint streams: server-sent events with pieces of one answer. Pure.

An answer counts only when it was ended by the endpoint itself: half of one is none.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from alvast.bots.model.errors import ModelFailed, Problem

MOST_BYTES = 256 * 1024
MOST_CHARACTERS = 8_000


def text_of_stream(chunks: Iterable[bytes]) -> str:
    """The pieces put together. Raises ModelFailed: unreadable, too_long, cut or failing."""
    text, is_ended = "", False
    for event in _events(_lines(chunks)):
        if event == "[DONE]":
            is_ended = True
            break
        piece, reason = _piece(event)
        text += piece
        if len(text) > MOST_CHARACTERS or reason == "length":
            raise ModelFailed(Problem.TOO_LONG)
        is_ended = is_ended or bool(reason)
    if not is_ended:
        raise ModelFailed(Problem.CUT)
    return text


def text_of_document(chunks: Iterable[bytes]) -> str:
    """For endpoints that do not stream: one JSON document. Raises ModelFailed."""
    choice = _choice(_json(b"".join(_limited(chunks)).decode("utf-8", "replace")))
    if choice.get("finish_reason") == "length":
        raise ModelFailed(Problem.TOO_LONG)
    message = choice.get("message")
    content = message.get("content") if isinstance(message, dict) else None
    if not isinstance(content, str) or len(content) > MOST_CHARACTERS:
        raise ModelFailed(Problem.UNREADABLE)
    return content


def _limited(chunks: Iterable[bytes]) -> Iterator[bytes]:
    left = MOST_BYTES
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            raise ModelFailed(Problem.TOO_LONG)
        yield chunk


def _lines(chunks: Iterable[bytes]) -> Iterator[str]:
    rest = b""
    for chunk in _limited(chunks):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from (line.rstrip(b"\r").decode("utf-8", "replace") for line in lines)
    if rest:
        yield rest.decode("utf-8", "replace")


def _events(lines: Iterable[str]) -> Iterator[str]:
    """What stands behind `data:`; other fields and comments say nothing here, other lines are no such stream."""
    for line in lines:
        name, colon, value = line.partition(":")
        if name == "data":
            yield value.strip()
        elif line and (not colon or name not in {"", "event", "id", "retry"}):
            raise ModelFailed(Problem.UNREADABLE)


def _piece(event: str) -> tuple[str, str]:
    """The next words, and why it ended if it did."""
    document = _json(event)
    if isinstance(document, dict) and not document.get("choices") and "usage" in document:
        return "", ""  # a last word about costs
    choice = _choice(document)
    delta = choice.get("delta")
    content = delta.get("content") if isinstance(delta, dict) else None
    return content if isinstance(content, str) else "", str(choice.get("finish_reason") or "")


def _choice(document: Any) -> dict[str, Any]:
    if isinstance(document, dict) and "error" in document:
        raise ModelFailed(Problem.FAILING)
    choices = document.get("choices") if isinstance(document, dict) else None
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        raise ModelFailed(Problem.UNREADABLE)
    return choices[0]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelFailed(Problem.UNREADABLE) from error
