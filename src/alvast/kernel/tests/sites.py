"""Small web servers on loopback for tests of what goes out."""

import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Site:
    """A server on loopback that counts who connects and answers the same to all."""

    port: int
    answer: bytes = b""
    connects: int = 0
    requests: list[bytes] = field(default_factory=list)


@contextmanager
def site(answer: bytes | Callable[[socket.socket], None] = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") -> Iterator[Site]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        running = Site(listening.getsockname()[1])

        def serve() -> None:
            while True:
                try:
                    client, _ = listening.accept()
                except OSError:
                    return
                running.connects += 1
                with client:
                    try:
                        running.requests.append(_request(client))
                        answer(client) if callable(answer) else client.sendall(answer)
                    except OSError:
                        continue

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield running
        finally:
            listening.shutdown(socket.SHUT_RDWR)
    thread.join(5)


def _request(client: socket.socket) -> bytes:
    """Everything up to the announced length."""
    received = client.recv(65_536)
    while b"\r\n\r\n" not in received:
        received += client.recv(65_536)
    head, _, body = received.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: ([0-9]+)", head)
    while length and len(body) < int(length[1]):
        body += client.recv(65_536)
    return head + b"\r\n\r\n" + body
