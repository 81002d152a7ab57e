"""Any endpoint that speaks OpenAI's `POST /v1/embeddings`: the operator's own model server or a vendor's."""

import json
import logging
import threading
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import numpy as np
from typing_extensions import override

from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, ProviderError
from alvast.kernel.outgoing import send
from alvast.knowledge.retrieval.embedders.base import Embedder, EmbedderDown, Vectors, of_length_one

log = logging.getLogger(__name__)

AT_ONCE = 8  # texts a request: an answer of 3,072 numbers a text stays under the outgoing client's megabyte
REST = timedelta(seconds=30)  # after a failure, so that no question waits for an endpoint that is down


class EndpointEmbedder(Embedder):
    """`url` is the whole address. A private host has to stand in ALVAST_OUTGOING_ALLOWED_HOSTS."""

    def __init__(self, *, url: str, model: str, key: str = "") -> None:
        self.model = model
        self._url, self._key = url, key
        self._lock = threading.Lock()
        self._resting_until: datetime | None = None

    @override
    def vectors(self, texts: Sequence[str]) -> Vectors:
        self._refuse_while_resting()
        try:
            rows = [row for group in _groups(texts) for row in self._asked(group)]
            return of_length_one(np.array(rows, dtype=np.float32)) if rows else np.empty((0, 0), dtype=np.float32)
        except (ProviderError, DomainRefusal, ValueError, KeyError, TypeError) as error:
            with self._lock:
                self._resting_until = now() + REST
            log.warning("embedder_failed", extra={"reason": type(error).__name__})
            raise EmbedderDown from error

    @override
    def release(self) -> None:
        """Holds nothing."""

    def _refuse_while_resting(self) -> None:
        with self._lock:
            if self._resting_until is not None and now() < self._resting_until:
                raise EmbedderDown

    def _asked(self, texts: Sequence[str]) -> list[list[float]]:
        headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {self._key}"} if self._key else {})}
        content = json.dumps({"model": self.model, "input": list(texts)}).encode()
        answer = send("POST", self._url, headers=headers, content=content)
        if answer.status != 200:
            raise ProviderError(f"status {answer.status}", permanent=400 <= answer.status < 500)
        found = sorted(json.loads(answer.content)["data"], key=lambda row: int(row["index"]))
        if len(found) != len(texts):
            raise ValueError("not one vector a text")
        return [row["embedding"] for row in found]


def _groups(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), AT_ONCE):
        yield texts[start : start + AT_ONCE]
