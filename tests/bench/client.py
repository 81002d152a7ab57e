"""One browser that asks one page after another over a lasting connection."""

import http.client
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and after how long."""

    status: int
    content: bytes
    milliseconds: float


class Browser:
    """Signed in by a cookie. Raises when an answer is not 200: a refusal is quick, and measures nothing."""

    def __init__(self, port: int, cookie: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=180)
        self._headers = {"Cookie": cookie, "Accept-Encoding": "identity"}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._connection.close()

    def get(self, path: str) -> Answer:
        """`/inbox/all/#rows` asks for the part of a page as the page itself does when something changed."""
        path, _, part = path.partition("#")
        headers = self._headers | ({"HX-Request": "true", "HX-Target": part} if part else {})
        began = time.perf_counter()
        self._connection.request("GET", path, headers=headers)
        response = self._connection.getresponse()
        content = response.read()
        answer = Answer(response.status, content, 1000 * (time.perf_counter() - began))
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        return answer

    def times(self, paths: Sequence[str]) -> list[float]:
        """Milliseconds of each page, over a fresh connection: servers close one that was idle while others had their turn."""
        self._connection.close()
        self._connection.connect()
        return [self.get(path).milliseconds for path in paths]
