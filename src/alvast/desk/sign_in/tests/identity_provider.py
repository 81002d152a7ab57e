"""A small real OpenID provider on loopback: discovery, authorization code with PKCE, signed id tokens, user information."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "alvast-desk", "client-secret-7"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Provider:
    """`claims` are those of the person who signs in there; `id_claims` and `user_claims` differ from them where they say so."""

    port: int = 0
    claims: dict[str, Any] = field(default_factory=dict)
    id_claims: dict[str, Any] = field(default_factory=dict)
    user_claims: dict[str, Any] = field(default_factory=dict)
    says: Answer | None = None  # to everything, whatever is asked
    asked: list[str] = field(default_factory=list)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _tokens: set[str] = field(default_factory=set)

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.port}/realm"

    def answer(self, method: str, path: str, form: dict[str, str], headers: Any) -> Answer:
        self.asked.append(path)
        if self.says is not None:
            return self.says
        pages = {"/.well-known/openid-configuration": self._discovery, "/authorize": self._authorize, "/token": self._token,
                 "/userinfo": self._userinfo, "/keys": self._keys}  # fmt: skip
        page = pages.get(path.removeprefix("/realm"))
        return page(form, headers) if page else (404, {}, b"")

    def _discovery(self, form: dict[str, str], headers: Any) -> Answer:
        return _json({
            "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize", "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/userinfo", "jwks_uri": f"{self.issuer}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"], "id_token_signing_alg_values_supported": ["RS256"],
        })  # fmt: skip

    def _authorize(self, form: dict[str, str], headers: Any) -> Answer:
        """The person is signed in here already, so it goes straight back."""
        assert form["client_id"] == CLIENT
        assert form["response_type"] == "code"
        assert "openid" in form["scope"].split()
        assert form["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(8)
        self._codes[code] = form
        back = f"{form['redirect_uri']}?{urlencode({'code': code, 'state': form['state']})}"
        return 302, {"Location": back}, b""

    def _token(self, form: dict[str, str], headers: Any) -> Answer:
        """A code is good once, for the client it was made for, with the proof whose hash came first."""
        asked = self._codes.pop(form.get("code", ""), None)
        proof = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        known = {"client_id": CLIENT, "client_secret": SECRET, "grant_type": "authorization_code"}
        if asked is None or not known.items() <= form.items() or proof != asked["code_challenge"]:
            return _json({"error": "invalid_grant"}, status=400)
        token, at = secrets.token_urlsafe(8), int(time.time())
        self._tokens.add(token)
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": at, "exp": at + 300, **self.claims, **self.id_claims}
        signed = jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "1"})
        return _json({"access_token": token, "token_type": "Bearer", "expires_in": 300, "id_token": signed})

    def _userinfo(self, form: dict[str, str], headers: Any) -> Answer:
        if headers.get("Authorization", "").removeprefix("Bearer ") not in self._tokens:
            return 401, {}, b""
        return _json({**self.claims, **self.user_claims})

    def _keys(self, form: dict[str, str], headers: Any) -> Answer:
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
        return _json({"keys": [{**key, "kid": "1", "use": "sig", "alg": "RS256"}]})


def _json(content: dict[str, Any], *, status: int = 200) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(content).encode()


@contextmanager
def running_provider() -> Iterator[Provider]:
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            form = {name: values[0] for name, values in parse_qs(body or parts.query).items()}
            status, headers, content = provider.answer(self.command, parts.path, form, self.headers)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="identity-provider")
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
