"""A small Locatieserver on loopback: answers in the documented shape, refuses what the real one refuses, and fails on request."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

KNOWN = {"q", "fq", "fl", "rows", "start", "sort", "df", "wt", "bq", "lat", "lon"}


def document(postcode: str, number: int, street: str, town: str, letter: str = "", addition: str = "") -> dict[str, Any]:
    """One `doc` of type adres; fields without a value are left out, as Solr does."""
    line = f"{street} {number}{letter}{'-' + addition if addition else ''}"
    optional = {"huisletter": letter, "huisnummertoevoeging": addition}
    return {
        "bron": "BAG", "type": "adres", "id": f"adr-{postcode}{number}{letter}{addition}",
        "weergavenaam": f"{line}, {postcode} {town}",
        "postcode": postcode, "huisnummer": number, "huis_nlt": line.removeprefix(f"{street} "), "straatnaam": street,
        "woonplaatsnaam": town, "gemeentenaam": town, "provincienaam": "Utrecht", "centroide_ll": "POINT(5.1 52.1)", "score": 8.1,
        **{name: value for name, value in optional.items() if value},
    }  # fmt: skip


class Locatieserver:
    """`asked` are the queries it got; `trouble` is what it does instead of answering well."""

    def __init__(self, documents: list[dict[str, Any]]) -> None:
        self.documents, self.asked, self.trouble = documents, [], ""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"127.0.0.1:{self.server.server_port}"
        self.url = f"http://{self.address}/v3_1/"

    def answer(self, path: str) -> tuple[int, bytes]:
        parts = urlsplit(path)
        query = parse_qs(parts.query)
        self.asked.append(query)
        if self.trouble == "slow":
            time.sleep(3)
        if self.trouble == "other shape":
            return 200, b'{"message": "under maintenance"}'
        if self.trouble:
            return int(self.trouble) if self.trouble.isdigit() else 503, b"<html>away</html>"
        if parts.path != "/v3_1/free" or set(query) - KNOWN:
            return 400, b'{"error": "Unknown parameter"}'
        found = [known for known in self.documents if _fits(known, query)]
        shown = set(query["fl"][0].split(","))
        docs = [{name: value for name, value in known.items() if name in shown} for known in found[: int(query["rows"][0])]]
        body = {"response": {"numFound": len(found), "start": 0, "maxScore": 8.1, "numFoundExact": True, "docs": docs}}
        return 200, json.dumps(body).encode()

    def _handler(locatieserver) -> Any:  # noqa: N805 - the handler has a self of its own
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, body = locatieserver.answer(self.path)
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    """Whoever asked has gone."""

            def log_message(self, *_: Any) -> None:
                """Silent."""

        return Handler


def _fits(known: dict[str, Any], query: dict[str, list[str]]) -> bool:
    filters = dict(filtered.split(":", 1) for filtered in query.get("fq", []))
    words = " ".join(query.get("q", [])).lower().split()
    text = f"{known['straatnaam']} {known['huisnummer']} {known['woonplaatsnaam']}".lower()
    return all(str(known.get(name)) == value for name, value in filters.items()) and all(word in text for word in words)


@contextmanager
def locatieserver(*documents: dict[str, Any]) -> Iterator[Locatieserver]:
    running = Locatieserver(list(documents))
    thread = threading.Thread(target=running.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        running.server.shutdown()
        running.server.server_close()
        thread.join(timeout=5)
