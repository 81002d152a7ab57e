"""A sign-in provider on loopback: gives access tokens for a refresh token, and tells mail servers whether a token holds."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

Answer = tuple[int, bytes]


@dataclass
class TokenEndpoint:
    """`script` answers in place of the provider; None lets it do its work. `asked` are the forms it got."""

    user: str
    port: int = 0
    refresh_token: str = "first-refresh-token"
    life: int = 3600
    rotates: bool = False
    script: Callable[[], Answer | None] = lambda: None
    asked: list[dict[str, str]] = field(default_factory=list)
    valid: set[str] = field(default_factory=set)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/token"

    def grant(self, form: dict[str, str]) -> Answer:
        """RFC 6749 §6."""
        self.asked.append(form)
        if (scripted := self.script()) is not None:
            return scripted
        known = {"grant_type": "refresh_token", "client_id": "alvast", "client_secret": "client-secret-9",
                 "refresh_token": self.refresh_token}  # fmt: skip
        if not known.items() <= form.items():
            return 400, b'{"error": "invalid_grant", "error_description": "first-refresh-token is gone"}'
        token = f"access-token-{len(self.asked)}"
        self.valid.add(token)
        answer = {"access_token": token, "token_type": "Bearer", "expires_in": self.life}
        if self.rotates:
            self.refresh_token = f"refresh-token-{len(self.asked)}"
            answer["refresh_token"] = self.refresh_token
        return 200, json.dumps(answer).encode()

    def introspect(self, form: dict[str, str]) -> Answer:
        """RFC 7662, for the mail server."""
        is_valid = form.get("token", "") in self.valid
        return 200, json.dumps({"active": is_valid, **({"username": self.user} if is_valid else {})}).encode()


@contextmanager
def running_token_endpoint(user: str) -> Iterator[TokenEndpoint]:
    endpoint = TokenEndpoint(user)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            status, content = endpoint.grant(form) if self.path == "/token" else endpoint.introspect(form)
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    endpoint.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="token-endpoint")
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
