"""One request to an OpenAI-compatible endpoint, answered in time or not at all."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from alvast.bots.model.errors import ModelFailed, Problem
from alvast.bots.model.rules.streams import text_of_document, text_of_stream
from alvast.kernel.errors import DomainRefusal, ProviderError
from alvast.kernel.outgoing import Streamed, streamed


@dataclass(frozen=True, slots=True)
class Connection:
    """Where a model answers and how long it may take, from connecting to the last byte. `url` ends before /chat/completions."""

    url: str
    key: str
    model: str
    seconds: float
    reaches_inside: bool = False


def complete(
    connection: Connection, *, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], most_tokens: int
) -> str:
    """The whole text that the model wrote. Raises ModelFailed."""
    asked = {
        "model": connection.model, "messages": list(messages), "stream": True, "temperature": 0, "max_tokens": most_tokens,
        "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": schema}},
    }  # fmt: skip
    until = time.monotonic() + connection.seconds
    try:
        with streamed(
            f"{connection.url.rstrip('/')}/chat/completions", content=json.dumps(asked).encode(),
            headers=_headers(connection.key), seconds=connection.seconds, reaches_inside=connection.reaches_inside,
        ) as answer:  # fmt: skip
            return _text(answer, until)
    except ModelFailed as failure:
        raise _in_time(failure, until) from failure
    except (ProviderError, DomainRefusal) as error:
        raise _in_time(ModelFailed(Problem.UNREACHABLE), until) from error


def _headers(key: str) -> dict[str, str]:
    asked = {"Content-Type": "application/json", "Accept": "text/event-stream, application/json"}
    return asked | ({"Authorization": f"Bearer {key}"} if key else {})


def _text(answer: Streamed, until: float) -> str:
    if answer.status != 200:
        raise ModelFailed(_refusal(answer.status))
    kind = next((value for name, value in answer.headers.items() if name.lower() == "content-type"), "")
    read = text_of_stream if kind.lower().startswith("text/event-stream") else text_of_document
    return read(_timed(answer.chunks, until))


def _refusal(status: int) -> Problem:
    if status == 429:
        return Problem.BUSY
    return Problem.REFUSED if 400 <= status < 500 else Problem.FAILING


def _timed(chunks: Iterable[bytes], until: float) -> Iterator[bytes]:
    for chunk in chunks:
        if time.monotonic() > until:
            raise ModelFailed(Problem.SLOW)
        yield chunk


def _in_time(failure: ModelFailed, until: float) -> ModelFailed:
    """What broke off because the time was over was slow, whatever it looks like."""
    return ModelFailed(Problem.SLOW) if time.monotonic() >= until - 0.05 else failure
