"""A small server of `POST /v1/embeddings` on loopback: a vector per text by its letters; fails on request."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

DIMENSION = 32


class EmbeddingServer:
    """`asked` are the requests it got; `trouble` is what it does instead of answering well."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.trouble = ""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.host = f"127.0.0.1:{self.server.server_port}"
        self.url = f"http://{self.host}/v1/embeddings"

    def answer(self, asked: dict[str, Any]) -> tuple[int, bytes]:
        if self.trouble == "other shape":
            return 200, b'{"message": "model is loading"}'
        if self.trouble == "too few":
            return 200, b'{"data": []}'
        if self.trouble:
            return 500, b"<html>away</html>"
        rows = [{"index": place, "embedding": _by_letters(text)} for place, text in enumerate(asked["input"])]
        return 200, json.dumps({"object": "list", "data": rows[::-1], "model": asked["model"]}).encode()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        own = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                own.asked.append(asked)
                own.keys.append(self.headers.get("Authorization", ""))
                status, content = own.answer(asked)
                self.send_response(status)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Tests print nothing."""

        return Handler


@contextmanager
def embedding_server() -> Iterator[EmbeddingServer]:
    own = EmbeddingServer()
    thread = threading.Thread(target=own.server.serve_forever, daemon=True)
    thread.start()
    try:
        yield own
    finally:
        own.server.shutdown()
        own.server.server_close()
        thread.join()


def _by_letters(text: str) -> list[float]:
    """Not of length one, as not every server's are."""
    numbers = [0.001] * DIMENSION
    for letter in text.lower():
        numbers[ord(letter) % DIMENSION] += 1.0
    return numbers
